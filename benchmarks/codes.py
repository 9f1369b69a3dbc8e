"""How fast reference codes are read, and that time grows in proportion to the length of the text.

Run it with ``python benchmarks/codes.py [FILE]``; a file holds a code a line. Beside the reading stands
a plain split at commas, which understands nothing.
"""

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from citekit.archives.codes import parse

CODES = (
    "RGANI, f. 5, op. 49, d. 131, ll. 193-194",
    "ГАРФ. Ф. Р-9401. Оп. 2. Д. 173. Л. 52 об.",
    "BArch, B 136/59748, 403-410",
    "TNA, FO 371/164894, FC 103138/12, f. 21",
    "PRC FMA 118-01765-03, 27-28",
    "MNL OL, XIX-J-1-j Kína, 1962, 5. doboz, 4/b, 003512/1962",
    "Kennedy Library, National Security Files, Kaysen Series, Disarmament, Current",
    "f. 5, op. 49",
)
HOSTILE = {
    "codes": "f. 5, op. 49, d. 131, ll. 193-194; ",
    "labels": "f.",
    "brackets": "([",
    "closed brackets": "()",
    "lists": "1,",
    "spaces": " ",
    "bidirectional": "\u202e\u2066",
    "look-alikes": "оp. 5, ",
    "Han": "第",
    "names": "f. A, ",
    "quotations": '"a, ',
    "dashes": "a – ",
    "numbers": "DY 30, 1, ",
}
PRACTICES = {"dashes": "czech", "numbers": "bundesarchiv"}
ROUNDS = 200
LENGTHS = (1_000, 10_000, 100_000, 1_000_000)


def speed(read: Callable[[str], object], texts: Sequence[str]) -> float:
    """Give the texts read per second."""
    started = process_time()
    for _ in range(ROUNDS):
        for text in texts:
            read(text)
    return ROUNDS * len(texts) / (process_time() - started)


def main() -> None:
    """Print codes per second, then seconds by length."""
    files = sys.argv[1:]
    codes = Path(files[0]).read_text(encoding="utf-8").splitlines() if files else CODES
    grammars = {code: parse(code).grammar for code in codes}
    print(f"plain split      {speed(re.compile(', ').split, codes):>12,.0f} codes a second")
    print(
        f"grammar given    {speed(lambda code: parse(code, grammar=grammars[code]), codes):>12,.0f}"
    )
    print(f"grammar found    {speed(parse, codes):>12,.0f}")
    print(f"\n{'seconds for':<16} {' '.join(f'{length:>11,}' for length in LENGTHS)} characters")
    for name, piece in HOSTILE.items():
        times = []
        for length in LENGTHS:
            text = (piece * (length // len(piece) + 1))[:length]
            started = process_time()
            parse(text, grammar=PRACTICES.get(name, "soviet"))
            times.append(f"{process_time() - started:>11.3f}")
        print(f"{name:<16} {' '.join(times)}")


if __name__ == "__main__":
    main()
