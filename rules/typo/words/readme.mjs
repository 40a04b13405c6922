// What README.md beside the lists says.
import { debianPackage, packages } from './sources.mjs';

const version = (name) => `${name} ${packages[`@cspell/dict-${name}`]}`;
const scowl = `SCOWL ${debianPackage.version}`;

export const readme = (counts) => `# Words

Written by \`rebuild.mjs\`, which obtains everything from npm (\`@cspell/dict-*\`) and Debian at the versions below and does
all that is described here. Edit the script, not the files; only \`technical.txt\` is written by hand.

All files are sorted by bytes and in lower case; a word stands in one of them only, the first that has it.

| file | lines | from | licence |
|-|-|-|-|
| english-10, english-20, english-60 | ${counts['english-10']}, ${counts['english-20']}, ${counts['english-60']} | ${scowl} (Debian's \`scowl\`): American, British (-ise and -ize), Canadian and Australian words up to that level | \`scowl.LICENSE\` |
| english-70 | ${counts['english-70']} | ${scowl}, levels 61 to 70 | \`scowl.LICENSE\` |
| english-other | ${counts['english-other']} | ${version('en_us')}, ${version('en-gb-mit')}: entries in lower case; ${scowl}: variants, capitalised words and abbreviations up to 70 | MIT: \`cspell.LICENSE\`; \`scowl.LICENSE\` |
| terms | ${counts.terms} | ${version('software-terms')}, ${version('companies')}, ${version('npm')}, \`python-common.txt\` of ${version('python')}; ${scowl}: \`special-hacker\` | MIT: \`cspell.LICENSE\`; \`scowl.LICENSE\` |
| names | ${counts.names} | ${scowl}: proper names and capitalised words up to 80 | \`scowl.LICENSE\` |
| weak | ${counts.weak} | ${scowl}, levels 71 to 80; capitalised entries of the two English dictionaries; ${version('golang')}, ${version('python')}, ${version('cpp')}, ${version('php')}, ${version('dotnet')} | \`scowl.LICENSE\`; MIT: \`cspell.LICENSE\` |
| technical | ${counts.technical} | written by hand: words that well-kept public documentation uses and the lists lack, met while findings in clean text were measured | MIT, like rmtool |
| misspellings | ${counts.misspellings} | ${version('en-common-misspellings')}, which comes from Wikipedia's lists of common misspellings and the word list of the crate typos; \`cspell-corrections.yaml\` of ${version('software-terms')} | CC BY-SA 4.0: \`misspellings.LICENSE\`; typos: MIT, \`typos.LICENSE\`; MIT: \`cspell.LICENSE\` |

## Changed by us

- misspellings (\`right, right: wrong wrong\`, the likeliest first): both origins are merged. What is a word after all is left out:
  SCOWL up to 60, its variants and names, entries of the English dictionaries in lower case, software terms and
  companies; and rare forms of common words ("rowwise"). No correction is itself a misspelling.
- english-70, english-other, terms, names and weak lose what the table knows as a misspelling.
- weak has only words that one edit makes a word that could be suggested: others are never reported anyway.

\`misspellings.txt\`, and what the build makes of it, stay under CC BY-SA 4.0.
`;
