"""Which archives a name finds, and in which order words do."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.archives import Repositories
from citekit.archives.names import fold
from citekit.model import Repository

TABLE = Repositories.packaged()

FINDS = [
    # text, ids
    ("avprf", ["avprf"]),
    ("AVP RF", ["avprf"]),
    ("A.V.P.R.F.", ["avprf"]),
    ("АВП РФ", ["avprf"]),
    ("ГАРФ", ["garf"]),
    ("гарф", ["garf"]),
    ("GA RF", ["garf"]),
    ("Russian State Archive of Contemporary History", ["rgani"]),
    ("Российский государственный архив новейшей истории", ["rgani"]),
    ("Rossiiskii gosudarstvennyi arkhiv noveishei istorii", ["rgani"]),
    ("TsKhSD", ["rgani"]),
    ("ЦХСД", ["rgani"]),
    ("RTsKhIDNI", ["rgaspi"]),
    ("Rossiiskii gosudarstvennyi arkhiv sotsialno-politicheskoi istorii", ["rgaspi"]),
    ("MOL", ["mnl-ol"]),
    ("MNLOL", ["mnl-ol"]),
    ("PRO", ["tna"]),
    ("Public Record Office", ["tna"]),
    ("ASV", ["aav"]),
    ("ABTL", ["abtl"]),
    ("ÁBTL", ["abtl"]),
    ("Archiwum Ministerstwa Spraw Zagranicznych", ["amsz"]),
    ("OStA", ["oesta"]),
    ("PAAA", ["pa-aa"]),
    ("BStU", ["stasi-records"]),
    ("BArch", ["bundesarchiv"]),
    ("中国第二历史档案馆", ["shac"]),
    ("外務省外交史料館", ["japan-da-mofa"]),
    ("국가기록원", ["nak"]),
    ("Trung tam Luu tru Quoc gia III", ["ttlt-3"]),
    ("the Newberry Library", ["newberry"]),
    # the sigle in parentheses
    ("German Federal Archives (BArch)", ["bundesarchiv"]),
    ("Some other name of it (BArch)", ["bundesarchiv"]),
    ("Nehru Memorial Museum and Library (NMML).", ["nmml"]),
    ("National Archives of India (NAI)", ["nai-india"]),
    ("National Archives of India (BArch)", ["nai-india", "bundesarchiv"]),
    ("Nowhere (Nothing)", []),
    # the place after it, or in parentheses
    ("RGANI, Moscow", ["rgani"]),
    ("RGANI, Moscow, Russia", ["rgani"]),
    ("RGANI, Perm", []),
    ("RGANI (Moscow)", ["rgani"]),
    ("RGANI (Perm)", []),
    ("Polish Foreign Ministry Archive (AMSZ), Warsaw", ["amsz"]),
    ("Yale University Library, New Haven, CT", ["yale"]),
    ("National Archives at College Park, College Park, MD.", ["nara"]),
    ("National Security Archive, Washington, D.C.", ["nsarchive"]),
    ("Ministry of External Relations Archives, Brasilia, Brazil", ["brazil-mre"]),
    ("Dalhousie University Archives, Halifax, Nova Scotia, Canada", ["dalhousie"]),
    ("Houghton Library, Harvard University", ["houghton"]),
    ("National Archives, Washington, DC", ["nara-dc"]),
    ("Archivo General de la Nación, Mexico City", ["agn-mexico"]),
    # what several are called
    ("NAI", ["nai", "nai-india", "nigeria-na"]),
    ("NAI, Dublin", ["nai"]),
    ("RA", ["rigsarkivet", "riksarkivet-no", "riksarkivet-se"]),
    ("ARA", ["agr", "na-nl"]),
    # nothing
    ("", []),
    (" ., ()", []),
    ("Vatican Secret", []),
]


@pytest.mark.parametrize(("text", "ids"), FINDS)
def test_finds_by_any_name(text, ids):
    assert [one.id for one in TABLE.find(text)] == ids


FOLDS = [
    # text, folded
    ("Ёлка и Йод", "елкаииод"),
    ("Łódź Æsir İstanbul ıslak ß ø đ", "lodzaesiristanbulislakssod"),
    ("sotsial'no-politicheskoi", "sotsialnopoliticheskoi"),
    ("ＲＧＡＮＩ　№", "rganino"),
    ("«…»", ""),
]


@pytest.mark.parametrize(("text", "folded"), FOLDS)
def test_names_are_compared_without_case_and_diacritics(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=string.ascii_letters + "(), .ЁёÉ中", max_size=60))
def test_any_text_is_answered(text):
    assert all(one.id for one in TABLE.find(text))


@pytest.mark.parametrize(
    "text", ["a," * 500_000, "(" * 1_000_000, "(a)" * 300_000, "the " * 250_000]
)
def test_long_text_is_answered(text):
    assert TABLE.find(text) == ()


SEARCHES = [
    # words, the first ids
    ("rgani", ["rgani"]),
    ("foreign ministry poland", ["amsz"]),
    ("warsaw", ["aan", "agad", "aipn"]),
    ("kennedy", ["jfk-library"]),
    ("tskh", ["rgani", "rgaspi", "rgva"]),
    ("новейшей", ["rgani", "rgaspi"]),
    ("档案馆 南京", []),
    ("历史", ["fhac", "shac"]),
    ("overseas france", ["anom"]),
    ("nai", ["nai", "nai-india", "nigeria-na"]),
    ("Military Prague", ["vua"]),
    ("no such archive anywhere", []),
    (" - ", []),
]


@pytest.mark.parametrize(("text", "ids"), SEARCHES)
def test_searches_by_words(text, ids):
    found = [one.id for one in TABLE.search(text)]
    assert found[: len(ids)] == ids
    assert bool(found) is bool(ids)


def test_names_of_an_own_table_are_found_too(tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text(
        "parish: {name: Parish Chest, place: Much Binding}\nrgani: {sigle: RG}\n", encoding="utf-8"
    )
    table = TABLE.with_table(own)
    assert [one.id for one in table.find("parish chest, Much Binding")] == ["parish"]
    assert [one.id for one in table.find("RG")] == ["rgani"]
    assert [one.id for one in table.find("TsKhSD")] == ["rgani"]
    assert table.find("RGANI")[0].sigle == "RG"
    assert TABLE.find("Parish Chest") == ()


def test_tables_made_in_a_program_are_searched_the_same_way():
    table = Repositories(
        [
            Repository(id="a", sigle="AA", former=[{"name": "Old"}], place="Perm"),
            Repository(id="b", name="Bee, the Elder", forms=[{"name": "Пчела", "language": "ru"}]),
        ]
    )
    assert [one.id for one in table.find("old, Perm")] == ["a"]
    assert [one.id for one in table.find("bee the elder")] == ["b"]
    assert [one.id for one in table.find("ПЧЕЛА")] == ["b"]
    assert [one.id for one in table.search("perm")] == ["a"]
