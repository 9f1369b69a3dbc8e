"""Our styles at work in pandoc and Typst, which bring processors of their own."""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import typst

from citekit.csl import Citation, Cite, CslItem, Processor, load_style, render
from citekit.csl.from_source import item_from
from citekit.formats import hayagriva
from citekit.library.folder import load

ROOT = Path(__file__).parents[2]
STYLES = sorted((ROOT / "styles").glob("*.csl"))
SOURCES = load(ROOT / "records")
RECORDS = [item_from(source).to_json() for source in SOURCES.values()]
RECORDS = [item for item in RECORDS if item.get("title", "")[-1:] not in {'"', "'"}]
"""Pandoc leaves a comma outside an inner quotation mark that ends a title."""


def _pandoc(path, items, folder):
    """Give the notes and the bibliography that pandoc makes of one citation of each item."""
    (folder / "items.json").write_text(json.dumps(items), encoding="utf-8")
    keys = "\n\n".join(f"[@{item['id']}]" for item in items)
    done = subprocess.run(
        ["pandoc", "--citeproc", "--bibliography", "items.json", "--csl", str(path), "--to", "plain", "--wrap", "none"],
        input=keys, cwd=folder, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return done.stdout


def _ours(path, items):
    processor = Processor(load_style(path), map(CslItem.from_json, items))
    notes = processor.citations([Citation((Cite(item["id"]),)) for item in items])
    return [render(tree) for tree in notes]


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_pandoc_prints_the_same(path, tmp_path):
    said = _pandoc(path, RECORDS, tmp_path).replace("\u00a0", " ").replace("_", "")
    ours = [text.replace("\u00a0", " ").replace("_", "") for text in _ours(path, RECORDS)]
    assert [text for text in ours if text not in said] == []


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_typst_takes_the_style(path, tmp_path):
    memorandum = SOURCES["wcda-121618"]
    (tmp_path / "sources.yml").write_text(hayagriva.write([memorandum]), encoding="utf-8")
    shutil.copy(path, tmp_path)
    page = tmp_path / "page.typ"
    page.write_text(
        f'#cite(<wcda-121618>, supplement: [27])\n#bibliography("sources.yml", style: "{path.name}")',
        encoding="utf-8",
    )
    text = html.unescape(re.sub("<[^>]+>", "", typst.compile(page, format="html").decode()))
    assert "Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu" in text
    assert "PRC FMA 118-01765-03" in text
    assert "7Brands. “" not in text
