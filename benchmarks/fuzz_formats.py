"""Give the readers of formats files that are broken at random, for as long as is asked.

Run it with ``python benchmarks/fuzz_formats.py FORMAT SECONDS``. It stops at the first file that a reader ends on with an error of
its own, that takes longer than ten seconds, or that needs more memory than 20 times its length and 8 MB; and saves it.
"""

import random
import signal
import sys
import time
import tracemalloc
from pathlib import Path

from citekit.csl.item import CslItem
from citekit.formats import registry, yaml
from citekit.library.text_stream import TextStream

LONGEST = 10
"""Seconds for one file."""
MOST, LEAST = 20, 8_000_000
"""Memory for one file: so many times its length, and so many bytes in any case."""
LONG = 20_000
"""Bytes of a file of which it is worth telling how many times its length reading takes."""
PIECES = [
    b"{", b"}", b"[", b"]", b'"', b"\\", b",", b"=", b"@misc{", b"@book(", b"@string{a=", b"#", b"%", b"\n", b"\r", b"\r\n",
    b"TY  - ", b"ER  - ", b"N1  - citekit: {", b"---\n", b"- ", b": ", b"&a ", b"*a", b"!!x ", b"\x00", b"\xff", b"\xef\xbb\xbf",
    b"\xc3", "é".encode(), "章".encode(), "\u202e".encode(), b"null", b"1e999", b"{{{{{{{{", b"[[[[[[[[", b"$", b"~", b"<i>",
    b"citekit-json = {", b"\\begin{x}", b"\\u", b"\\ud800", b"1962-99-99", b"A" * 500,
]  # fmt: skip


def seeds(name: str) -> list[bytes]:
    """Give whole files of a format."""
    folder = Path(__file__).parent.parent / "records"
    records = [
        one
        for file in sorted(folder.glob("*.yaml"))
        for one in yaml.read(file.read_text(encoding="utf-8"))
    ]
    book = CslItem.from_json(
        {"id": "b", "type": "book", "title": "A & B", "author": [{"family": "C"}], "note": "x: y"}
    )
    entries = [*records, *([] if name in registry.OF_RECORDS else [book, book])]
    return [
        registry.write(name, part, profile=profile).encode()
        for profile in registry.profiles(name) or (None,)
        for part in (entries, entries[:1], entries[-2:])
    ]


def broken(data: bytes, chance: random.Random) -> bytes:
    """Break a file in some places."""
    text = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(text) + 1)
        match chance.randrange(6):
            case 0:
                del text[at : at + chance.randint(1, 200)]
            case 1:
                text[at:at] = chance.choice(PIECES) * chance.choice((1, 1, 1, 2, 50))
            case 2:
                text[at:at] = text[at : at + chance.randint(1, 400)]
            case 3:
                text = text[:at] if chance.random() < 0.3 else text
            case 4:
                text[at : at + 1] = bytes([chance.randrange(256)])
            case _:
                other = chance.randrange(len(text) + 1)
                text[at:at] = text[other : other + 50]
    return bytes(text)


def read(name: str, data: bytes) -> int:
    """Read a file as the command line does; give the number of what came out."""
    from io import BytesIO

    from citekit.archives import Repositories
    from citekit.library.reading import read_stream

    stream = TextStream(BytesIO(data), "fuzz")
    return sum(1 for _ in read_stream(stream, None, Repositories.in_use(), name=name))


def main(name: str, seconds: float) -> None:
    """Read broken files until the time is up."""
    chance = random.Random()  # noqa: S311 -- not for secrets
    whole, count, largest = seeds(name), 0, 0.0
    read(name, whole[0])
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        data = broken(chance.choice(whole), chance)
        signal.alarm(LONGEST)
        measured = count % 20 == 0
        if measured:
            tracemalloc.start()
        try:
            read(name, data)
            peak = tracemalloc.get_traced_memory()[1] if measured else 0
            if len(data) > LONG:
                largest = max(largest, peak / len(data))
            assert peak <= MOST * len(data) + LEAST, f"{peak:,} bytes for a file of {len(data):,}"
        except BaseException:
            Path(f"fuzz-{name}.bin").write_bytes(data)
            raise
        finally:
            tracemalloc.stop()
            signal.alarm(0)
        count += 1
    print(
        f"{name}: {count:,} files in {seconds:.0f} s; those over {LONG:,} bytes took at most "
        f"{largest:.1f} times their length in memory"
    )


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
