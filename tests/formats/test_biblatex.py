import re

import pytest

from citekit.csl.item import CslItem
from citekit.formats import biblatex
from citekit.formats.unread import Edited
from citekit.model import Source


def without_record(text):
    return re.sub(r"  citekit-json = .*\n", "", text)


def test_the_seed_for_the_standard_styles(seed):
    assert without_record(biblatex.write([seed])) == (
        "@misc{wcda-121618,\n"
        "  title = {Memorandum {Submitted} by the {Ambassador} of the {Soviet Union} to {Zhang Hanfu} on 8 {June} 1962},\n"
        "  shorttitle = {Memorandum {Submitted} by the {Ambassador} of the {Soviet Union} to {Zhang Hanfu}},\n"
        "  translator = {{7Brands}},\n"
        "  options = {usetranslator=false},\n"
        "  date = {1962-06-08},\n"
        "  howpublished = {Wilson Center Digital Archive},\n"
        "  note = {PRC FMA 118-01765-03, 27--28},\n"
        "  archive = {PRC FMA},\n"
        "  archivelocation = {118-01765-03},\n"
        "  folios = {27--28},\n"
        "  url = {https://digitalarchive.umd.edu/document/121618},\n"
        "  langid = {english},\n"
        "  abstract = {The Soviet Government presents its views on developments along the Xinjiang-USSR border.},\n"
        "  addendum = {Translated from Chinese},\n"
        "}\n"
    )


def test_the_seed_for_biblatex_chicago(seed):
    text = biblatex.write([seed], profile="biblatex-chicago")
    told = [line.strip(" ,") for line in without_record(text).splitlines()]
    for line in (
        "entrysubtype = {archival}",
        r"title = {\mkbibquote{Memorandum {Submitted} by the {Ambassador} of the {Soviet Union} to {Zhang Hanfu} on 8 {June} 1962}}",
        "note = {118-01765-03, 27--28}",
        "institution = {PRC FMA}",
        "location = {Beijing}",
        "addendum = {Translated from Chinese. Wilson Center Digital Archive}",
    ):
        assert line in told
    assert not [line for line in told if line.startswith(("howpublished", "library", "number"))]


def document(**fields):
    return Source.model_validate(
        {"id": "k", "type": "letter", "title": "A", "texts": {"id": "a"}, **fields}
    )


def translation(**original):
    return document(
        texts=[
            {"id": "ru", **original},
            {"id": "en", "derived_from": {"text": "ru", "kind": "translation", "translators": "T"}},
        ]
    )


LINES = [
    # record, profile, lines that are there, fields that are not
    (translation(language="ru"), "standard", ["origlanguage = {russian}"], ["addendum", "related"]),
    (translation(language="mn"), "standard", ["addendum = {Translated from Mongolian}"], ["origlanguage"]),
    (translation(language={"tag": "ru", "certainty": "inferred"}), "standard", [], ["origlanguage", "addendum"]),
    (translation(), "standard", ["translator = {{T}}", "options = {usetranslator=false}"], ["origlanguage", "addendum"]),
    (
        translation(language="ru", title="Письмо", held_at={"repository": "rgani", "reference": "f. 5"}),
        "standard",
        ["related = {k-ru}", "relatedtype = {translationof}", "@misc{k-ru", "title = {Письмо}",
         "options = {skipbib=true}", "citekit-part = {k}", "note = {RGANI, f. 5}"],
        ["origtitle", "number"],
    ),
    (translation(title="Письмо", certainty="inferred"), "standard", [], ["related", "citekit-part"]),
    (
        document(cite="a", texts=[{"id": "a"}, {"id": "b", "title": "Letter", "derived_from": {"text": "a", "kind": "translation"}}]),
        "biblatex-chicago",
        ["related = {k-b}", "relatedtype = {translationas}", "@misc{k-b"],
        [],
    ),
    (document(dates={"role": "dated", "date": "1962~"}), "standard", ["date = {1962~}", "addendum = {Dated ca. 1962}"], ["year"]),
    (document(dates={"role": "dated", "date": "1962~"}), "biblatex-chicago", ["date = {1962~}"], ["addendum"]),
    (document(dates={"role": "dated", "date": "1962?"}), "standard", ["date = {1962?}", "addendum = {Dated [1962?]}"], ["year"]),
    (document(dates={"role": "dated", "date": "196X"}), "standard", ["date = {196X}"], ["addendum"]),
    (document(dates={"role": "dated", "date": "1962-06-XX"}), "standard", ["date = {1962-06}"], ["addendum"]),
    (
        document(dates={"role": "dated", "date": "[1962-06-02,1962-06-07]"}),
        "biblatex-chicago",
        ["date = {1962-06-02/1962-06-07}", "addendum = {Dated June 2, 1962 or June 7, 1962}"],
        [],
    ),
    (document(dates={"role": "dated", "date": "Y12345"}), "standard", ["year = {12345}"], ["date"]),
    (document(authors="Creel", recipients={"family": "House"}, title={"text": "x", "kind": "supplied"}, type="telegram"), "standard", ["title = {Telegram to {House}}"], ["type"]),
    (document(authors="Creel", recipients={"family": "House"}, dates={"role": "dated", "date": "1918"}), "biblatex-chicago", ["origdate = {1918}"], ["date"]),
    (
        document(texts={"id": "a", "held_at": {"repository": {"name": "Yale", "position": "last", "place": "New Haven"}, "collection": "House Papers", "reference": "box 3", "locator": "f. 5"}}),
        "biblatex-chicago",
        ["note = {box 3, f. 5}", "organization = {House Papers}", "institution = {Yale}", "location = {New Haven}"],
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("source", "profile", "there", "absent"), LINES)
def test_fields(source, profile, there, absent):
    text = biblatex.write([source], profile=profile)
    lines = [line.strip(" ,") for line in text.splitlines()]
    assert [line for line in there if line not in lines] == []
    assert [line for line in lines if line.partition(" = ")[0] in absent] == []
    assert list(biblatex.read(text)) == [source]


def item(**variables):
    return CslItem.from_json({"id": "k", "title": "A", **variables})


WORKS = [
    # item, entry
    (item(type="article-journal", issue="7", **{"container-title": "CWIHP"}), "@article{k,\n  title = {A},\n  journaltitle = {CWIHP},\n  number = {7},\n}\n"),
    (item(type="book", publisher="P", issued={"date-parts": [[1962]], "circa": True}, **{"publisher-place": "Moscow"}), "@book{k,\n  title = {A},\n  publisher = {P},\n  location = {Moscow},\n  date = {1962~},\n}\n"),
    (item(type="webpage", publisher="Host", URL="https://a.example"), "@online{k,\n  title = {A},\n  organization = {Host},\n  url = {https://a.example},\n}\n"),
    (item(type="thesis", publisher="Harvard", genre="PhD diss."), "@thesis{k,\n  title = {A},\n  institution = {Harvard},\n  type = {PhD diss.},\n}\n"),
    (item(type="report", number="R-1"), "@report{k,\n  title = {A},\n  number = {R-1},\n}\n"),
]  # fmt: skip


@pytest.mark.parametrize(("work", "entry"), WORKS)
def test_published_works(work, entry):
    assert biblatex.write([work]) == entry
    assert list(biblatex.read(entry)) == [work]


def with_original():
    return translation(language="ru", title="Письмо")


def test_a_part_may_stand_before_its_whole_or_be_gone():
    whole, part = re.findall(r"@misc.*?\n}\n", biblatex.write([with_original()]), re.DOTALL)
    assert list(biblatex.read(part + whole)) == [with_original()]
    assert list(biblatex.read(whole)) == [with_original()]


def test_a_part_without_its_whole_is_a_record():
    _, part = re.findall(r"@misc.*?\n}\n", biblatex.write([with_original()]), re.DOTALL)
    (alone,) = biblatex.read(part)
    assert (alone.id, str(alone.title)) == ("k-ru", "Письмо")


def test_an_edited_part_is_told():
    text = biblatex.write([with_original()]).replace("{Письмо}", "{Записка}")
    record, told = biblatex.read(text, file="x.bib")
    assert record == with_original()
    assert isinstance(told, Edited)
    assert (told.id, told.fields) == ("k-ru", ("title",))
    assert "edited since citekit wrote it: title; it is a part of 'k'" in str(told.error)


def test_keys_of_parts_do_not_clash():
    other = document(id="k-ru")
    for records in ([other, with_original()], [with_original(), other], [with_original()] * 3):
        text = biblatex.write(records)
        keys = re.findall(r"@misc\{(.*),", text)
        assert len(keys) == len(set(keys))
        assert list(biblatex.read(text)) == records
