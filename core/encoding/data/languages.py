"""How letters follow each other in each language: what `rebuild.py` writes into languages/."""
import collections
import gzip
import math
import pathlib
import struct
import subprocess
import tempfile
import zipfile

WORDFREQ = 'wordfreq==3.1.1'
# Its lists that serve a language under another name.
LISTS = {'hr': 'sh'}
# What may have been lost is ranked by these, those with much public Markdown first.
LANGUAGES = '''en es fr de pt ru zh ja it ko pl nl tr id vi uk cs sv fa ar he hi th el hu ro fi nb da bg ca hr sk bn ur ta sr
    sl lt lv et eu gl mr ms km ka hy fil kk az uz be mk is sq sw af ga cy mn ky ha'''.split()
UNSPACED = {'zh', 'ja', 'th', 'km'}  # words begin and end anywhere
ORDER = 4
POWER = .85  # of a word's frequency: documents are not about what subtitles are about
# How many sequences are worth their place: tests/bench/mojibake.txt has what fewer and more of them restore. Letters of
# Latin script are hardly lost, those of Vietnamese often; where thousands of letters stand in words of two, longer
# sequences tell nothing.
PAIRS = {'zh': 6000, 'ja': 5000, 'ko': 6000, 'vi': 1000}
PAIRS_OF_OTHERS = 400
PAIRS_OF_LATIN = 500
LONGER = {'zh': 0, 'ja': 0, 'ko': 0, 'vi': 3000}
LONGER_OF_OTHERS = 2000
LONGER_OF_LATIN = 300
FEWEST = 5  # occurrences of a letter by itself, weighed; in Latin script
FEWEST_OF_LATIN = .5
# Bytes that get lost: those that are undefined in windows-1252, no-break space and soft hyphen; in another page.
LOST = {0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xA0, 0xAD}
LOST_ELSEWHERE = {0x83, 0x88, 0x8A, 0x8C, 0x8E, 0x98, 0x9A, 0x9E}
# What a sequence is worth besides, of what it is if all text is read as windows-1252: other pages are rare, and so are
# capitals. Pairs also tell languages apart.
OTHER_PAGE = .1
CAPITAL = .3
TELLING = .1


def unpacked(data):
    """MessagePack (https://github.com/msgpack/msgpack/blob/master/spec.md), as far as the lists use it."""
    at = 0

    def take(layout):
        nonlocal at
        value, = struct.unpack_from('>' + layout, data, at)
        at += struct.calcsize(layout)
        return value

    def text(size):
        nonlocal at
        at += size
        return data[at - size:at].decode()

    def value():
        kind = take('B')
        if kind < 0x80:
            return kind
        if kind < 0x90:
            return {value(): value() for _ in range(kind & 0x0F)}
        if kind < 0xA0:
            return [value() for _ in range(kind & 0x0F)]
        if kind < 0xC0:
            return text(kind & 0x1F)
        return {0xCC: lambda: take('B'), 0xCD: lambda: take('H'), 0xCE: lambda: take('I'), 0xD9: lambda: text(take('B')),
                0xDA: lambda: text(take('H')), 0xDC: lambda: [value() for _ in range(take('H'))],
                0xDD: lambda: [value() for _ in range(take('I'))]}[kind]()
    return value()


def read_lists(folder):
    """Words and how often they occur among a million: each list has the words of every hundredth of a power of ten."""
    lists = {}
    for path in pathlib.Path(folder).rglob('small_*.msgpack.gz'):
        ranks = unpacked(gzip.decompress(path.read_bytes()))[1:]
        lists[path.name.split('_')[1].split('.')[0]] = {word: 1e6 * 10 ** (-rank / 100)
                                                        for rank, words in enumerate(ranks) for word in words}
    return lists


def obtain_lists(folder):
    if folder:
        return read_lists(folder)
    with tempfile.TemporaryDirectory() as work:
        subprocess.run(['pip', 'download', '--no-deps', '--dest', work, WORDFREQ], check=True)
        for wheel in pathlib.Path(work).glob('*.whl'):
            zipfile.ZipFile(wheel).extractall(work)
        return read_lists(work)


def loss_of(form):
    """How much text loses this form of a letter."""
    further = set(form.encode()[1:])
    return 1 if further & LOST else OTHER_PAGE if further & LOST_ELSEWHERE else 0


def loss_in(letters):
    """How much text loses a letter of a sequence; a word that begins may begin with a capital."""
    losses = [loss_of(letter) for letter in letters]
    losses += [CAPITAL * loss_of(letter.upper()) for before, letter in zip(letters, letters[1:]) if before == '^']
    return max(losses)


def quarter_bits(share):
    return round(-4 * math.log2(share))


def probabilities(counts, spaced):
    """What follows each sequence of letters: Witten and Bell's estimate, by what follows the shorter ones."""
    seen = collections.Counter()
    for word, count in counts.items():
        marked = f'^{word}$' if spaced else word
        for end in range(1 if spaced else 0, len(marked)):
            for size in range(1, min(ORDER, end + 1) + 1):
                seen[marked[end - size + 1:end + 1]] += count ** POWER
    total, kinds = collections.Counter(), collections.Counter()
    for letters, count in seen.items():
        total[letters[:-1]] += count
        kinds[letters[:-1]] += 1
    shares = {'': 1 / (kinds[''] + 50)}
    for letters in sorted(seen, key=len):
        before = letters[:-1]
        shares[letters] = ((seen[letters] + kinds[before] * shares.get(letters[1:], shares['']))
                           / (total[before] + kinds[before]))
    return shares, seen


def worth(letters, shares, seen):
    return seen[letters] * abs(math.log2(shares[letters] / shares.get(letters[1:], shares[''])))


def has_ascii(word):
    return any(letter.isascii() for letter in word)


def is_latin(counts):
    return has_ascii(max(counts, key=counts.get))


def table(language, counts):
    """{sequence: (what its next letters cost, what it costs to have none of them)}"""
    shares, seen = probabilities(counts, language not in UNSPACED)
    latin = is_latin(counts)
    by_worth = lambda some: [letters for _, letters in sorted((-value, letters) for letters, value in some if value > 0)]
    pairs = by_worth((letters, worth(letters, shares, seen) * max(TELLING, loss_in(letters)))
                     for letters in seen if len(letters) == 2 and seen[letters] >= 2)
    longer = by_worth((letters, worth(letters, shares, seen) * loss_in(letters)) for letters in seen if len(letters) > 2)
    fewest = FEWEST_OF_LATIN if latin else FEWEST
    kept = [letters for letters in seen if len(letters) == 1 and seen[letters] >= fewest]
    kept += pairs[:PAIRS.get(language, PAIRS_OF_LATIN if latin else PAIRS_OF_OTHERS)]
    kept += longer[:LONGER.get(language, LONGER_OF_LATIN if latin else LONGER_OF_OTHERS)]
    followers = collections.defaultdict(list)
    for letters in sorted(kept):
        followers[letters[:-1]].append(letters)
    rows = {}
    for before, some in followers.items():
        rest = 1 - sum(shares[letters] for letters in some)
        rest_of_shorter = 1 - sum(shares.get(letters[1:], 0) for letters in some) if before else 1
        backoff = quarter_bits(max(rest, 1e-4) / max(rest_of_shorter, 1e-4))
        rows[before] = ({letters[-1]: min(99, quarter_bits(shares[letters])) for letters in some},
                        max(0, min(60, backoff)))
    return rows


def write_languages(folder, words, lists, is_letter):
    folder.mkdir(exist_ok=True)
    size = 0
    for number, language in enumerate(LANGUAGES):
        counts = lists.get(LISTS.get(language, language))
        if counts:
            latin = is_latin(counts)
            counts = {word: count for word, count in counts.items()
                      if all(map(is_letter, word)) and (latin or not has_ascii(word))}
        else:
            counts = words[language]
        rows = table(language, counts)
        size += sum(len(costs) + (backoff > 0) for costs, backoff in rows.values())
        text = ''.join(f'{before or "."} {backoff} ' + ' '.join(f'{letter}{cost}' for letter, cost in costs.items()) + '\n'
                       for before, (costs, backoff) in sorted(rows.items()))
        (folder / f'{number:02}-{language}.txt').write_text(text)
    return size
