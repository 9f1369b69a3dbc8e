"""The words of each language: names of languages, kinds of sources, dates as citations have them."""

import re
from typing import get_args

import pytest

from citekit.model import Contribution, Repository, Text
from citekit.model.date import parse
from citekit.model.language import LANGUAGE_NAMES
from citekit.model.source import SourceType
from citekit.model.text import DerivationKind
from citekit.words import LOCALES, grammar_near, grammar_of

LANGUAGES = [
    # tag, en, de, fr, ru, es, zh
    ("zh", "in Chinese", "auf Chinesisch", "en chinois", "на китайском языке", "en chino", "中文"),
    ("ru-Latn-alalc97", "in Russian", "auf Russisch", "en russe", "на русском языке", "en ruso", "俄文"),
    ("hu", "in Hungarian", "auf Ungarisch", "en hongrois", "на венгерском языке", "en húngaro", "匈牙利文"),
    ("hi", "in Hindi", "auf Hindi", "en hindi", "на хинди", "en hindi", "印地文"),
    ("la", "in Latin", "auf Lateinisch", "en latin", "на латинском языке", "en latín", "拉丁文"),
    ("mul", "in several languages", "in mehreren Sprachen", "en plusieurs langues", "на нескольких языках", "en varias lenguas", "多语种"),
    ("und", "in an unknown language", "in unbekannter Sprache", "en langue inconnue", "на неизвестном языке", "en lengua desconocida", "语言不详"),
    ("xh", "in xh", "in der Sprache „xh“", "en langue «\u00a0xh\u00a0»", "на языке «xh»", "en la lengua «xh»", "xh"),
]  # fmt: skip


@pytest.mark.parametrize("row", LANGUAGES, ids=[row[0] for row in LANGUAGES])
def test_in_which_language(row):
    assert [grammar.in_language(row[0]) for grammar in LOCALES.values()] == list(row[1:])


DATES = [
    # EDTF, en, de, fr, ru, es, zh
    ("1962-06-07?", "[June 7, 1962?]", "[7. Juni 1962?]", "[7 juin 1962\u00a0?]", "[7 июня 1962 г.?]", "[7 de junio de 1962?]", "[1962年6月7日?]"),
    ("1962-06%", "[ca. June 1962?]", "[ca. Juni 1962?]", "[vers juin 1962\u00a0?]", "[ок. июня 1962 г.?]", "[ca. junio de 1962?]", "[约1962年6月?]"),
    ("196X", "1960s", "1960er Jahre", "années 1960", "1960-е гг.", "década de 1960", "1960年代"),
    ("18XX", "19th century", "19. Jahrhundert", "XIXe siècle", "XIX в.", "siglo XIX", "19世纪"),
    ("-0043", "44 BC", "44 v. Chr.", "44 av. J.-C.", "44 г. до н. э.", "44 a. C.", "公元前44年"),
    ("-004X", "50–41 BC", "50–41 v. Chr.", "50–41 av. J.-C.", "50–41 гг. до н. э.", "50–41 a. C.", "公元前50–41年"),
    ("1962-21/1963-22", "Spring 1962 to Summer 1963", "Frühjahr 1962 bis Sommer 1963", "printemps 1962 – été 1963", "весна 1962 г. — лето 1963 г.", "primavera de 1962 a verano de 1963", "1962年春季至1963年夏季"),
    ("1962/..", "1962–", "1962–", "1962–", "с 1962 г.", "1962–", "1962年起"),
    ("../1962-06", "–June 1962", "–Juni 1962", "–juin 1962", "до июня 1962 г.", "–junio de 1962", "至1962年6月"),
    ("1962-06-01~", "ca. June 1, 1962", "ca. 1. Juni 1962", "vers le 1er juin 1962", "ок. 1 июня 1962 г.", "ca. 1 de junio de 1962", "约1962年6月1日"),
    ("1962-22~", "ca. Summer 1962", "ca. Sommer 1962", "vers l’été 1962", "ок. лета 1962 г.", "ca. verano de 1962", "约1962年夏季"),
    ("[1962-06-07,1962-06-08]", "June 7, 1962 or June 8, 1962", "7. Juni 1962 oder 8. Juni 1962", "7 juin 1962 ou 8 juin 1962", "7 июня 1962 г. или 8 июня 1962 г.", "7 de junio de 1962 u 8 de junio de 1962", "1962年6月7日或1962年6月8日"),
    ("[1962-06-02,1962-06-07]", "June 2, 1962 or June 7, 1962", "2. Juni 1962 oder 7. Juni 1962", "2 juin 1962 ou 7 juin 1962", "2 июня 1962 г. или 7 июня 1962 г.", "2 de junio de 1962 o 7 de junio de 1962", "1962年6月2日或1962年6月7日"),
]  # fmt: skip


@pytest.mark.parametrize("row", DATES, ids=[row[0] for row in DATES])
def test_dates_in_citations(row):
    date = parse(row[0])
    assert [grammar.cited_date(date) for grammar in LOCALES.values()] == list(row[1:])


JOINED = [
    # names, es
    (["Ana", "Ignacio"], "Ana e Ignacio"),
    (["Ana", "Hilda Ruiz"], "Ana e Hilda Ruiz"),
    (["Ana", "Hierro"], "Ana y Hierro"),
    (["Ana", "Íñigo"], "Ana e Íñigo"),
    (["Ana", "Pedro", "Isabel"], "Ana, Pedro e Isabel"),
    (["Ana", "Óscar"], "Ana y Óscar"),
    (["Ana"], "Ana"),
    ([], ""),
]


@pytest.mark.parametrize(("names", "text"), JOINED)
def test_spanish_says_e_before_the_sound_of_i(names, text):
    assert grammar_of("es").joined(names) == text


def test_german_makes_out_of_a_text_or_after_it():
    text = Text(id="zh", language="zh")
    made = {kind: grammar_of("de").made(kind, text) for kind in get_args(DerivationKind)}
    assert made["translation"] == "aus dem chinesischen Text übersetzt"
    assert made["excerpt"] == "aus dem chinesischen Text exzerpiert"
    assert made["publication"] == "nach dem chinesischen Text veröffentlicht"


@pytest.mark.parametrize("tag", ["zh-TW", "zh_HK", "zh-Hant", "zh-hant-CN"])
def test_chinese_in_traditional_characters(tag):
    words = grammar_of(tag)
    assert words is grammar_near(tag)
    assert words.thing("translation", "en") == "英文譯文"
    assert words.text(Text(id="a")) == "文本「a」（語言不詳）"
    assert words.credited("ru", [Contribution(agent={"name": "汉学家"})]) == "（汉学家譯自俄文）"
    assert words.repository(NAMED_TWICE) == "國史館"


NAMED_TWICE = Repository(
    id="ah",
    name="Academia Historica",
    forms=[{"name": "国史馆", "language": "zh-Hans"}, {"name": "國史館", "language": "zh-Hant"}],
)
CHARACTERS = [("zh-CN", "gb2312"), ("zh-TW", "big5")]


@pytest.mark.parametrize(("tag", "characters"), CHARACTERS)
def test_chinese_mixes_no_characters(tag, characters):
    words = grammar_of(tag)
    named = {name: getattr(words, name) for name in dir(words) if not name.startswith("_")}
    said = [value for value in named.values() if isinstance(value, str | tuple | dict)]
    said += [words.in_language(one) for one in LANGUAGE_NAMES]
    for kind in (None, *get_args(DerivationKind)):
        said += [words.noun(kind), words.thing(kind, "zh"), words.thing(kind, None)]
    for kind in get_args(DerivationKind):
        said += [words.source(kind, "zh"), words.made(kind, Text(id="a", language="ru"))]
    told = re.sub(r"[^\u4e00-\u9fff]", "", repr(said))
    assert len(told) > 600
    assert told.encode(characters).decode(characters) == told


def test_british_dates_begin_with_the_day():
    assert grammar_near("en-GB").cited_date(parse("1962-06-07?")) == "[7 June 1962?]"
    assert grammar_near("en_US").cited_date(parse("1962-06-07?")) == "[June 7, 1962?]"


@pytest.mark.parametrize("grammar", LOCALES.values(), ids=LOCALES)
def test_every_language_has_every_word(grammar):
    unsaid = {"document", "collection", "fonds", "series", "file", "conversation", "note"}
    assert grammar.kinds.keys() >= set(get_args(SourceType)) - unsaid
    names = [grammar.in_language(tag) for tag in LANGUAGE_NAMES]
    assert len(set(names)) == len(names)
    assert not [
        name
        for tag, name in zip(LANGUAGE_NAMES, names, strict=True)
        if name.endswith((f" {tag}", f"„{tag}“"))
    ]
    for kind in get_args(DerivationKind):
        assert grammar.thing(kind, "zh") != grammar.thing(kind, None)


def test_other_languages_are_told_in_english():
    assert grammar_near("pl-PL") is grammar_near(None) is grammar_of("en")
