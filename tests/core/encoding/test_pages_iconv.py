#!/usr/bin/env python3
"""The tables of pages agree with iconv(1): a byte that it knows stands for the same character."""
import pathlib
import re
import subprocess
import sys

PAGES = ['CP1252', 'ISO-8859-1', 'CP1254', 'CP1250', 'CP1251', 'CP1253', 'CP1257', 'ISO-8859-2', 'MACINTOSH', 'CP437', 'CP850',
         'CP858', 'CP1258', 'ISO-8859-15', 'ISO-8859-9', 'MAC-CYRILLIC', 'KOI8-R', 'CP866']
# glibc and Unicode's own tables differ: the euro sign or the apple of the Macintosh, and what Apple changed later.
APPLE = {'MACINTOSH', 'MAC-CYRILLIC'}


def main():
    root = pathlib.Path(__file__).resolve().parents[3]
    values = [int(value, 16) for value in re.findall(r'0x([0-9A-F]{4})', (root / 'core/encoding/pages_data.cpp').read_text())]
    assert len(values) == 128 * len(PAGES), len(values)
    wrong = []
    for number, page in enumerate(PAGES):
        for byte in range(0x80, 0x100):
            result = subprocess.run(['iconv', '-f', page, '-t', 'UTF-8'], input=bytes([byte]), capture_output=True)
            meant = values[128 * number + byte - 0x80]
            if result.returncode == 0 and result.stdout.decode() != chr(meant):
                wrong.append((page, byte, meant, result.stdout.decode()))
    unexpected = [each for each in wrong if each[0] not in APPLE]
    print(*wrong, sep='\n')
    assert not unexpected and len(wrong) <= 4, unexpected


if __name__ == '__main__':
    sys.exit(main())
