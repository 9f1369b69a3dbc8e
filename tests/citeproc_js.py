"""citeproc-js, the reference implementation of CSL, and our trees written as it writes HTML.

Needs node and the npm package ``citeproc``, whose directory CITEKIT_CITEPROC_JS names.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import citeproc

from citekit.csl.tree import Node, SpanKind, Text, Tree

__all__ = ["MISSING", "Shown", "html", "shown_by"]

PACKAGE = os.environ.get("CITEKIT_CITEPROC_JS", "")
MISSING = (
    "node is not installed"
    if shutil.which("node") is None
    else ""
    if PACKAGE
    else "CITEKIT_CITEPROC_JS names no npm package citeproc"
)
"""Why citeproc-js cannot be asked; empty where it can."""

SCRIPT = """
const { citeproc, locales, styles, items, citations } = JSON.parse(require('fs').readFileSync(0));
const fs = require('fs'), CSL = require(citeproc);
CSL.debug = () => {};
const byId = Object.fromEntries(items.map((item) => [item.id, item]));
for (const style of styles) {
  const engine = new CSL.Engine({
    retrieveLocale: (tag) => {
      const path = `${locales}/locales-${tag}.xml`;
      return fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : null;
    },
    retrieveItem: (id) => ({ ...structuredClone(byId[id]), system_id: id }),
    embedBibliographyEntry: (id) => id,
  }, fs.readFileSync(style, 'utf8'));
  engine.updateItems(items.map((item) => item.id));
  const clusters = citations.map((cites, at) => (
    { citationID: `c${at}`, citationItems: structuredClone(cites), properties: { noteIndex: at + 1 } }));
  const cites = engine.rebuildProcessorState(clusters, 'html').map((cluster) => cluster[2]);
  const bibliography = engine.makeBibliography();
  const entries = (bibliography ? bibliography[1] : [])
    .map((entry) => entry.match(/^\\s*<div class="csl-entry">(.*)<\\/div>\\n(.*)\\n$/s))
    .filter((found) => found && found[2] in byId)
    .map(([, text, id]) => [id, text]);
  console.log(JSON.stringify({ cites, entries }));
}
"""


@dataclass(frozen=True)
class Shown:
    """What a processor prints in one style."""

    citations: Sequence[str]
    entries: Sequence[tuple[str, str]]
    """Of the bibliography, in order, each with its item's id; an item of which nothing is printed has none."""


def shown_by(
    styles: Iterable[Path], items: Sequence[Any], citations: Sequence[Sequence[Any]]
) -> list[Shown]:
    """Give what citeproc-js prints, style by style, as HTML.

    Args:
        styles: Files of independent styles.
        items: CSL-JSON items.
        citations: The citations of a document, each with its cites; the n-th stands in note n.
    """
    asked = {
        "citeproc": str(Path(PACKAGE).resolve()),
        "locales": citeproc.LOCALES_PATH,
        "styles": [str(path) for path in styles],
        "items": items,
        "citations": citations,
    }
    answer = subprocess.run(
        ["node", "-e", SCRIPT], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    rows = map(json.loads, answer.stdout.splitlines())
    return [Shown(row["cites"], [tuple(entry) for entry in row["entries"]]) for row in rows]


TAGS = {
    SpanKind.ITALIC: ("<i>", "</i>"),
    SpanKind.BOLD: ("<b>", "</b>"),
    SpanKind.LIGHT: ('<span style="font-weight:light;">', "</span>"),
    SpanKind.SMALL_CAPS: ('<span style="font-variant:small-caps;">', "</span>"),
    SpanKind.UNDERLINE: ('<span style="text-decoration:underline;">', "</span>"),
    SpanKind.SUPERSCRIPT: ("<sup>", "</sup>"),
    SpanKind.SUBSCRIPT: ("<sub>", "</sub>"),
    SpanKind.ROMAN: ('<span style="font-style:normal;">', "</span>"),
    SpanKind.MEDIUM: ('<span style="font-weight:normal;">', "</span>"),
    SpanKind.NORMAL_CAPS: ('<span style="font-variant:normal;">', "</span>"),
    SpanKind.STRAIGHT: ('<span style="text-decoration:none;">', "</span>"),
    SpanKind.BASELINE: ('<span style="baseline">', "</span>"),
    SpanKind.PLAIN: ('<span style="font-style:normal;">', "</span>"),
    SpanKind.LINK: ("", ""),
    SpanKind.LEFT_MARGIN: ('\n    <div class="csl-left-margin">', "</div>"),
    SpanKind.RIGHT_INLINE: ('<div class="csl-right-inline">', "</div>\n  "),
    SpanKind.BLOCK: ('\n\n    <div class="csl-block">', "</div>\n"),
    SpanKind.INDENT: ('<div class="csl-indent">', "</div>\n  "),
}


def html(tree: Tree) -> str:
    """Write a tree as citeproc-js writes HTML, and the standard's suite its results."""
    return "".join(map(_html, tree))


def _html(node: Node) -> str:
    if isinstance(node, Text):
        return node.value.replace("&", "&#38;").replace("<", "&#60;").replace(">", "&#62;")
    start, end = TAGS[node.kind]
    return f"{start}{html(node.children)}{end}"
