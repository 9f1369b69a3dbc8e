"""Public styles print the same in citeproc-js, the reference implementation, on made-up items.

Needs node, the extra ``styles`` and the npm package ``citeproc``, whose directory
CITEKIT_CITEPROC_JS names. CITEKIT_CSL_STYLES says how many styles are compared.
"""

import json
import os
import random
import shutil
import subprocess
from pathlib import Path

import citeproc
import pytest

from citekit.csl import Citation, Cite, CslItem, Processor, list_styles, load_style, render

PACKAGE = os.environ.get("CITEKIT_CITEPROC_JS", "")
COUNT = int(os.environ.get("CITEKIT_CSL_STYLES", "20"))
SHARE_OF_CITES, SHARE_OF_ENTRIES = 0.98, 0.94
"""What has to be equal at the least; the rest are spaces and repetitions that styles differ on."""

pytestmark = [
    pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed"),
    pytest.mark.skipif(not PACKAGE, reason="CITEKIT_CITEPROC_JS names no npm package citeproc"),
]

SCRIPT = """
const { citeproc, locales, styles, items, citations } = JSON.parse(require('fs').readFileSync(0));
const fs = require('fs'), CSL = require(citeproc);
const byId = Object.fromEntries(items.map((item) => [item.id, item]));
const shown = styles.map((style) => {
  const engine = new CSL.Engine({
    retrieveLocale: (tag) => {
      const path = `${locales}/locales-${tag}.xml`;
      return fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : null;
    },
    retrieveItem: (id) => structuredClone(byId[id]),
  }, fs.readFileSync(style, 'utf8'));
  engine.setOutputFormat('text');
  engine.updateItems(items.map((item) => item.id));
  const clusters = citations.map((cites, at) => (
    { citationID: `c${at}`, citationItems: structuredClone(cites), properties: { noteIndex: at + 1 } }));
  const cites = engine.rebuildProcessorState(clusters, 'text').map((cluster) => cluster[2]);
  const bibliography = engine.makeBibliography();
  return { cites, entries: bibliography ? bibliography[1] : [] };
});
process.stdout.write(JSON.stringify(shown));
"""

FAMILIES = [
    "Smith",
    "Jones",
    "Müller",
    "O’Brien",
    "Zhang",
    "Ivanov",
    "Ferreira",
    "Larsen",
    "Haddad",
    "Nowak",
]
GIVEN = ["Ada", "Boris", "Chen", "Dana", "Jean-Paul", "Elif", "Femi", "M.", "K.", "Priya"]
TYPES = ["book", "article-journal", "chapter", "report", "thesis", "article-newspaper", "webpage"]


def _items(count=60):
    """Give items whose fields are there or not, by chance that is always the same."""
    chance = random.Random(18)  # noqa: S311 -- made-up items, nothing secret
    return [_item(chance, number) for number in range(count)]


def _people(chance, most):
    count = chance.randint(1, most)
    return [
        {"family": family, "given": chance.choice(GIVEN)}
        for family in chance.sample(FAMILIES, count)
    ]


def _item(chance, number):
    item = {"id": f"i{number}", "type": chance.choice(TYPES), "title": f"Title number {number}"}
    fields = {
        "author": _people(chance, 5),
        "issued": {"date-parts": [[chance.randint(1950, 2020), chance.randint(1, 12)]]},
        "container-title": f"Journal of things {number % 7}",
        "publisher": "University Press",
        "publisher-place": "Oslo",
        "volume": str(chance.randint(1, 40)),
        "page": f"{number + 1}-{number + 19}",
    }
    return item | {key: value for key, value in fields.items() if chance.random() < 0.85}


def _plain(text):
    return " ".join(text.split())


def test_public_styles_print_the_same():
    styles = [info for info in list_styles() if info.origin == "public" and info.path.parent.name != "dependent"]  # fmt: skip
    if not styles:
        pytest.skip("the extra 'styles' is not installed")
    styles = random.Random(3).sample(styles, COUNT)  # noqa: S311 -- any will do
    items = _items()
    citations = [[{"id": item["id"]}] for item in items]
    citations += [[{"id": item["id"], "locator": "12"}] for item in items]
    asked = {
        "citeproc": str(Path(PACKAGE).resolve()),
        "locales": citeproc.LOCALES_PATH,
        "styles": [str(info.path) for info in styles],
        "items": items,
        "citations": citations,
    }
    answer = subprocess.run(
        ["node", "-e", SCRIPT], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    same_cites, same_entries = [], []
    for info, theirs in zip(styles, json.loads(answer.stdout), strict=True):
        processor = Processor(load_style(info.path), map(CslItem.from_json, items))
        cited = [Citation(tuple(Cite(**cite) for cite in cites)) for cites in citations]
        ours = [_plain(render(tree)) for tree in processor.citations(cited)]
        same_cites += [one == _plain(other) for one, other in zip(ours, theirs["cites"], strict=True)]  # fmt: skip
        if theirs["entries"]:
            known = set(map(_plain, theirs["entries"]))
            entries = [_plain(render(tree)) for _, tree in processor.bibliography(cited)]
            same_entries += [entry in known for entry in entries if entry]
    assert sum(same_cites) / len(same_cites) >= SHARE_OF_CITES
    assert sum(same_entries) / len(same_entries) >= SHARE_OF_ENTRIES
