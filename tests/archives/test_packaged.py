"""What holds for every entry of the archives table that comes with citekit, and for the archives of the corpora."""

import json
import os
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

import pytest

from citekit.archives import Repositories, reading
from citekit.archives.names import fold
from citekit.archives.table import Table

TABLE = Repositories.packaged()
TEXT = files("citekit.archives").joinpath("repositories.yaml").read_text(encoding="utf-8")
CORPORA = Path(os.environ.get("CITEKIT_CORPORA", Path(__file__).parents[3] / "shared" / "corpora"))


def test_the_table_has_no_mistakes_and_its_entries_are_read_alike_one_by_one():
    whole = reading.entries(TEXT, "repositories.yaml", {})
    assert list(whole.values()) == list(TABLE)
    assert list(whole) == sorted(whole) == list(reading.split(TEXT))
    assert len(whole) >= 110


def test_names_are_the_same_before_and_after_an_entry_is_read():
    unread, read = Table(reading.split(TEXT)), Table(reading.entries(TEXT, "", {}))
    assert list(unread.names()) == list(read.names())


def test_every_entry_says_where_its_facts_were_read():
    assert [one.id for one in TABLE if not one.facts_from] == []


def test_every_entry_has_an_english_name():
    assert [one.id for one in TABLE if not one.name] == []


def test_names_in_letters_of_another_language_say_which():
    untold = [
        (one.id, form.name)
        for one in TABLE
        for form in (*one.forms, *one.former)
        if not form.language and not form.name.isascii()
    ]
    assert untold == []


def test_no_name_stands_twice_and_none_is_both_present_and_former():
    twice = []
    for one in TABLE:
        names = [one.name, one.sigle, *(form.name for form in (*one.forms, *one.former))]
        twice += [(one.id, name) for name in names if name and names.count(name) > 1]
    assert twice == []


SHARED = {
    "AGN": ["agn-argentina", "agn-mexico"],
    "AMAE": ["la-courneuve", "romania-mae", "spain-amae"],
    "AN": ["an-brazil", "an-france"],
    "ANM": ["anm-prague", "malaysia-na"],
    "NAA": ["naa", "naa-taiwan"],
    "NAI": ["nai", "nai-india", "nigeria-na"],
    "NAZ": ["zambia-na", "zimbabwe-na"],
    "RA": ["rigsarkivet", "riksarkivet-no", "riksarkivet-se"],
    "TNA": ["tanzania-na", "tna"],
}
"""Sigles that stand in citations of more than one archive."""


def test_a_sigle_is_that_of_one_archive_or_told():
    by_sigle = defaultdict(list)
    for one in TABLE:
        by_sigle[fold(one.sigle or "")].append(one.id)
    several = {sigle: ids for sigle, ids in by_sigle.items() if sigle and len(ids) > 1}
    assert several == {fold(sigle): ids for sigle, ids in SHARED.items()}


def test_identifiers_are_of_known_schemes():
    schemes = {id_.scheme for one in TABLE for id_ in one.identifiers}
    assert schemes <= {"isil", "wikidata", "ehri"}


def test_tags_are_known_without_the_registry():
    """Loading the registry of languages takes longer than all the rest."""
    from citekit.model.language import LANGUAGE_NAMES

    tags = {form.language for one in TABLE for form in (*one.forms, *one.former) if form.language}
    assert {tag.partition("-")[0] for tag in tags} <= set(LANGUAGE_NAMES)
    assert {tag.partition("-")[2] for tag in tags} <= {"", "Latn", "Hans", "Hant"}


IN_CORPORA = [
    # file, the archive as it stands there, id
    ("wcda_citations.jsonl", "PRC FMA", "prc-fma"),
    ("wcda_citations.jsonl", "APRF", "aprf"),
    ("wcda_citations.jsonl", "National Security Archive", "nsarchive"),
    ("wcda_citations.jsonl", "National Security Archive, Washington, D.C.", "nsarchive"),
    ("wcda_citations.jsonl", "AVPRF", "avprf"),
    ("wcda_citations.jsonl", "AVP RF", "avprf"),
    ("wcda_citations.jsonl", "RGASPI", "rgaspi"),
    ("wcda_citations.jsonl", "RGANI", "rgani"),
    ("wcda_citations.jsonl", "Nehru Memorial Museum and Library", "nmml"),
    (
        "wcda_citations.jsonl",
        "Diplomatic Archives of the Ministry of Foreign Affairs of Japan",
        "japan-da-mofa",
    ),
    ("wcda_citations.jsonl", "BArch", "bundesarchiv"),
    (
        "wcda_citations.jsonl",
        "Archive of the Ukrainian National Chornobyl Museum",
        "chornobyl-museum",
    ),
    (
        "wcda_citations.jsonl",
        "Ministry of External Relations Archives, Brasilia, Brazil",
        "brazil-mre",
    ),
    ("wcda_citations.jsonl", "MOL", "mnl-ol"),
    ("wcda_records_2025.jsonl", "National Archives of Ireland", "nai"),
    ("wcda_records_2025.jsonl", "United Nations Digital Library", "un-digital-library"),
    (
        "reference_codes.jsonl",
        "Presidential Archive of the Russian Federation",
        "aprf",
    ),
    ("reference_codes.jsonl", "Polish Foreign Ministry Archive (AMSZ), Warsaw", "amsz"),
    ("reference_codes.jsonl", "GAPPOD", "gappod"),
    ("reference_codes.jsonl", "MNL OL", "mnl-ol"),
    (
        "reference_codes.jsonl",
        "National Archives at College Park, College Park, MD.",
        "nara",
    ),
    ("frus_source_notes.jsonl", "Department of State", "us-state"),
    (
        "frus_source_notes.jsonl",
        "National Archives and Records Administration",
        "nara",
    ),
    ("frus_source_notes.jsonl", "National Archives", "nara"),
    ("frus_source_notes.jsonl", "Nixon Presidential Materials", "nixon-library"),
    ("frus_source_notes.jsonl", "Kennedy Library", "jfk-library"),
    ("frus_source_notes.jsonl", "Johnson Library", "lbj-library"),
    ("frus_source_notes.jsonl", "Washington National Records Center", "wnrc"),
    ("chicago_expected.jsonl", "Yale University Library, New Haven, CT", "yale"),
    ("chicago_expected.jsonl", "Historical Society of Pennsylvania, Philadelphia", "hsp"),
    ("chicago_expected.jsonl", "YIVO Institute, New York", "yivo"),
    ("chicago_expected.jsonl", "Newberry Library, Chicago", "newberry"),
    (
        "chicago_expected.jsonl",
        "Dalhousie University Archives, Halifax, Nova Scotia, Canada",
        "dalhousie",
    ),
    (
        "chicago_expected.jsonl",
        "UCD Archives, University College Dublin Library, Ireland",
        "ucd-archives",
    ),
    ("chicago_expected.jsonl", "UCDA", "ucd-archives"),
    ("chicago_expected.jsonl", "The National Archives of the UK (TNA), Kew", "tna"),
    ("chicago_expected.jsonl", "US National Archives, College Park, MD", "nara"),
    ("chicago_expected.jsonl", "Hoover Institution Archives", "hoover-institution"),
    ("chicago_expected.jsonl", "RGANI, Moscow", "rgani"),
]


def corpus(file: str) -> str:
    if not (CORPORA / file).is_file():
        pytest.skip(
            f"no corpus {file} in {CORPORA}; set CITEKIT_CORPORA to the folder that holds it"
        )
    return (CORPORA / file).read_text(encoding="utf-8")


@pytest.mark.parametrize(("file", "text", "repository_id"), IN_CORPORA)
def test_the_archives_of_the_corpora_are_found_as_they_stand_there(file, text, repository_id):
    assert repository_id in [one.id for one in TABLE.find(text)]
    assert text in corpus(file)


PUBLISHERS = {"EBSCOhost"}
"""What stands as an archive in the corpora and is none."""


def named_in(value: object) -> set[str]:
    """Give all that stands under a key for an archive, at any depth."""
    match value:
        case dict():
            own = [value[key] for key in ("archive", "original_archive_title") if key in value]
            texts = {one for one in own if isinstance(one, str)}
            lists = {text for one in own if isinstance(one, list) for text in one}
            return texts | lists | {name for one in value.values() for name in named_in(one)}
        case list():
            return {name for one in value for name in named_in(one)}
        case _:
            return set()


FILES = [
    # file, how many different archives it names at least
    ("reference_codes.jsonl", 25),
    ("wcda_records_2025.jsonl", 4),
    ("cmos18_items.json", 12),
]


@pytest.mark.parametrize(("file", "count"), FILES)
def test_every_archive_that_the_corpora_name_as_such_is_found(file, count):
    text = corpus(file)
    rows = json.loads(text) if file.endswith(".json") else map(json.loads, text.splitlines())
    names = {name for row in rows for name in named_in(row)} - PUBLISHERS
    assert len(names) >= count
    assert sorted(name for name in names if not TABLE.find(name)) == []
