"""The hand-parsed codes of the corpora, where they lie beside the project."""

import json
import os
from pathlib import Path

import pytest

from citekit.archives.codes import parse, render
from citekit.archives.codes.letters import fold

CORPORA = Path(os.environ.get("CITEKIT_CORPORA", Path(__file__).parents[4] / "shared" / "corpora"))
ROWS = CORPORA / "reference_codes.jsonl"

pytestmark = pytest.mark.skipif(
    not ROWS.is_file(), reason=f"no {ROWS}; CITEKIT_CORPORA names the folder of the corpora"
)

KINDS = {
    "locator": ["listy", "list", "blatt", "seite", "fol", "folio", "pages", "karta", "fila", "fogli", "to"],
    "container": ["papka", "doboz", "box", "caps", "fasc", "caixa", "busta", "fascikla"],
    "year": ["year", "anno"],
    "carrier": ["carrier"],
}  # fmt: skip
KIND_OF = {field: kind for kind, fields in KINDS.items() for field in fields}

DIFFERS = {
    # row, field: why the reading differs from the hand parse
    (29, "archive"): "the hand parse gives the sigle, the line the full name",
    (34, "file_unit"): "a comma parts the two names; which of them belong together is not told",
    (36, "bestand"): "the Stasi records are the Bestand MfS, and ZAIG a series in it",
}


def _agrees(reading, field, expected):
    if field == "archive":
        return reading.archive is not None and fold(expected) in fold(reading.archive)
    kind = KIND_OF.get(field, "level")
    stretch = []
    for part in (*reading.parts, None):
        if part and (part.kind == kind or (stretch and part.kind == "joint")):
            stretch.append(part)
            value = f"[{part.value}]" if part.uncertain else part.value
            whole = "".join(one.text for one in stretch)
            if expected in {value, part.text, whole}:
                return True
        else:
            stretch = []
    return False


def _rows():
    return [json.loads(line) for line in ROWS.read_text(encoding="utf-8").splitlines()]


def test_nineteen_of_twenty_hand_parsed_fields_agree():
    differs, count = set(), 0
    for number, row in enumerate(_rows()):
        codes = row["levels"] if isinstance(row["levels"], list) else [row["levels"]]
        texts = row["text"].split("; ") if len(codes) > 1 else [row["text"]]
        for text, fields in zip(texts, codes, strict=True):
            reading = parse(text.removeprefix("and "))
            assert render(reading) == text.removeprefix("and ")
            for field, expected in fields.items():
                count += 1
                if not _agrees(reading, field, expected):
                    differs.add((number, field))
    assert differs == set(DIFFERS)
    assert len(differs) <= 0.05 * count
