"""A dash for names that the entry before begins with, too, by each rule; names inside an entry stay."""

import pytest

from citekit.csl import Citation, Cite, render

SMITH, DOE, RUSK = ({"family": family, "given": "J."} for family in ("Smith", "Doe", "Rusk"))
NAMES = (
    '<names variable="author"><name form="short" delimiter=", "/><substitute><names variable="editor"/>'
    '<text variable="genre"/></substitute></names>'
)
ENTRY = f'<group delimiter=": ">{NAMES}<text variable="title"/></group>'
NUMBERED = f'<text variable="citation-number" suffix=" "/>{ENTRY}'
TITLE_FIRST = (
    '<group delimiter=", "><names variable="author"/><text variable="title"/>'
    '<names variable="translator"><label form="verb" suffix=" "/><name form="short"/></names></group>'
)
TWICE = [{"author": [SMITH], "title": "A"}, {"author": [SMITH], "title": "B"}]
SHARED = [
    {"author": [SMITH, DOE], "title": "A"},
    {"author": [SMITH, DOE], "title": "B"},
    {"author": [SMITH, RUSK], "title": "C"},
]
ROWS = [
    # what holds, rule, entry, items, printed
    ("the same author", "", ENTRY, TWICE, "Smith: A / ---: B"),
    ("another between", "", ENTRY, [TWICE[0], {"author": [DOE], "title": "C"}, TWICE[1]], "Smith: A / Doe: C / Smith: B"),
    ("an author and an editor", "", ENTRY, [TWICE[0], {"editor": [SMITH], "title": "B"}], "Smith: A / ---: B"),
    ("what stands in for an author", "", ENTRY, [{"genre": "Map", "title": "A"}, {"genre": "Map", "title": "B"}], "Map: A / ---: B"),
    ("a number before names", "", NUMBERED, TWICE, "1 Smith: A / 2 ---: B"),
    ("a translator inside an entry", "", TITLE_FIRST, [{"author": [SMITH], "title": "A"}, {"title": "B", "translator": [SMITH]}], "J. Smith, A / B, translated by Smith"),
    ("all names at once", "complete-all", ENTRY, SHARED, "Smith, Doe: A / ---: B / Smith, Rusk: C"),
    ("each name", "complete-each", ENTRY, SHARED, "Smith, Doe: A / ---, ---: B / Smith, Rusk: C"),
    ("each name in turn", "partial-each", ENTRY, SHARED, "Smith, Doe: A / ---, ---: B / ---, Rusk: C"),
    ("the first name", "partial-first", ENTRY, SHARED, "Smith, Doe: A / ---, Doe: B / ---, Rusk: C"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "entry", "items", "printed"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])  # fmt: skip
def test_dashes(make, rule, entry, items, printed):
    said = f' subsequent-author-substitute-rule="{rule}"' if rule else ""
    bibliography = f'<bibliography subsequent-author-substitute="---"{said}><layout>{entry}</layout></bibliography>'
    processor = make('<text variable="title"/>', *items, bibliography=bibliography)
    cited = [Citation((Cite(f"i{at}"),)) for at in range(len(items))]
    assert " / ".join(render(tree) for _, tree in processor.bibliography(cited)) == printed
