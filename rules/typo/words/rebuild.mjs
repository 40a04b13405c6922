#!/usr/bin/env node
// Rebuilds all lists, README.md and the licence files beside it from their origins, at the versions that
// sources.mjs names. Needs node, npm, apt-get and dpkg-deb; the build needs none of them, what this writes is
// committed. technical.txt is written by hand;
// it only loses what another list has.
//
//     rules/typo/words/rebuild.mjs
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readme } from './readme.mjs';
import { fileOf, obtain, readCorrections, readEnglish, readLists, readScowl, work } from './sources.mjs';

// What the packed form can hold; nobody is helped by more.
const mostCorrections = 8;

const here = dirname(fileURLToPath(import.meta.url));

const dialects = '(english|american|british|british_z|canadian|australian)';
const scowl = {
    words: new RegExp(`^${dialects}-(words|contractions)\\.`),
    upper: new RegExp(`^${dialects}-upper\\.`),
    abbreviations: new RegExp(`^${dialects}-abbreviations\\.`),
    names: new RegExp(`^${dialects}-proper-names\\.`),
    variants: /variant_[123]-(words|contractions|upper)\./,
    special: /^special-hacker\./,
};
const lower = (words) => words.map((word) => word.toLowerCase());
const inLowerCase = (words) => words.filter((word) => word === word.toLowerCase());
const capitalised = (words) => words.filter((word) => /^[A-Z][a-z]/.test(word));

// ---- the origins, by what a list is used for

async function readAll() {
    const english = await readEnglish();
    const level = (above, to) => lower(readScowl(scowl.words, to, above));
    const softwareTerms = readLists('dict-software-terms', ['softwareTerms.txt.gz', 'software-tools.txt',
        'software-terms-alternative.txt', 'networkingTerms.txt', 'webServices.txt', 'computing-acronyms.txt',
        'posix-errno.txt', 'posix-signals.txt', 'coding-compound-terms.txt']);
    const names = [...readScowl(scowl.upper, 80), ...readScowl(scowl.names, 80)];
    return {
        english10: level(0, 10),
        english20: level(10, 20),
        english60: [...level(20, 60), ...english.lower.filter((word) => /'/.test(word))],
        english70: level(60, 70),
        other: lower([...english.lower, ...readScowl(scowl.variants, 70), ...readScowl(scowl.upper, 70),
            ...readScowl(scowl.abbreviations, 70)]),
        software: lower([...softwareTerms, ...readLists('dict-companies', ['companies.txt'])]),
        terms: lower([...readLists('dict-npm', ['npm.txt']), ...readScowl(scowl.special, 60),
            ...readLists('dict-python', ['python-common.txt'])]),
        names: lower(names),
        capitalised: lower(capitalised(english.capitalised)),
        brands: [...softwareTerms, ...readLists('dict-companies', ['companies.txt']),
            ...readLists('dict-npm', ['npm.txt']), ...english.capitalised],
        code: lower([...readLists('dict-golang', ['go.txt']), ...readLists('dict-python', ['python.txt']),
            ...readLists('dict-cpp', ['cpp.txt.gz', 'cpp-refined.txt.gz']), ...readLists('dict-php', ['php.txt']),
            ...readLists('dict-dotnet', ['dotnet.txt'])]),
        rare: level(70, 80),
        technical: readFileSync(join(here, 'technical.txt'), 'utf8').split('\n').filter(Boolean),
        variants: lower(readScowl(scowl.variants, 70)),
        lowerEnglish: english.lower,
    };
}

// ---- subtracting both ways

function rightWords(all) {
    return new Set([...all.english10, ...all.english20, ...all.english60, ...all.variants, ...all.names,
        ...all.lowerEnglish, ...all.software, ...all.technical,
        ...lower(readScowl(scowl.abbreviations, 60))]);
}

// "rowwise", "iterableness": a common word with a suffix that any may take is right, although rare, unless what
// is meant has the suffix, too.
function isDerived(wrong, corrections, common) {
    return [['wise'], ['able', 'ible'], ['ness'], ['less'], ['like'], ['ability', 'ibility']].some((suffixes) =>
        wrong.endsWith(suffixes[0]) && common.has(wrong.slice(0, -suffixes[0].length)) &&
        !corrections.some((correction) => suffixes.some((suffix) => correction.endsWith(suffix))));
}

// A correction that is a misspelling itself would be found next.
function subtract(table, right, common) {
    const kept = new Map([...table].filter(([wrong, corrections]) =>
        !right.has(wrong) && !isDerived(wrong, corrections, common)));
    for (const [wrong, corrections] of kept) {
        const sound = corrections.filter((correction) => !kept.has(correction.toLowerCase()));
        if (sound.length > 0) kept.set(wrong, sound);
        else kept.delete(wrong);
    }
    return kept;
}

// "dont": the origins have some of these.
function addContractions(table, right) {
    for (const word of right) {
        const joined = word.replace("'", '');
        if (word.endsWith("n't") && !right.has(joined) && !table.has(joined)) table.set(joined, [word]);
    }
}

// The origins write some names both ways, or only in lower case: "english, English", "wednesday".
function restoreCapitals(table) {
    const plain = new Set(readScowl(new RegExp(`^${dialects}-words\\.`), 70));
    const names = new Map(readScowl(scowl.upper, 60).map((word) => [word.toLowerCase(), word]));
    for (const [wrong, corrections] of table) {
        const written = new Set(lower(corrections.filter((word) => word !== word.toLowerCase())));
        const restored = corrections
            .filter((word) => !written.has(word))
            .map((word) => (plain.has(word) ? word : names.get(word) ?? word));
        table.set(wrong, restored.slice(0, mostCorrections));
    }
}

// Each word stands in one list only, the first that has it. Lists whose words may be misspellings lose those
// that the table knows.
function makeLists(all, table) {
    const seen = new Set();
    const unseen = (words, doubtful) => {
        const list = [...new Set(words)].filter((word) => /^[a-z][a-z']*[a-z]$/.test(word) && word.length <= 40 &&
            !word.endsWith("'s") && !seen.has(word) && !(doubtful && table.has(word)));
        for (const word of list) seen.add(word);
        return list.sort();
    };
    return {
        'english-10': unseen(all.english10),
        'english-20': unseen(all.english20),
        'english-60': unseen(all.english60),
        'english-70': unseen(all.english70, true),
        'english-other': unseen(all.other, true),
        technical: unseen(all.technical),
        terms: unseen([...all.software, ...all.terms], true),
        names: unseen(all.names, true),
        weak: unseen([...all.rare, ...all.capitalised, ...all.code].filter((word) => word.length > 3), true),
    };
}

// Whether one edit makes the word one that may be suggested. Where none does, nothing is reported, and nobody
// needs to know whether the word is one.
function hasNeighbour(word, suggested) {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    for (let i = 0; i <= word.length; ++i) {
        const [head, tail] = [word.slice(0, i), word.slice(i)];
        if (suggested.has(head + tail.slice(1))) return true;
        if (tail.length > 1 && suggested.has(head + tail[1] + tail[0] + tail.slice(2))) return true;
        for (const letter of letters)
            if (suggested.has(head + letter + tail) || suggested.has(head + letter + tail.slice(1))) return true;
    }
    return false;
}

// "TypeScript", "ZooKeeper": a name that is a common word but for a capital letter inside.
function makeBrands(all, lists) {
    const common = new Set(['english-10', 'english-20', 'english-60'].flatMap((name) => lists[name]));
    return [...new Set(all.brands)].filter((word) =>
        /^[A-Za-z]+[A-Z][A-Za-z]*$/.test(word) && /[a-z]/.test(word) && common.has(word.toLowerCase())).sort();
}

function pruneWeak(lists) {
    const suggested = new Set(['english-10', 'english-20', 'english-60', 'english-70', 'terms'].flatMap((name) => lists[name]));
    lists.weak = lists.weak.filter((word) => hasNeighbour(word, suggested));
}

// What American English spells otherwise than British English. Other pairs ("canceled", "catalog", "license") are
// left out, because both spellings are at home in one of the two.
const spellings = [['or', 'our'], ['iz', 'is'], ['yz', 'ys'], ['ber', 'bre'], ['ter', 'tre'], ['tered', 'tred'],
    ['tering', 'tring'], ['ense', 'ence'], ['gray', 'grey']];

// "american british".
function makeSpellings(lists) {
    const wordsOf = (name) => new Set(lower(readScowl(new RegExp(`^${name}-words\\.`), 60)));
    const [american, oxford, common] = ['american', 'british_z', 'english'].map(wordsOf);
    const british = new Set([...wordsOf('british'), ...oxford]);
    const known = new Set(['english-10', 'english-20', 'english-60'].flatMap((name) => lists[name]));
    const only = (word, there, elsewhere) =>
        there.has(word) && known.has(word) && !elsewhere.has(word) && !common.has(word);
    return [...american].flatMap((word) => spellings.flatMap(([from, to]) =>
        [...word.matchAll(new RegExp(from, 'g'))]
            .map(({ index }) => word.slice(0, index) + to + word.slice(index + from.length))
            .filter((other) => only(other, british, american) && only(word, american, from === 'iz' ? common : british))
            .map((other) => `${word} ${other}`))).sort();
}

// "right, right: wrong wrong": those that are corrected alike stand together, which is half of the size.
function linesOf(table) {
    const lines = new Map();
    for (const wrong of [...table.keys()].sort()) {
        const right = table.get(wrong).join(', ');
        lines.set(right, [...(lines.get(right) ?? []), wrong]);
    }
    return [...lines.keys()].sort().map((right) => `${right}: ${lines.get(right).join(' ')}\n`).join('');
}

try {
    obtain();
    const all = await readAll();
    const right = rightWords(all);
    const table = subtract(readCorrections(), right, new Set([...all.english10, ...all.english20,
        ...all.english60]));
    addContractions(table, right);
    restoreCapitals(table);
    writeFileSync(join(here, 'misspellings.txt'), linesOf(table));
    const counts = { misspellings: table.size };
    const lists = makeLists(all, table);
    pruneWeak(lists);
    lists.brands = makeBrands(all, lists);
    lists.spellings = makeSpellings(lists);
    for (const [name, words] of Object.entries(lists)) {
        counts[name] = words.length;
        writeFileSync(join(here, `${name}.txt`), words.map((word) => `${word}\n`).join(''));
    }
    writeFileSync(join(here, 'README.md'), readme(counts));
    copyFileSync(fileOf('@cspell/dict-en-common-misspellings', 'LICENSE'), join(here, 'misspellings.LICENSE'));
    copyFileSync(fileOf('@cspell/dict-software-terms', 'LICENSE'), join(here, 'cspell.LICENSE'));
    copyFileSync(join(work, 'scowl/usr/share/doc/scowl/copyright'), join(here, 'scowl.LICENSE'));
    console.log(counts);
} finally {
    rmSync(work, { recursive: true });
}
