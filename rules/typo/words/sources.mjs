// Obtains the packages that the word lists come from, and reads them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

export const packages = {
    '@cspell/dict-en-common-misspellings': '2.2.6',
    '@cspell/dict-software-terms': '5.4.9',
    '@cspell/dict-companies': '3.2.13',
    '@cspell/dict-npm': '5.2.56',
    '@cspell/dict-golang': '6.0.29',
    '@cspell/dict-python': '4.5.3',
    '@cspell/dict-cpp': '7.2.0',
    '@cspell/dict-php': '4.1.3',
    '@cspell/dict-dotnet': '5.0.15',
    '@cspell/dict-en_us': '4.4.43',
    '@cspell/dict-en-gb-mit': '3.1.32',
    'cspell-trie-lib': '9.8.0',
};
export const debianPackage = { name: 'scowl', version: '2020.12.07' };  // upstream's part of Debian's version

export const work = mkdtempSync(join(tmpdir(), 'words-'));
const run = (...command) =>
    execFileSync(command[0], command.slice(1), { cwd: work, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

export const fileOf = (name, path) => join(work, 'node_modules', name, path);

// Unpacked, not installed: the script changes nothing on the machine.
export function obtain() {
    const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
    run('npm', 'install', '--prefix', work, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted);
    run('apt-get', 'download', '-qq', '-o', 'APT::Sandbox::User=', debianPackage.name);
    const file = readdirSync(work).find((name) => name.startsWith('scowl_') && name.endsWith('.deb'));
    if (!file.startsWith(`scowl_${debianPackage.version}`))
        throw new Error(`${file} is not version ${debianPackage.version}`);
    run('dpkg-deb', '-x', file, 'scowl');
}

// ---- misspellings

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

export function readCorrections() {
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

// ---- words

async function readTrie(path) {
    const { decodeTrie } = await import(pathToFileURL(fileOf('cspell-trie-lib', 'dist/index.js')));
    return [...decodeTrie(gunzipSync(readFileSync(path))).words()];
}

// Of American and British English. An entry with `~` is another's form without capitals or accents, no word by
// itself.
export async function readEnglish() {
    const words = [
        ...await readTrie(fileOf('@cspell/dict-en_us', 'en_US.trie.gz')),
        ...await readTrie(fileOf('@cspell/dict-en-gb-mit', 'en_GB.trie.gz')),
    ].filter((word) => !word.startsWith('~'));
    return {
        lower: words.filter((word) => /^[a-z]/.test(word)),
        capitalised: words.filter((word) => /^[A-Z]/.test(word)),
    };
}

// Word lists of cspell: one word a line, `#` begins a comment, `*` and `+` stand where a compound may go on.
export function readLists(name, files) {
    return files.flatMap((file) => {
        const bytes = readFileSync(fileOf(`@cspell/${name}`, `dict/${file}`));
        const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
        return text.split('\n').map((line) => line.replace(/#.*/, '').replace(/[*+]/g, '').trim()).filter(Boolean);
    });
}

// Words of the SCOWL lists whose names match, above one level and up to another; the lists are latin-1.
export function readScowl(lists, level, above = 0) {
    const folder = join(work, 'scowl/usr/share/dict/scowl');
    const levelOf = (name) => Number(name.split('.').pop());
    return readdirSync(folder)
        .filter((name) => lists.test(name) && levelOf(name) <= level && levelOf(name) > above)
        .flatMap((name) => readFileSync(join(folder, name), 'latin1').split('\n').filter(Boolean));
}
