"""English."""

from citekit.model import Text
from citekit.model.language import base_language, language_name
from citekit.model.source import SOURCE_TYPES
from citekit.model.text import DerivationKind
from citekit.words.grammar import Grammar

__all__ = ["BRITISH", "ENGLISH"]

_DONE = {
    "translation": "translated",
    "transcription": "transcribed",
    "copy": "copied",
    "excerpt": "excerpted",
    "edition": "edited",
    "publication": "published",
}

_TEENS, _ENDINGS = (11, 12, 13), {1: "st", 2: "nd", 3: "rd"}


class _English(Grammar):
    tag = "en"
    and_two, and_last = " and ", ", and "
    original = ("the original, as far as is known", "an original, as far as is known")
    certainties = {"attested": "attested", "inferred": "inferred", "disputed": "disputed"}
    asserted = "{} by {}"
    doers = dict.fromkeys(("translation", "transcription", "edition"), "by {}")
    roles = {
        "translators": "translation by {}", "transcribers": "transcription by {}", "editors": "edited by {}", "commissioners": "made for {}",
        "obtainers": "copy obtained by {}", "contributors": "copy contributed by {}", "funders": "paid for by {}",
        "permission": "with permission of {}", "authors": "by {}", "book_translators": "translated by {}",
        "support": "made possible with support from {}", "given": "contributed by {}",
    }  # fmt: skip
    behalf = " for {}"
    witness = "in its copy {!r}"
    written, titled = "Written by {}", "Its title: {}"
    held, and_held = "Held at {}", "; and at "
    published = ("published", "reprinted")
    in_title, by_publisher = " in {}", " by {}"
    volume, issue, when = "vol. {}", "no. {}", "in {}"
    months = (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    )  # fmt: skip
    seasons = ("spring", "summer", "autumn", "winter")
    day, month = "{day} {month} {year}", "{month} {year}"
    about, perhaps = "about {}", "perhaps {}"
    spans = ("{} to {}", "from {}", "until {}")
    date_roles = {
        role: role
        for role in (
            "dated",
            "displayed",
            "delivered",
            "received",
            "event",
            "sent",
            "published",
            "copied",
        )
    }
    by_short, at = " by {}", " in {}"
    lost = "no copy named"
    guessed = {"inferred": "inferred to be {}", "disputed": "said to be {}, which is disputed"}
    mine = "my translation"
    passage = "{} of the {}"
    labels = {
        "text": "Text",
        "from": "Made from",
        "original": "Original",
        "date": "Date",
        "support": "Support",
    }
    kinds = {kind: kind.replace("-", " ") for kind in SOURCE_TYPES}
    unnamed = ("text", "translation")
    reprinted, edited, translated = "reprinted in {}", "ed. {}", "trans. {}"
    circa, either = "ca. {}", " or "
    cited_day = "{month} {day}, {year}"
    cited_seasons = ("Spring", "Summer", "Autumn", "Winter")
    decade, before_christ = "{}s", "{} BC"

    def in_language(self, tag: str) -> str:
        return f"in {_named(tag)}"

    def century(self, number: int) -> str:
        ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
        return f"{number}{ending} century"

    def text(self, text: Text) -> str:
        if text.language is None:
            return f"text {text.id!r} (language not stated)"
        return self.plain(text.language.tag)

    def made(self, kind: DerivationKind, origin: Text) -> str:
        return f"{_DONE[kind]} from the {self.text(origin)}"

    def noun(self, kind: DerivationKind | None) -> str:
        return kind or "original"

    def thing(self, kind: DerivationKind | None, tag: str | None) -> str:
        return _with(tag, kind or "original")

    def plain(self, tag: str | None) -> str:
        return _with(tag, "text")

    def source(self, kind: DerivationKind, tag: str | None) -> str:
        article = "an" if kind in {"edition", "excerpt"} else "a"
        return f"{article} {kind} from {_named(tag)}" if tag else f"{article} {kind}"

    def out_of(self, tag: str | None) -> str:
        article = "" if tag and base_language(tag) in _NO_LANGUAGE else "the "
        return f" from {article}{_named(tag)}" if tag else ""


_NO_LANGUAGE = ("mul", "und")
"""Tags that name no language."""


def _with(tag: str | None, noun: str) -> str:
    """Put a language before a noun: ``Chinese text``; what is none after it."""
    if tag is None:
        return f"{noun} (language not stated)"
    if base_language(tag) in _NO_LANGUAGE:
        return f"{noun} in {_named(tag)}"
    return f"{_named(tag)} {noun}"


def _named(tag: str) -> str:
    return language_name(base_language(tag))


class _British(_English):
    cited_day = "{day} {month} {year}"


ENGLISH = _English()
BRITISH = _British()
"""It differs in citations alone."""
