"""A list of names as a style prints it.

Source: CSL 1.0.2, "Names", "Name-part Order", "Et-al Abbreviation".
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from citekit.csl.citeproc_py.markup import data
from citekit.csl.marks import END_MARK
from citekit.csl.scripts import is_spaceless

__all__ = ["NameOptions", "PartFormat", "format_names", "name_sort_key"]

Name = Mapping[str, Any]
PartFormat = Callable[[str, str], str]
"""Gives the text of a name part, ``family`` or ``given``, in the style's format."""

_INITIALS = re.compile(r"[^\W\d_](?:\.(?:[^\W\d_]\.)*)?")
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class NameOptions:
    """The attributes of ``cs:name``, inherited ones included."""

    conjunction: str | None = None
    """What stands before the last name, such as ``and`` or ``&``."""
    delimiter: str = ", "
    delimiter_precedes_et_al: str = "contextual"
    delimiter_precedes_last: str = "contextual"
    et_al: str = "et al."
    et_al_min: int = 0
    """How many names there must be for the list to be cut; 0 never cuts."""
    et_al_use_first: int = 1
    et_al_use_last: bool = False
    form: str = "long"
    initialize: bool = True
    initialize_with: str | None = None
    initialize_with_hyphen: bool = True
    name_as_sort_order: str | None = None
    sort_separator: str = ", "
    demote_particle: str = "display-and-sort"


def format_names(names: Sequence[Name], options: NameOptions, part_format: PartFormat) -> str:
    """Give names as marked text.

    Args:
        names: CSL-JSON names, at least one.
        options: How.
        part_format: What the style does to family and given names.
    """
    is_cut = 0 < options.et_al_min <= len(names) and options.et_al_use_first < len(names)
    shown = names[: options.et_al_use_first] if is_cut else names
    if options.form == "count":
        return str(len(shown))
    inverted = [_is_inverted(name, at, options) for at, name in enumerate(shown)]
    texts = [
        _name(name, options, part_format, inverted=turned)
        for name, turned in zip(shown, inverted, strict=True)
    ]
    if is_cut:
        last = _name(names[-1], options, part_format, inverted=options.name_as_sort_order == "all")
        return _cut(texts, last, options, len(names) - len(shown), after_inverted=inverted[-1])
    return _all(texts, options, after_inverted=inverted[-2] if len(inverted) > 1 else False)


def _cut(
    texts: list[str], last: str, options: NameOptions, left_out: int, *, after_inverted: bool
) -> str:
    listed = options.delimiter.join(texts)
    if options.et_al_use_last and left_out > 1:
        return f"{listed}{options.delimiter}{_ELLIPSIS} {last}"
    if not options.et_al:
        return listed
    before = _precedes(
        options.delimiter_precedes_et_al, len(texts) > 1, after_inverted=after_inverted
    )
    return f"{listed}{options.delimiter if before else ' '}{options.et_al}"


def _all(texts: list[str], options: NameOptions, *, after_inverted: bool) -> str:
    if options.conjunction is None or len(texts) == 1:
        return options.delimiter.join(texts)
    before = _precedes(
        options.delimiter_precedes_last,
        len(texts) > 2,  # noqa: PLR2004 -- "contextual": lists of three or more
        after_inverted=after_inverted,
    )
    listed = options.delimiter.join(texts[:-1])
    return f"{listed}{options.delimiter if before else ' '}{options.conjunction} {texts[-1]}"


def _precedes(rule: str, in_context: bool, *, after_inverted: bool) -> bool:  # noqa: FBT001 -- a truth worked out, not a switch
    return {
        "always": True,
        "never": False,
        "after-inverted-name": after_inverted,
        "contextual": in_context,
    }[rule]


def _is_inverted(name: Name, at: int, options: NameOptions) -> bool:
    order = options.name_as_sort_order
    return (order == "all" or (order == "first" and at == 0)) and not _is_family_first(name)


def _is_family_first(name: Name) -> bool:
    return bool(name.get("static-ordering")) or _lacks_spaces(name)


def _lacks_spaces(name: Name) -> bool:
    return is_spaceless(f"{name.get('family', '')}{name.get('given', '')}")


def _name(name: Name, options: NameOptions, part_format: PartFormat, *, inverted: bool) -> str:
    if not name.get("family") and not name.get("given"):
        return part_format("family", data(name.get("literal", "")))
    parts = _Parts.of(name, options)
    if options.form == "short":
        return part_format(
            "family", data(_words(parts.particle, parts.family)) or data(parts.given)
        )
    if _is_family_first(name):
        space = "" if _lacks_spaces(name) else " "
        family = part_format("family", data(_words(parts.particle, parts.family)))
        return space.join(filter(None, (family, part_format("given", data(parts.given)))))
    if inverted:
        return _inverted(parts, options, part_format)
    given = part_format("given", data(_words(parts.given, parts.dropping)))
    family = part_format("family", data(_words(parts.particle, parts.family)))
    text = _words(given, family)
    comma = ", " if name.get("comma-suffix") else " "
    return text + (comma + data(parts.suffix) if parts.suffix else "")


def _inverted(parts: "_Parts", options: NameOptions, part_format: PartFormat) -> str:
    if options.demote_particle == "display-and-sort":
        family, given = parts.family, _words(parts.given, parts.dropping, parts.particle)
    else:
        family = _words(parts.particle, parts.family)
        given = _words(parts.given, parts.dropping)
    shown = (
        part_format("family", data(family)),
        part_format("given", data(given)),
        data(parts.suffix),
    )
    return options.sort_separator.join(filter(None, shown))


@dataclass(frozen=True, slots=True)
class _Parts:
    """A name's parts; reference managers write a suffix after a comma in the given names."""

    family: str
    given: str
    dropping: str
    particle: str
    suffix: str

    @classmethod
    def of(cls, name: Name, options: NameOptions) -> "_Parts":
        given, _, after_given = str(name.get("given") or "").partition(", ")
        if options.initialize_with is not None and not _lacks_spaces(name):
            given = _initials(given, options)
        return cls(
            str(name.get("family") or ""),
            given,
            str(name.get("dropping-particle") or ""),
            str(name.get("non-dropping-particle") or ""),
            str(name.get("suffix") or after_given.strip()),
        )


def _words(*words: str) -> str:
    """Join words with spaces, but none after a particle that ends in an apostrophe."""
    joined = ""
    for word in filter(None, words):
        elided = joined.rstrip(END_MARK).endswith(("’", "'", "-"))
        joined += word if not joined or elided else f" {word}"
    return joined


def _initials(given: str, options: NameOptions) -> str:
    mark = options.initialize_with or ""
    if not options.initialize:
        return _spaced(given.split(), mark)
    hyphen = "-" if options.initialize_with_hyphen else ""
    return hyphen.join(_shortened(group, mark) for group in given.split("-"))


def _spaced(words: Sequence[str], mark: str) -> str:
    """Give whole names as they are, and initials with the style's mark after each."""
    text = ""
    for word in words:
        initials = _INITIALS.fullmatch(word)
        if initials:
            text += "".join(letter + mark for letter in word if letter != ".")
        else:
            text = f"{text.rstrip()} {word} "
    return text.strip()


def _shortened(words: str, mark: str) -> str:
    """Give each capitalized word as its initial; particles stay whole."""
    text = ""
    for word in words.replace(".", " ").split():
        if word[0].isupper():
            text += word[0] + mark
        else:
            text = f"{text.rstrip()} {word} "
    return text.strip()


def name_sort_key(names: Sequence[Name], demote_particle: str) -> str:
    """Give the text by which a list of names is sorted: families first, particles demoted."""
    return "; ".join(_sort_text(name, demote_particle) for name in names)


def _sort_text(name: Name, demote_particle: str) -> str:
    if not name.get("family") and not name.get("given"):
        return str(name.get("literal", ""))
    parts = _Parts.of(name, NameOptions())
    if demote_particle == "never":
        ordered = (
            _words(parts.particle, parts.family),
            parts.dropping,
            parts.given,
            parts.suffix,
        )
    else:
        particles = _words(parts.dropping, parts.particle)
        ordered = (parts.family, particles, parts.given, parts.suffix)
    return " ".join(filter(None, ordered))
