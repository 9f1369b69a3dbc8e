"""Throw broken lines, codes, pages and finding aids at their readers, for as long as asked.

Run it with ``python benchmarks/fuzz_lines.py [MINUTES] [SEED]``. Inputs are made from real shapes by cutting, repeating,
joining and replacing, with brackets, control and bidirectional characters and look-alike letters among the pieces. An input
fails that loses a character, takes longer than its length allows, or ends in an error that is not one of citekit's own.
"""

import random
import sys
from collections import Counter
from collections.abc import Callable
from time import monotonic, process_time

from codes import CODES
from lines import LINES

from citekit.archives.codes import GRAMMARS, normal, parse, render, same_place
from citekit.archives.lines import draft, parse_line
from citekit.archives.lines import render as render_line
from citekit.errors import CitekitError
from citekit.formats import ead, wcda
from citekit.formats.unread import Unread

PAGE = f"""{LINES[0].split('"')[1]}
June 8, 1962
Citation:
{LINES[0]}
Summary:
The Soviet Government presents its views.
Credits:
This document was made possible with support from MacArthur Foundation
Original Language:
Chinese
Contents:
English Translation
Translation from Chinese
7 June 1962
"""
HTML = f"<!DOCTYPE html><html><body><h1 class='title'>Memo</h1><p>{PAGE.replace(chr(10), '</p><p>')}</p></body></html>"
RIS = "TY  - MANSCPT\nTI  - Letter\nDA  - 1958/01/20\nAN  - RGANI, f. 5, op. 49. Translated by Ann Lee.\nUR  - https://digitalarchive.wilsoncenter.org/document/1\nER  - \n"
FINDING_AID = """<?xml version="1.0"?><ead><eadheader><eadid>ms-1</eadid></eadheader><archdesc level="collection"><did>
<unittitle>Papers, <unitdate normal="1885/1938">1885-1938</unitdate></unittitle><unitid>MS 1</unitid></did><dsc><c01 level="series"><did>
<unittitle>Letters</unittitle></did><c02 level="file"><did><unittitle>A</unittitle><container type="Box">26</container></did></c02></c01></dsc></archdesc></ead>"""
PIECES = (
    *["f.", "op.", "d.", "ll.", "ф.", "оп.", "л.", "об.", "5", "0100", "059a", "[120]", "(", ")", "[", "]", "“", "”", '"', "'", ",", ";", ":", ".", "/", "-", "–", "—", "№", "第", "页", "롤번호", "RG", "59", "Box", "FO", "371", "and", "Translated", "by", "Obtained"],
    "\u202e", "\u2066", "\u200b", "\x00", "\ufeff", "\ud800", "о", "р", "\n", "\t", " " * 150, "<", ">", "&x;", "<!ENTITY x 'y'>", "Archive", "é", "ﬁ",
)  # fmt: skip
SLOWEST, SLOWEST_A_CHARACTER = 1.0, 2e-4
"""Seconds of processor time that an input may take, and for each of its characters besides."""


def mutated(text: str, chance: random.Random) -> str:
    """Break a text in one to six places."""
    for _ in range(chance.randint(1, 6)):
        at, stop = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
        match chance.randrange(6):
            case 0:
                text = text[:at] + text[stop:]
            case 1:
                text = text[:at] + chance.choice(PIECES) + text[at:]
            case 2:
                text = text[:stop] + text[at:stop] * chance.choice((1, 2, 50)) + text[stop:]
            case 3:
                text = text[:at] + chance.choice(PIECES) * chance.choice((1, 3, 300)) + text[stop:]
            case 4:
                text = text[stop:] + text[:at]
            case _:
                text = text[:at] + "".join(chance.sample(text[at:stop], stop - at)) + text[stop:]
        text = text[:20_000]
    return text


def code(text: str) -> None:
    """Read a code, and write it back."""
    reading = parse(text)
    assert render(reading) == text
    assert same_place(reading, reading)
    assert render(parse(text, grammar=random.choice(GRAMMARS))) == text  # noqa: S311 -- no secret
    normal(reading)
    reading.reference()
    reading.locator()


def line(text: str) -> None:
    """Read a line, write it back, and make its record."""
    read = parse_line(text)
    assert render_line(read) == text
    draft(read)


def page(text: str) -> None:
    """Read a page."""
    assert list(wcda.read(text))


def finding_aid(text: str) -> None:
    """Read a finding aid."""
    assert all(isinstance(one, Unread) or one.id for one in ead.read(text))


KINDS: tuple[tuple[Callable[[str], None], tuple[str, ...]], ...] = (
    (code, CODES),
    (line, LINES),
    (page, (PAGE, HTML, RIS)),
    (finding_aid, (FINDING_AID,)),
)


def main() -> None:
    """Run until the time is over, and print what was done and what failed."""
    minutes = float(sys.argv[1]) if sys.argv[1:] else 1
    seed = int(sys.argv[2]) if sys.argv[2:] else random.randrange(2**32)  # noqa: S311 -- no secret
    chance = random.Random(seed)  # noqa: S311 -- no secret
    done: Counter[str] = Counter()
    failed, end = 0, monotonic() + 60 * minutes
    while monotonic() < end:
        check, examples = chance.choice(KINDS)
        text = mutated(chance.choice(examples), chance)
        done[check.__name__] += 1
        started, told = process_time(), ""
        try:
            check(text)
        except CitekitError:
            done["refused"] += 1
        except Exception as error:  # noqa: BLE001 -- that is what is looked for
            told = f"{type(error).__name__}: {error}"
        taken = process_time() - started
        if told or taken > SLOWEST + SLOWEST_A_CHARACTER * len(text):
            failed += 1
            print(f"{check.__name__} {taken:.2f} s {told[:200]}\n  {text[:300]!r}")
    counts = ", ".join(f"{count:,} {name}" for name, count in sorted(done.items()))
    print(f"seed {seed}, {minutes:g} minutes: {counts}; {failed} failed")


if __name__ == "__main__":
    main()
