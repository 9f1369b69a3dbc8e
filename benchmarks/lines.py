"""How fast citation lines are read, and that time grows in proportion to the length of the text.

Run it with ``python benchmarks/lines.py [FILE]``; a file holds a line a line. Beside the reading stands
a plain split at the commas and full stops, which understands nothing.
"""

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from citekit.archives.lines import draft, parse_line

LINES = (
    '"Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu on 8 June 1962", June 8, 1962, Wilson Center Digital Archive, PRC FMA 118-01765-03, 27-28. Translated by 7Brands. <https://digitalarchive.umd.edu/document/121618>',
    "“Report on X,” July 06, 1949, History and Public Policy Program Digital Archive, APRF: F. 3, Op. 65, D. 363, Ll. 20-23. Reprinted in Ann Lee and Bo Ek, Otnosheniia, Vol. 5 (Moscow: Mysl, 2005), pp. 163-164. Translated for CWIHP by Cy Ott. http://digitalarchive.wilsoncenter.org/document/113382",
    "RGANI, f. 5, op. 49, d. 131, ll. 193-194. Translated by Gary Goldberg.",
    "BArch, B 136/59748, 396-402. Contributed, transcribed, and translated by Stephan Kieninger.",
    "Source: Department of State, Central Files, 661.62B/6-861. Secret; Limit Distribution.",
    "George Creel to Colonel House, September 25, 1918, Edward M. House Papers, Yale University Library.",
)
HOSTILE = {
    "lines": "RGANI, f. 5, op. 49. Translated by A. B. Lee; ",
    "credits": "Translated by X and ",
    "works": "Reprinted in A, B (C: D, 1999), ",
    "brackets": "([",
    "quotation marks": "“x,” ",
    "dates": "June 8, 1962, ",
    "addresses": "http://x.y/z ",
    "and": " and",
    "spaces": " ",
    "bidirectional": "\u202e\u2066",
    "look-alikes": "Tranѕlated by ",
}
ROUNDS = 100
LENGTHS = (1_000, 10_000, 100_000, 1_000_000)


def speed(read: Callable[[str], object], texts: Sequence[str]) -> float:
    """Give the texts read per second."""
    started = process_time()
    for _ in range(ROUNDS):
        for text in texts:
            read(text)
    return ROUNDS * len(texts) / (process_time() - started)


def main() -> None:
    """Print lines per second, then seconds by length."""
    texts = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines() if sys.argv[1:] else LINES
    for text in texts:
        draft(parse_line(text))
    print(f"read      {speed(parse_line, texts):10,.0f} lines a second")
    print(f"recorded  {speed(lambda text: draft(parse_line(text)), texts):10,.0f} lines a second")
    print(f"split     {speed(re.compile(r'[,.] ').split, texts):10,.0f} lines a second")
    for name, piece in HOSTILE.items():
        times = [_seconds((piece * (length // len(piece) + 1))[:length]) for length in LENGTHS]
        print(f"{name:16}", *(f"{time:9.4f}" for time in times), "seconds")


def _seconds(text: str) -> float:
    started = process_time()
    parse_line(text)
    return process_time() - started


if __name__ == "__main__":
    main()
