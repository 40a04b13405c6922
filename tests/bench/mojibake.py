#!/usr/bin/env python3
"""Garbles clean text in many ways, repairs it, and prints what came back.

    tests/bench/mojibake.py REPAIR FOLDER... [--ftfy FOLDER] [--only SLICE]

REPAIR is the program that `cmake --build --preset release --target mojibake_repair` makes, FOLDER has clean .md files
in many languages. With --ftfy, the sources of python-ftfy, the same is done with it. A slice's columns: garbled lines,
how many came back exactly, were found, or became something else (per cent); honest lines, and how many were changed
or found; lines that a second pass changes; megabytes per second of CPU, of which reading and writing files takes none.
"""
import argparse
import collections
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

PAGES = ['cp1252', 'latin-1', 'cp1254', 'cp1250', 'cp1251', 'cp1253', 'cp1257', 'iso8859-2', 'mac-roman', 'cp437',
         'cp850', 'cp858']
MORE_PAGES = ['cp1258', 'iso8859-15', 'iso8859-9', 'mac-cyrillic', 'koi8-r', 'cp866']
LOSING_PAGES = ['cp1252', 'cp1252', 'cp1252', 'cp1250', 'cp1254']
# The most usual first; drawn by rank.
MARKERS = '✅→–—’✓•📚🚀“⭐🔥…📝✨❌💡🔴🎉📖🔧⚡🤖📦🔗”👉🎯💻🐛📊🌐🟢📁✔°⚠📱🔒🔵🛠❓📌🎨🧠🟡©™🔍🔑🏆½📈📄🧪←↓↔✗🟠⚪❗🌍👍🏠📂⏰📍×≥🔨🗂➡⬆🟣⚫€£'
# What roadmaps choose their markers from, a few for a whole document; the model was not tuned on these.
PALETTES = ['🔴🔵🟠🟡🟢✅❌⭐', '🟥🟧🟨🟩🟦🟪⬛⬜', '🥇🥈🥉🏆🏅🎖', '📘📗📕📙📓📚📖', '✅🚧⏳❌💤🔜🔄', '🟢🟡🔴⚪⚫🟣', '⬆⬇➡⬅🔼🔽⏫',
            '🐣🐥🦅🐢🐇🐙', '📹📄🎧🎓📝🔗💻', '💜💚🧡💙💛❤🖤', '🚀🔥💎👑⚡🌟💥', '🏁🚩📌📍🎯🧭🗺', '🔒🔓🔑🔐🛡🚨⚠', '🌱🌿🌳🍀🌲🌸',
            '☀⛅☁🌧⛈❄🌈', '👶👦👨👴🎓💼', '📅📆⏰⏳🕐🗓', '✔✗✘☐☑☒•', '▶⏸⏹⏭🔁🔀', '💡❓❗💬📢👉📎', '🧪🐛🔧🔨🛠📦🚢',
            '🐍🦀☕🐹💎🐘🐳', '📁📂🗂📄📋📊📈', '☆★✦✧⭐🌟']
WORDS = '''backend frontend database testing security roadmap beginner advanced folder notes ideas project links books
    videos learning design release build deploy network graph server client tools resources guide overview'''.split()
ENGLISH = '''A pull request that changes behaviour needs a test that fails without it.
The parser reads the whole file before it looks at the first heading.
Keep the list short: three items are remembered, ten are not.
Install the package, run the program once, and look at what it prints.
Most of the time is spent waiting for the network, not for the disk.'''.split('\n')
LATIN = {'it', 'vi', 'tr', 'af', 'basque', 'polish', 'pl', 'fr', 'french', 'de', 'es', 'ptbr', 'brazilian-portuguese', 'nl',
         'id', 'indonesian', 'uz'}

# `whole` is what was garbled before it lost something: only lines that did count.
Doc = collections.namedtuple('Doc', 'slice clean garbled whole', defaults=[None])


def table(page):
    chars = []
    for byte in range(256):
        char = bytes([byte]).decode(page, 'replace')
        chars.append(chr(byte) if char == '\ufffd' else char)
    return chars


TABLES = {page: table(page) for page in PAGES + MORE_PAGES}


def garble(text, *pages):
    for page in pages:
        chars = TABLES[page]
        text = ''.join(chars[byte] for byte in text.encode('utf-8'))
    return text


DROPPED = {0x81: None, 0x8D: None, 0x8F: None, 0x90: None, 0x9D: None, 0xAD: None, 0xA0: ' '}
STRAIGHT = {ord(quote): '"' for quote in '“”„'} | {ord(quote): "'" for quote in '‘’‚'}


def is_beyond_ascii(text):
    return not text.isascii()


def some_words(line, share, chance, change):
    return ' '.join(change(word) if is_beyond_ascii(word) and chance.random() < share else word
                    for word in line.split(' '))


def language(path):
    return path.stem.split('-', 1)[-1]


def honest(texts, chance):
    for path, lines in texts:
        yield Doc('untouched', lines, lines)
        upper = [line.upper() for line in lines[::7]]
        yield Doc('upper case', upper, upper)
        words = [word.strip('.,:;()*#[]') for line in lines[::40] for word in line.split() if is_beyond_ascii(word)]
        forms = ['« {} »', '“{}”', '„{}“', '{}’s', '{}—', '{}™', '{}…', '«{}»', '‘{}’', '{} – {}', '{}®', '{}²', '{}°']
        typed = [chance.choice(forms).format(form(word), word) for word in words if word
                 for form in (str, str.upper, str.title)]
        yield Doc('typography', typed, typed)


def garbled(texts, chance):
    for number, (path, lines) in enumerate(texts):
        lines = lines[number % 5::5][:300]
        for level in (1, 2, 3):
            for page in chance.sample(PAGES, 4):
                pages = [page] * level
                yield Doc(f'whole file, level {level}', lines, [garble(line, *pages) for line in lines])
                yield Doc(f'some words, level {level}', lines,
                          [some_words(line, .1, chance, lambda word: garble(word, *pages)) for line in lines])
                yield Doc('some lines', lines,
                          [garble(line, *pages) if chance.random() < .3 else line for line in lines])
        pages = chance.sample(PAGES[:4], 2)
        yield Doc('mixed pages', lines, [garble(line, *pages) for line in lines])
        yield Doc('mixed pages', lines, [some_words(line, .2, chance, lambda word: garble(word, *pages)) for line in lines])
        for page in MORE_PAGES:
            yield Doc('six more pages', lines, [garble(line, page) for line in lines])
        name = 'latin' if language(path) in LATIN else 'other'
        for page in LOSING_PAGES:
            yield with_losses(f'a byte lost, {name}', lines, page, DROPPED)


def with_losses(name, clean, page, losses):
    whole = [garble(line, page) for line in clean]
    return Doc(name, clean, [line.translate(losses) for line in whole], whole)


def single_words(texts, chance):
    for path, lines in texts:
        words = sorted({word.strip('.,:;()*#[]"') for line in lines for word in line.split() if is_beyond_ascii(word)})
        for word in chance.sample(words, min(12, len(words))):
            clean = ENGLISH[:2] + [f'See {word} for more of it.'] + ENGLISH[2:]
            page = chance.choice(PAGES[:9])
            yield Doc('one word in English', clean, [line.replace(word, garble(word, page)) for line in clean])


LOSSES = {'a byte': DROPPED, 'quotes': STRAIGHT, 'both': DROPPED | STRAIGHT}


def title(chance):
    return f'{chance.choice(WORDS).title()} {chance.choice(WORDS)}'


def outlines(chance):
    for number in range(240):
        palette = chance.choices(MARKERS, [1 / (rank + 5) for rank in range(len(MARKERS))], k=8)
        clean = ['# Plan'] + [f'- {chance.choice(palette)} {title(chance)}' for _ in range(20)]
        page = chance.choice(PAGES[:9])
        yield Doc('outline, lost: nothing', clean, [garble(line, page) for line in clean])
        for name, losses in LOSSES.items():
            lossy = with_losses(f'outline, lost: {name}, those lines', clean, 'cp1252', losses)
            yield lossy
            yield Doc(f'outline, lost: {name}', clean, lossy.garbled)


def roadmaps(chance):
    """With a legend; in one of three some lines were garbled without a loss, in another some are honest."""
    for number, palette in enumerate(PALETTES * 3):
        markers = chance.sample(palette, min(len(palette), chance.randint(3, 7)))
        clean = ['# Roadmap', ''] + [f'- {marker} {title(chance)}' for marker in markers]
        for section in range(4):
            clean += ['', f'## {chance.choice(markers)} {title(chance)}', '']
            clean += [f'- {chance.choice(markers)} {title(chance)}' for _ in range(8)]
        for name, losses in LOSSES.items():
            lossy = with_losses(f'roadmap, lost: {name}', clean, 'cp1252', losses)
            intact = (lossy.garbled, lossy.whole, clean)[number % 3]
            yield lossy._replace(garbled=[one if chance.random() < .2 else other
                                          for one, other in zip(intact, lossy.garbled)], whole=None)


def marked_documents(texts):
    """Documents that put signs before three or more headings, items or cells."""
    marked = re.compile(r'(?:[#*+-]+ |\d+[.)] |\|)?\W{0,3}[\u2190-\u2bff\U0001F000-\U0001FAFF]')
    for path, lines in texts:
        if sum(marked.match(line.strip()) is not None for line in lines) < 3:
            continue
        for name, losses in LOSSES.items():
            yield with_losses(f'marked documents, lost: {name}', lines[:300], 'cp1252', losses)


def documents(folders):
    chance = random.Random(1)
    texts = []
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob('*.md')):
            texts.append((path, path.read_text('utf-8').replace('\r', '').split('\n')))
    return [*honest(texts, chance), *garbled(texts, chance), *single_words(texts, chance), *outlines(random.Random(2)),
            *roadmaps(random.Random(3)), *marked_documents(texts)]


class Rmtool:
    def __init__(self, program):
        self.program = program

    def run(self, docs):
        with tempfile.TemporaryDirectory() as folder:
            paths = [f'{folder}/{number}' for number in range(len(docs))]
            for path, lines in zip(paths, docs):
                pathlib.Path(path).write_bytes('\n'.join(lines).encode())
            seconds = float(subprocess.run([self.program, *paths], check=True, stdout=subprocess.PIPE).stdout)
            results = []
            for path in paths:
                found = pathlib.Path(path + '.found').read_text().split()
                results.append((pathlib.Path(path + '.out').read_bytes().decode().split('\n'), {int(line) for line in found}))
            return results, seconds


class Ftfy:
    def __init__(self, folder):
        sys.path.insert(0, folder)
        import ftfy
        self.fix = lambda line: ftfy.fix_encoding(line)

    def run(self, docs):
        before = time.process_time()
        results = [([self.fix(line) for line in lines], set()) for lines in docs]
        return results, time.process_time() - before


class Tally(collections.Counter):
    def add(self, doc, now, found, again):
        for number, (clean, raw) in enumerate(zip(doc.clean, doc.garbled)):
            changed = now[number] != raw
            if raw != clean and doc.whole and doc.whole[number] == raw:
                continue
            if raw == clean:
                self['honest'] += 1
                self['broken'] += changed or number in found
            else:
                self['garbled'] += 1
                self['restored'] += now[number] == clean
                self['wrong'] += changed and now[number] != clean
                self['found'] += changed or number in found
        self['again'] += sum(one != other for one, other in zip(now, again))

    def row(self, name, size, seconds):
        share = lambda key: f'{100 * self[key] / self["garbled"]:.2f}' if self['garbled'] else ''
        cells = [name, self['garbled'], share('restored'), share('found'), share('wrong'), self['honest'], self['broken'],
                 self['again'], f'{size / 1e6 / max(seconds, 1e-6):.1f}']
        print('| ' + ' | '.join(str(cell) for cell in cells) + ' |', flush=True)


def measure(tool, docs, show):
    by_slice = collections.defaultdict(list)
    for doc in docs:
        by_slice[doc.slice].append(doc)
    print('| slice | garbled | restored % | found % | wrong % | honest | broken | second pass | MB/s |\n|-|-|-|-|-|-|-|-|-|')
    for name, some in by_slice.items():
        results, seconds = tool.run([doc.garbled for doc in some])
        again, _ = tool.run([now for now, _ in results])
        tally = Tally()
        for doc, (now, found), (later, _) in zip(some, results, again):
            tally.add(doc, now, found, later)
            for raw, got, clean in zip(doc.garbled, now, doc.clean):
                if show and got != clean:
                    show -= 1
                    print(f'--- {raw}\n--> {got}\n=== {clean}')
        tally.row(name, sum(len('\n'.join(doc.garbled).encode()) for doc in some), seconds)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('repair')
    parser.add_argument('folders', nargs='+')
    parser.add_argument('--ftfy', help='the sources of python-ftfy')
    parser.add_argument('--only', default='', help='slices that begin with this')
    parser.add_argument('--show', type=int, default=0, help='so many lines that did not come back')
    arguments = parser.parse_args()
    docs = [doc for doc in documents(arguments.folders) if doc.slice.startswith(arguments.only)]
    measure(Rmtool(arguments.repair), docs, arguments.show)
    if arguments.ftfy:
        print()
        measure(Ftfy(arguments.ftfy), docs, 0)


if __name__ == '__main__':
    main()
