"""Real pages of 2025, as their fields were kept, checked by hand. The fields stay outside the project."""

import json
import os
from pathlib import Path

import pytest

from citekit.formats import wcda
from citekit.provenance.check import check

CORPORA = Path(
    os.environ.get("CITEKIT_CORPORA") or Path(__file__).parents[3] / "shared" / "corpora"
)
LABELS = {
    "summary": "Summary",
    "associated_places": "Associated Places",
    "subjects_discussed": "Subjects Discussed",
    "associated_people_orgs": "Associated People & Organizations",
    "document_contributors": "Document Contributors",
    "source": "Source",
    "original_upload_date": "Original Uploaded Date",
    "original_archive_title": "Original Archive",
    "language": "Language",
    "rights": "Rights",
    "record_id": "Record ID",
    "donors": "Donors",
}

HAND = [
    # record, texts, archive, leaves, translators, contributors, funders, donors, dates
    ("300639", "japanese english", "japan-da-mofa", "", "Stephen Mercado", "Robert Hoppens", "Chun & Jane Chiu Family Foundation", "Chun & Jane Chiu Family Foundation", "1967-11-06"),
    ("300638", "japanese english", "japan-da-mofa", "", "Stephen Mercado", "Robert Hoppens", "Chun & Jane Chiu Family Foundation", "Chun & Jane Chiu Family Foundation", "1967-11"),
    ("300240", "german english", "bundesarchiv", "335-336", "Stephan Kieninger", "Stephan Kieninger", "", "", "1997-07-30 1997-07-08"),
    ("300239", "german english", "bundesarchiv", "326-334", "Stephan Kieninger", "Stephan Kieninger", "", "", None),
    ("300238", "german english", "bundesarchiv", "376-385", "Stephan Kieninger", "Stephan Kieninger", "", "", "1997-04-23 1997-04-17"),
    ("300237", "german english", "bundesarchiv", "297-301", "Stephan Kieninger", "Stephan Kieninger", "", "", "1996-09-12 1996-09-12"),
    ("300647", "english", "nai", "", "", "Mervyn O'Driscoll", "Carnegie Corporation of New York", "Carnegie Corporation of New York; University of Southampton", "1958-10-17"),
    ("300646", "english", "un-digital-library", "", "", "Mervyn O'Driscoll", "Carnegie Corporation of New York", "Carnegie Corporation of New York; University of Southampton", "1958-09-19"),
    ("300645", "english", "nai", "", "", "Mervyn O'Driscoll", "Carnegie Corporation of New York", "Carnegie Corporation of New York; University of Southampton", "1957-12-12"),
]  # fmt: skip


def _records():
    path = CORPORA / "wcda_records_2025.jsonl"
    if not path.exists():
        pytest.skip(f"{path} is not here; CITEKIT_CORPORA may name another folder")
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["record_id"]: row for row in rows}


def _page(row):
    head = [row["original_publication_date"], "", row["title"], "", row.get("credits") or "", ""]
    fields = []
    for name, label in LABELS.items():
        value = row.get(name)
        if value:
            fields += [label, *(value if isinstance(value, list) else [value]), ""]
    return "\n".join([*head, *fields])


@pytest.mark.parametrize(
    (
        "number",
        "texts",
        "archive",
        "leaves",
        "translators",
        "contributors",
        "funders",
        "donors",
        "dates",
    ),
    HAND,
)
def test_pages_of_2025(
    number, texts, archive, leaves, translators, contributors, funders, donors, dates
):
    row = _records()[number]
    source = wcda.document(_page(row)).source
    place, steps = source.cited.published_in[0], source.cited.derived_from
    held = [one for text in source.texts for one in text.held_at]
    assert (source.id, source.title.text) == (f"wcda-{number}", row["title"])
    assert " ".join(text.id for text in source.texts) == texts
    assert [one.repository.id for one in held] == [archive]
    assert (str(held[0].locator) if held[0].locator else "") == leaves
    assert "; ".join(str(one) for step in steps for one in step.translators) == translators
    given = [one for step in steps for one in step.contributors] or place.contributors
    assert "; ".join(map(str, given)) == contributors
    assert "; ".join(map(str, place.funders)) == funders
    assert "; ".join(map(str, source.donors)) == donors
    assert dates is None or " ".join(str(one.date) for one in source.dates) == dates
    assert source.summary.split() == row["summary"].split()
    assert str(place.date) == row["original_upload_date"]


FINDINGS = {
    # what is found in the record of a page, but for the address, which the fields of these pages do not hold
    "300240": ["host-date"],
    "300239": ["host-date"],
    "300238": ["host-date"],
    "300647": ["donor-not-funder"],
    "300646": ["donor-not-funder"],
    "300645": ["donor-not-funder"],
}


def test_no_rule_is_broken_without_cause():
    sources = [wcda.document(_page(row)).source for row in _records().values()]
    found = check(sources)
    assert {one.record for one in found if one.rule.code == "page-without-address"} == {
        source.id for source in sources if not source.texts[-1].published_in[0].url
    }
    others = [one for one in found if one.rule.code != "page-without-address"]
    assert {
        number: [one.rule.code for one in others if one.record == f"wcda-{number}"]
        for number in dict.fromkeys(one.record.removeprefix("wcda-") for one in others)
    } == FINDINGS
