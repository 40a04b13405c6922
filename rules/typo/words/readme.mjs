// What README.md beside the lists says.
import { debianPackage, packages } from './sources.mjs';

// Whose Markdown technical.txt was chosen from.
const repositories = `DavidAnson/markdownlint, apple/swift-evolution, argoproj/argo-workflows, awesome-selfhosted/awesome-selfhosted,
cncf/toc, crate-ci/typos, dapr/docs, electron/electron, etcd-io/website, gohugoio/hugoDocs, h5bp/html5-boilerplate,
jwasham/coding-interview-university, microsoft/TypeScript-Website, moby/moby, nodejs/nodejs.org,
open-telemetry/opentelemetry-specification, ossu/computer-science, pnpm/pnpm.io, prettier/prettier,
remarkjs/remark-validate-links, rspeer/python-ftfy, rust-lang/book, rust-lang/cargo, rvben/rumdl, sveltejs/svelte,
tiangolo/fastapi, tokio-rs/website, vinta/awesome-python, vitejs/vite, webpack/webpack.js.org,
webpro/awesome-dotfiles.`;

const version = (name) => `${name} ${packages[`@cspell/dict-${name}`]}`;
const scowl = `SCOWL ${debianPackage.version}`;

export const readme = (counts) => `# Words

Written by \`rebuild.mjs\`, which obtains everything from npm (\`@cspell/dict-*\`) and Debian at the versions below and does
all that is described here. Edit the script, not the files; only \`technical.txt\` is written by hand.

All files are sorted by bytes and, but for brands, in lower case; a word stands in one of them only, the first that has it,
besides spellings.

| file | lines | from | licence |
|-|-|-|-|
| english-10, english-20, english-60 | ${counts['english-10']}, ${counts['english-20']}, ${counts['english-60']} | ${scowl} (Debian's \`scowl\`): American, British (-ise and -ize), Canadian and Australian words up to that level | \`scowl.LICENSE\` |
| english-70 | ${counts['english-70']} | ${scowl}, levels 61 to 70 | \`scowl.LICENSE\` |
| english-other | ${counts['english-other']} | ${version('en_us')}, ${version('en-gb-mit')}: entries in lower case; ${scowl}: variants, capitalised words and abbreviations up to 70 | MIT: \`cspell.LICENSE\`; \`scowl.LICENSE\` |
| terms | ${counts.terms} | ${version('software-terms')}, ${version('companies')}, ${version('npm')}, \`python-common.txt\` of ${version('python')}; ${scowl}: \`special-hacker\` | MIT: \`cspell.LICENSE\`; \`scowl.LICENSE\` |
| names | ${counts.names} | ${scowl}: proper names and capitalised words up to 80 | \`scowl.LICENSE\` |
| weak | ${counts.weak} | ${scowl}, levels 71 to 80; capitalised entries of the two English dictionaries; ${version('golang')}, ${version('python')}, ${version('cpp')}, ${version('php')}, ${version('dotnet')} | \`scowl.LICENSE\`; MIT: \`cspell.LICENSE\` |
| brands | ${counts.brands} | software-terms, companies, npm and the two English dictionaries, as above: names that are a word of english-10 to english-60 but for a capital letter inside | MIT: \`cspell.LICENSE\` |
| technical | ${counts.technical} | chosen by hand, see below | MIT, like rmtool |
| spellings | ${counts.spellings} | ${scowl}: words up to level 60 that American and British English spell otherwise by a rule (-or and -our, -ize and -ise, -ter and -tre, ...), as pairs | \`scowl.LICENSE\` |
| misspellings | ${counts.misspellings} | ${version('en-common-misspellings')}, which comes from Wikipedia's lists of common misspellings and the word list of the crate typos; \`cspell-corrections.yaml\` of ${version('software-terms')} | CC BY-SA 4.0: \`misspellings.LICENSE\`; typos: MIT, \`typos.LICENSE\`; MIT: \`cspell.LICENSE\` |

## Technical words

What the documentation of at least two projects uses and no list has: \`tests/bench/typo_terms.py FOLDER\` prints them, for a
folder of repositories, with the number of those that have each. It was run on the Markdown of 31 public repositories (November 2026):

${repositories}

One person read the list and left out what is a mistake ("datastructure"), the name of a person, or as likely
another word. The text that recall and findings are measured on (\`tests/bench/typo_recall.txt\`) is of other repositories.

## Changed by us

- misspellings (\`right, right: wrong wrong\`, the likeliest first): both origins are merged. What is a word after all is left out:
  SCOWL up to 60, its variants and names, entries of the English dictionaries in lower case, software terms and
  companies; and rare forms of common words ("rowwise"). Contractions without their apostrophe ("dont") are added. No correction is itself a misspelling.
- english-70, english-other, terms, names and weak lose what the table knows as a misspelling.
- weak has only words that one edit makes a word that could be suggested: others are never reported anyway.

\`misspellings.txt\`, and what the build makes of it, stay under CC BY-SA 4.0.
`;
