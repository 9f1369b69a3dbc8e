"""Real lines, checked by hand. The lines themselves stay outside the project; rows are known by their number and digest."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from citekit.archives.lines import parse_line, render

CORPORA = Path(
    os.environ.get("CITEKIT_CORPORA") or Path(__file__).parents[4] / "shared" / "corpora"
)

WCDA = [
    # row, digest, witnesses (id | levels | containers | leaves), translators, number of the page
    (0, "d54126e0", ["prc-fma|118-01765-03||27-28"], "7Brands", "121618"),
    (1, "097d7ebc", ["aprf|39 1 31||54-58"], "Sergey Radchenko", "112226"),
    (2, "2fef4e03", ["aprf|39 1 39||47-53"], "Sergey Radchenko", "113239"),
    (3, "b96c2ea4", ["aprf|45 1 331||101-111"], "Sergey Radchenko", "113377"),
    (4, "358c6aab", ["aprf|45 1 331||119"], "Sergey Radchenko", "113379"),
    (5, "e6a083e8", ["aprf|3 65 363||20-23"], "Sergey Radchenko", "113382"),
    (6, "14df7941", [], "", ""),
    (7, "d487d34f", [], "Sergey Radchenko", "121774"),
    (8, "505b290b", ["avprf|0100 40 7|248|120-123"], "Sergey Radchenko", "122808"),
    (9, "c02d4efe", ["avprf|0100 40 7|248|39-44"], "Sergey Radchenko", "122809"),
    (10, "f7b5d514", ["rgaspi|558 11 328||32-50"], "Gary Goldberg", "134156"),
    (11, "c01ea2f9", ["rgaspi|558 11 328||51-55"], "Gary Goldberg", "134157"),
    (12, "c1b63dab", ["rgaspi|558 11 328||63-76"], "Gary Goldberg", "134160"),
    (13, "d9a06089", [], "", "110393"),
    (14, "fc54b1c5", [], "", "117011"),
    (15, "0325c391", ["nmml|JNSG 21-1||"], "", ""),
    (16, "9e7f8496", ["japan-da-mofa|A’0392||"], "Stephen Mercado", ""),
    (17, "457d82b7", ["bundesarchiv|B 136 59748||396-402"], "Stephan Kieninger", ""),
    (18, "c970e39c", ["bundesarchiv|B 136 59748||335-336"], "Stephan Kieninger", ""),
    (19, "2a228796", ["avprf|0100 34 1946 18|253|"], "Austin Jersild", ""),
    (20, "c936b724", ["chornobyl-museum|||"], "", ""),
    (21, "5a6d61a0", ["rgani|5 49 131||193-194"], "Gary Goldberg", ""),
    (22, "0da9c2f8", [], "Michael B. Petrovich", ""),
    (23, "ce30c65a", [], "Barnabás Vajd; Laura Deal; Karl P. Benziger", ""),
    (24, "177c6e47", ["rgaspi|558 11 97||67-70"], "Gary Goldberg", ""),
    (25, "e58e0b0c", ["brazil-mre|MD—Washington—Telgr.-Cartas—Receb.-Exped. 1962 7 á XII|324|"], "James G. Hershberg", "115294"),
    (26, "0626aa14", ["prc-fma|118-01764-05||29-38"], "7Brands", ""),
    (27, "6ab22554", ["aprf|45 1 348||20", "avprf|059a 5a 3|11|198", "rgaspi|558 11 348||0020"], "", ""),
    (28, "c89c266a", ["aprf|45 1 335||3"], "", ""),
    (29, "fe35db7e", ["mnl-ol|XIX-J-1-j Korea 2/b 001118/ 1/1955|2|"], "Balazs Szalontai", ""),
    (30, "985eba3d", ["prc-fma|118-01764-04||11"], "7Brands", ""),
    (31, "03447611", ["avprf|||", "nsarchive|||"], "John Henriksen", ""),
]  # fmt: skip

FRUS = [
    # row, digest, archive as printed, levels and containers, classification
    (0, "3c6daa63", "Department of State", "Central Files 762.00 5–3062", "Secret; Eyes Only"),
    (1, "882bca64", "Department of State", "NSAMs 72 D 316", "Top Secret"),
    (2, "147f90e1", "Department of State", "Central Files 762.54 6–562", "Secret"),
    (3, "f1e4e140", "Department of State", "Central Files 762.00 6–2062", "Secret; Limited Distribution"),
    (4, "f6822fa0", "National Archives and Records Administration", "59 Records of the Department of State Central Files 1964-66 TEL 6", "Limited Official Use"),
    (5, "66dfe75c", "Kennedy Library", "National Security Files Kaysen Series Disarmament, Current, 5/62-8/62", "Secret"),
    (6, "b2f97b7f", "Department of State", "S/S-RD Files 71 D 171 May-June 1962", "Top Secret; Restricted Data"),
    (7, "d6f6ce1f", "Washington National Records Center", "330 OASD/ISA Files 65 A 3501 Gen. 388.3 Jan-July 62", "Top Secret"),
    (8, "00edf6f0", "Department of State", "Conference Files 66 D 110 1901", "Secret; Eyes Only"),
    (9, "faf2d847", "Department of State", "Central Files 661.62B 6-861", "Secret; Limit Distribution"),
    (10, "05d108b6", None, "111. Advisory Committee 14", None),
    (11, "9d53f678", None, "800.00B 6–749", None),
    (12, "b31d2934", "Department of State", "Central Files 762.00 7-1861", None),
    (13, "92c78b9f", None, "17529", None),
    (14, "34e0ee77", None, "862S.01 10-1646", None),
    (15, "d634aee2", "Johnson Library", "National Security Files Memos to the President—Walt Rostow", "Top Secret"),
    (16, "84c30470", "Department of State", "EUR/SOV Files 70 D 417", "Confidential"),
    (17, "ed8a4660", "National Archives", "59 Central Foreign Policy File P840114–1808", "Secret; Nodis"),
    (18, "0dbb043a", "National Archives", "59 OES/OA Files 90 D 234 1", None),
    (19, "99e7629b", "National Archives", "Nixon Presidential Materials NSC Files Subject Files National Security Decision Memoranda, NSDM 2 363", "Confidential"),
    (20, "4b16637e", "Kennedy Library", "President's Office Files", None),
    (21, "6f8b75a3", "Department of State", "Central Files 740.0011 EW 8–2045", "Secret"),
    (22, "e2bacbf5", None, "763.72110 8937", None),
    (23, "8ccbda38", None, "3767/5", None),
]  # fmt: skip


def _lines(name):
    path = CORPORA / f"{name}.jsonl"
    if not path.exists():
        pytest.skip(f"{path} is not here; CITEKIT_CORPORA may name another folder")
    rows = [json.loads(row)["text"] for row in path.read_text(encoding="utf-8").splitlines()]
    return {hashlib.sha256(text.encode()).hexdigest()[:8]: text for text in rows}


@pytest.mark.parametrize("name", ["wcda_citations", "frus_source_notes"])
def test_no_character_of_a_real_line_is_lost(name):
    for text in _lines(name).values():
        assert render(parse_line(text)) == text


WCDA_EXCEPTIONS: dict[int, str] = {}
FRUS_EXCEPTIONS = {
    10: "a decimal file with a name instead of a number: no grammar knows it, and the whole is reported as unread",
}


def test_lines_of_the_digital_archive_are_read_as_by_hand():
    lines = _lines("wcda_citations")
    wrong = {
        row: found
        for row, digest, *expected in WCDA
        if (found := _wcda(parse_line(lines[digest]))) != tuple(expected)
    }
    assert wrong.keys() == WCDA_EXCEPTIONS.keys(), wrong
    assert len(wrong) <= 0.05 * len(WCDA)


def _wcda(line):
    translators = [
        name.text for one in line.credits if "translated" in one.roles for name in one.names
    ]
    translators += [name for one in line.works for name in one.translators]
    number = (line.url or "").rpartition("/")[2]
    return list(map(_witness, line.witnesses)), "; ".join(translators), number


def _witness(witness):
    ids = ",".join(str(one.id) for one in witness.repositories)
    levels, containers = _code(witness)
    leaves = witness.reading.locator() if witness.reading else None
    ends = "-".join(filter(None, (leaves.start, leaves.end))) if leaves else ""
    return f"{ids}|{' '.join(levels)}|{' '.join(containers)}|{ends}"


def _code(witness):
    code = witness.reading.reference() if witness.reading else None
    if code is None:
        return [], []
    return [level.value for level in code.levels], [box.value for box in code.containers]


def test_source_notes_are_read_as_by_hand():
    lines = _lines("frus_source_notes")
    wrong = {
        row: found
        for row, digest, *expected in FRUS
        if (found := _frus(parse_line(lines[digest]))) != tuple(expected)
    }
    assert wrong.keys() == FRUS_EXCEPTIONS.keys(), wrong
    assert len(wrong) <= 0.15 * len(FRUS)


def _frus(line):
    if not line.witnesses:
        return None, "", line.classification
    (witness,) = line.witnesses
    levels, containers = _code(witness)
    return witness.archive, " ".join((*levels, *containers)), line.classification
