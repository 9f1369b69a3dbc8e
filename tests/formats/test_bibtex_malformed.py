import pytest

from citekit.formats import bibtex
from citekit.formats.bib.pieces import pieces
from citekit.formats.unread import Unread

START = "expected entries such as '@misc{key, title = {...}}'"
SYNTAX = "look for a missing brace, comma or '='"

TABLE = [
    # text, (id, title) of what is read, what is told
    ("", [], [f"x.bib: {START}; the file is empty"]),
    (" \n\ufeff", [], [f"x.bib: {START}; the file is empty"]),
    ("just text", [], [f"x.bib: {START}; found none"]),
    ("@comment{@misc{a, title = {A}}}", [], [f"x.bib: {START}; found none"]),
    ("@ misc { a , title = {A} }", [("a", "A")], []),
    ("@misc\n{a, title = {A}}", [("a", "A")], []),
    ("@misc(a, title = {A})", [("a", "A")], []),
    ("@MISC{a, TITLE = {A},}", [("a", "A")], []),
    ("\ufeff@misc{a, title = {A}}", [("a", "A")], []),
    ("@misc{a, title = {A}}\r@misc{b, title = {B}}", [("a", "A"), ("b", "B")], []),
    ("@misc{a, title = {A}}\x00@misc{b, title = {B}}", [("a", "A"), ("b", "B")], []),
    ("@misc{a, title = {A}}}\n@misc{b, title = {B}}", [("a", "A"), ("b", "B")], []),
    ('@misc{a, title = "A {"}B{"}"}', [("a", 'A "B"')], []),
    ("@misc{a, title = {Mr {}} # { A}}", [("a", "Mr A")], []),
    ('@string{wc = "Wilson"}\n@misc{a, title = wc # { Center} # ", DC"}', [("a", "Wilson Center, DC")], []),
    ('@string{A = "1"}\n@string{b = a # "2"}\n@misc{a, title = B}', [("a", "12")], []),
    ('@string{a = "1"}\n@string{a = "2"}\n@misc{k, title = a}', [("k", "2")], []),
    ("@misc{a,\n  title = {A}, % the title, as printed\n  year = 1962\n}", [("a", "A")], []),
    ("@misc{a,\n  title = {A},\n  % year = 1961,\n  year = 1962\n}", [("a", "A")], []),
    ("@misc{a,\n  title = {100\\% of\n% it},\n}", [("a", "100% of % it")], []),
    ("@misc{a,\n  title = {See\n@book{y, title={Z}}\n  there},\n}\n@misc{b, title = {B}}", [("a", "See @booky, title=Z there"), ("b", "B")], []),
    ("@misc{,title = {The Origins}, year = 1962, author = {Chen, Jian}}", [("chen1962origins", "The Origins")], []),
    ("@misc{a, title = {A}, year = }", [("a", "A")], []),
    (f"@misc{{a, title = {{{'{' * 10_000}A{'}' * 10_000}}}}}", [("a", "A")], []),
    (
        "@misc{a, title = {A}}\n@misc{a, title = {B}}",
        [("a", "A"), ("a", "B")],
        [],
    ),
    (
        "@misc{a, title = {A},\n title = {B}}",
        [("a", "A")],
        ["x.bib:2: a.title: the field stands twice; the first is kept"],
    ),
    (
        "@misc{a, title = wc}",
        [("a", "wc")],
        ["x.bib:1: a.title: expected a macro that @string defines, found 'wc', which is kept as text"],
    ),
    (
        "@misc{a, title = {A}, month = sept}",
        [("a", "A")],
        [
            "x.bib:1: a.month: expected a macro that @string defines, found 'sept', which is kept as text; did you mean 'sep'?"
        ],
    ),
    (
        "@string{wc = {W} # }\n@misc{b, title = {B}}",
        [("b", "B")],
        ["x.bib:1: wc: expected a value in braces or quotation marks, a number or a macro"],
    ),
    (
        "@misc{a, title = {A} year = 1962}\n@misc{b, title = {B}}",
        [("b", "B")],
        ["x.bib:1: a.title: expected a comma or '#' after the value, found 'year = 1962'"],
    ),
    (
        '@misc{a,\n title = "A" "B"}',
        [],
        ["x.bib:2: a.title: expected a comma or '#' after the value, found '\"B\"'"],
    ),
    (
        "@misc{a, title = {A} # }",
        [],
        ["x.bib:1: a.title: expected a value in braces or quotation marks, a number or a macro"],
    ),
    (
        "@misc{a, ti tle = {A}}",
        [],
        ["x.bib:1: a: expected the name of a field before '=', found 'ti tle'; look for a missing comma"],
    ),
    (
        "@misc{a, title = {A},, year = 1962}",
        [],
        [f"x.bib:1: not BibTeX: expected a '=' after entry key, but found ','; {SYNTAX}"],
    ),
    (
        "@misc{a, title = {A}, year}",
        [],
        [
            f"x.bib:1: not BibTeX: expected a '=' after entry key 'year', but found the end of the entry ('}}'); {SYNTAX}"
        ],
    ),
    (
        "@misc{title = {A}}",
        [],
        [f"x.bib:1: not BibTeX: expected comma after entry key, but found =; {SYNTAX}"],
    ),
    (
        "@misc{a, title = {A",
        [],
        [f"x.bib:1: not BibTeX: unexpectedly reached end of file; {SYNTAX}"],
    ),
    (
        '@misc{a, title = "A}\n\n@misc{b, title = {B}}',
        [("b", "B")],
        [
            f"x.bib:1: not BibTeX: unexpected block start: '@misc'. Was still looking for field-value closing '\"'; {SYNTAX}"
        ],
    ),
    (
        "@misc{a, title = {A}\n@misc{b, title = {B}}\n@misc{c, title = {C}}",
        [("b", "B"), ("c", "C")],
        [
            f"x.bib:1: not BibTeX: unexpected block start: '@misc'. Was still looking for field-value closing ',' or '}}'; {SYNTAX}"
        ],
    ),
    (
        "@my-type{a, title = {A}}\n@misc{b, title = {B}}",
        [("b", "B")],
        ["x.bib:1: expected an entry such as '@misc{key, title = {...}}'; this could not be read as one"],
    ),
    (
        "@misc{a}\n@misc{b, title = {B}}",
        [("b", "B")],
        ["x.bib:1: a: expected fields such as 'title = {...}' after the key"],
    ),
    (
        "@misc{a, title = {A}, citekit-json = {{broken}}",
        [],
        [f"x.bib:1: not BibTeX: unexpectedly reached end of file; {SYNTAX}"],
    ),
    (
        "@misc{a, title = {A}, citekit-json = {[1]}}",
        [("a", "A")],
        [
            "x.bib:1: a: the record that citekit embedded is damaged and was left aside; the entry was read (embedded record: expected 'source' or 'item')"
        ],
    ),
    (
        '@misc{a, title = {A}, citekit-json = {{"source": {"id": "a"}}}}',
        [("a", "A")],
        [
            "x.bib:1: a: the record that citekit embedded is damaged and was left aside; the entry was read (embedded record: the key 'type' is missing; embedded record: the key 'title' is missing; embedded record: the key 'texts' is missing)"
        ],
    ),
    (
        "@misc{a, title = {\ufdd0}}",
        [],
        [
            "x.bib:1: a: item 'a': 'title': expected text without the noncharacters U+FDD0 to U+FDEF, found U+FDD0 at 0"
        ],
    ),
]  # fmt: skip


def outcome(text):
    read = list(bibtex.read(text, file="x.bib"))
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
    text = "@misc{a,\n  title = {A} year = 1962\n}\n\n@misc{b,\n  title = {B\n}\n"
    unread = [one.raw for one in bibtex.read(text) if isinstance(one, Unread)]
    assert unread == ["@misc{a,\n  title = {A} year = 1962\n}", "@misc{b,\n  title = {B\n}"]


ENTRIES = [f"@misc{{k{number},\n  title = {{Title {number}}}\n}}\n\n" for number in range(9_000)]


@pytest.mark.parametrize(
    ("before", "most"),
    [("", 120_000), ("@misc{open,\n  title = {A\n}\n\n", 220_000)],
    ids=["whole", "a brace that never closes"],
)
def test_a_long_file_is_read_in_pieces(before, most):
    lines = (before + "".join(ENTRIES)).splitlines(keepends=True)
    assert max(len(text) for _, text in pieces(lines)) <= most
    read = [one for one in bibtex.read("".join(lines)) if not isinstance(one, Unread)]
    assert len(read) >= len(ENTRIES)
