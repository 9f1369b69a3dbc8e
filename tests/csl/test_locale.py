import pytest
from lxml import etree

from citekit.csl.citeproc_py import locales
from citekit.csl.locale import Locale

CSL = "http://purl.org/net/xbiblio/csl"


def locale(inside):
    return etree.fromstring(f'<locale xmlns="{CSL}">{inside}</locale>')


OWN = locale('<terms><term name="circa" form="short">ca.</term></terms>')
FILE = locale(
    '<style-options punctuation-in-quote="true"/>'
    '<date form="text" delimiter=" "><date-part name="year"/></date>'
    '<terms><term name="circa" form="short">c.</term><term name="circa">circa</term>'
    '<term name="page"><single>page</single><multiple>pages</multiple></term>'
    '<term name="editor" form="verb">edited by</term><term name="blank"/>'
    '<term name="ordinal">e</term></terms>'
)
LAST = locale(
    '<style-options punctuation-in-quote="false"/>'
    '<terms><term name="ordinal-02">nd</term><term name="ibid">ibid.</term></terms>'
)
ALL = Locale.of([OWN, FILE, LAST])


@pytest.mark.parametrize(
    ("name", "form", "plural", "text"),
    [
        ("circa", "short", False, "ca."),
        ("circa", "long", False, "circa"),
        ("circa", "symbol", False, "ca."),
        ("editor", "verb-short", False, "edited by"),
        ("page", "long", False, "page"),
        ("page", "long", True, "pages"),
        ("page", "short", True, "pages"),
        ("ibid", "long", False, "ibid."),
        ("blank", "long", False, ""),
        ("nothing", "long", False, None),
    ],
)
def test_terms_fall_back(name, form, plural, text):
    assert ALL.term(name, form, plural=plural) == text


GERMAN = etree.fromstring(
    f'<locale xmlns="{CSL}" xml:lang="de-AT"><terms><term name="version">Version</term>'
    '<term name="and">und</term></terms></locale>'
)
ENGLISH = etree.fromstring(
    f'<locale xmlns="{CSL}" xml:lang="en-US"><terms><term name="version" form="short">v.</term>'
    '<term name="and" form="symbol">&amp;</term><term name="ibid">ibid.</term></terms></locale>'
)


@pytest.mark.parametrize(
    ("name", "form", "text"),
    [
        ("version", "short", "Version"),
        ("and", "symbol", "&"),
        ("ibid", "short", "ibid."),
    ],
)
def test_a_term_comes_in_one_language(name, form, text):
    assert Locale.of([GERMAN, ENGLISH]).term(name, form) == text


def test_ordinals_are_never_mixed_from_two_locales():
    assert ALL.ordinal_suffix(2) == "e"


def test_options_and_dates_come_from_the_first_that_has_them():
    assert ALL.is_on("punctuation-in-quote")
    assert not ALL.is_on("limit-day-ordinals-to-day-1")
    assert ALL.dates["text"].parts == ({"name": "year"},)
    assert ALL.dates["text"].attributes["delimiter"] == " "


def test_there_are_many_locales():
    assert {"en-US", "de-DE", "fr-FR", "ru-RU", "zh-CN"} <= locales()
