"""Our styles print the same in citeproc-js, the reference implementation.

Needs node and the npm package ``citeproc``; CITEKIT_CITEPROC_JS names the package's directory.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import citeproc
import pytest
import yaml

from citekit.csl import Citation, Cite, CslItem, Processor, load_style, render

HERE = Path(__file__).parent
STYLES = sorted((HERE.parents[1] / "styles").glob("*.csl"))
PACKAGE = os.environ.get("CITEKIT_CITEPROC_JS", "")

pytestmark = [
    pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed"),
    pytest.mark.skipif(not PACKAGE, reason="CITEKIT_CITEPROC_JS names no npm package citeproc"),
]

SCRIPT = """
const { citeproc, locales, style, items, citations } = JSON.parse(require('fs').readFileSync(0));
const fs = require('fs'), CSL = require(citeproc);
const byId = Object.fromEntries(items.map((item) => [item.id, item]));
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
  { citationID: `c${at}`, citationItems: cites, properties: { noteIndex: at + 1 } }));
const cites = engine.rebuildProcessorState(clusters, 'text').map((cluster) => cluster[2]);
const entries = engine.makeBibliography()[1].map((entry) => entry.trim());
process.stdout.write(JSON.stringify({ cites, entries }));
"""

ITEMS = yaml.safe_load((HERE / "items.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_citeproc_js_prints_the_same(path):
    citations = [[{"id": item["id"]}] for item in ITEMS]
    citations += [[{"id": item["id"], "locator": "12"}] for item in ITEMS]
    citations += [[{"id": "seed", "prefix": "see ", "label": "folio", "locator": "3-4"}, {"id": "book"}]]  # fmt: skip
    asked = {
        "citeproc": str(Path(PACKAGE).resolve()),
        "locales": citeproc.LOCALES_PATH,
        "style": str(path),
        "items": ITEMS,
        "citations": citations,
    }
    answer = subprocess.run(
        ["node", "-e", SCRIPT], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    theirs = json.loads(answer.stdout)
    processor = Processor(load_style(path), map(CslItem.from_json, ITEMS))
    ours = processor.citations(
        [Citation(tuple(Cite(**cite) for cite in cites)) for cites in citations]
    )
    assert [render(tree) for tree in ours] == theirs["cites"]
    assert [render(tree) for _, tree in processor.bibliography()] == theirs["entries"]
