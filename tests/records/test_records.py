import json
import os
from pathlib import Path

import pytest
import yaml

from citekit.archives import Repositories
from citekit.formats import yaml as records
from citekit.model import Source

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "records").glob("*.yaml"))
CORPORA = Path(os.environ.get("CITEKIT_CORPORA", ROOT.parent / "shared" / "corpora"))


def load(name):
    path = ROOT / "records" / f"{name}.yaml"
    [source] = records.read(path.read_text(encoding="utf-8"), file=path.name)
    assert isinstance(source, Source), str(source.error)
    return source


every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def test_there_are_records():
    assert len(FILES) >= 13


@every_file
def test_is_named_by_its_id_and_says_where_it_was_read(path):
    source = load(path.stem)
    assert source.id == path.stem
    assert source.facts_from


@every_file
def test_written_and_read_again_is_the_same(path):
    source = load(path.stem)
    assert list(records.read(records.write([source]))) == [source]


@every_file
def test_its_archives_are_known(path):
    table = Repositories.packaged()
    for text in load(path.stem).texts:
        for held in text.held_at:
            assert table.resolve(held.repository).name


def statements(value):
    """Yield every mapping in plain data."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, (dict, list)):
            yield from statements(inner)


@every_file
def test_what_is_not_attested_says_why(path):
    for statement in statements(load(path.stem).model_dump(mode="json")):
        if "certainty" in statement:
            assert statement["basis"]


@every_file
def test_no_page_says_who_paid_for_a_translation(path):
    paid = [
        payer.certainty
        for text in load(path.stem).texts
        for step in text.derived_from
        for payer in step.funders
    ]
    assert set(paid) <= {"inferred"}


CODES = {"raw", "value", "start", "end", "reference", "locator", "number", "volume", "issue"}


@every_file
def test_other_yaml_readers_do_not_change_its_codes(path):
    for statement in statements(yaml.safe_load(path.read_text(encoding="utf-8"))):
        changed = {
            key: value
            for key, value in statement.items()
            if key in CODES and not isinstance(value, (str, dict))
        }
        assert changed == {}


def assert_same_order(here, there, place=""):
    if isinstance(here, dict) and isinstance(there, dict):
        assert list(here) == [key for key in there if key in here], place
        for key in here:
            assert_same_order(here[key], there[key], f"{place}.{key}")
    elif isinstance(there, list):
        for number, (one, other) in enumerate(
            zip(here if isinstance(here, list) else [here], there, strict=True)
        ):
            assert_same_order(one, other, f"{place}.{number}")


@every_file
def test_its_keys_stand_in_the_order_of_the_model(path):
    written = records.write([load(path.stem)])
    assert_same_order(yaml.safe_load(path.read_text(encoding="utf-8")), yaml.safe_load(written))


CHAINS = [
    # record, languages of the originals, text cited, steps as (text, kind, from, certainty)
    ("wcda-121618", ["ru"], "english", ["chinese translation russian inferred", "english translation chinese attested"]),
    ("wcda-134160", ["zh"], "english", ["russian translation chinese attested", "english translation russian attested"]),
    ("wcda-134156", ["zh"], "english", ["russian translation chinese attested", "english translation russian attested"]),
    ("wcda-112100", [None], "english", ["english translation original attested"]),
    ("wcda-209833", [None], "english", ["english translation original attested"]),
    ("wcda-115294", ["pt"], "english", ["english translation portuguese attested"]),
    ("wcda-115780", ["pl"], "english", ["english translation polish attested"]),
    ("wcda-113239", ["ru"], "english", ["english translation russian attested"]),
    ("wcda-113395", [None], "english", ["english translation original attested"]),
    ("wcda-121774", ["ru"], "english", ["english translation russian attested"]),
    ("wcda-121893", ["hu"], "english", ["english translation hungarian attested"]),
    ("wcda-122808", ["ru"], "english", ["english translation russian attested"]),
    ("wcda-123123", [None], "english", ["english translation original attested"]),
    ("wcda-280697", ["ru"], "english", ["english translation russian attested"]),
    ("wcda-300240", ["de"], "english", ["english translation german attested"]),
    ("wcda-300639", ["ja"], "english", ["english translation japanese attested"]),
    ("wcda-300645", ["en"], "english", []),
    ("wcda-300646", ["en"], "english", []),
    ("wcda-120533", [None], "original", []),
    ("frus-1961-63-v07-d181", ["en"], "english", []),
    ("frus-1961-63-v07-d182", ["en"], "english", []),
    ("creel-to-house-1918", [None], "original", []),
    ("house-papers", [None], "papers", []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "languages", "cited", "steps"), CHAINS)
def test_chain(name, languages, cited, steps):
    source = load(name)
    assert [text.language and str(text.language) for text in source.roots] == languages
    assert source.cited.id == cited
    assert [
        f"{text.id} {step.kind} {step.text} {step.certainty}"
        for text in source.texts
        for step in text.derived_from
    ] == steps


def test_every_record_has_its_chain_told():
    assert {row[0] for row in CHAINS} == {path.stem for path in FILES}


SHELFMARKS = [
    # record, sigle or name of each witness, code, leaves
    ("wcda-121618", [("PRC FMA", "118-01765-03", "27-28")]),
    (
        "wcda-112100",
        [
            ("APRF", "f. 45, op. 1, d. 348", "ll. 20"),
            ("AVP RF", "f. 059a, op. 5a, d. 3, p. 11", "ll. 198"),
            ("RGASPI", "f. 558, op. 11, d. 348", "ll. 0020"),
        ],
    ),
    ("wcda-113395", [("MOL", "XIX-J-1-j Korea, 4. doboz, 5/a, 004076/ 1955", None)]),
    ("wcda-120533", [("GAPPOD", "f.1, op.89, d.[120]", None)]),
    ("wcda-121893", []),
    ("wcda-300240", [("BArch", "B 136/59748", "335-336")]),
    ("house-papers", [("Yale University Library", None, None)]),
]


@pytest.mark.parametrize(("name", "expected"), SHELFMARKS)
def test_shelfmarks(name, expected):
    table = Repositories.packaged()
    held = [held for text in load(name).texts for held in text.held_at]
    assert [
        (
            table.resolve(one.repository).cited,
            one.reference and one.reference.raw,
            one.locator and one.locator.raw,
        )
        for one in held
    ] == expected


def test_the_seed_keeps_the_dates_that_disagree():
    dates = [(date.role, str(date.date), date.certainty) for date in load("wcda-121618").dates]
    assert dates == [
        ("displayed", "1962-06-08", "attested"),
        ("delivered", "1962-06-08", "attested"),
        ("dated", "1962-06-07", "attested"),
        ("dated", "1962-06-02", "disputed"),
    ]


def test_donors_are_more_than_the_credits_name():
    source = load("wcda-300645")
    assert [str(donor) for donor in source.donors] == [
        "Carnegie Corporation of New York",
        "University of Southampton",
    ]
    assert [str(payer) for payer in source.cited.published_in[0].funders] == [
        "Carnegie Corporation of New York"
    ]


CORPUS_ROWS = [
    # record, file, what its rows are known by
    ("wcda-121618", "wcda-121618.txt", ""),
    ("wcda-112100", "wcda_citations.jsonl", "/document/112100"),
    ("wcda-113239", "wcda_citations.jsonl", "/document/113239"),
    ("wcda-115294", "wcda_citations.jsonl", "/document/115294"),
    ("wcda-121774", "wcda_citations.jsonl", "/document/121774"),
    ("wcda-122808", "wcda_citations.jsonl", "/document/122808"),
    ("wcda-134156", "wcda_citations.jsonl", "/document/134156"),
    ("wcda-134160", "wcda_citations.jsonl", "/document/134160"),
    ("wcda-121893", "wcda_citations.jsonl", '"record_id": "121893"'),
    ("wcda-209833", "wcda_citations.jsonl", '"record_id": "209833"'),
    ("wcda-280697", "wcda_citations.jsonl", '"record_id": "280697"'),
    ("wcda-300240", "wcda_records_2025.jsonl", '"record_id": "300240"'),
    ("wcda-300639", "wcda_records_2025.jsonl", '"record_id": "300639"'),
    ("wcda-300645", "wcda_records_2025.jsonl", '"record_id": "300645"'),
    ("wcda-300646", "wcda_records_2025.jsonl", '"record_id": "300646"'),
    ("wcda-115780", "reference_codes.jsonl", '"country": "PL"'),
    ("wcda-120533", "reference_codes.jsonl", '"country": "AZ"'),
    ("wcda-123123", "reference_codes.jsonl", '"country": "HU"'),
    ("frus-1961-63-v07-d182", "frus_source_notes.jsonl", "frus1961-63v07 #182"),
    ("creel-to-house-1918", "chicago_expected.jsonl", "Colonel House"),
    ("house-papers", "chicago_expected.jsonl", "Colonel House"),
]
ELSEWHERE = {"wcda-113395", "frus-1961-63-v07-d181"}
"""Records whose pages are not in the corpora."""


def corpus(file, mark):
    path = CORPORA / file
    if not path.is_file():
        pytest.skip(
            f"no corpus {file} in {CORPORA}; set CITEKIT_CORPORA to the folder that holds it"
        )
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".txt":
        return text
    rows = [json.loads(line) for line in text.splitlines() if mark in line]
    assert rows
    return "\n".join(map(str, (value for row in rows for value in row.values())))


@pytest.mark.parametrize(("name", "file", "mark"), CORPUS_ROWS)
def test_what_is_quoted_stands_in_the_corpora(name, file, mark):
    source, known = load(name), corpus(file, mark)
    pages = [page for text in source.texts for page in text.published_in]
    quoted = [held.verbatim for text in source.texts for held in text.held_at]
    if file.startswith("wcda"):
        quoted += [quote for page in pages for quote in (page.credit_line, page.cited_as)]
        quoted.append(source.title.text)
        quoted += [str(person) for text in source.texts for person in helpers(text)]
    if file in {"wcda-121618.txt", "wcda_records_2025.jsonl"}:
        quoted += [source.summary, *source.subjects, *source.places, *source.names]
    assert [quote for quote in quoted if quote and quote not in known] == []


def helpers(text):
    for step in text.derived_from:
        yield from (*step.translators, *step.transcribers, *step.editors)
        yield from (*step.obtainers, *step.contributors, *step.permission)


def test_every_record_is_held_against_the_corpora():
    assert {row[0] for row in CORPUS_ROWS} | ELSEWHERE == {path.stem for path in FILES}
