"""Every rule with a record that breaks it and one that keeps it; and no rule fires where there is no cause."""

from pathlib import Path

import pytest

from citekit.formats import yaml
from citekit.model import Source
from citekit.provenance.check import RULES, check
from citekit.provenance.check.links import RULES as LINKS

RECORDS = sorted((Path(__file__).parents[3] / "records").glob("*.yaml"))
HELD = {
    "repository": "rgani",
    "reference": "f. 5, op. 49, d. 131",
    "locator": {"raw": "ll. 193-194", "start": "193", "end": "194"},
}
PAGE = {"publisher": "Press", "url": "https://a.example/1"}
STEP = {
    "text": "russian",
    "kind": "translation",
    "translators": {"family": "Goldberg", "given": "Gary"},
}
DATE = {"role": "dated", "date": "1962-06-07"}
DIGEST = "0" * 63 + "1"
FILE = {"path": "memo.txt", "size": "12", "sha256": DIGEST, "media_type": "text/plain"}
RIGHT = {"id": "memo", "type": "memorandum", "title": "Memorandum", "dates": DATE}


def russian(**more):
    return {"id": "russian", "language": "ru", "held_at": HELD, **more}


def english(**more):
    return {"id": "english", "language": "en", "derived_from": STEP, "published_in": PAGE, **more}


def texts(*given, **more):
    return {"texts": list(given), "cite": given[-1]["id"], **more}


def step(**more):
    return texts(russian(), english(derived_from={**STEP, **more}))


def page(**more):
    return texts(russian(), english(published_in={**PAGE, **more}))


def held(**more):
    return texts(russian(held_at={**HELD, **more}))


def leaves(raw, start=None, end=None, side=None):
    given = {"raw": raw, "start": start, "end": end, "side": side}
    return held(locator={name: value for name, value in given.items() if value})


def dates(*rows):
    names = ("role", "date", "verbatim", "certainty", "basis")
    return {
        "dates": [
            {name: value for name, value in zip(names, row, strict=False) if value} for row in rows
        ]
    }


def titled(title, *rows, kind="memorandum"):
    return {"title": title, "type": kind, **dates(*rows)}


def formed(**form):
    return {"title": {"text": "Memorandum", "forms": form}}


def passage(there, *, copies=(HELD,), **more):
    return texts(
        russian(held_at=list(copies)),
        english(derived_from={**STEP, "passages": {"here": "par. 3", "there": there, **more}}),
    )


def number(scheme, value):
    return {"identifiers": {"scheme": scheme, "value": value}}


def file(**more):
    return texts(russian(files={**FILE, **more}))


TWO = (
    {"id": "a", **HELD},
    {"id": "b", "repository": "rgaspi", "reference": "f. 558", "locator": "l. 7"},
)
GUESS = {"certainty": "inferred", "basis": "the copy is Chinese"}
SUPPORT = "Made possible with support from the Carnegie Corporation of New York."
CARNEGIE = {"name": "Carnegie Corporation of New York", "short": "CCNY"}

ROWS = [
    # code, what breaks it, where, what keeps it
    ("gap", texts({"id": "russian", "language": "ru"}, english()), "texts.0", texts({"id": "russian", "language": "ru", "basis": "a letter"}, english())),
    ("gap", texts({"id": "russian", "language": "ru", "note": "lost"}, english()), "texts.0", texts(russian(), english())),
    ("detached", texts({**russian(), "id": "draft"}, russian(), english()), "texts.0", texts(russian(), english(), {**english(), "id": "other"})),
    ("cited-nowhere", texts(russian(), english(published_in=[])), "texts.1", texts(russian())),
    ("step-twice", texts(russian(), english(derived_from=[STEP, STEP])), "texts.1.derived_from.1",
     texts(russian(held_at=list(TWO)), english(derived_from=[{**STEP, "witness": "a"}, {**STEP, "witness": "b"}]))),
    ("publication-nowhere", texts(russian(), {**russian(), "id": "printed", "derived_from": {"text": "russian", "kind": "publication"}}),
     "texts.1.derived_from.0.kind",
     texts(russian(), {"id": "printed", "language": "ru", "derived_from": {"text": "russian", "kind": "publication"}, "published_in": PAGE})),
    ("which-copy", texts(russian(held_at=list(TWO)), english()), "texts.1.derived_from.0",
     texts(russian(held_at=list(TWO)), english(derived_from={**STEP, "witness": "b"}))),
    ("which-copy", texts(russian(held_at=list(TWO)), english()), "texts.1.derived_from.0",
     texts(russian(held_at=list(TWO)), english(derived_from={**STEP, "basis": "the page, which does not say which"}))),
    ("collection-steps", {"type": "fonds", **step()}, "texts.1.derived_from.0", {"type": "fonds", **texts(russian())}),
    ("passage-copy", passage("l. 193", copies=TWO), "texts.1.derived_from.0.passages.0", passage("l. 193", copies=TWO, witness="a")),
    ("passage-nowhere", passage("l. 193", copies=()), "texts.1.derived_from.0.passages", passage("l. 193")),
    # languages
    ("root-language", texts({"id": "original", "held_at": HELD}), "texts.0", {"type": "fonds", **texts({"id": "papers", "held_at": HELD})}),
    ("root-language", texts({"id": "original", "held_at": HELD}), "texts.0", texts(russian())),
    ("text-language", texts(russian(), {"id": "typed", "derived_from": {"text": "russian", "kind": "copy"}, "published_in": PAGE}), "texts.1", step()),
    ("translation-language", texts(russian(), english(id="russian2", language="ru")), "texts.1.derived_from.0.kind", step()),
    ("translation-language", texts({**russian(), "language": "zh-Hans"}, english(id="b", language="zh-Hant")), "texts.1.derived_from.0.kind",
     texts({**russian(), "language": "mul"}, english(id="b", language="mul"))),
    ("language-changes", step(kind="copy", translators=[]), "texts.1.derived_from.0.kind",
     texts(russian(), english(id="b", language="ru-Latn", derived_from={"text": "russian", "kind": "transcription"}))),
    ("id-language", texts({**russian(), "language": "zh"}), "texts.0.language", texts({**russian(), "id": "original"})),
    ("id-language", texts({**russian(), "id": "chinese-draft"}), "texts.0.language", texts({**russian(), "id": "chinese", "language": "zh-Hant"})),
    ("unknown-language", texts(russian(language="und")), "texts.0.language", texts(russian(language="mul"))),
    ("issuer-language", {"title": "Memorandum Submitted by the Ambassador of the Soviet Union", **texts({**russian(), "id": "a", "language": "zh"})},
     "texts.0.language", {"title": "Memorandum Submitted by the Ambassador of the Soviet Union", **texts(russian())}),
    ("copy-language", held(note="Chinese translation, stamped"), "texts.0.held_at.0.note", held(note="Russian translation, stamped")),
    ("copy-language", held(note='headed "Translation from Russian"'), "texts.0.held_at.0.note", held(note='headed "Translation from Chinese"')),
    ("copy-language", held(note="written in German"), "texts.0.held_at.0.note", held(note="with a Chinese signature")),
    ("cited-from-language", page(cited_as="“Memo.” Translated from Chinese by Gary Goldberg."), "texts.1.published_in.0.cited_as",
     page(cited_as="“Memo.” Translated from Russian by Gary Goldberg.")),
    ("title-script", formed(kind="original", text="Memorandum", language="ru"), "title.forms.0", formed(kind="original", text="Меморандум", language="ru")),
    ("title-script", texts(russian(title="Memorandum")), "texts.0.title", texts(russian(title={"text": "Memorandum", "language": "ru-Latn"}))),
    ("title-script", formed(kind="original", text="Меморандум", language="zh"), "title.forms.0", formed(kind="original", text="章汉夫 12", language="zh")),
    ("romanised-form", formed(kind="romanised", text="Меморандум", language="ru-Latn"), "title.forms.0",
     formed(kind="romanised", text="Memorandum", language="ru-Latn")),
    ("romanised-form", formed(kind="original", text="Memorandum", language="ru-Latn"), "title.forms.0",
     formed(kind="original", text="Меморандум", language="ru")),
    ("title-of-translation", formed(kind="original", text="备忘录", language="zh"), "title.forms.0", formed(kind="translated", text="备忘录", language="zh")),
    # dates
    ("date-order", dates(("sent", "1962-06-08"), ("received", "1962-06-07")), "dates.1", dates(("sent", "1962-06-08"), ("received", "1962-06-08"))),
    ("date-order", dates(("dated", "1962-06"), ("copied", "1961")), "dates.1", dates(("dated", "1962-06"), ("copied", "1962"))),
    ("date-order", dates(("dated", "1962-06-08"), ("sent", "1962-06-07")), "dates.1", dates(("dated", "1962-06-08~"), ("sent", "1962-06-07"))),
    ("date-order", dates(("event", "1962-06-08"), ("sent", "1962-06-07")), "dates.1", dates(("event", "1962-06-08"), ("dated", "1962-06-07"))),
    ("date-order", dates(("dated", "1962-06-08"), ("published", "1962-06-07")), "dates.1",
     dates(("sent", "1962-06-08"), ("published", "1962-06-07"), ("copied", "1962-06-07"))),
    ("dates-differ", dates(("dated", "1962-06-07"), ("dated", "1962-06-02")), "dates.1",
     dates(("dated", "1962-06-07"), ("dated", "1962-06-02", None, "disputed", "a cable"))),
    ("dates-differ", dates(("displayed", "1962"), ("displayed", "1963")), "dates.1", dates(("displayed", "1962"), ("displayed", "1962-06"))),
    ("host-date", dates(("displayed", "1962-06-08"), ("dated", "1962-06-07")), "dates.0", dates(("displayed", "1962-06"), ("dated", "1962-06-07"))),
    ("host-date", titled("Talk", ("displayed", "1997-07-30"), ("event", "1997-07-08"), kind="conversation"), "dates.0",
     titled("Report", ("displayed", "1997-07-30"), ("event", "1997-07-08"), kind="report")),
    ("host-date", dates(("displayed", "1962-06-08"), ("dated", "1962-06-07")), "dates.0",
     dates(("displayed", "1962-06-08"), ("dated", "1962-06-07"), ("delivered", "1962-06-08"))),
    ("verbatim-date", dates(("dated", "1962-07-08", "June 8, 1962")), "dates.0", dates(("dated", "1962-06-08", "June 8, 1962"))),
    ("verbatim-date", dates(("dated", "1961", "June 8, 1962")), "dates.0", dates(("dated", "1962-11-03", "11.03.1962 at 16:00"))),
    ("weekday", dates(("dated", "1962-05-14", "Tuesday, May 14, 1962")), "dates.0", dates(("dated", "1962-05-14", "Monday, May 14, 1962"))),
    ("title-date", titled("Talk on 8 July 1997", ("dated", "1997-07-30")), "title", titled("Talk on 8 July 1997", ("dated", "1997-07-30"), ("event", "1997-07-08"))),
    ("title-date", titled("Meeting on 4 December", ("dated", "1989-12-06")), "title", titled("Meeting on 4 December", ("dated", "1989-12-04"))),
    ("title-date", titled("Telegram, 3 November 1962", ("sent", "1962-10-03")), "title", titled("Reply to the note of 3 May 1960", ("sent", "1962-10-03"))),
    ("step-date", step(date="1961"), "texts.1.derived_from.0.date", step(date="1962")),
    ("publication-date", page(date="1962-05"), "texts.1.published_in.0.date", page(date="1962-06")),
    ("publication-date", texts(russian(), english(derived_from={**STEP, "date": "1990"}, published_in={**PAGE, "date": "1980"})), "texts.1.published_in.0.date",
     texts(russian(), english(derived_from={**STEP, "date": "1990"}, published_in={**PAGE, "date": "1990"}))),
    ("access-date", page(date="2023-10-05", accessed="2022"), "texts.1.published_in.0.accessed", page(date="2023-10-05", accessed="2023-10")),
    ("future-date", page(accessed="2999"), "texts.1.published_in.0.accessed", page(accessed="2023")),
    ("undated", {"dates": []}, "", {"dates": [], "type": "collection", **texts({"id": "papers", "held_at": HELD})}),
    # credits
    ("translator-missing", step(translators=[]), "texts.1.derived_from.0", texts(russian(), english(derived_from={"text": "russian", "kind": "translation", **GUESS}))),
    ("translator-missing", texts(russian(), english(derived_from={**STEP, "translators": [], **GUESS}, published_in={**PAGE, "cited_as": "Translated by A. B."})),
     "texts.1.derived_from.0", page(cited_as="Translated by Gary Goldberg")),
    ("translator-missing", step(translators=[]), "texts.1.derived_from.0",
     texts(russian(), {"id": "chinese", "language": "zh", "held_at": {**HELD, "locator": "l. 1"}, "derived_from": {**STEP, "translators": []}})),
    ("translator-elsewhere", texts(russian(), {"id": "b", "language": "ru", "derived_from": {**STEP, "kind": "copy"}, "published_in": PAGE}),
     "texts.1.derived_from.0.translators",
     texts(russian(), {"id": "b", "language": "ru", "derived_from": {"text": "russian", "kind": "copy"}, "published_in": PAGE})),
    ("translator-as-author", {"authors": "Gary Goldberg", **step()}, "authors.0", {"authors": {"family": "Stalin", "given": "Joseph"}, **step()}),
    ("translator-in-citation", page(cited_as="“Memo.” Translated by Sergey Radchenko."), "texts.1.published_in.0.cited_as",
     page(cited_as="“Memo.” Translated by Gary Goldberg.")),
    ("funder-not-donor", {"donors": "Leon Levy Foundation", **page(funders=CARNEGIE)}, "texts.1.published_in.0.funders.0",
     {"donors": "Carnegie Corporation of New York (CCNY)", **page(funders=CARNEGIE)}),
    ("funder-not-donor", {"donors": "Leon Levy Foundation", **page(funders=CARNEGIE)}, "texts.1.published_in.0.funders.0", page(funders=CARNEGIE)),
    ("donor-not-funder", {"donors": [CARNEGIE, "University of Southampton"], **page(funders=CARNEGIE)}, "donors.1",
     {"donors": "The Carnegie Corporation of New York", **page(funders=CARNEGIE)}),
    ("funder-not-in-credits", page(funders="Leon Levy Foundation", credit_line=SUPPORT), "texts.1.published_in.0.funders.0",
     page(funders=CARNEGIE, credit_line=SUPPORT)),
    ("credits-not-funder", page(credit_line=SUPPORT), "texts.1.published_in.0.credit_line", page(funders=CARNEGIE, credit_line=SUPPORT)),
    ("funder-of-step", texts(russian(), english(derived_from={**STEP, "funders": CARNEGIE}, published_in={**PAGE, "funders": CARNEGIE})),
     "texts.1.derived_from.0.funders.0",
     texts(russian(), english(derived_from={**STEP, "funders": {"agent": CARNEGIE, **GUESS}}, published_in={**PAGE, "funders": CARNEGIE}))),
    ("name-inverted", {"authors": "Goldberg, Gary"}, "authors.0", {"authors": ["7Brands", "University of Maryland, College Park", "Smith, Jr."]}),
    ("name-inverted", {"authors": "de Gaulle, Charles"}, "authors.0", {"authors": "Liaison Group, Warsaw"}),
    ("person-twice", {"authors": ["Gary Goldberg", {"family": "Goldberg", "given": "Gary"}]}, "authors.1", {"authors": ["Ann Lee", "Bo Lee"]}),
    # publications
    ("host-moved", page(url="https://digitalarchive.wilsoncenter.org/document/7"), "texts.1.published_in.0.url",
     page(url="https://digitalarchive.umd.edu/document/7", former_urls="https://digitalarchive.wilsoncenter.org/document/7")),
    ("page-without-address", texts(russian(), english(published_in={"publisher": "Press"})), "texts.1.published_in.0",
     texts(russian(), english(published_in={"type": "book", "publisher": "Press"}))),
    ("address-is-archived", page(url="https://web.archive.org/web/20200101000000/https://a.example/1"), "texts.1.published_in.0.url",
     page(url="https://archive.org/details/memo")),
    ("archived-elsewhere", page(archived_urls="https://mirror.example/1"), "texts.1.published_in.0.archived_urls.0",
     page(archived_urls=["https://perma.cc/AB12-CD34", "https://web.archive.org/web/2020/http://www.a.example:80/1/"])),
    ("archived-page", page(archived_urls="https://web.archive.org/web/20200101000000/https://a.example/2"), "texts.1.published_in.0.archived_urls.0",
     page(former_urls="https://a.example/2", archived_urls="https://web.archive.org/web/20200101000000/https://a.example/2")),
    ("former-address", page(former_urls="https://a.example/1"), "texts.1.published_in.0.former_urls.0", page(former_urls="http://a.example/1")),
    ("former-address", texts(russian(), english(published_in={"type": "book", "former_urls": "https://a.example/1"})), "texts.1.published_in.0.former_urls", page()),
    ("published-twice", texts(russian(), english(published_in=[PAGE, {"url": "http://www.a.example/1/"}])), "texts.1.published_in.1.url",
     texts(russian(), english(published_in=[PAGE, {"url": "https://a.example/2"}]))),
    ("published-twice", texts(russian(), english(published_in=[PAGE, PAGE])), "texts.1.published_in.1.url",
     texts(russian(), english(published_in=[{"url": "https://a.example/1#d1"}, {"url": "https://a.example/1#d2"}]))),
    ("address-of-a-visit", page(url="https://a.example/1?utm_source=x"), "texts.1.published_in.0.url", page(url="https://a.example/1?id=1")),
    ("address-of-a-visit", page(url="https://a.example/1;jsessionid=A1"), "texts.1.published_in.0.url", page(url="https://a.example/session/1")),
    ("identifier-form", number("isbn", "978-0-226-81797-8"), "identifiers.0.value", number("isbn", "978-0-226-81797-2")),
    ("identifier-form", number("isbn", "0-306-40615-3"), "identifiers.0.value", number("isbn", "0-306-40615-2")),
    ("identifier-form", number("issn", "0378-5956"), "identifiers.0.value", number("issn", "0378-5955")),
    ("identifier-form", number("orcid", "0000-0002-1825-0098"), "identifiers.0.value", number("orcid", "0000-0002-1825-0097")),
    ("identifier-form", number("doi", "https://doi.org/x"), "identifiers.0.value", number("doi", "10.1162/jcws_a_00500")),
    ("identifier-form", number("wikidata", "Q"), "identifiers.0.value", number("wikidata", "Q42")),
    ("identifier-form", number("wcda", "memo"), "identifiers.0.value", number("local", "any thing")),
    ("two-numbers", {**number("wcda", "8"), **page(url="https://digitalarchive.umd.edu/document/7")}, "texts.1.published_in.0.url",
     {**number("wcda", "7"), **page(url="https://digitalarchive.umd.edu/document/7")}),
    ("two-numbers", {"identifiers": [{"scheme": "wcda", "value": "7"}, {"scheme": "wcda", "value": "8"}]}, "identifiers", number("wcda", "7")),
    # witnesses
    ("copy-nowhere", texts(russian(held_at={"repository": "rgani"})), "texts.0.held_at.0", texts(russian(held_at={"repository": "yale", "collection": "Papers"}))),
    ("copy-twice", texts(russian(held_at=[HELD, HELD])), "texts.0.held_at.1", texts(russian(held_at=list(TWO)))),
    ("copy-of-two-texts", texts(russian(), {"id": "chinese", "language": "zh", "held_at": HELD, "derived_from": {"text": "russian", "kind": "translation"}}),
     "texts.1.held_at.0", texts(russian(), {"id": "typed", "language": "ru", "held_at": HELD, "derived_from": {"text": "russian", "kind": "copy"}})),
    ("code-levels", held(reference={"raw": "f. 5, op. 49", "levels": {"level": "fonds", "value": "7"}}), "texts.0.held_at.0.reference.levels.0",
     held(reference={"raw": "f. 5, op. 49", "levels": {"level": "fonds", "value": "5"}})),
    ("code-levels", held(reference={"raw": "f. 5", "containers": {"type": "box", "value": "9"}}), "texts.0.held_at.0.reference.containers.0",
     held(reference={"raw": "f. 5", "levels": {"level": "collection", "value": "Papers"}}, collection="Papers")),
    ("code-levels", held(reference={"raw": "ф. 059а", "levels": {"level": "fonds", "value": "059b"}}), "texts.0.held_at.0.reference.levels.0",
     held(reference={"raw": "ф. 059а", "levels": {"level": "fonds", "value": "059a"}})),
    ("verbatim-copy", held(verbatim="RGANI, f. 6, op. 49, d. 131, ll. 193-194"), "texts.0.held_at.0.reference",
     held(verbatim="RGANI: f.5, op.49, d.131, ll.193–194")),
    ("leaves-order", leaves("ll. 194-193", "194", "193"), "texts.0.held_at.0.locator", leaves("ll. 193-4", "193", "4")),
    ("leaves-printed", leaves("ll. 193-194", "193", "195"), "texts.0.held_at.0.locator.end", leaves("ll. 193-4", "193", "194")),
    ("side-of-a-range", leaves("fols. 12-14", "12", "14", "recto"), "texts.0.held_at.0.locator.side", leaves("fol. 12r", "12", None, "recto")),
    ("passage-outside", passage({"raw": "l. 200", "start": "200"}), "texts.1.derived_from.0.passages.0.there", passage({"raw": "l. 194", "start": "194"})),
    ("passage-outside", passage({"raw": "l. 193", "start": "193"}, copies=({**HELD, "locator": {"raw": "ll. 27-8", "start": "27", "end": "8"}},)),
     "texts.1.derived_from.0.passages.0.there",
     passage({"raw": "l. 28", "start": "28"}, copies=({**HELD, "locator": {"raw": "ll. 27-8", "start": "27", "end": "8"}},))),
    # evidence
    ("no-basis", texts(russian(), english(derived_from={**STEP, "certainty": "inferred"})), "texts.1.derived_from.0",
     texts(russian(), english(derived_from={**STEP, **GUESS}))),
    ("no-basis", texts(russian(language={"tag": "ru", "certainty": "disputed"})), "texts.0.language", texts(russian(language={"tag": "ru", **GUESS}))),
    ("attested-guess", step(basis="presumably from the Russian"), "texts.1.derived_from.0", step(basis="the stamp on the first leaf")),
    ("attested-guess", step(basis='the note "To Stalin", likely his'), "texts.1.derived_from.0", step(basis='the heading "probably by Stalin"')),
    ("surer-than-its-source", texts({"id": "russian", "language": "ru", **GUESS}, english()), "texts.1.derived_from.0",
     texts({"id": "russian", "language": "ru", **GUESS}, english(derived_from={**STEP, **GUESS}))),
    ("seen-and-inferred", texts(russian(**GUESS), english(derived_from={**STEP, **GUESS})), "texts.0.certainty", step()),
    ("disputed-alone", dates(("dated", "1962", None, "disputed", "a cable")), "dates.0",
     dates(("dated", "1962", None, "disputed", "a cable"), ("dated", "1963"))),
    ("cited-inferred", texts(russian(**GUESS)), "texts.0.certainty", texts(russian())),
    ("asserted-basis", step(asserted_by="A. Lee"), "texts.1.derived_from.0", step(asserted_by="A. Lee", basis="her article of 2010")),
    # files
    ("file-empty", file(size="0"), "texts.0.files.0", file()),
    ("file-empty", file(sha256="e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"), "texts.0.files.0", file()),
    ("file-twice", texts(russian(files=[FILE, {**FILE, "size": "13"}])), "texts.0.files.1", texts(russian(files=[FILE, {**FILE, "path": "other.txt"}]))),
    ("file-kind", file(media_type="application/pdf"), "texts.0.files.0.media_type", file(path="memo.xml", media_type="text/xml")),
    ("scan-of-text", file(path="l. 1.tif", media_type="image/tiff"), "texts.0.files.0",
     held(files={**FILE, "path": "l. 1.tif", "media_type": "image/tiff"})),
    # what is accepted
    ("accepts-unknown", {"accepts": {"code": "title-dat", "reason": "R"}}, "accepts.0", {"dates": [], "accepts": {"code": "undated", "reason": "R"}}),
    ("accepts-nothing", {"accepts": {"code": "undated", "reason": "R"}}, "accepts.0", {"dates": [], "accepts": {"code": "undated", "reason": "R"}}),
]  # fmt: skip


def record(change):
    return Source.model_validate({**RIGHT, **step(), **change})


def found(*changes, code=None):
    sources = [record(change) for change in changes]
    return [
        (one.rule.code, one.key)
        for one in check(sources)
        if not one.accepted and code in {None, one.rule.code}
    ]


def test_the_record_of_the_table_breaks_no_rule():
    assert found({}) == []


@pytest.mark.parametrize(
    ("code", "breaks", "where", "keeps"),
    ROWS,
    ids=[f"{number}-{row[0]}" for number, row in enumerate(ROWS)],
)
def test_a_rule_finds_what_breaks_it_and_nothing_else(code, breaks, where, keeps):
    assert found(breaks, code=code) == [(code, where)]
    assert found(keeps, code=code) == []


OTHER = {
    "id": "other",
    "title": "Another",
    **texts(
        russian(held_at={**HELD, "locator": "l. 1"}),
        english(published_in={**PAGE, "url": "https://a.example/2"}),
    ),
}
AMONG = [
    # code, two records that break it, where, two that keep it
    ("same-number", (number("doi", "10.1000/1"), {**OTHER, **number("DOI", "10.1000/1")}), "identifiers.0", (number("doi", "10.1000/1"), {**OTHER, **number("doi", "10.1000/2")})),
    ("same-address", (page(url="https://digitalarchive.umd.edu/document/7"), {"id": "other", **page(former_urls="http://digitalarchive.wilsoncenter.org/document/7")}),
     "texts.1.published_in.0.url", (page(url="https://digitalarchive.umd.edu/document/7"), {"id": "other", **page(url="https://digitalarchive.umd.edu/document/8")})),
    ("same-address", ({}, {**OTHER, **page(url="http://www.a.example/1/")}), "texts.1.published_in.0.url", ({}, OTHER)),
    ("same-copy", ({}, {**OTHER, **texts(russian(held_at={**HELD, "locator": {"raw": "l. 193–194", "start": "193", "end": "194"}}))}), "texts.0.held_at.0", ({}, OTHER)),
    ("same-title", ({}, {**OTHER, "title": "MEMORANDUM"}), "title", ({}, OTHER)),
    ("same-file", (file(), {**OTHER, **texts(russian(files={**FILE, "path": "b.txt"}))}), "texts.0.files.0", (file(), OTHER)),
]  # fmt: skip


@pytest.mark.parametrize(("code", "breaks", "where", "keeps"), AMONG, ids=[row[0] for row in AMONG])
def test_a_rule_finds_one_document_under_two_identities(code, breaks, where, keeps):
    assert found(*breaks, code=code) == [(code, where)]
    assert found(*keeps, code=code) == []


def test_every_rule_has_its_rows():
    asked = {rule.code for rule in LINKS}  # those have their tests beside what asks the network
    assert {row[0] for row in (*ROWS, *AMONG)} == set(RULES) - asked
    assert len(RULES) >= 40


def test_every_rule_says_why_and_how_to_mend():
    for code, rule in RULES.items():
        assert rule.code == code
        assert rule.why.endswith(".")
        assert rule.mend.endswith(".")
        assert (rule.find is None) or (rule.find_among is None)


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_an_example_breaks_no_rule_that_it_does_not_accept_with_a_reason(path):
    (source,) = yaml.read(path.read_text(encoding="utf-8"))
    findings = check([source])
    assert [str(one) for one in findings if not one.accepted] == []
    assert len({(one.code, one.where) for one in source.accepts}) == len(source.accepts)


def test_the_examples_together_are_each_one_document():
    sources = [one for path in RECORDS for one in yaml.read(path.read_text(encoding="utf-8"))]
    assert [str(one) for one in check(sources) if not one.accepted] == []


def test_an_acceptance_holds_for_its_place_alone():
    accepted = {"code": "no-basis", "where": "texts.0.language", "reason": "R"}
    guessed = {"tag": "ru", "certainty": "inferred"}
    change = texts(
        russian(language=guessed),
        english(derived_from={**STEP, "certainty": "inferred"}),
        accepts=accepted,
    )
    findings = check([record(change)])
    assert [(one.key, one.accepted) for one in findings] == [
        ("texts.0.language", "R"),
        ("texts.1.derived_from.0", None),
    ]


def test_only_the_rules_that_are_asked_for():
    broken = record({"dates": []})
    assert check([broken], [RULES["gap"]]) == []
    assert [str(one) for one in check([broken], [RULES["undated"]])] == [
        "note undated: the record has no date"
    ]


def test_a_nearby_code_is_suggested():
    (finding,) = check([record({"accepts": {"code": "undatd", "reason": "R"}})])
    assert finding.what == "no rule has the code 'undatd'; did you mean 'undated'?"
