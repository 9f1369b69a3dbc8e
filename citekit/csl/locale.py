"""The terms, options and date forms of a locale, with CSL's fallback already applied.

Source: CSL 1.0.2, "Locale Fallback", "Terms", "Ordinal Suffixes", "Localized Date Formats".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

__all__ = ["DateForm", "Locale", "Term", "date_form"]

_NAMESPACE = "{http://purl.org/net/xbiblio/csl}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_FALLBACKS = {
    "verb-short": ("verb-short", "verb", "long"),
    "symbol": ("symbol", "short", "long"),
    "verb": ("verb", "long"),
    "short": ("short", "long"),
    "long": ("long",),
}
_ORDINAL_OF_TWO_DIGITS = 10


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a locale."""

    single: str
    multiple: str
    match: str | None = None
    """For an ordinal suffix: last-digit, last-two-digits or whole-number."""
    gender: str = ""
    """Of a noun: masculine or feminine."""


@dataclass(frozen=True, slots=True)
class DateForm:
    """How a locale writes a date: attributes of ``cs:date``, and of its parts in order."""

    attributes: Mapping[str, str]
    parts: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class Locale:
    """What a style says in one language."""

    terms: Mapping[tuple[str, str], Term]
    """By name and form."""
    options: Mapping[str, str]
    dates: Mapping[str, DateForm]
    """By form: text, numeric."""

    @classmethod
    def of(cls, elements: Iterable[Any]) -> "Locale":
        """Read ``cs:locale`` elements, the one that counts most first.

        A term that one language has in some form is not taken in another form from another language;
        only a symbol is, being a word of none.
        """
        terms: dict[tuple[str, str], Term] = {}
        options: dict[str, str] = {}
        dates: dict[str, DateForm] = {}
        first = ""
        for element in elements:
            found = dict(map(_term, element.iterfind(f"{_NAMESPACE}terms/{_NAMESPACE}term")))
            language = element.get(_LANGUAGE, "").partition("-")[0]
            first = first or language
            is_foreign = language not in ("", first)
            if any(name.startswith("ordinal") for name, _ in terms):
                found = {key: term for key, term in found.items() if key[0][:7] != "ordinal"}
            if is_foreign:
                known = {name for name, _ in terms}
                found = {
                    key: term
                    for key, term in found.items()
                    if key[0] not in known or key[1] == "symbol"
                }
            terms = found | terms
            for option in element.iterfind(f"{_NAMESPACE}style-options"):
                options = dict(option.attrib) | options
            for date in element.iterfind(f"{_NAMESPACE}date"):
                dates.setdefault(date.get("form"), date_form(date))
        return cls(terms, options, dates)

    def term(self, name: str, form: str = "long", *, plural: bool = False) -> str | None:
        """Give a term, in the nearest form that the locale has; None where it has none."""
        name = name.replace(" ", "-")
        for nearest in _FALLBACKS[form]:
            term = self.terms.get((name, nearest))
            if term is not None:
                return term.multiple if plural else term.single
        return None

    def has(self, name: str) -> bool:
        """Say whether there is a term of this name, be it empty."""
        return (name.replace(" ", "-"), "long") in self.terms

    def is_on(self, option: str) -> bool:
        """Say whether a style option, such as ``punctuation-in-quote``, is on."""
        return self.options.get(option) == "true"

    def gender(self, noun: str) -> str:
        """Give the gender of a term that is a noun; empty where it has none."""
        term = self.terms.get((noun, "long"))
        return term.gender if term is not None else ""

    def ordinal_suffix(self, number: int, gender: str = "") -> str:
        """Give what makes a number an ordinal: ``th``, ``st``, ``e`` ..."""
        last_two, last = number % 100, number % 10
        for name, default, fits in (
            (f"ordinal-{last_two:02}", "last-two-digits", last_two >= _ORDINAL_OF_TWO_DIGITS),
            (f"ordinal-{last:02}", "last-digit", True),
        ):
            term = self._gendered(name, gender)
            if term is not None and fits and _matches(term.match or default, number, name):
                return term.single
        general = self._gendered("ordinal", gender)
        return "" if general is None else general.single

    def long_ordinal(self, number: int, gender: str = "") -> str | None:
        """Give an ordinal in words; None where the locale has none."""
        term = self._gendered(f"long-ordinal-{number:02}", gender)
        return None if term is None else term.single

    def _gendered(self, name: str, gender: str) -> Term | None:
        own = self.terms.get((f"{name} {gender}", "long")) if gender else None
        return own or self.terms.get((name, "long"))


def _matches(match: str, number: int, name: str) -> bool:
    wanted = int(name[-2:])
    if match == "whole-number":
        return number == wanted
    if match == "last-two-digits":
        return number % 100 == wanted
    return number % 10 == wanted


def _term(element: Any) -> tuple[tuple[str, str], Term]:
    single = element.findtext(f"{_NAMESPACE}single")
    multiple = element.findtext(f"{_NAMESPACE}multiple")
    text = "" if len(element) else unescape(element.text or "")
    if "\n" in text and not text.strip():
        text = ""  # the line breaks of a file, not a term
    term = Term(
        text if single is None else unescape(single),
        text if multiple is None else unescape(multiple),
        element.get("match"),
        element.get("gender", ""),
    )
    gendered = element.get("gender-form")
    plain = (element.get("name") or "").replace(" ", "-")
    name = f"{plain} {gendered}" if gendered else plain
    return (name, element.get("form", "long")), term


def date_form(element: Any) -> DateForm:
    """Read a ``cs:date`` element."""
    parts = tuple(dict(part.attrib) for part in element.iterfind(f"{_NAMESPACE}date-part"))
    return DateForm(dict(element.attrib), parts)
