"""What entries take over from others: ``crossref`` as BibTeX and biblatex have it, ``xdata`` and ``set`` as biblatex has them."""

import pytest

from citekit.csl.item import CslItem
from citekit.formats import biblatex, bibtex
from citekit.formats.bib import inheritance
from citekit.formats.unread import Unread

PROCEEDINGS = "@proceedings{p, editor={Gaddis, John}, title={Borders}, subtitle={Papers}, publisher={Nauka}, year={1962}, doi={10.1/p}, abstract={Of all}}\n"
BORDERS = {"container-title": "Borders: Papers", "editor": [{"family": "Gaddis", "given": "John"}], "publisher": "Nauka", "issued": {"date-parts": [[1962]]}}  # fmt: skip
PART = "@inproceedings{k, title={A}, crossref={p}, pages={1--2}}\n"
IN_P = {"type": "paper-conference", "title": "A", "page": "1-2", "custom": {"bibtex": {"crossref": "p"}}}  # fmt: skip
MISSING = "expected the key of an entry of this file, found 'p'; what stands there is missing here"

TABLE = [
    # text, what is read of the entry k, what is told
    (PART + PROCEEDINGS, IN_P | BORDERS, []),
    (PROCEEDINGS + PART, IN_P | BORDERS, []),
    (PROCEEDINGS + PART.replace("{p}", "{P}"), IN_P | BORDERS | {"custom": {"bibtex": {"crossref": "P"}}}, []),
    (PART.replace("pages", "booktitle={Own}, date={1963}, pages") + PROCEEDINGS,
     IN_P | BORDERS | {"container-title": "Own: Papers", "issued": {"date-parts": [[1963]]}}, []),
    (PART, IN_P, [f"x.bib:1: k.crossref: {MISSING}"]),
    ("@inproceedings{k, title={A}, pages={1--2}, crossref={k}}", IN_P | {"custom": {"bibtex": {"crossref": "k"}}}, []),
    (
        "@inbook{k, title={A}, crossref={p}}\n@book{p, author={Chen, Jian}, title={B}}",
        {"type": "chapter", "title": "A", "container-title": "B", "author": [{"family": "Chen", "given": "Jian"}], "custom": {"bibtex": {"crossref": "p"}}},
        [],
    ),
    (
        "@incollection{k, title={A}, crossref={p}}\n@book{p, author={Chen, Jian}, title={B}}",
        {"type": "chapter", "title": "A", "container-title": "B", "custom": {"bibtex": {"crossref": "p"}}},
        [],
    ),
    (
        "@article{k, title={A}, crossref={p}}\n@periodical{p, title={J}, subtitle={S}, volume={3}}",
        {"type": "article-journal", "title": "A", "container-title": "J: S", "volume": "3", "custom": {"bibtex": {"crossref": "p"}}},
        [],
    ),
    (
        "@incollection{k, title={A}, crossref={v}}\n@collection{v, title={B}, volume={2}, crossref={w}}\n@mvcollection{w, title={C}, date={1962/1965}}",
        {"type": "chapter", "title": "A", "container-title": "B", "volume": "2", "issued": {"date-parts": [[1962], [1965]]},
         "custom": {"bibtex": {"crossref": "v", "maintitle": "C"}}},
        [],
    ),
    (
        "@incollection{k, title={A}, crossref={w}}\n@mvcollection{w, title={C}}",
        {"type": "chapter", "title": "A", "container-title": "C", "custom": {"bibtex": {"crossref": "w"}}},
        [],
    ),
    (
        "@xdata{n, publisher={Nauka}, xdata={m}}\n@xdata{m, location={Moscow}, keywords={x}}\n@book{k, title={A}, xdata={n}}",
        {"type": "book", "title": "A", "publisher": "Nauka", "publisher-place": "Moscow", "keyword": "x"},
        [],
    ),
    (
        "@book{k, title={A}}\n@xdata{n, publisher={Nauka}}",
        {"type": "book", "title": "A"},
        ["x.bib:2: n: expected an entry that takes this over by its field 'xdata', found none"],
    ),
    (
        "@book{k, title={A}}\n@set{s, entryset={k,l}}",
        {"type": "book", "title": "A"},
        ["x.bib:2: s: expected an entry that is cited by itself; a set stands for its entries: k,l"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "data", "told"), TABLE)
def test_entries_take_over_what_they_refer_to(text, data, told):
    read = list(biblatex.read(text, file="x.bib"))
    (found,) = [one for one in read if isinstance(one, CslItem) and one.id == "k"]
    assert found.to_json() == {"id": "k", **data}
    assert [str(one.error) for one in read if isinstance(one, Unread)] == told


def test_entries_that_wait_keep_their_order():
    books = "".join(f"@book{{b{number}, title={{B}}}}\n" for number in range(5))
    read = list(bibtex.read(PART + books + PROCEEDINGS))
    assert [one.id for one in read] == ["k", "b0", "b1", "b2", "b3", "b4", "p"]


def test_an_entry_waits_for_so_many_others_and_no_more(monkeypatch):
    monkeypatch.setattr(inheritance, "_FURTHEST", 3)
    books = [f"@book{{b{number}, title={{B}}}}\n" for number in range(3)]
    near = list(bibtex.read(PART + "".join(books[:2]) + PROCEEDINGS))
    far = list(bibtex.read(PART + "".join(books) + PROCEEDINGS, file="x.bib"))
    assert near[0].variables["publisher"] == "Nauka"
    assert [str(one.error) for one in far if isinstance(one, Unread)] == [
        f"x.bib:1: k.crossref: {MISSING}"
    ]


def test_entries_that_refer_to_each_other_endlessly():
    chain = "".join(
        f"@book{{b{number}, title={{B}}, crossref={{b{number + 1}}}}}\n" for number in range(500)
    )
    circle = chain + "@book{b500, title={B}, publisher={Nauka}, crossref={b0}}"
    read = [one for one in bibtex.read(circle) if isinstance(one, CslItem)]
    assert len(read) == 501
    assert read[-2].variables["publisher"] == "Nauka"


@pytest.mark.parametrize("format_", [bibtex, biblatex])
def test_what_was_taken_over_is_written_and_comes_back_alone(format_):
    child, parent = bibtex.read(PART + PROCEEDINGS)
    for items in ([child], [child, parent], [parent, child]):
        assert list(format_.read(format_.write(items))) == items


def test_what_an_item_lacks_on_purpose_is_not_taken_over():
    child = CslItem.from_json({"id": "k", **IN_P})
    _, parent = bibtex.read(PART + PROCEEDINGS)
    assert list(bibtex.read(bibtex.write([child, parent]))) == [child, parent]
