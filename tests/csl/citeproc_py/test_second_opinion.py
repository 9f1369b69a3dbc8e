"""The faults of citeproc-py that would harm others stay inside: locale, ids, escaping, order of calls."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from citekit.csl import ENGINES, Citation, Cite, CslItem, Processor, load_style, render
from citekit.csl.citeproc_py.lost import lost
from citekit.csl.citing import bibliography, cite
from citekit.errors import NotFoundError, RequestError


def _item(key, title="A Title", **more):
    return CslItem.from_json(
        {"id": key, "type": "book", "title": title, "issued": {"date-parts": [[1962, 6, 8]]}} | more
    )


def _cited(style, *items, locale=None):
    processor = Processor(load_style(style), items, engine="citeproc-py", locale=locale)
    trees = processor.citations([Citation((Cite(item.id),)) for item in items])
    return [render(tree, "html") for tree in trees]


def test_ids_keep_their_case():
    lower, upper = _cited("apa", _item("a1", "lower"), _item("A1", "UPPER"))
    assert "lower" in lower.casefold()
    assert "upper" in upper.casefold()
    assert lower != upper


def test_text_is_escaped():
    for output in ("html", "markdown"):
        shown = cite(_item("a", "<script>x</script>"), engine="citeproc-py", output=output)
        assert "<script" not in shown.casefold().replace(r"\<script", "")


SHORT_MONTHS = """\
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><info><title>T</title><id>urn:t</id>
<updated>2026-01-01T00:00:00+00:00</updated></info><citation><layout delimiter=" ">
<date variable="issued" form="text"/><date variable="issued" form="text"><date-part name="month" form="numeric"/></date>
<date variable="issued" form="text"/></layout></citation></style>"""


def test_a_locale_is_not_changed_by_rendering(tmp_path):
    path = tmp_path / "style.csl"
    path.write_text(SHORT_MONTHS, encoding="utf-8")
    first, again = _cited(path, _item("a"), _item("b"))
    assert first == again
    assert first.count("June 8, 1962") == 2
    assert cite(_item("a"), style="chicago", engine="citeproc-py") == cite(_item("a"))


def test_two_languages_at_once():
    german = cite(_item("a", "Zeit"), style="apa", locale="de-DE", engine="citeproc-py")
    english = cite(_item("a", "Zeit"), style="apa", engine="citeproc-py")
    assert german == cite(_item("a", "Zeit"), style="apa", locale="de-DE", engine="citeproc-py")
    assert english == cite(_item("a", "Zeit"), style="apa", engine="citeproc-py")


def test_other_users_of_the_library_see_their_own_elements():
    code = (
        "import citekit.csl.citeproc_py.engine\nfrom citeproc import CitationStylesStyle, model\n"
        "style = CitationStylesStyle('harvard-cite-them-right', validate=False)\n"
        "kinds = {type(one) for one in style.root.iter() if isinstance(one.tag, str)}\n"
        "assert all(kind.__module__.startswith(('citeproc', 'lxml')) for kind in kinds), kinds\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_author_is_left_out_on_demand():
    item = _item("a", author=[{"family": "Smith", "given": "Jane"}])
    processor = Processor(load_style("apa"), [item], engine="citeproc-py")
    (tree,) = processor.citations([Citation((Cite("a", suppress_author=True),))])
    assert "Smith" not in render(tree)


def test_bibliographies_have_what_the_style_says_of_them():
    item = _item("a")
    processor = Processor(load_style("apa"), [item], engine="citeproc-py")
    assert processor.bibliography_options["hanging-indent"] == "true"
    assert bibliography(item, style="apa", engine="citeproc-py") == bibliography(item, style="apa")


@pytest.mark.parametrize("style", ["chicago", "chicago-author-date", "apa", "ieee", "nature"])
def test_nothing_odd_stops_it(style):
    odd = [
        _item("a", ""),
        CslItem.from_json({"id": "b", "type": "document"}),
        _item("c", "x" * 999),
    ]
    assert len(_cited(style, *odd)) == len(odd)


NOT_DONE = [
    # citation, part of the message
    (Citation((Cite("a", author_only=True),)), "gives no author by itself"),
    (Citation((Cite("a"),), continues=True), "fits no citation into a sentence"),
    (Citation((Cite("a"),), ending=","), "fits no citation into a sentence"),
]


@pytest.mark.parametrize(("citation", "message"), NOT_DONE)
def test_what_is_not_done_is_refused(citation, message):
    processor = Processor(load_style("chicago"), [_item("a")], engine="citeproc-py")
    with pytest.raises(RequestError, match=message):
        processor.citations([citation])


LOST = [
    # style, what is said to be lost
    ("wilson-center", ()),
    ("nature", ("cites of one author, or with numbers in a row, are not collapsed",)),
    ("modern-language-association", (
        "cites that look alike get no further names",
        "namesakes are not told apart by given names",
        "an author who is listed again gets no dash",
        "cites that look alike do not get what the style adds to them",
    )),
]  # fmt: skip


@pytest.mark.parametrize(("style", "told"), LOST)
def test_what_a_style_asks_for_in_vain_is_told(style, told):
    assert lost(load_style(style)) == told


@pytest.mark.parametrize("engine", ENGINES)
def test_an_item_that_is_not_there_is_named(engine):
    processor = Processor(load_style("apa"), [_item("a")], engine=engine)
    missing = [Citation((Cite("aa"),))]
    for ask in (
        lambda: processor.citations(missing),
        lambda: processor.bibliography(missing),
        lambda: processor.bibliography(ids=["aa"]),
        lambda: processor.entries(["aa"]),
    ):
        with pytest.raises(NotFoundError, match="no item 'aa'; did you mean 'a'"):
            ask()


@pytest.mark.parametrize("engine", ["citeproc", "CITEKIT", "", None, 1])
def test_an_engine_that_is_not_there_is_told(engine):
    with pytest.raises(NotFoundError, match=r"no engine .*citekit|no engine .*citeproc-py"):
        cite(_item("a"), engine=engine)


def test_threads_get_what_each_gets_alone():
    items = [_item(f"a{at}", f"Title {at}") for at in range(20)]
    asked = [("apa", None), ("apa", "de-DE"), ("chicago", "fr-FR"), ("ieee", "ru-RU")]
    alone = [_cited(style, *items, locale=locale) for style, locale in asked]
    with ThreadPoolExecutor(4) as threads:
        together = threads.map(lambda one: _cited(one[0], *items, locale=one[1]), asked)
    assert list(together) == alone
