"""The cites of a citation, in the order that the style's keys give, and where these leave it open."""

import pytest

from citekit.csl import Citation, Cite, render


def _work(title, year, *families):
    issued = {"issued": {"date-parts": [[year]]}} if year else {}
    authors = [{"family": family, "given": "J."} for family in families]
    return {"title": title, **issued, **({"author": authors} if authors else {})}


ITEMS = [
    _work("Z", 1962, "Rusk"),
    _work("Y", 1962, "Herter"),
    _work("X", 1962, "Herter", "Acheson"),
    _work("Charter", 1962),
    _work("W", 1950, "Rusk"),
    _work("V", None, "Kennan"),
    _work("U", None, "Dulles"),
]
AUTHOR_DATE = (
    '<group delimiter=" "><names variable="author"><name form="short" and="text"/><substitute>'
    '<text variable="title"/></substitute></names><date variable="issued"><date-part name="year"/></date></group>'
)
ALL = tuple(Cite(f"i{at}") for at in range(len(ITEMS)))
BY_YEAR = '<key variable="issued"/>'
GROUPED, COLLAPSED = 'cite-group-delimiter=", "', 'collapse="year"'
ROWS = [
    # options of cs:citation, keys, what is printed
    ("", BY_YEAR, "Rusk 1950; Rusk 1962; Herter 1962; Herter and Acheson 1962; Charter 1962; Kennan; Dulles"),
    (GROUPED, BY_YEAR, "Rusk 1950, Rusk 1962; Herter 1962; Herter and Acheson 1962; Charter 1962; Dulles; Kennan"),
    (COLLAPSED, BY_YEAR, "Rusk 1950, 1962; Herter 1962; Herter and Acheson 1962; Charter 1962; Dulles; Kennan"),
    (COLLAPSED, BY_YEAR + '<key variable="title"/>', "Rusk 1950, 1962; Charter 1962; Herter and Acheson 1962; Herter 1962; Dulles; Kennan"),
    (COLLAPSED, '<key variable="author"/>', "Dulles; Herter 1962; Herter and Acheson 1962; Kennan; Rusk 1962, 1950; Charter 1962"),
    (COLLAPSED, "", "Rusk 1962; Herter 1962; Herter and Acheson 1962; Charter 1962; Rusk 1950; Kennan; Dulles"),
]  # fmt: skip


@pytest.mark.parametrize(("options", "keys", "printed"), ROWS)
def test_what_keys_leave_open_goes_by_names_where_cites_are_grouped(make, options, keys, printed):
    sort = f"><sort>{keys}</sort" if keys else ""
    processor = make(AUTHOR_DATE, *ITEMS, citation=f" {options}{sort}", affixes=' delimiter="; "')
    (tree,) = processor.citations([Citation(ALL)])
    assert render(tree, "plain") == printed
