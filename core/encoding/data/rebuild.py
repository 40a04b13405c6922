#!/usr/bin/env python3
"""Rebuilds the tables by which garbled text is judged: ../pages_data.cpp and what the build makes model_data.cpp of.

    core/encoding/data/rebuild.py [--packages FOLDER] [--lists FOLDER]     without the folders, needs npm and pip
    core/encoding/data/rebuild.py --count FOLDER           counts class_counts.txt anew, from a folder of Markdown
    core/encoding/data/rebuild.py --count-markers FOLDER   counts marker_counts.txt anew; a folder in it is a repository

The build needs none of this: what it writes is committed. Origins and licences: README.md.
"""
import argparse
import collections
import json
import math
import pathlib
import re
import subprocess
import tarfile
import tempfile
import unicodedata

import languages

HERE = pathlib.Path(__file__).resolve().parent
PACKAGES = ['cldr-localenames-full', 'cldr-dates-full', 'cldr-units-full']
VERSION = '48.2.0'
GITMOJIS = 'gitmojis@3.15.0'

# As Python names them; an undefined byte is the C1 control of its number.
PAGES = ['cp1252', 'latin-1', 'cp1254', 'cp1250', 'cp1251', 'cp1253', 'cp1257', 'iso8859-2', 'mac-roman', 'cp437',
         'cp850', 'cp858', 'cp1258', 'iso8859-15', 'iso8859-9', 'mac-cyrillic', 'koi8-r', 'cp866']

CLASSES = ['space', 'small', 'capital', 'digit', 'punctuation', 'latin_small', 'latin_capital', 'greek_small',
           'greek_capital', 'cyrillic_small', 'cyrillic_capital', 'hebrew', 'arabic', 'south_asian', 'east_asian',
           'hiragana', 'katakana', 'hangul', 'joined', 'opening', 'closing', 'sign', 'mathematics', 'symbol', 'emoji', 'drawing', 'control', 'rare',
           'odd_space', 'soft_hyphen', 'phonetic']
CLASS = {name: number for number, name in enumerate(CLASSES)}
LAST = 0x20000  # what lies behind is rare or an ideograph

BLOCKS = [  # (first, last, class) of letters and their marks
    (0x0250, 0x02AF, 'phonetic'), (0x0370, 0x03FF, 'greek'), (0x1F00, 0x1FFF, 'greek'), (0x0400, 0x052F, 'cyrillic'),
    (0x0530, 0x058F, 'south_asian'), (0x0590, 0x05FF, 'hebrew'), (0x0600, 0x06FF, 'arabic'), (0x0750, 0x077F, 'arabic'),
    (0xFB50, 0xFDFF, 'arabic'), (0xFE70, 0xFEFC, 'arabic'), (0x0900, 0x109F, 'south_asian'),
    (0x10A0, 0x10FF, 'south_asian'), (0x1200, 0x137F, 'south_asian'), (0x1780, 0x17FF, 'south_asian'),
    (0x2E80, 0x3040, 'east_asian'), (0x3041, 0x309F, 'hiragana'), (0x30A0, 0x30FF, 'katakana'),
    (0x3100, 0xA4CF, 'east_asian'), (0xAC00, 0xD7AF, 'hangul'), (0xF900, 0xFAFF, 'east_asian'),
    (0xFF00, 0xFFEF, 'east_asian'), (0x1100, 0x11FF, 'rare'), (0xD7B0, 0xD7FF, 'rare')]


USED = 'ƏơưƠƯǎǍǐǑǒǓǔȘșȚțƒ'  # of Latin Extended-B, by many


def latin_class(code, category):
    if code < 0x80:
        return 'small' if category == 'Ll' else 'capital'
    if category == 'Lo' or 0x1C0 <= code <= 0x1C3:
        return 'rare'
    return 'latin_small' if category == 'Ll' else 'latin_capital'


def class_of(code):
    char = chr(code)
    category = unicodedata.category(char)
    if code in (9, 10, 13, 32):
        return 'space'
    if category == 'Cc':
        return 'control' if code >= 0x80 else 'rare'
    if code == 0xAD:
        return 'soft_hyphen'
    if code in (0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFE0F, 0xFEFF):
        return 'joined'
    if category in ('Cn', 'Co', 'Cs', 'Zl', 'Zp') or code == 0xFFFD:
        return 'rare'
    for first, last, name in BLOCKS:
        if first <= code <= last:
            if name in ('greek', 'cyrillic'):
                return name + ('_small' if unicodedata.category(char) in ('Ll', 'Mn', 'Lm') else '_capital')
            return name
    if code < 0x80:
        if char.isdigit():
            return 'digit'
        return latin_class(code, category) if category[0] == 'L' else 'punctuation'
    if 0x180 <= code <= 0x24F and char not in USED:
        return 'phonetic'
    if 0x1F1E6 <= code <= 0x1FAFF:
        return 'emoji'
    if code in (0xAA, 0xBA):
        return 'sign'
    if category[0] == 'L':
        known = code < 0x250 or 0x1E00 <= code <= 0x1EFF
        return latin_class(code, category) if known else 'phonetic' if code < 0x370 else 'rare'
    if category[0] == 'M':
        return 'joined' if 0x300 <= code <= 0x36F or 0xFE00 <= code <= 0xFE0F or 0x20D0 <= code <= 0x20FF else 'rare'
    if category == 'Zs':
        return 'odd_space'
    if category == 'Cf':
        return 'rare'
    if code in (0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039):
        return 'opening'
    if code in (0xBB, 0x2019, 0x201D, 0x203A, 0x2010, 0x2011, 0x2013, 0x2014, 0x2015, 0x2026, 0x2022):
        return 'closing'
    if code == 0xF7 or code == 0xD7 or category == 'Sc' or 0x2200 <= code <= 0x22FF or category == 'Sm' and code < 0x2190:
        return 'mathematics'
    if code < 0x100 or 0x2000 <= code <= 0x214F or 0x2C0 <= code <= 0x2FF:
        return 'sign'
    if 0x2500 <= code <= 0x259F:
        return 'drawing'
    return 'symbol' if 0x2150 <= code <= 0x2BFF else 'rare'


CLASS_OF = [CLASS[class_of(code)] for code in range(LAST)]


def char_class(char):
    return CLASS_OF[ord(char)] if ord(char) < LAST else CLASS['rare']


LETTERS = {CLASS[name] for name in ('small', 'capital', 'latin_small', 'latin_capital', 'greek_small', 'greek_capital',
                                    'cyrillic_small', 'cyrillic_capital', 'hebrew', 'arabic', 'south_asian')}


def is_letter(char):
    return char_class(char) in LETTERS


# ---- obtaining

def obtain_gitmojis():
    with tempfile.TemporaryDirectory() as work:
        subprocess.run(['npm', 'pack', GITMOJIS], cwd=work, check=True, stdout=subprocess.DEVNULL)
        with tarfile.open(next(pathlib.Path(work).glob('*.tgz'))) as archive:
            script = archive.extractfile('package/dist/index.mjs').read().decode()
    emoji = {text[0] for text in re.findall('emoji: "([^"]+)"', script)}
    (HERE / 'gitmojis.txt').write_text(''.join(f'{each}\n' for each in sorted(emoji)))


def strings_of(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in ('identity', 'timeZoneNames') and not key.startswith('_'):
                yield from strings_of(inner)


def read_packages(folder):
    """The texts of each language, without what is inherited from its parent."""
    texts = collections.defaultdict(set)
    for name in PACKAGES:
        with tarfile.open(folder / f'{name}-{VERSION}.tgz') as archive:
            for member in archive:
                parts = member.name.split('/')
                if len(parts) != 4 or parts[1] != 'main' or not parts[3].endswith('.json'):
                    continue
                if '-' in parts[2] or not member.isfile():
                    continue
                content = json.load(archive.extractfile(member))['main'][parts[2]]
                texts[parts[2]].update(strings_of(content))
    return texts


def obtain(folder):
    if folder:
        return read_packages(pathlib.Path(folder))
    with tempfile.TemporaryDirectory() as work:
        for name in PACKAGES:
            subprocess.run(['npm', 'pack', f'{name}@{VERSION}'], cwd=work, check=True, stdout=subprocess.DEVNULL)
        return read_packages(pathlib.Path(work))


def words_of(texts):
    for text in texts:
        word = ''
        for char in text + ' ':
            if is_letter(char):
                word += char
            elif word:
                yield word.lower()
                word = ''


# ---- counting

def count_classes(folder):
    counts = collections.Counter()
    for path in sorted(pathlib.Path(folder).rglob('*.md')):
        text = path.read_text('utf-8', 'replace')
        for share, form in ((10, text), (1, text.upper())):
            numbers = [char_class(char) for char in '\n' + form + '\n']
            for pair, count in collections.Counter(zip(numbers, numbers[1:])).items():
                counts[pair] += share * count
    lines = [' '.join(str(counts[row, column]) for column in range(len(CLASSES))) for row in range(len(CLASSES))]
    (HERE / 'class_counts.txt').write_text('\n'.join(lines) + '\n')


SIGN = '[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001F000-\U0001FAFF]'
MARKER = re.compile(r'^\s*(?:(?:#+|[-*+]|\d+[.)]|\|) +)?(?:\[[ x]\] +)?[*_\[]{0,3}(' + SIGN + ')')


def is_of_signs(text):
    """Lists of all emoji, and translations into emoji, do not tell what people mark lines with."""
    signs = re.findall(SIGN, text)
    return len(set(signs)) > 300 or len(signs) > len(text.split()) / 4


def count_markers(folder):
    """In how many repositories a sign occurs, and in how many it begins a line, an item, a heading or a row."""
    anywhere, first = collections.Counter(), collections.Counter()
    for repository in pathlib.Path(folder).iterdir():
        texts = [path.read_text('utf-8') for path in repository.glob('*.md')]
        texts = [text for text in texts if not is_of_signs(text)]
        anywhere.update({sign for text in texts for sign in re.findall(SIGN, text)})
        lines = (MARKER.match(line) for text in texts for line in text.splitlines())
        first.update({match[1] for match in lines if match})
    (HERE / 'marker_counts.txt').write_text(''.join(f'{sign}\t{anywhere[sign]}\t{first[sign]}\n' for sign in sorted(anywhere)))


def read_class_counts():
    rows = [line.split() for line in (HERE / 'class_counts.txt').read_text().splitlines()]
    return {(row, column): int(value) for row, values in enumerate(rows) for column, value in enumerate(values)}


# Clean translations hardly show how people set typography after and before letters: a share of each row.
TYPOGRAPHY = {'opening': .02, 'closing': .02, 'sign': .006, 'mathematics': .004, 'symbol': .001, 'odd_space': .004}


def class_costs(counts):
    costs = []
    for row in range(len(CLASSES)):
        total = sum(counts[row, column] for column in range(len(CLASSES)))
        values = []
        for column, name in enumerate(CLASSES):
            share = (counts[row, column] + .3) / (total + .3 * len(CLASSES))
            if CLASSES[row] not in ('control', 'rare'):
                share += TYPOGRAPHY.get(name, 0) if row in LETTERS else 0
                share += TYPOGRAPHY.get(CLASSES[row], 0) / len(CLASSES) if column in LETTERS else 0
            values.append(min(160, quarter_bits(share)))
        costs.append(values)
    return costs


def quarter_bits(share):
    return round(-4 * math.log2(share))


# Emoji of commit messages are those of technical text as well: as if so many repositories more had them.
WORKING = 6
# Where a sign begins a line it marks it, as those do that are garbled most: it counts for so many that do not.
MARKING = 4
# Of 653 signs 463 begin lines in one repository or in none: one that was not seen yet is not as rare as dead scripts.
UNSEEN_SIGN = 1


def character_costs(words_by_language):
    """What a character costs within its class."""
    weight = [0.0] * LAST
    for line in (HERE / 'character_counts.txt').read_text('utf-8').splitlines():
        char, files, repositories = line.split('\t')
        if ord(char) < LAST:
            weight[ord(char)] += int(repositories) + int(files) / 10
    for line in (HERE / 'gitmojis.txt').read_text('utf-8').splitlines():
        weight[ord(line)] += WORKING
    for line in (HERE / 'marker_counts.txt').read_text('utf-8').splitlines():
        sign, anywhere, first = line.split('\t')
        weight[ord(sign)] += int(anywhere) + MARKING * int(first)
    spoken = [0.0] * LAST
    for counts in words_by_language.values():
        letters = collections.Counter()
        for word, count in counts.items():
            for char in word:
                letters[char] += count
        total = sum(letters.values()) or 1
        for char, count in letters.items():
            for form in {char, char.upper()}:
                if len(form) == 1 and ord(form) < LAST:
                    spoken[ord(form)] += count / total
    sums = collections.defaultdict(lambda: [0.0, 0.0, 0.0])
    never = {CLASS['south_asian']: 1 / 64}
    floor = [0.0] * LAST
    for code in range(LAST):
        number = CLASS_OF[code]
        letter = number in LETTERS
        floor[code] = UNSEEN_SIGN if re.match(SIGN, chr(code)) else .05
        if letter and not weight[code] and not spoken[code]:
            floor[code] *= never.get(number, 1 / 1024)
        sums[number][0] += weight[code] + floor[code]
        sums[number][1] += spoken[code]
    costs = []
    for code in range(LAST):
        if code < 0x80:
            costs.append(0)
            continue
        seen, said, _ = sums[CLASS_OF[code]]
        share = (weight[code] + floor[code]) / seen
        if said and CLASS_OF[code] in LETTERS:
            share = .5 * share + .5 * spoken[code] / said
        costs.append(min(255, quarter_bits(share)))
    return costs


def pair_scores(words_by_language):
    """How much likelier a pair of letters is than its classes and characters say, in quarter bits."""
    pairs, first, second = (collections.Counter() for _ in range(3))
    occurs = collections.Counter()
    for counts in words_by_language.values():
        total = sum(count * (len(word) + 1) for word, count in counts.items())
        if total < 2000:
            continue
        for word, count in counts.items():
            marked = '^' + word + '$'
            for one, other in zip(marked, marked[1:]):
                pairs[one, other] += count / total
                occurs[one, other] += count
    kind = {'^': -1, '$': -2}
    group = lambda char: kind.get(char, char_class(char) if char not in kind else 0)
    class_pairs, class_first, class_second = (collections.Counter() for _ in range(3))
    for (one, other), count in pairs.items():
        first[one] += count
        second[other] += count
        class_pairs[group(one), group(other)] += count
        class_first[group(one)] += count
        class_second[group(other)] += count
    scores = {}
    for (one, other), count in pairs.items():
        if max(ord(one), ord(other)) < 0x80 or occurs[one, other] < 2:
            continue
        expected = (first[one] / class_first[group(one)] * second[other] / class_second[group(other)]
                    * class_pairs[group(one), group(other)])
        scores[one, other] = max(-16, min(24, round(4 * math.log2(count / expected))))
    return scores


# ---- writing

def wrapped(values):
    lines, line = [], '   '
    for value in values:
        piece = f' {value},'
        if len(line) + len(piece) > 110:
            lines.append(line.rstrip())
            line = '   '
        line += piece
    return '\n'.join(lines + [line])


def decoded(page, byte):
    char = bytes([byte]).decode(page, 'replace')
    return byte if char == '\ufffd' else ord(char)


def write_pages():
    rows = []
    for page in PAGES:
        values = [f'0x{decoded(page, byte):04X}' for byte in range(0x80, 0x100)]
        rows.append(f'    {{{{\n{wrapped(values)}\n    }}}},')
    write('pages_data.cpp', 'core/encoding/pages.h',
          f'constinit const std::array<PageTable, page_count> page_tables = {{{{\n' + '\n'.join(rows) + '\n}};\n')


def write(name, header, body):
    (HERE.parent / name).write_text(f'// Written by data/rebuild.py.\n// clang-format off\n#include "{header}"\n\n'
                                    f'namespace rmtool::encoding {{\n{body}\n}}  // namespace rmtool::encoding\n')


def ranges_of(codes):
    """C0-C5 C8: what is next to each other at once."""
    runs = []
    for code in codes:
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ' '.join(f'{first:X}' if first == last else f'{first:X}-{last:X}' for first, last in runs)


def write_characters(costs):
    alike = collections.defaultdict(list)
    for code in range(LAST):
        alike[CLASS_OF[code], costs[code]].append(code)
    lines = [f'{CLASSES[number]} {cost} {ranges_of(codes)}' for (number, cost), codes in sorted(alike.items())]
    (HERE / 'characters.txt').write_text('\n'.join(lines) + '\n')


def write_model(packages, lists):
    words = {language: collections.Counter(words_of(texts)) for language, texts in obtain(packages).items()}
    write_characters(character_costs(words))
    rows = class_costs(read_class_counts())
    (HERE / 'class_costs.txt').write_text(''.join(' '.join(map(str, row)) + '\n' for row in rows))
    pairs = ''.join(f'{one}{other} {score}\n' for (one, other), score in sorted(pair_scores(words).items()))
    (HERE / 'letter_pairs.txt').write_text(pairs)
    wordlike = LETTERS | {CLASS[name] for name in ('east_asian', 'hiragana', 'katakana', 'hangul')}
    size = languages.write_languages(HERE / 'languages', words, languages.obtain_lists(lists),
                                     lambda char: char_class(char) in wordlike)
    print(f'{size} sequences of letters in languages/')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--packages', help='a folder with the packages, as npm pack leaves them')
    parser.add_argument('--lists', help='a folder with the lists of wordfreq')
    parser.add_argument('--count', metavar='FOLDER', help='count pairs of classes in Markdown, then end')
    parser.add_argument('--count-markers', metavar='FOLDER', help='count signs in repositories of Markdown, then end')
    arguments = parser.parse_args()
    if arguments.count:
        return count_classes(arguments.count)
    if arguments.count_markers:
        return count_markers(arguments.count_markers)
    write_pages()
    if not arguments.packages:
        obtain_gitmojis()
    write_model(arguments.packages, arguments.lists)


if __name__ == '__main__':
    main()
