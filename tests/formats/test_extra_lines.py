import pytest

from citekit.formats.syntax.extra_lines import add_line

LINES = [
    # line, variables before, variables after, whether it said something
    ("archive_collection: Fond 118", {}, {"archive_collection": "Fond 118"}, True),
    ("volume: 5", {}, {"volume": "5"}, True),
    ("DOI: 10.1/x: y", {}, {"DOI": "10.1/x: y"}, True),
    ("event-date: 1962-06~", {}, {"event-date": {"date-parts": [[1962, 6]], "circa": True}}, True),
    ("issued: harvest", {}, {"issued": {"literal": "harvest"}}, True),
    ("editor: A || B", {}, {"editor": [{"family": "A", "given": "B"}]}, True),
    ("editor: A", {"editor": [{"family": "B"}]}, {"editor": [{"family": "B"}, {"literal": "A"}]}, True),
    ("editor: A || ", {}, {"editor": [{"literal": "A ||"}]}, True),
    ("volume: 6", {"volume": "5"}, {"volume": "5"}, False),
    ("tex.usera: x", {}, {}, False),
    ("Volume: 5", {}, {}, False),
    ("free text", {}, {}, False),
    ("volume:", {}, {}, False),
    ("", {}, {}, False),
]  # fmt: skip


@pytest.mark.parametrize(("line", "before", "after", "said"), LINES)
def test_lines(line, before, after, said):
    variables = dict(before)
    assert add_line(line, variables) is said
    assert variables == after
