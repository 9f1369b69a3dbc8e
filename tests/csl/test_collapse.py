"""Cites of one author, and numbers that follow one another, set once."""

import pytest

from citekit.csl import Citation, Cite, render

SMITH = [{"family": "Smith", "given": "Jane"}]
DOE = [{"family": "Doe", "given": "John"}]
ITEMS = [
    {"author": SMITH, "title": "A", "issued": {"date-parts": [[2000]]}},
    {"author": SMITH, "title": "B", "issued": {"date-parts": [[2000]]}},
    {"author": SMITH, "title": "C", "issued": {"date-parts": [[2000]]}},
    {"author": SMITH, "title": "D", "issued": {"date-parts": [[2001]]}},
    {"author": DOE, "title": "E", "issued": {"date-parts": [[1999]]}},
]
AUTHOR_DATE = (
    '<group delimiter=", "><group delimiter=" "><names variable="author"><name form="short"/></names>'
    '<date variable="issued"><date-part name="year"/></date></group>'
    '<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></group>'
)
NUMBER = '<text variable="citation-number" prefix="[" suffix="]"/><text variable="locator" prefix=" at "/>'
A, B, C, D, E = (Cite(f"i{at}") for at in range(5))
SEE_A, SEE_B = (Cite(f"i{at}", prefix="see ") for at in range(2))
B_AT_3 = Cite("i1", "3")
B_THEN = Cite("i1", suffix=", passim")
DOT_B = Cite("i1", prefix=". Also ")
A_END = Cite("i0", suffix=", and so on;")

SUFFIXES = 'disambiguate-add-year-suffix="true"'
ROWS = [
    # options of cs:citation, layout, cites, what is printed
    ('collapse="year"', AUTHOR_DATE, (A, D, E), "Smith 2000, 2001; Doe 1999"),
    ('collapse="year"', AUTHOR_DATE, (A, SEE_B, D), "Smith 2000, see 2000, 2001"),
    ('collapse="year"', AUTHOR_DATE, (A, B_AT_3, D), "Smith 2000, 2000, p. 3, 2001"),
    ('collapse="year" cite-group-delimiter="/"', AUTHOR_DATE, (A, B_AT_3, D, E), "Smith 2000/2000, p. 3/2001; Doe 1999"),
    ('collapse="year" after-collapse-delimiter=" | "', AUTHOR_DATE, (A, B_AT_3, D, E), "Smith 2000, 2000, p. 3 | 2001 | Doe 1999"),
    ('collapse="year-suffix" after-collapse-delimiter=" | "', AUTHOR_DATE, (E, A, D), "Doe 1999; Smith 2000, 2001"),
    ('collapse="year-suffix" after-collapse-delimiter=" | "', AUTHOR_DATE, (A, D, E), "Smith 2000, 2001 | Doe 1999"),
    (f'collapse="year-suffix" year-suffix-delimiter=", " {SUFFIXES}', AUTHOR_DATE, (A, B, C, D), "Smith 2000a, b, c, 2001"),
    (f'collapse="year-suffix-ranged" {SUFFIXES}', AUTHOR_DATE, (A, B, C, D), "Smith 2000a–c, 2001"),
    (f'collapse="year-suffix" {SUFFIXES}', AUTHOR_DATE, (A, B_AT_3, C), "Smith 2000a, 2000b, p. 3, 2000c"),
    ('collapse="citation-number"', NUMBER, (A, B, C), "[1]–[3]"),
    ('collapse="citation-number"', NUMBER, (SEE_A, B, C), "see [1]–[3]"),
    ('collapse="citation-number"', NUMBER, (A, SEE_B, C, D), "[1]; see [2]–[4]"),
    ('collapse="citation-number"', NUMBER, (A, B_THEN, C), "[1]; [2], passim; [3]"),
    ('collapse="citation-number"', NUMBER, (A, B_AT_3, C, D), "[1]; [2] at 3; [3]; [4]"),
    ('collapse="citation-number"', '<text variable="title"/>', (A, B, C), "A; B; C"),
    ('collapse="citation-number"', '<text variable="title"/><text variable="citation-number" prefix=" "/>', (A, B, C), "A 1; B 2; C 3"),
    ("", '<text variable="title" prefix=", "/>', (A, B), ", A; , B"),
    ("", AUTHOR_DATE, (A, DOT_B), "Smith 2000. Also Smith 2000"),
    ("", AUTHOR_DATE, (A_END, B), "Smith 2000, and so on; Smith 2000"),
]  # fmt: skip


@pytest.mark.parametrize(("options", "layout", "cites", "printed"), ROWS)
def test_cites_set_together(make, options, layout, cites, printed):
    processor = make(layout, *ITEMS, citation=f" {options}", affixes=' delimiter="; "')
    (tree,) = processor.citations([Citation(cites)])
    assert render(tree, "plain") == printed
