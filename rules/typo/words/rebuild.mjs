#!/usr/bin/env node
// Rebuilds misspellings.txt, README.md and the licence files beside it from their origins, at the versions
// below. Needs node, npm, apt-get and dpkg-deb; the build needs none of them, what this writes is committed.
//
//     rules/typo/words/rebuild.mjs
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

const packages = {
    '@cspell/dict-en-common-misspellings': '2.2.6',
    '@cspell/dict-software-terms': '5.4.9',
    '@cspell/dict-companies': '3.2.13',
    '@cspell/dict-en_us': '4.4.43',
    '@cspell/dict-en-gb-mit': '3.1.32',
    'cspell-trie-lib': '9.8.0',
};
const debianPackage = { name: 'scowl', version: '2020.12.07' };  // upstream's part of Debian's version

// What the packed form can hold; nobody is helped by more.
const mostCorrections = 8;

const here = dirname(fileURLToPath(import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'words-'));
const run = (...command) =>
    execFileSync(command[0], command.slice(1), { cwd: work, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

// ---- obtaining

function obtainNpmPackages() {
    const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
    run('npm', 'install', '--prefix', work, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted);
}

// Unpacked, not installed: the script changes nothing on the machine.
function obtainScowl() {
    run('apt-get', 'download', '-qq', '-o', 'APT::Sandbox::User=', debianPackage.name);
    const file = readdirSync(work).find((name) => name.startsWith('scowl_') && name.endsWith('.deb'));
    if (!file.startsWith(`scowl_${debianPackage.version}`))
        throw new Error(`${file} is not version ${debianPackage.version}`);
    run('dpkg-deb', '-x', file, 'scowl');
}

const fileOf = (name, path) => join(work, 'node_modules', name, path);

// ---- reading

// "wrong->right, right" as cspell writes corrections.
function readCorrection(entry, table) {
    const [wrong, right] = entry.split('->').map((part) => part.trim());
    const key = wrong.toLowerCase();
    // What no word of prose is cut to, and what is too short to be sure of.
    if (!/^[a-z']{3,}$/.test(key) || key.endsWith("'")) return;
    const corrections = table.get(key) ?? [];
    for (const correction of right.split(',').map((part) => part.trim())) {
        if (correction && correction.toLowerCase() !== key && !corrections.includes(correction))
            corrections.push(correction);
    }
    table.set(key, corrections);
}

function readCorrections() {
    const table = new Map();
    for (const name of ['dict-en', 'dict-en-us', 'dict-en-gb']) {
        const text = readFileSync(fileOf('@cspell/dict-en-common-misspellings', `dict/${name}.json`), 'utf8');
        for (const definition of JSON.parse(text).dictionaryDefinitions) {
            for (const entry of [...(definition.flagWords ?? []), ...definition.suggestWords])
                readCorrection(entry, table);
        }
    }
    const yaml = readFileSync(fileOf('@cspell/dict-software-terms', 'dict/cspell-corrections.yaml'), 'utf8');
    for (const [, entry] of yaml.matchAll(/^ +- (\S+->.+)$/gm)) readCorrection(entry, table);
    return table;
}

async function readTrie(path) {
    const { decodeTrie } = await import(pathToFileURL(fileOf('cspell-trie-lib', 'dist/index.js')));
    return [...decodeTrie(gunzipSync(readFileSync(path))).words()];
}

// Word lists of cspell: one word a line, `#` begins a comment, `*` stands where a compound may go on.
function readList(path) {
    const bytes = readFileSync(path);
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return text.split('\n').map((line) => line.replace(/#.*/, '').replaceAll('*', '').trim()).filter(Boolean);
}

// Words of the SCOWL lists whose names match, up to a level; the lists are latin-1.
function readScowl(lists, level) {
    const folder = join(work, 'scowl/usr/share/dict/scowl');
    return readdirSync(folder)
        .filter((name) => lists.test(name) && Number(name.split('.').pop()) <= level)
        .flatMap((name) => readFileSync(join(folder, name), 'latin1').split('\n').filter(Boolean));
}

// ---- subtracting

const dialects = '(english|american|british|british_z|canadian|australian)';

async function wordsThatAreRight() {
    const softwareTerms = ['softwareTerms.txt.gz', 'software-tools.txt', 'software-terms-alternative.txt',
        'networkingTerms.txt', 'webServices.txt', 'computing-acronyms.txt', 'posix-errno.txt',
        'posix-signals.txt', 'coding-compound-terms.txt'];
    const english = [
        ...await readTrie(fileOf('@cspell/dict-en_us', 'en_US.trie.gz')),
        ...await readTrie(fileOf('@cspell/dict-en-gb-mit', 'en_GB.trie.gz')),
    ];
    return new Set([
        ...readScowl(new RegExp(`^${dialects}-(words|upper|contractions|abbreviations)\\.`), 60),
        ...readScowl(/variant_[123]-(words|upper)\./, 70),
        ...readScowl(new RegExp(`^${dialects}-(upper|proper-names)\\.`), 80),
        // An entry with `~` is another's form without capitals or accents, no word by itself.
        ...english.filter((word) => /^[a-z]/.test(word)),
        ...softwareTerms.flatMap((name) => readList(fileOf('@cspell/dict-software-terms', `dict/${name}`))),
        ...readList(fileOf('@cspell/dict-companies', 'dict/companies.txt')),
    ].map((word) => word.toLowerCase()));
}

// A correction that is a misspelling itself would be found next.
function subtract(table, right) {
    const kept = new Map([...table].filter(([wrong]) => !right.has(wrong)));
    for (const [wrong, corrections] of kept) {
        const sound = corrections.filter((correction) => !kept.has(correction.toLowerCase()));
        if (sound.length > 0) kept.set(wrong, sound);
        else kept.delete(wrong);
    }
    return kept;
}

// The origins write some names both ways, or only in lower case: "english, English", "wednesday".
function restoreCapitals(table) {
    const plain = new Set(readScowl(new RegExp(`^${dialects}-words\\.`), 70));
    const capitalised = new Map(
        readScowl(new RegExp(`^${dialects}-upper\\.`), 60).map((word) => [word.toLowerCase(), word]));
    for (const [wrong, corrections] of table) {
        const names = new Set(corrections.filter((word) => word !== word.toLowerCase()).map((word) => word.toLowerCase()));
        const restored = corrections
            .filter((word) => !names.has(word))
            .map((word) => (plain.has(word) ? word : capitalised.get(word) ?? word));
        table.set(wrong, restored.slice(0, mostCorrections));
    }
}

// ---- writing

const linesOf = (table) =>
    [...table.keys()].sort().map((wrong) => `${wrong}->${table.get(wrong).join(', ')}\n`).join('');

function writeReadme(count) {
    const version = (name) => `${name} ${packages[name]}`;
    writeFileSync(join(here, 'README.md'), `# Words

Written by \`rebuild.mjs\`, which obtains everything from npm and Debian at the versions below and does all that is
described here. Edit the script, not the files.

## misspellings.txt

Known misspellings and what was meant, the likeliest first: \`wrong->right, right\`, sorted by bytes, ${count} lines.
Wrong words are in lower case and at least three letters long.

| from | licence |
|-|-|
| ${version('@cspell/dict-en-common-misspellings')} (npm), which comes from Wikipedia's lists of common misspellings and the word list of crate-ci/typos | CC BY-SA 4.0: \`misspellings.LICENSE\`; typos: MIT |
| \`cspell-corrections.yaml\` of ${version('@cspell/dict-software-terms')} (npm) | MIT: \`misspellings.LICENSE.MIT\` |

Changed by us: both are merged; what is a word after all is left out. Nothing of the following stands in the file,
it only decides what is left out, and which corrections begin with a capital letter:

- SCOWL ${debianPackage.version} (Debian's \`scowl\`): words of American, British, Canadian and Australian English
  up to level 60, their variants up to 70, capitalised words and proper names up to 80;
- ${version('@cspell/dict-en_us')} and ${version('@cspell/dict-en-gb-mit')} (npm): entries in lower case;
- the word lists of ${version('@cspell/dict-software-terms')} and ${version('@cspell/dict-companies')} (npm).

\`misspellings.txt\`, and what the build makes of it, stay under CC BY-SA 4.0.
`);
}

try {
    obtainNpmPackages();
    obtainScowl();
    const all = readCorrections();
    const table = subtract(all, await wordsThatAreRight());
    restoreCapitals(table);
    writeFileSync(join(here, 'misspellings.txt'), linesOf(table));
    writeReadme(table.size);
    copyFileSync(fileOf('@cspell/dict-en-common-misspellings', 'LICENSE'), join(here, 'misspellings.LICENSE'));
    copyFileSync(fileOf('@cspell/dict-software-terms', 'LICENSE'), join(here, 'misspellings.LICENSE.MIT'));
    console.log(`misspellings.txt: ${table.size} of ${all.size} kept`);
} finally {
    rmSync(work, { recursive: true });
}
