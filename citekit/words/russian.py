"""Russian: the adjective of a language takes the case and gender of what it stands with; names stand in the nominative.

Wherever a preposition would ask a name for another case, the name stands after a colon instead.
"""

from citekit.archives.codes import grammar_of, normal, parse
from citekit.model import Holding, Repository, Text
from citekit.model.language import base_language
from citekit.model.text import DerivationKind
from citekit.numerals import roman
from citekit.words.grammar import Grammar

__all__ = ["RUSSIAN"]

_ADJECTIVES = {
    "ar": "арабский", "az": "азербайджанский", "be": "белорусский", "bg": "болгарский", "bn": "бенгальский", "bo": "тибетский",
    "bs": "боснийский", "ca": "каталанский", "cs": "чешский", "da": "датский", "de": "немецкий", "el": "греческий", "en": "английский",
    "es": "испанский", "et": "эстонский", "fa": "персидский", "fi": "финский", "fr": "французский", "ga": "ирландский", "hr": "хорватский",
    "hu": "венгерский", "hy": "армянский", "id": "индонезийский", "is": "исландский", "it": "итальянский", "ja": "японский", "ka": "грузинский",
    "kk": "казахский", "km": "кхмерский", "ko": "корейский", "ky": "киргизский", "la": "латинский", "lo": "лаосский", "lt": "литовский",
    "lv": "латышский", "mk": "македонский", "mn": "монгольский", "ms": "малайский", "my": "бирманский", "ne": "непальский",
    "nl": "нидерландский", "no": "норвежский", "pl": "польский", "pt": "португальский", "ro": "румынский", "ru": "русский",
    "sh": "сербскохорватский", "sk": "словацкий", "sl": "словенский", "sq": "албанский", "sr": "сербский", "sv": "шведский",
    "ta": "тамильский", "tg": "таджикский", "th": "тайский", "tk": "туркменский", "tr": "турецкий", "ug": "уйгурский", "uk": "украинский",
    "uz": "узбекский", "vi": "вьетнамский", "zh": "китайский",
}  # fmt: skip
_FIXED = {
    "eo": "эсперанто",
    "he": "иврите",
    "hi": "хинди",
    "ps": "пушту",
    "sw": "суахили",
    "ur": "урду",
    "yi": "идише",
    "mul": "нескольких языках",
    "pa": "панджаби",
    "und": "неизвестном языке",
}
"""Languages that have no adjective, as they stand after ``на``."""
_FIXED_FROM = {
    "eo": "эсперанто",
    "he": "иврита",
    "hi": "хинди",
    "ps": "пушту",
    "sw": "суахили",
    "ur": "урду",
    "yi": "идиша",
    "mul": "нескольких языков",
    "pa": "панджаби",
    "und": "неизвестного языка",
}
"""The same, as they stand after ``с``."""
_FIXED_INTO = {
    **_FIXED,
    "he": "иврит",
    "yi": "идиш",
    "mul": "несколько языков",
    "und": "неизвестный язык",
}
"""The same, as they stand after ``перевод на``."""
_NOUNS: dict[DerivationKind | None, tuple[str, str]] = {
    None: ("ий", "оригинал"), "translation": ("ий", "перевод"), "transcription": ("ая", "транскрипция"), "copy": ("ая", "копия"),
    "excerpt": ("ий", "фрагмент"), "edition": ("ое", "издание"), "publication": ("ая", "публикация"),
}  # fmt: skip
"""The ending that the adjective takes, and the noun."""
_DONE = {
    "translation": "перевод с", "transcription": "транскрипция", "copy": "копия", "excerpt": "фрагмент", "edition": "издание",
    "publication": "публикация",
}  # fmt: skip
_UNSTATED = "язык не указан"


class _Russian(Grammar):
    tag = "ru"
    and_two = and_last = " и "
    original = ("оригинал, насколько известно", "один из оригиналов, насколько известно")
    certainties = {
        "attested": "засвидетельствовано",
        "inferred": "предположительно",
        "disputed": "оспаривается",
    }
    asserted = "{} ({})"
    doers = {
        "translation": "переводчик: {}",
        "transcription": "транскрипция: {}",
        "edition": "редактор: {}",
    }
    roles = {
        "translators": "переводчик: {}", "transcribers": "транскрипция: {}", "editors": "редактор: {}", "commissioners": "заказчик: {}",
        "obtainers": "копия получена: {}", "contributors": "копия предоставлена: {}", "funders": "финансирование: {}",
        "permission": "разрешение: {}", "authors": "автор: {}", "book_translators": "переводчик: {}", "support": "при поддержке: {}",
        "given": "предоставлено: {}",
    }  # fmt: skip
    plurals = {
        "translators": "переводчики: {}", "editors": "редакторы: {}", "authors": "авторы: {}", "commissioners": "заказчики: {}",
        "book_translators": "переводчики: {}", "translation": "переводчики: {}", "edition": "редакторы: {}", "written": "Авторы: {}",
        "by_short": " (переводчики: {})",
    }  # fmt: skip
    behalf = " (по заказу: {})"
    witness = "по экземпляру «{}»"
    written, titled = "Автор: {}", "Заглавие: {}"
    held, and_held = "Место хранения: {}", "; также: "
    published = ("опубликовано", "перепечатано")
    in_title, by_publisher = " в издании «{}»", " (издатель: {})"
    volume, issue, when = "т. {}", "№ {}", "({})"
    months = (
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
    )  # fmt: skip
    _alone = (
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
    )  # fmt: skip
    seasons = ("весна", "лето", "осень", "зима")
    day, month, year, season = (
        "{day} {month} {year} г.",
        "{month} {year} г.",
        "{year} г.",
        "{month} {year} г.",
    )
    about, perhaps = "ок. {}", "{} (?)"
    spans = ("{} — {}", "с {}", "до {}")
    date_roles = {
        "dated": "датировано", "displayed": "указано на сайте", "delivered": "вручено", "received": "получено", "event": "событие",
        "sent": "отправлено", "published": "опубликовано", "copied": "скопировано",
    }  # fmt: skip
    by_short, at = " (переводчик: {})", ": {}"
    lost = "экземпляр не указан"
    guessed = {"inferred": "предположительно {}", "disputed": "{}, что оспаривается"}
    mine = "перевод мой"
    passage = "{} ({})"
    labels = {
        "text": "Текст",
        "from": "Источник",
        "original": "Оригинал",
        "date": "Дата",
        "support": "Поддержка",
    }
    kinds = {
        "memorandum": "меморандум", "letter": "письмо", "telegram": "телеграмма", "report": "доклад", "minutes": "протокол заседания",
        "speech": "речь", "statement": "заявление", "resolution": "резолюция", "treaty": "договор", "protocol": "протокол",
        "directive": "директива", "diary": "дневник", "memoir": "воспоминания", "interview": "интервью", "press-release": "пресс-релиз",
        "article": "статья", "map": "карта", "photograph": "фотография",
    }  # fmt: skip
    unnamed = ("текст", "перевод")
    reprinted, edited, translated = "перепечатано в кн.: {}", "ред. {}", "пер. {}"
    circa, either = "ок. {}", " или "
    decade, before_christ = "{}-е гг.", "{} до н. э."

    def in_language(self, tag: str) -> str:
        stem = _stem(tag)
        return f"на {stem}ом языке" if stem else f"на {_on_fixed(tag)}"

    def century(self, number: int) -> str:
        return f"{roman(number).upper()} в."

    def text(self, text: Text) -> str:
        return (
            self.plain(text.language.tag) if text.language else f"текст «{text.id}» ({_UNSTATED})"
        )

    def made(self, kind: DerivationKind, origin: Text) -> str:
        if origin.language is None:
            return f"{_DONE[kind]} текста «{origin.id}» ({_UNSTATED})"
        tag = origin.language.tag
        if stem := _stem(tag):
            return f"{_DONE[kind]} {stem}ого текста"
        if kind == "translation":
            return f"перевод с {_from_fixed(tag)}"
        return f"{_DONE[kind]} текста на {_on_fixed(tag)}"

    def noun(self, kind: DerivationKind | None) -> str:
        return _NOUNS[kind][1]

    def thing(self, kind: DerivationKind | None, tag: str | None) -> str:
        ending, noun = _NOUNS[kind]
        if tag is None:
            return f"{noun} ({_UNSTATED})"
        if stem := _stem(tag):
            return f"{stem}{ending} {noun}"
        return f"{noun} на {_into_fixed(tag) if kind == 'translation' else _on_fixed(tag)}"

    def plain(self, tag: str | None) -> str:
        if tag is None:
            return f"текст ({_UNSTATED})"
        stem = _stem(tag)
        return f"{stem}ий текст" if stem else f"текст на {_on_fixed(tag)}"

    def source(self, kind: DerivationKind, tag: str | None) -> str:
        return f"{_NOUNS[kind][1]}{self.out_of(tag)}"

    def out_of(self, tag: str | None) -> str:
        if tag is None:
            return ""
        stem = _stem(tag)
        return f" с {stem}ого" if stem else f" с {_from_fixed(tag)}"

    def code(self, repository: Repository, held: Holding) -> str:
        """Give a code as Russian citations have it, where its archive has such a practice and all of it could be read."""
        plain = super().code(repository, held)
        if repository.codes is None or "cyrillic" not in grammar_of(repository.codes).styles:
            return plain
        reading = parse(plain, grammar=repository.codes)
        is_read = all(part.kind != "unread" for part in reading.parts)
        return normal(reading, "cyrillic") if is_read else plain

    def governed(self, date: str) -> str:
        first, space, rest = date.partition(" ")
        return f"{_GENITIVES.get(first, first)}{space}{rest}"

    def around(self, date: str) -> str:
        return self.circa.format(self.governed(date))

    def open_range(self, point: str, *, is_start: bool) -> str:
        return self.spans[1 if is_start else 2].format(self.governed(point))

    def years_before_christ(self, years: str) -> str:
        return self.before_christ.format(f"{years} гг.")

    def alone(self, month: int) -> str:
        return self._alone[month]


_GENITIVES = {
    **dict(zip(_Russian._alone, _Russian.months, strict=True)),  # noqa: SLF001 -- of this module
    "весна": "весны",
    "лето": "лета",
    "осень": "осени",
    "зима": "зимы",
}
"""Months and seasons after a preposition."""


def _stem(tag: str) -> str | None:
    """Give the adjective of a language without its ending; all of them end alike: ``китайск-ий``, ``китайск-ого``."""
    adjective = _ADJECTIVES.get(base_language(tag))
    return adjective.removesuffix("ий") if adjective else None


def _on_fixed(tag: str) -> str:
    return _FIXED.get(base_language(tag), f"языке «{tag}»")


def _into_fixed(tag: str) -> str:
    return _FIXED_INTO.get(base_language(tag), f"язык «{tag}»")


def _from_fixed(tag: str) -> str:
    return _FIXED_FROM.get(base_language(tag), f"языка «{tag}»")


RUSSIAN = _Russian()
