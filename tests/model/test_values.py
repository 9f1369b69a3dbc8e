"""The small values of the model: what they take, how they print, how short they are written."""

import pytest
from pydantic import TypeAdapter, ValidationError

from citekit.model import (
    Body,
    Contribution,
    EdtfDate,
    Holding,
    LiteralName,
    Locator,
    Person,
    Repository,
    SourceDate,
    Title,
)
from citekit.model.agent import Agent
from citekit.model.base import Key, Line, Prose, Url
from citekit.model.language import base_language, is_romanised, language_name, language_tag

ZHANG = {"family": "Zhang", "given": "Hanfu", "order": "family-first"}
HUMBOLDT = {"family": "Humboldt", "given": "Alexander", "particle": "von", "suffix": "Jr."}

AGENTS = [
    # in the record, class, in running text, in a sorted list
    (ZHANG, Person, "Zhang Hanfu", "Zhang Hanfu"),
    ({"family": "Goldberg", "given": "Gary"}, Person, "Gary Goldberg", "Goldberg, Gary"),
    (HUMBOLDT, Person, "Alexander von Humboldt, Jr.", "Humboldt, Alexander von, Jr."),
    ({"family": "Campos"}, Person, "Campos", "Campos"),
    ({"name": "MacArthur Foundation"}, Body, "MacArthur Foundation", "MacArthur Foundation"),
    ("7Brands", LiteralName, "7Brands", "7Brands"),
    ({"literal": "Filippov"}, LiteralName, "Filippov", "Filippov"),
]


@pytest.mark.parametrize(("data", "kind", "printed", "inverted"), AGENTS)
def test_agents(data, kind, printed, inverted):
    agent = TypeAdapter(Agent).validate_python(data)
    assert type(agent) is kind
    assert (str(agent), agent.inverted) == (printed, inverted)
    assert TypeAdapter(Agent).validate_python(agent) is agent


SHORT = [
    # model, as written in a record, as written back
    (Contribution, "7Brands", "7Brands"),
    (Contribution, {"agent": "7Brands"}, "7Brands"),
    (Contribution, ZHANG, ZHANG),
    (Contribution, {"name": "CWIHP"}, {"name": "CWIHP"}),
    (Contribution, LiteralName(literal="7Brands"), "7Brands"),
    (
        Contribution,
        {
            "agent": "John Henriksen",
            "affiliation": "Harvard University",
            "on_behalf_of": {"name": "CWIHP"},
        },
        {
            "agent": "John Henriksen",
            "affiliation": "Harvard University",
            "on_behalf_of": {"name": "CWIHP"},
        },
    ),
    (Title, "Memorandum", "Memorandum"),
    (Title, {"text": "Memorandum", "kind": "formal"}, "Memorandum"),
    (Title, {"text": "Letter", "kind": "supplied"}, {"text": "Letter", "kind": "supplied"}),
    (Locator, "27-28", "27-28"),
    (Locator, {"raw": "ll. 1", "unit": "leaf"}, {"raw": "ll. 1", "unit": "leaf"}),
    (Repository, "prc-fma", "prc-fma"),
    (Repository, {"sigle": "RGANI"}, {"sigle": "RGANI"}),
    (
        Holding,
        {"repository": "prc-fma", "reference": {"raw": "118-01765-03"}, "certainty": "attested"},
        {"repository": "prc-fma", "reference": "118-01765-03"},
    ),
    (SourceDate, {"role": "dated", "date": "1962-06-07"}, {"role": "dated", "date": "1962-06-07"}),
]


@pytest.mark.parametrize(("model", "data", "written"), SHORT)
def test_what_says_nothing_more_is_written_short(model, data, written):
    value = model.model_validate(data)
    assert value.model_dump(mode="json") == written
    assert model.model_validate(written) == value


TEXTS = [
    # type, text, kept as
    (Line, "0100", "0100"),
    (Line, "  d.[120] ", "d.[120]"),
    (Line, "В. М. Молотов", "В. М. Молотов"),
    (Prose, "one\ntwo\n", "one\ntwo"),
    (Prose, "\u202eabc", "\u202eabc"),
    (Key, "wcda-121618", "wcda-121618"),
    (
        Url,
        "https://digitalarchive.umd.edu/document/121618?a=b&c#d",
        "https://digitalarchive.umd.edu/document/121618?a=b&c#d",
    ),
]


@pytest.mark.parametrize(("kind", "text", "kept"), TEXTS)
def test_text_is_kept(kind, text, kept):
    assert TypeAdapter(kind).validate_python(text) == kept


WRONG_TEXTS = [
    # type, text, part of the message
    (Line, "", "found nothing"),
    (Line, "   ", "found nothing"),
    (Line, "a\nb", "a line break or tab at 1"),
    (Line, "a\u2028b", "a line break or tab at 1"),
    (Prose, "a\x00b", "U+0000 at 1"),
    (Prose, "a\ufdd0", "U+FDD0 at 1"),
    (Prose, "a\ud800", "U+D800 at 1"),
    (Prose, "a\x85b", "U+0085 at 1"),
    (Key, "", "expected a key, found nothing"),
    (Key, "../etc/passwd", "expected a key of at most 100"),
    (Key, "a b", "expected a key of at most 100"),
    (Key, "-a", "expected a key of at most 100"),
    (Key, "a" * 101, "expected a key of at most 100"),
    (Url, "digitalarchive.umd.edu", "begins with https://"),
    (Url, "javascript:alert(1)", "begins with https://"),
    (Url, 'https://a.org/"><script>', "begins with https://"),
    (Url, "https:///x", "begins with https://"),
]


@pytest.mark.parametrize(("kind", "text", "message"), WRONG_TEXTS)
def test_text_that_cannot_stand_is_refused(kind, text, message):
    with pytest.raises(ValidationError, match=message.replace("+", r"\+").replace("(", r"\(")):
        TypeAdapter(kind).validate_python(text)


WRONG_VALUES = [
    # model, data, part of the message
    (Contribution, 7, "expected a name|valid dictionary"),
    (Contribution, {"agent": {"given": "Gary"}}, "family"),
    (Contribution, {"agent": {}}, "expected a name"),
    (Repository, {"place": "Beijing"}, "expected 'name' or 'sigle'"),
    (SourceDate, {"role": "dated", "date": 1962}, "expected a date in EDTF as text"),
    (Title, {"text": "T", "kind": "official"}, "formal"),
]


@pytest.mark.parametrize(("model", "data", "message"), WRONG_VALUES)
def test_values_that_make_no_sense_are_refused(model, data, message):
    with pytest.raises(ValidationError, match=message):
        model.model_validate(data)


def test_a_value_cannot_be_changed():
    person = Person(family="Zhang")
    with pytest.raises(ValidationError, match="frozen"):
        person.family = "Li"


def test_a_date_may_be_given_as_a_date():
    date = SourceDate(
        role="dated", date=SourceDate.model_validate({"role": "dated", "date": "1962"}).date
    )
    assert isinstance(date.date, EdtfDate)
    assert str(date) == "dated 1962"


TAGS = [
    # tag, base, romanised, name
    ("zh", "zh", False, "Chinese"),
    ("ru-Latn-alalc97", "ru", True, "Russian (Latn-alalc97)"),
    ("zh-Hant", "zh", False, "Chinese (Hant)"),
    ("mn-Cyrl", "mn", False, "Mongolian (Cyrl)"),
    ("tlh", "tlh", False, "tlh"),
]


@pytest.mark.parametrize(("tag", "base", "romanised", "name"), TAGS)
def test_languages(tag, base, romanised, name):
    assert language_tag(tag) == tag
    assert (base_language(tag), is_romanised(tag), language_name(tag)) == (base, romanised, name)


WRONG_TAGS = [
    ("Chinese", "write 'zh'"),
    ("russian", "write 'ru'"),
    ("Rusian", "did you mean 'ru'"),
    ("xx", "expected a BCP 47 language tag"),
    ("zh_CN", "expected a BCP 47 language tag"),
    ("", "expected a BCP 47 language tag"),
    ("zh-Chinese-script", "expected a BCP 47 language tag"),
]


@pytest.mark.parametrize(("text", "message"), WRONG_TAGS)
def test_what_is_no_language_tag(text, message):
    with pytest.raises(ValueError, match=message):
        language_tag(text)
