"""The standard's own cases, run unedited.

CITEKIT_CSL_SUITE names their directory; without it, ``../shared/csl-test-suite`` beside the
project is looked for. Cases that fail are listed in known_failures.toml with their reason; a
listed case that passes fails the run.
"""

import json
import os
import re
import tomllib
from pathlib import Path

import pytest
from citeproc_js import html
from lxml import etree

from citekit.csl.citation import Citation, Cite
from citekit.csl.citeproc_py import locale_of
from citekit.csl.compiled import CompiledStyle
from citekit.csl.item import CslItem
from citekit.csl.pipeline import Pipeline
from citekit.csl.positions import Position

HERE = Path(__file__).parent
SUITE = Path(os.environ.get("CITEKIT_CSL_SUITE") or HERE.parents[2] / "shared" / "csl-test-suite")
CASES = sorted(path.stem for path in SUITE.glob("*_*.txt"))
KNOWN = tomllib.loads((HERE / "known_failures.toml").read_text(encoding="utf-8"))
SECTION = re.compile(r">>=+ ?([A-Z-]+) ?=+(?:>>)?\n(.*?)\n?<<=+ ?\1 ?=+<<", re.DOTALL)

NOTHING = "[CSL STYLE ERROR: reference with no printed form.]"
"""What the results have where nothing is printed."""


class Case:
    """One case: a style, items, and what they give.

    Of the sections of the format, OPTIONS and VERSION say nothing that is asked here.
    """

    def __init__(self, text):
        self.sections = dict(SECTION.findall(text))
        root = etree.fromstring(
            self.sections["CSL"].strip().encode(), etree.XMLParser(remove_comments=True)
        )
        self.mode = self.sections.get("MODE", "citation").strip()
        if self.mode == "bibliography-nosort":
            for sort in root.xpath("*[local-name()='bibliography']/*[local-name()='sort']"):
                sort.getparent().remove(sort)
        language = root.get("default-locale") or "en-US"
        self.style = CompiledStyle(root, locale_of(root, language, strict=False), language)
        short = json.loads(self.sections.get("ABBREVIATIONS", "{}")).get("default", {})
        self.items = {
            str(item.get("id", at)): _abbreviated(item, short)
            for at, item in enumerate(json.loads(self.sections["INPUT"]))
        }
        items = [CslItem(one, item.get("type", ""), item) for one, item in self.items.items()]
        self.facts = {item.id: self.style.facts(item) for item in items}

    @property
    def expected(self):
        return self.sections["RESULT"].strip()

    @property
    def result(self):
        if "CITATIONS" in self.sections:
            return self._citations()
        pipeline = Pipeline(self.style, self.facts)
        order = list(self.facts)
        if "BIBENTRIES" in self.sections:
            order = [str(one) for one in json.loads(self.sections["BIBENTRIES"])[-1]]
        if "CITATION-ITEMS" in self.sections:
            rows = json.loads(self.sections["CITATION-ITEMS"])
        else:
            numbers = pipeline.prepare((), order).known.numbers
            rows = [[{"id": one} for one in sorted(order, key=numbers.get)]]
        if self.mode.startswith("bibliography"):
            return self._bibliography(pipeline, order)
        citations = [Citation(tuple(map(_cite, row)), 0) for row in rows]
        document = pipeline.prepare(citations, order)
        document.placed = _placed(document.citations, rows)
        texts = [self._html(pipeline.citation(document, at)) for at in range(len(rows))]
        return "\n".join(text or NOTHING for text in texts)

    def _bibliography(self, pipeline, order):
        document = pipeline.prepare((), order)
        section = json.loads(self.sections.get("BIBSECTION", "{}"))
        ids = [one for one in order if _is_in(section, self.items[one])]
        entries = [self._html(text) for _, text in pipeline.bibliography(document, ids)]
        if self.style.prints_numbers:
            entries = [entry or f"{at}. {NOTHING}" for at, entry in enumerate(entries, start=1)]
        rows = [f'  <div class="csl-entry">{entry}</div>' for entry in entries if entry]
        return "\n".join(['<div class="csl-bib-body">', *rows, "</div>"])

    def _html(self, text):
        return html(self.style.finish(text))

    def _citations(self):
        known, before, shown, ids = {}, {}, {}, []
        pipeline = Pipeline(self.style, self.facts)
        refers = "first-reference-note-number" in self.sections["CSL"]
        prints = self.style.prints_numbers
        for citation, earlier, later in json.loads(self.sections["CITATIONS"]):
            name = citation.get("citationID", "")
            note = citation.get("properties", {}).get("noteIndex", 0)
            known[name] = tuple(map(_cite, citation["citationItems"]))
            notes = dict([*earlier, *later]) | {name: note}
            ids = [*(one for one, _ in earlier), name, *(one for one, _ in later)]
            citations = [Citation(known[one], notes[one]) for one in ids]
            cited = [cite.id for citation in citations for cite in citation.cites]
            document = pipeline.prepare(citations, list(dict.fromkeys(cited)))
            before = shown
            shown = {
                one: (
                    self._html(pipeline.citation(document, at)),
                    refers and notes[one],
                    [
                        (
                            document.known.looks.get(cite.id),
                            prints and document.known.numbers[cite.id],
                        )
                        for cite in citations[at].cites
                    ],
                )
                for at, one in enumerate(ids)
            }
            last = name
        if self.mode.startswith("bibliography"):
            return self._bibliography(pipeline, list(dict.fromkeys(cited)))
        rows = []
        for at, one in enumerate(ids):
            changed = one == last or before.get(one) != shown[one]
            rows.append(f"{'>>' if changed else '..'}[{at}] {shown[one][0]}")
        return "\n".join(rows)


_ABBREVIATED = {
    "container-title": "container-title",
    "collection-title": "collection-title",
    "title": "title",
    "publisher": "institution-part",
    "authority": "institution-part",
    "publisher-place": "place",
    "event-place": "place",
}
"""Variables, and the list of abbreviations for each."""


def _abbreviated(item, short):
    """Give an item with the short forms that a case lists for its values."""
    forms = {
        f"{name}-short": short[kind][item[name]]
        for name, kind in _ABBREVIATED.items()
        if item.get(name) in short.get(kind, {})
    }
    return {**item, **forms}


def _is_in(section, item):
    """Say whether an item is in a part of a bibliography."""

    def meets(test):
        found = item.get(test["field"], "")
        return test["value"] in found if isinstance(found, list) else test["value"] == found

    rules = {name: [meets(test) for test in tests] for name, tests in section.items()}
    return (
        ("include" not in rules or any(rules["include"]))
        and all(rules.get("select", ()))
        and not any(rules.get("exclude", ()))
        and not ("quash" in rules and all(rules["quash"]))
    )


def _cite(item):
    return Cite(
        str(item["id"]),
        str(item.get("locator") or "") or None,
        item.get("label") or "page",
        item.get("prefix", ""),
        item.get("suffix", ""),
        bool(item.get("suppress-author")),
        bool(item.get("author-only")),
    )


POSITIONS = {
    0: {"first"},
    1: {"subsequent"},
    2: {"subsequent", "ibid"},
    3: {"subsequent", "ibid", "ibid-with-locator"},
}


def _placed(citations, rows):
    """Give positions as the case states them; else every cite is the first of its item."""
    return [
        [_stated(cite, row) for cite in citation.cites]
        for citation, row in zip(citations, rows, strict=True)
    ]


def _stated(cite, row):
    stated = next(one for one in row if str(one["id"]) == cite.id)
    near = {"near-note"} if stated.get("near-note") else set()
    return Position(frozenset(POSITIONS[int(stated.get("position", 0))] | near))


@pytest.mark.skipif(not CASES, reason="no CSL test suite: set CITEKIT_CSL_SUITE to its directory")
@pytest.mark.parametrize("name", CASES)
def test_case(name):
    case = Case((SUITE / f"{name}.txt").read_text(encoding="utf-8-sig"))
    passes = case.result.strip() == case.expected
    if name in KNOWN:
        assert not passes, f"{name} passes now: take it off known_failures.toml"
        pytest.xfail(KNOWN[name])
    assert case.result.strip() == case.expected


OWN = """
>>== MODE ==>>
{mode}
<<== MODE ==<<
{more}
>>== CSL ==>>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <citation><layout delimiter="; "><names variable="author"/><text variable="title" prefix=", "/></layout></citation>
  <bibliography>
    <sort><key variable="title"/></sort>
    <layout><group delimiter=", "><text variable="title"/><text variable="container-title" form="short"/></group></layout>
  </bibliography>
</style>
<<== CSL ==<<
>>== INPUT ==>>
[
  {{"id": 1, "type": "book", "title": "B", "author": [{{"family": "Doe"}}]}},
  {{"id": 2, "type": "article-journal", "title": "C", "container-title": "Diplomatic History"}},
  {{"id": 3, "type": "article-journal", "title": "A", "categories": ["x", "y"]}}
]
<<== INPUT ==<<
"""
"""Cases of our own, for sections that no case at hand has."""
SECTIONS = [
    # mode, section, its text, entries or citations
    ("bibliography", "BIBENTRIES", '[["1", "2", "3"], ["2", "1"]]', ["B", "C, Diplomatic History"]),
    ("bibliography", "BIBSECTION", '{"include": [{"field": "type", "value": "book"}, {"field": "categories", "value": "y"}]}', ["A", "B"]),
    ("bibliography", "BIBSECTION", '{"exclude": [{"field": "type", "value": "book"}, {"field": "title", "value": "A"}]}', ["C, Diplomatic History"]),
    ("bibliography", "BIBSECTION", '{"select": [{"field": "type", "value": "article-journal"}, {"field": "title", "value": "A"}]}', ["A"]),
    ("bibliography", "BIBSECTION", '{"quash": [{"field": "type", "value": "article-journal"}, {"field": "title", "value": "A"}]}', ["B", "C, Diplomatic History"]),
    ("bibliography", "BIBSECTION", '{"include": [{"field": "container-title", "value": ""}]}', ["A", "B"]),
    ("bibliography", "ABBREVIATIONS", '{"default": {"container-title": {"Diplomatic History": "Dipl. Hist."}}}', ["A", "B", "C, Dipl. Hist."]),
    ("bibliography", "OPTIONS", "{}", ["A", "B", "C, Diplomatic History"]),
    ("bibliography-nosort", "OPTIONS", "{}", ["B", "C, Diplomatic History", "A"]),
    ("citation", "CITATION-ITEMS", '[[{"id": "1", "author-only": true}], [{"id": "1", "suppress-author": true}]]', ["Doe", ", B"]),
]  # fmt: skip


@pytest.mark.parametrize(("mode", "section", "text", "shown"), SECTIONS)
def test_every_section_of_the_format_is_heeded(mode, section, text, shown):
    more = f">>== {section} ==>>\n{text}\n<<== {section} ==<<"
    result = Case(OWN.format(mode=mode, more=more)).result
    entries = re.findall(r'csl-entry">(.*)</div>', result)
    assert (entries or result.split("\n")) == shown
