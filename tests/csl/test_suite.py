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
    """One case: a style, items, and what they give."""

    def __init__(self, name):
        text = (SUITE / f"{name}.txt").read_text(encoding="utf-8-sig")
        self.sections = dict(SECTION.findall(text))
        root = etree.fromstring(
            self.sections["CSL"].strip().encode(), etree.XMLParser(remove_comments=True)
        )
        language = root.get("default-locale") or "en-US"
        self.style = CompiledStyle(root, locale_of(root, language, strict=False), language)
        items = [
            CslItem(str(item.get("id", at)), item.get("type", ""), item)
            for at, item in enumerate(json.loads(self.sections["INPUT"]))
        ]
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
        if "CITATION-ITEMS" in self.sections:
            rows = json.loads(self.sections["CITATION-ITEMS"])
        else:
            numbers = pipeline.prepare((), order).numbers
            rows = [[{"id": one} for one in sorted(order, key=numbers.get)]]
        if self.sections["MODE"].strip() == "bibliography":
            return self._bibliography(pipeline, order)
        citations = [Citation(tuple(map(_cite, row)), 0) for row in rows]
        document = pipeline.prepare(citations, order)
        document.placed = _placed(document.citations, rows)
        texts = [self._html(pipeline.citation(document, at)) for at in range(len(rows))]
        return "\n".join(text or NOTHING for text in texts)

    def _bibliography(self, pipeline, order):
        document = pipeline.prepare((), order)
        entries = [self._html(text) for _, text in pipeline.bibliography(document)]
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
                        (document.looks.get(cite.id), prints and document.numbers[cite.id])
                        for cite in citations[at].cites
                    ],
                )
                for at, one in enumerate(ids)
            }
            last = name
        if self.sections["MODE"].strip() == "bibliography":
            return self._bibliography(pipeline, list(dict.fromkeys(cited)))
        rows = []
        for at, one in enumerate(ids):
            changed = one == last or before.get(one) != shown[one]
            rows.append(f"{'>>' if changed else '..'}[{at}] {shown[one][0]}")
        return "\n".join(rows)


def _cite(item):
    return Cite(
        str(item["id"]),
        str(item.get("locator") or "") or None,
        item.get("label") or "page",
        item.get("prefix", ""),
        item.get("suffix", ""),
        bool(item.get("suppress-author")),
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
    case = Case(name)
    passes = case.result.strip() == case.expected
    if name in KNOWN:
        assert not passes, f"{name} passes now: take it off known_failures.toml"
        pytest.xfail(KNOWN[name])
    assert case.result.strip() == case.expected
