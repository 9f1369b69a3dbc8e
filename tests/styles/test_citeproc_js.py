"""Our styles print the same in citeproc-js, the reference implementation.

Needs node and the npm package ``citeproc``; CITEKIT_CITEPROC_JS names the package's directory.
"""

import importlib.util
import json
import os
import shutil
import subprocess
from pathlib import Path

import citeproc
import pytest
import yaml

from citekit.csl import (
    Citation,
    Cite,
    CslItem,
    Processor,
    load_style,
    render,
    with_access_dates,
)
from citekit.csl.from_source import item_from
from citekit.library.folder import load
from citekit.model import Source

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
STYLES = sorted((ROOT / "styles").glob("*.csl"))
PACKAGE = os.environ.get("CITEKIT_CITEPROC_JS", "")

pytestmark = [
    pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed"),
    pytest.mark.skipif(not PACKAGE, reason="CITEKIT_CITEPROC_JS names no npm package citeproc"),
]

SCRIPT = """
const { citeproc, locales, style, items, citations, locale } = JSON.parse(require('fs').readFileSync(0));
const fs = require('fs'), CSL = require(citeproc);
const byId = Object.fromEntries(items.map((item) => [item.id, item]));
const engine = new CSL.Engine({
  retrieveLocale: (tag) => {
    const path = `${locales}/locales-${tag}.xml`;
    return fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : null;
  },
  retrieveItem: (id) => structuredClone(byId[id]),
}, fs.readFileSync(style, 'utf8'), locale, true);
engine.setOutputFormat('text');
engine.updateItems(items.map((item) => item.id));
const clusters = citations.map((cites, at) => (
  { citationID: `c${at}`, citationItems: cites, properties: { noteIndex: at + 1 } }));
const cites = engine.rebuildProcessorState(clusters, 'text').map((cluster) => cluster[2]);
const entries = engine.makeBibliography()[1].map((entry) => entry.trim());
process.stdout.write(JSON.stringify({ cites, entries }));
"""


def _generated():
    spec = importlib.util.spec_from_file_location("generated", HERE / "generated.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.generated(200)


ROWS = yaml.safe_load((HERE / "items.yaml").read_text(encoding="utf-8"))
OWN_WORDS = yaml.load((HERE / "own_words.yaml").read_text(encoding="utf-8"), yaml.CBaseLoader)  # noqa: S506 -- makes text and nothing else
LANGUAGES = yaml.safe_load((HERE / "languages.yaml").read_text(encoding="utf-8"))
RECORDS = [item_from(source).to_json() for source in load(ROOT / "records").values()]
GENERATED = [item_from(source).to_json() for source in _generated()]


def _citations(items):
    """Cite each item, again, elsewhere in it, and once more after others."""
    first, last = items[0]["id"], items[-1]["id"]
    citations = [
        [{"id": item["id"], **more}]
        for item in items
        for more in ({}, {}, {"locator": "12"}, {"locator": "12"})
    ]
    citations += [[{"id": item["id"], "locator": "13-14"}] for item in items]
    return [*citations, [{"id": first, "prefix": "see ", "label": "folio", "locator": "3-4"}, {"id": last}]]  # fmt: skip


def _theirs(path, items, citations, locale):
    asked = {
        "citeproc": str(Path(PACKAGE).resolve()),
        "locales": citeproc.LOCALES_PATH,
        "style": str(path),
        "items": items,
        "citations": citations,
        "locale": locale,
    }
    answer = subprocess.run(
        ["node", "-e", SCRIPT], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    return json.loads(answer.stdout)


def _without_full_names(text, items):
    """Forget given names behind the family's, which citeproc-js leaves in short notes where they told nothing apart."""
    for author in (author for item in items for author in item.get("author", ())):
        if author.get("static-ordering"):
            text = text.replace(f"{author['family']} {author['given']}, ", f"{author['family']}, ")
    return text


def _agree(path, items, locale, order=list, forget=None):
    citations = _citations(items)
    theirs = _theirs(path, items, citations, locale)
    processor = Processor(load_style(path), map(CslItem.from_json, items), locale=locale)
    ours = processor.citations(
        [Citation(tuple(Cite(**cite) for cite in cites)) for cites in citations]
    )
    seen = [render(tree) for tree in ours]
    assert seen == [
        forget(text, items) if forget and mine != text else text
        for mine, text in zip(seen, theirs["cites"], strict=True)
    ]
    entries = [render(tree) for _, tree in processor.bibliography()]
    assert order(entries) == order(theirs["entries"])


@pytest.mark.parametrize("items", [ROWS, RECORDS, GENERATED], ids=["rows", "records", "generated"])
@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_citeproc_js_prints_the_same(path, items):
    _agree(path, items, "en-US")


def test_citeproc_js_prints_the_same_with_dates_of_access(tmp_path):
    path = tmp_path / "dated.csl"
    path.write_bytes(with_access_dates(load_style("chicago")).source)
    _agree(path, [{**item, "accessed": {"date-parts": [[2026, 11, 2]]}} for item in ROWS], "en-US")


@pytest.mark.parametrize("locale", LANGUAGES)
def test_citeproc_js_prints_the_same_in_other_languages(locale):
    items = [item for item in ROWS if item["id"] in LANGUAGES[locale]]
    _agree(ROOT / "styles" / "chicago-archival-notes.csl", items, locale, order=sorted)


@pytest.mark.parametrize("locale", OWN_WORDS["printed"])
def test_citeproc_js_prints_items_made_for_a_language_the_same(locale):
    own = map(Source.model_validate, OWN_WORDS["sources"])
    items = [
        item_from(source, text.id, item_id=f"{source.id}#{text.id}", locale=locale).to_json()
        for source in [*load(ROOT / "records").values(), *own]
        for text in source.texts
        if text.certainty != "inferred"
    ]
    for item in items:
        if "literal" in item.get("issued", {}):
            del item["issued"]  # citeproc-js puts the suffix of a year after a date in words
    style = ROOT / "styles" / "chicago-archival-notes.csl"
    _agree(style, items, locale, order=sorted, forget=_without_full_names)
