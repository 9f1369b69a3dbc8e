import pytest

from citekit.formats import ris
from citekit.formats.unread import Unread

EXPECTED = "expected a record that begins with 'TY  - ' and its type"

TABLE = [
    # text, (id, title) of what is read, what is told
    ("", [], ["x.ris: the file is empty; expected records that begin with 'TY  - '"]),
    ("\ufeff\r\n", [], ["x.ris: the file is empty; expected records that begin with 'TY  - '"]),
    ("just text", [], [f"x.ris:1: {EXPECTED}"]),
    ("\ufeffTY  - BOOK\nID  - a\nTI  - A\nER  - ", [("a", "A")], []),
    ("TY  - BOOK\rID  - a\rTI  - A\rER  - \r", [("a", "A")], []),
    ("TY  - BOOK\r\nID  - a\r\nTI  - A\r\nER  - \r\n", [("a", "A")], []),
    ("TY  - BOOK\nID  - a\nTI  - A", [("a", "A")], []),
    ("TY  - BOOK\nID  - a\nTI  - A\nTY  - BOOK\nID  - b\nTI  - B\nER  - ", [("a", "A"), ("b", "B")], []),
    ("TY - BOOK\nID - a\nTI - A\nER -", [("a", "A")], []),
    ("TY  -BOOK\nID  -a\nTI  -A\nER  -", [("a", "A")], []),
    ("  TY  - BOOK\n  ID  - a\n  TI  - A\n  ER  - ", [("a", "A")], []),
    ("1.\nTY  - BOOK\nID  - a\nTI  - A\nER  - \n\n2.\nTY  - BOOK\nID  - b\nTI  - B\nER  - ", [("a", "A"), ("b", "B")], []),
    ("TY  - BOOK\nID  - a\nTI  - A title that\n  goes on\n\nand on\nER  - ", [("a", "A title that goes on and on")], []),
    (f"TY  - BOOK\nID  - a\nTI  - {'x' * 69}a\nb c\nER  - ", [("a", f"{'x' * 69}ab c")], []),
    (f"TY  - BOOK\nID  - a\nTI  - {'x' * 69} \nb c\nER  - ", [("a", f"{'x' * 69} b c")], []),
    ("TY  - BOOK\nID  - a\nTI  - On\nUS - China relations\nER  - ", [("a", "On US - China relations")], []),
    ("TY  - BOOK\nID  - a\nTI  - A\nT1  - A\nER  - ", [("a", "A")], []),
    ("TY  - NONSENSE\nID  - a\nTI  - A\nER  - ", [("a", "A")], []),
    ("TY  - \nID  - a\nTI  - A\nER  - ", [("a", "A")], []),
    ("TY  - BOOK\nTI  - The Origins\nAU  - Chen, Jian\nPY  - 2001\nER  - ", [("chen2001origins", "The Origins")], []),
    ("TY  - BOOK\nTI  - Ash\nER  - \nTY  - BOOK\nTI  - Ash\nER  - ", [("ash", "Ash"), ("ash-2", "Ash")], []),
    ("TY  - BOOK\nTI  - Чай\nER  - ", [("untitled", "Чай")], []),
    ("TY  - BOOK\nER  - \nTY  - BOOK\nID  - b\nTI  - B\nER  - ", [("b", "B")], ["x.ris:1: expected tags such as 'TI  - ' after 'TY  - '"]),
    ("TI  - A\nER  - \nTY  - BOOK\nID  - b\nTI  - B\nER  - ", [("b", "B")], [f"x.ris:1: {EXPECTED}"]),
    ("TY  - BOOK\nID  - a\nTI  - A\nER  - \nstray\nTY  - BOOK\nID  - b\nTI  - B", [("a", "A"), ("b", "B")], [f"x.ris:5: {EXPECTED}"]),
    ("TY  - BOOK\nID  - a\nTI  - A\nER  - \nAU  - Left Over", [("a", "A")], [f"x.ris:5: {EXPECTED}"]),
    ("TY  - BOOK\nID  - a\nTI  - A\x00B\nER  - ", [("a", "A\ufffdB")], []),
    ("TY  - BOOK\nID  - a\nTI  - \ufdd0\nER  - ", [], ["x.ris:1: item 'a': 'title': expected text without the noncharacters U+FDD0 to U+FDEF, found U+FDD0 at 0"]),
    (
        "TY  - MANSCPT\nID  - a\nTI  - A\nN1  - citekit: {broken}\nER  - ",
        [("a", "A")],
        ["x.ris:1: a: the record that citekit embedded is damaged and was left aside; the entry was read (embedded record:1:2: not JSON: expected a key in double quotes; look for a comma before '}', or a key without quotes)"],
    ),
    (
        "TY  - MANSCPT\nID  - a\nTI  - A\nN1  - citekit: {}\nER  - ",
        [("a", "A")],
        ["x.ris:1: a: the record that citekit embedded is damaged and was left aside; the entry was read (embedded record: expected 'source' or 'item')"],
    ),
    ("TY  - BOOK\nID  - a\nTI  - " + "A" * 1_000_000 + "\nER  - ", [("a", "A" * 1_000_000)], []),
]  # fmt: skip


def outcome(text):
    read = list(ris.read(text, file="x.ris"))
    good = [one for one in read if not isinstance(one, Unread)]
    titles = [
        (one.id, one.variables["title"] if hasattr(one, "variables") else one.title.text)
        for one in good
    ]
    return titles, [str(one.error) for one in read if isinstance(one, Unread)]


@pytest.mark.parametrize(("text", "titles", "told"), TABLE)
def test_each_mistake_costs_what_it_must_and_is_told(text, titles, told):
    assert outcome(text) == (titles, told)


def test_what_could_not_be_read_is_kept_verbatim():
    text = "stray\nlines\nTY  - BOOK\nER  - \n"
    assert [one.raw for one in ris.read(text)] == ["stray\nlines", "TY  - BOOK\nER  - "]
