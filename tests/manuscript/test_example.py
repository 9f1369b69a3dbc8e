"""The essay in ``examples``: real books, the example records, and every note made."""

import re
import shutil
from pathlib import Path

import pytest

from citekit.manuscript import Settings, cite_manuscript
from citekit.manuscript.pandoc.document import cite_pandoc
from citekit.manuscript.pandoc.inlines import words
from citekit.manuscript.pandoc.program import read_document

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "border-1962"
ESSAY = FOLDER / "essay.md"


def made(**settings):
    return cite_manuscript(
        ESSAY.read_text(encoding="utf-8"), folder=FOLDER, settings=Settings(**settings)
    )


@pytest.mark.parametrize("style", ["chicago", "chicago-author-date", "wilson-center"])
def test_every_citation_is_made(style):
    essay = made(style=style)
    assert essay.problems == essay.warnings == ()
    assert re.search(r"(?<![\w.\\])@[\w{]", essay.text) is None


def test_has_its_notes_and_its_list():
    essay = made()
    assert len(re.findall(r"^\[\^\d+\]: ", essay.text, re.MULTILINE)) == 32
    assert len(essay.entries) == 22
    assert (
        "[^5]: “Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu on 8 June 1962” "
        "\\[in Chinese\\], June 8, 1962, PRC FMA 118-01765-03, 27–28; English translation by 7Brands, Wilson Center "
        "Digital Archive, <https://digitalarchive.umd.edu/document/121618>.\n"
    ) in essay.text
    assert "Trust did not grow" in essay.text


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_pandoc_gets_the_same_notes():
    read = cite_pandoc(read_document(ESSAY.read_bytes()), folder=FOLDER, looks_up=True)
    notes = list(notes_of(read.document["blocks"]))
    own = re.findall(r"^\[\^\d+\]: (.*)$", made().text, re.MULTILINE)
    assert len(notes) == 33
    plain = [re.sub(r"[\\*<>]", "", note) for note in own]
    assert [note for note in notes if not note.startswith("The record")] == plain


def notes_of(node):
    if isinstance(node, dict) and node.get("t") == "Note":
        yield " ".join(words(block["c"]) for block in node["c"])
    elif isinstance(node, dict | list):
        for one in node.values() if isinstance(node, dict) else node:
            yield from notes_of(one)
