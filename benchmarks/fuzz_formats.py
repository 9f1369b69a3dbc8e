"""Give the readers of formats files that are broken at random, for as long as is asked.

Run it with ``python benchmarks/fuzz_formats.py FORMAT SECONDS``. It stops at the first file that a reader ends on with an error of
its own, that takes longer than `LONGEST`, or that needs too much memory; and saves it among the temporary files.

Memory is that of the whole process, what libraries in C take among it: each long file is read in a process of its own, whose
largest size is compared with its size once all code is loaded. The kernel counts pages in batches, so that a megabyte more or less says nothing;
therefore long files are at least 200,000 bytes.
"""

import multiprocessing
import random
import signal
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from fuzz_lines import HTML, PAGE, RIS

from citekit.csl.item import CslItem
from citekit.formats import registry, yaml
from citekit.library.text_stream import TextStream

LONGEST = 10
"""Seconds of processor time for one file; as many more for each million bytes."""
MOST, LEAST = 20, 1_000_000
"""Memory for one file: so many times its length, and the bytes by which the kernel may count wrong."""
LONG = 200_000
"""Bytes that a long file has at least before it is broken."""
PIECES = [
    b"{", b"}", b"[", b"]", b'"', b"\\", b",", b"=", b"@misc{", b"@book(", b"@string{a=", b"#", b"%", b"\n", b"\r", b"\r\n",
    b"TY  - ", b"ER  - ", b"N1  - citekit: {", b"---\n", b"- ", b": ", b"&a ", b"*a", b"!!x ", b"\x00", b"\xff", b"\xef\xbb\xbf",
    b"\xc3", "é".encode(), "章".encode(), "\u202e".encode(), b"null", b"1e999", b"{{{{{{{{", b"[[[[[[[[", b"$", b"~", b"<i>",
    b"citekit-json = {", b"\\begin{x}", b"\\u", b"\\ud800", b"1962-99-99", b"A" * 500,
]  # fmt: skip


COMPONENT = """<c level="{level}"><did><unittitle>Letters &amp; cards {number}</unittitle><unitid>MS 466/{number}</unitid>
<container type="Box">{number}</container><unitdate normal="1885/1938">1885-1938</unitdate></did>{inner}</c>"""


def finding_aid(count: int) -> str:
    """Make a finding aid of so many series, each with a file and an item in it."""
    series = "".join(
        COMPONENT.format(
            level="series",
            number=number,
            inner=COMPONENT.format(
                level="file",
                number=number,
                inner=COMPONENT.format(level="item", number=number, inner=""),
            ),
        )
        for number in range(count)
    )
    return (
        '<?xml version="1.0"?>\n<ead><eadheader><eadid>ms-466.xml</eadid></eadheader><archdesc level="collection"><did>'
        "<unittitle>Edward M. House <emph>Papers</emph></unittitle><unitid>MS 466</unitid><repository><corpname>Yale"
        f"</corpname></repository></did><dsc>{series}</dsc></archdesc></ead>\n"
    )


def pages(count: int) -> list[str]:
    """Make pages and RIS files of the Digital Archive with so many times the words, or the records, of one."""
    return [
        PAGE + "words of the text\n" * 99 * count,
        HTML.replace("<p>", "<p>" * 99 * count),
        RIS * count,
    ]


def seeds(name: str, count: int, profile: str | None = None) -> list[bytes]:
    """Give whole files of a format, of at least so many entries."""
    if name == "ead":
        return [finding_aid(count).encode()]
    if name == "wcda":
        return [page.encode() for page in pages(count)]
    folder = Path(__file__).parent.parent / "records"
    records = [
        one
        for file in sorted(folder.glob("*.yaml"))
        for one in yaml.read(file.read_text(encoding="utf-8"))
    ]
    book = CslItem.from_json(
        {"id": "b", "type": "book", "title": "A & B", "author": [{"family": "C"}], "note": "x: y"}
    )
    kinds = [records, *([] if name in registry.OF_RECORDS else [[book]])]
    return [
        registry.write(name, kind * -(-count // len(kind)), profile=profile).encode()
        for kind in kinds
    ]


def short_seeds(name: str) -> list[bytes]:
    """Give whole files of a format in each of its profiles."""
    written = registry.profiles(name) if registry.FORMATS[name].is_written else ()
    return [one for profile in written or (None,) for one in seeds(name, 1, profile)]


def long_seeds(name: str) -> list[bytes]:
    """Give whole files of a format that are long: at least `LONG` bytes each."""
    return [
        seeds(name, LONG * 20 // len(short) + 20)[number]
        for number, short in enumerate(seeds(name, 20))
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


def grown(name: str, before_it: list[bytes], data: bytes) -> int:
    """Read a file after others, with which all code is loaded; give the bytes by which the process grows at most."""
    for one in before_it:
        read(name, one)
    _forget_the_largest()
    before = _size("VmHWM")
    signal.setitimer(signal.ITIMER_PROF, LONGEST * (1 + len(data) // 1_000_000))
    read(name, data)
    signal.setitimer(signal.ITIMER_PROF, 0)
    return _size("VmHWM") - before


def grown_apart(name: str, before_it: list[bytes], data: bytes) -> int:
    """Give what `grown` gives in a new process, which has no memory left over from before."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["citekit.library.reading", registry.FORMATS[name].module])
    with ProcessPoolExecutor(1, mp_context=context) as one:
        return one.submit(grown, name, before_it, data).result()


def _forget_the_largest() -> None:
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _size(what: str) -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(what))


def main(name: str, seconds: float) -> None:
    """Read broken files until the time is up."""
    chance = random.Random()  # noqa: S311 -- not for secrets
    short, long = short_seeds(name), long_seeds(name)
    before_it = [*short, *(broken(chance.choice(short), chance) for _ in range(20))]
    count, largest = 0, 0.0
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        is_long = count % 50 == 0
        data = broken(chance.choice(long if is_long else short), chance)
        try:
            if is_long:
                size = grown_apart(name, before_it, data)
                largest = max(largest, size / max(len(data), LONG))
                assert size <= MOST * len(data) + LEAST, (
                    f"{size:,} bytes for a file of {len(data):,}"
                )
            else:
                signal.setitimer(signal.ITIMER_PROF, LONGEST)
                read(name, data)
        except BaseException:
            saved = Path(tempfile.mkdtemp(prefix="fuzz-")) / f"{name}.bin"
            saved.write_bytes(data)
            print(f"{name}: see {saved}", file=sys.stderr)
            raise
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        count += 1
    print(
        f"{name}: {count:,} files in {seconds:.0f} s; long ones took at most {largest:.1f} times their "
        "length in memory"
    )


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
