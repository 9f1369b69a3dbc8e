"""A chain told in six languages: endings, cases, punctuation; what is inferred is never told as attested."""

from pathlib import Path

import pytest

from citekit.errors import NotFoundError
from citekit.formats import yaml
from citekit.model import EdtfDate, Source
from citekit.model.date import parse
from citekit.model.language import LANGUAGE_NAMES
from citekit.provenance import chain
from citekit.provenance.passages import places
from citekit.provenance.words import headnote, note, paragraphs
from citekit.words import LOCALES, grammar_of

RECORDS = Path(__file__).parents[2] / "records"


def load(name):
    (source,) = yaml.read((RECORDS / f"{name}.yaml").read_text(encoding="utf-8"))
    return source


URL, WILSON = "https://digitalarchive.umd.edu/document/121618", "Wilson Center Digital Archive"
OLD = "https://digitalarchive.wilsoncenter.org/document"

NOTES = [
    # record, locale, what is asked for, the line
    ("wcda-121618", "en", {}, f"Chinese text in PRC FMA 118-01765-03, 27-28 (inferred to be a translation from Russian); English translation by 7Brands, {WILSON}, {URL}"),
    ("wcda-121618", "de", {}, f"chinesischer Text in PRC FMA 118-01765-03, 27-28 (vermutlich Übersetzung aus dem Russischen); englische Übersetzung von 7Brands, {WILSON}, {URL}"),
    ("wcda-121618", "fr", {}, f"texte chinois : PRC FMA 118-01765-03, 27-28 (vraisemblablement une traduction du russe) ; traduction anglaise par 7Brands, {WILSON}, {URL}"),
    ("wcda-121618", "ru", {}, f"китайский текст: PRC FMA 118-01765-03, 27-28 (предположительно перевод с русского); английский перевод (переводчик: 7Brands), {WILSON}, {URL}"),
    ("wcda-121618", "es", {}, f"texto chino: PRC FMA 118-01765-03, 27-28 (probablemente una traducción del ruso); traducción inglesa por 7Brands, {WILSON}, {URL}"),
    ("wcda-121618", "zh", {}, f"中文文本，藏于PRC FMA 118-01765-03, 27-28（推断为译自俄文）；英文译文（7Brands译），{WILSON}，{URL}"),
    ("wcda-121618", "en", {"only": ["english"]}, f"English translation from the Chinese by 7Brands, {WILSON}, {URL}"),
    ("wcda-121618", "en", {"only": ["chinese"], "own": True}, "Chinese text in PRC FMA 118-01765-03, 27-28 (inferred to be a translation from Russian); my translation"),
    ("wcda-134160", "en", {}, f"Chinese original (no copy named); Russian translation in RGASPI, f. 558, op. 11, d. 328, ll. 63-76; English translation by Gary Goldberg, {WILSON}, {OLD}/134160"),
    ("wcda-134160", "ru", {}, f"китайский оригинал (экземпляр не указан); русский перевод: РГАСПИ. Ф. 558. Оп. 11. Д. 328. Л. 63–76; английский перевод (переводчик: Gary Goldberg), {WILSON}, {OLD}/134160"),
    ("wcda-134160", "en", {"only": ["russian"]}, "Russian translation from the Chinese in RGASPI, f. 558, op. 11, d. 328, ll. 63-76"),
    ("wcda-134160", "de", {"only": ["russian"], "own": True}, "russische Übersetzung aus dem Chinesischen in RGASPI, f. 558, op. 11, d. 328, ll. 63-76; eigene Übersetzung"),
    ("wcda-134160", "zh", {"only": ["english"]}, f"英文译文（Gary Goldberg译自俄文），{WILSON}，{OLD}/134160"),
    ("wcda-112100", "en", {"only": ["original"]}, "original (language not stated) in APRF, f. 45, op. 1, d. 348, ll. 20; AVP RF, f. 059a, op. 5a, d. 3, p. 11, ll. 198; RGASPI, f. 558, op. 11, d. 348, ll. 0020"),
    ("wcda-112100", "ru", {"only": ["original"]}, "оригинал (язык не указан): АПРФ. Ф. 45. Оп. 1. Д. 348. Л. 20; АВП РФ. Ф. 059а. Оп. 5а. П. 11. Д. 3. Л. 198; РГАСПИ. Ф. 558. Оп. 11. Д. 348. Л. 0020"),
    ("wcda-209833", "fr", {}, "original (langue non précisée ; aucun exemplaire signalé) ; traduction anglaise par Michael B. Petrovich, Wartime, Harcourt Brace Jovanovich, 1977, 385-387"),
    ("wcda-113239", "en", {"only": ["russian"]}, "Russian original in APRF, F. 39, Op. 1, D. 39, Ll. 47-53, reprinted in Sovetsko-Kitaiskie Otnosheniia, Pamiatniki Istoricheskoi Mysli, 2005, p. 62-66"),
    ("creel-to-house-1918", "en", {}, "original (language not stated) in Edward M. House Papers, Yale University Library"),
]  # fmt: skip


@pytest.mark.parametrize(("record", "locale", "asked", "line"), NOTES)
def test_a_line_for_a_footnote(record, locale, asked, line):
    told = note(chain(load(record)), locale=locale, **asked)
    assert told.replace("\u00a0", " ") == line


def test_a_headnote():
    assert headnote(chain(load("wcda-134156"))) == [
        f"Text: English translation by Gary Goldberg, {WILSON}, {OLD}/134156.",
        "Made from: Russian translation in RGASPI, f. 558, op. 11, d. 328, ll. 32-50.",
        "Original: Chinese original (no copy named).",
        "Date: 4 July 1949.",
        "Support: Blavatnik Family Foundation.",
    ]


def test_a_headnote_tells_dates_that_differ_and_what_is_inferred():
    told = headnote(chain(load("wcda-121618")), locale="de")
    assert told[2].startswith(
        "Original: russisches Original (kein Exemplar nachgewiesen) [erschlossen: a memorandum"
    )
    assert told[3].startswith(
        "Datum: 8. Juni 1962, angezeigt; 8. Juni 1962, übergeben (the title); 7. Juni 1962, datiert ("
    )
    assert "2. Juni 1962, datiert [umstritten: cable of 28 June" in told[3]


WHOLE = [
    ("en", "Chinese text: translated from the Russian text [inferred: as for the Russian text]. Held at Archives"),
    ("de", "Chinesischer Text: aus dem russischen Text übersetzt [erschlossen: as for the Russian text]. Aufbewahrt: Archives"),
    ("fr", "Texte chinois : traduit du texte russe [par déduction : as for the Russian text]. Conservé : Archives"),
    ("ru", "Китайский текст: перевод с русского текста [предположительно: as for the Russian text]. Место хранения: Archives"),
    ("es", "Texto chino: traducido del texto ruso [por deducción: as for the Russian text]. Se conserva en: Archives"),
    ("zh", "中文文本：译自俄文文本［推断：as for the Russian text］。藏于中华人民共和国外交部档案馆（PRC FMA），118-01765-03，27-28。"),
]  # fmt: skip


@pytest.mark.parametrize(("locale", "begins"), WHOLE)
def test_the_chain_told_whole(locale, begins):
    told = paragraphs(chain(load("wcda-121618")), locale=locale)
    assert told[1].replace("\u00a0", " ").startswith(begins)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("path", sorted(RECORDS.glob("*.yaml")), ids=lambda path: path.stem)
def test_nothing_inferred_is_told_as_attested(path, locale):
    source = load(path.stem)
    grammar = grammar_of(locale)
    inferred = grammar.certainties["inferred"]
    for text, told in zip(
        chain(source).steps, paragraphs(chain(source), locale=locale), strict=True
    ):
        marks = [one for one in text.text.derived_from if not one.is_attested]
        marks += [
            one for how in text.text.derived_from for one in how.funders if not one.is_attested
        ]
        assert told.count(f"{grammar.brackets[0].strip()}{inferred}") >= len(marks)
        assert "None" not in told
        assert "{}" not in told


ENDINGS = [
    # locale, kind, tag, the thing, what it is made from
    ("de", None, "ru", "russisches Original", " aus dem Russischen"),
    ("de", "translation", "zh", "chinesische Übersetzung", " aus dem Chinesischen"),
    ("de", "excerpt", "en", "englischer Auszug", " aus dem Englischen"),
    ("de", "copy", "hi", "Abschrift auf Hindi", " aus dem Hindi"),
    ("de", "translation", "mul", "mehrsprachige Übersetzung", " aus mehreren Sprachen"),
    ("de", "translation", "und", "Übersetzung in unbekannter Sprache", " aus unbekannter Sprache"),
    ("de", "translation", "xh", "Übersetzung (Sprache: xh)", " aus der Sprache „xh“"),
    ("fr", "translation", "yi", "traduction en yiddish", " du yiddish"),
    ("fr", "translation", "ur", "traduction en ourdou", " de l’ourdou"),
    ("fr", "translation", "uz", "traduction ouzbèke", " de l’ouzbek"),
    ("fr", "copy", "und", "copie en langue inconnue", " d’une langue inconnue"),
    ("fr", "translation", "en", "traduction anglaise", " de l’anglais"),
    ("fr", "translation", "hu", "traduction hongroise", " du hongrois"),
    ("fr", "translation", "he", "traduction hébraïque", " de l’hébreu"),
    ("fr", "translation", "ko", "traduction coréenne", " du coréen"),
    ("fr", "translation", "tr", "traduction turque", " du turc"),
    ("fr", "translation", "es", "traduction espagnole", " de l’espagnol"),
    ("fr", "excerpt", "it", "extrait italien", " de l’italien"),
    ("fr", "copy", "ru", "copie russe", " du russe"),
    ("ru", None, "zh", "китайский оригинал", " с китайского"),
    ("ru", "copy", "de", "немецкая копия", " с немецкого"),
    ("ru", "edition", "en", "английское издание", " с английского"),
    ("ru", "translation", "hi", "перевод на хинди", " с хинди"),
    ("ru", "translation", "he", "перевод на иврит", " с иврита"),
    ("ru", "copy", "he", "копия на иврите", " с иврита"),
    ("ru", "translation", "yi", "перевод на идиш", " с идиша"),
    ("ru", "translation", "pa", "перевод на панджаби", " с панджаби"),
    ("ru", "translation", "und", "перевод на неизвестный язык", " с неизвестного языка"),
    ("ru", "copy", "und", "копия на неизвестном языке", " с неизвестного языка"),
    ("ru", "translation", "xh", "перевод на язык «xh»", " с языка «xh»"),
    ("es", "translation", "en", "traducción inglesa", " del inglés"),
    ("es", "translation", "de", "traducción alemana", " del alemán"),
    ("es", "edition", "vi", "edición vietnamita", " del vietnamita"),
    ("es", "copy", "la", "copia latina", " del latín"),
    ("es", "translation", "ky", "traducción kirguisa", " del kirguís"),
    ("es", "translation", "yi", "traducción en yidis", " del yidis"),
    ("es", "translation", "mul", "traducción multilingüe", " de varias lenguas"),
    ("es", "copy", "xh", "copia (lengua: xh)", " de la lengua «xh»"),
    ("es", None, "zh", "original chino", " del chino"),
    ("zh", "translation", "en", "英文译文", "（译自英文）"),
    ("zh", None, "ko", "朝鲜文原文", "（译自朝鲜文）"),
    ("zh", "translation", "pa", "旁遮普文译文", "（译自旁遮普文）"),
    ("zh", "translation", "und", "译文（语言不详）", ""),
    ("zh", "copy", "xh", "xh 抄本", "（译自xh）"),
    ("en", "translation", "und", "translation in an unknown language", " from an unknown language"),
    ("en", "copy", "mul", "copy in several languages", " from several languages"),
    ("en", "edition", "zh-Hant", "Chinese edition", " from the Chinese"),
]  # fmt: skip


@pytest.mark.parametrize(("locale", "kind", "tag", "thing", "origin"), ENDINGS)
def test_endings(locale, kind, tag, thing, origin):
    grammar = grammar_of(locale)
    assert grammar.thing(kind, tag) == thing
    assert grammar.out_of(tag) == origin


@pytest.mark.parametrize("locale", ["de", "fr", "ru", "es", "zh"])
def test_every_language_has_a_name_in_every_locale(locale):
    plain = grammar_of(locale).plain
    unnamed = [tag for tag in LANGUAGE_NAMES if plain("qaa").replace("qaa", tag) == plain(tag)]
    assert not unnamed


DATES = [
    ("1962-06-08", "8 June 1962", "8. Juni 1962", "8 juin 1962", "8 июня 1962 г.", "8 de junio de 1962", "1962年6月8日"),
    ("1962-06", "June 1962", "Juni 1962", "juin 1962", "июнь 1962 г.", "junio de 1962", "1962年6月"),
    ("1962~", "about 1962", "um 1962", "vers 1962", "ок. 1962 г.", "hacia 1962", "约1962年"),
    ("1962-22?", "perhaps summer 1962", "vermutlich Sommer 1962", "peut-être été 1962", "лето 1962 г. (?)", "quizá verano de 1962", "1962年夏季（？）"),
    ("1962-06-07/1962-06-08", "7 June 1962 to 8 June 1962", "7. Juni 1962 bis 8. Juni 1962", "7 juin 1962 – 8 juin 1962", "7 июня 1962 г. — 8 июня 1962 г.", "7 de junio de 1962 a 8 de junio de 1962", "1962年6月7日至1962年6月8日"),
    ("1962/..", "from 1962", "ab 1962", "depuis 1962", "с 1962 г.", "desde 1962", "1962年起"),
    ("../1962", "until 1962", "bis 1962", "jusqu’en 1962", "до 1962 г.", "hasta 1962", "至1962年"),
    ("1962-06-01/..", "from 1 June 1962", "ab 1. Juni 1962", "depuis le 1er juin 1962", "с 1 июня 1962 г.", "desde el 1 de junio de 1962", "1962年6月1日起"),
    ("../1962-06-08", "until 8 June 1962", "bis 8. Juni 1962", "jusqu’au 8 juin 1962", "до 8 июня 1962 г.", "hasta el 8 de junio de 1962", "至1962年6月8日"),
    ("../1962-06", "until June 1962", "bis Juni 1962", "jusqu’en juin 1962", "до июня 1962 г.", "hasta junio de 1962", "至1962年6月"),
    ("1962-05/..", "from May 1962", "ab Mai 1962", "depuis mai 1962", "с мая 1962 г.", "desde mayo de 1962", "1962年5月起"),
    ("1962-06~", "about June 1962", "um Juni 1962", "vers juin 1962", "ок. июня 1962 г.", "hacia junio de 1962", "约1962年6月"),
    ("1962-06-07~", "about 7 June 1962", "um 7. Juni 1962", "vers le 7 juin 1962", "ок. 7 июня 1962 г.", "hacia el 7 de junio de 1962", "约1962年6月7日"),
    ("../1962-23", "until autumn 1962", "bis Herbst 1962", "jusqu’à l’automne 1962", "до осени 1962 г.", "hasta el otoño de 1962", "至1962年秋季"),
    ("1962-21/..", "from spring 1962", "ab Frühjahr 1962", "depuis le printemps 1962", "с весны 1962 г.", "desde la primavera de 1962", "1962年春季起"),
    ("../1962~", "until about 1962", "bis um 1962", "jusque vers 1962", "до ок. 1962 г.", "hasta hacia 1962", "至约1962年"),
    ("196X", *["1960–1969"] * 6),
    ("[1962,1963]", *["[1962,1963]"] * 6),
]  # fmt: skip


@pytest.mark.parametrize("row", DATES, ids=[row[0] for row in DATES])
def test_dates_in_words(row):
    date: EdtfDate = parse(row[0])
    assert [grammar.date(date) for grammar in LOCALES.values()] == list(row[1:])


ALIGNED = Source.model_validate(
    {
        "id": "memo", "type": "memorandum", "title": "Memorandum",
        "texts": [
            {"id": "chinese", "language": "zh"},
            {
                "id": "russian", "language": "ru",
                "held_at": [{"id": "a", "repository": "rgaspi", "reference": "f. 558, op. 11, d. 328", "locator": "ll. 63-76"},
                            {"id": "b", "repository": "avprf", "reference": "f. 1"}],
                "derived_from": {"text": "chinese", "kind": "translation", "passages": {"here": "l. 64", "there": "p. 2"}},
            },
            {
                "id": "english", "language": "en", "published_in": {"publisher": "Press", "url": "https://a.example/"},
                "derived_from": {"text": "russian", "kind": "translation", "translators": ["A", "B"], "witness": "a", "passages": [
                    {"here": {"raw": "pars. 1-3", "start": "1", "end": "3"}, "there": "l. 63"}, {"here": "par. 4", "there": "l. 64"}]},
            },
        ],
    }
)  # fmt: skip


def test_from_a_passage_to_the_leaves_before_it():
    assert [(one.text.id, one.locator.raw) for one in places(chain(ALIGNED), "Par. 4")] == [
        ("english", "Par. 4"),
        ("russian", "l. 64"),
        ("chinese", "p. 2"),
    ]
    assert [one.locator.raw for one in places(chain(ALIGNED), "2")] == ["2", "l. 63"]
    assert [one.locator.raw for one in places(chain(ALIGNED), "par. 9")] == ["par. 9"]


def test_a_note_with_a_passage():
    told = note(chain(ALIGNED), only=["english"], passage="2")
    assert told == (
        "2 of the English text; l. 63 of the Russian text in RGASPI, f. 558, op. 11, d. 328; "
        "English translation from the Russian by A and B, Press, https://a.example/"
    )
    with pytest.raises(NotFoundError, match=r"no passage 'par\. 9'"):
        note(chain(ALIGNED), passage="par. 9")


def test_several_people_take_the_plural_in_russian():
    told = note(chain(ALIGNED), locale="ru", only=["english"])
    assert told.startswith("английский перевод с русского (переводчики: A и B), Press")
    assert "переводчики: A и B" in paragraphs(chain(ALIGNED), locale="ru")[2]


def test_a_disputed_step():
    data = ALIGNED.model_dump(mode="json")
    data["texts"][1]["derived_from"][0] |= {"certainty": "disputed", "basis": "B."}
    told = note(chain(Source.model_validate(data)), only=["russian"])
    assert told.endswith("(said to be a translation from Chinese, which is disputed)")


def test_an_unknown_text_and_an_unknown_locale():
    with pytest.raises(NotFoundError, match="no text 'rusian'; did you mean 'russian'"):
        note(chain(ALIGNED), only=["rusian"])
    with pytest.raises(NotFoundError, match="no locale 'xx'"):
        paragraphs(chain(ALIGNED), locale="xx")
    assert grammar_of("zh-CN") is grammar_of("zh_Hans")
