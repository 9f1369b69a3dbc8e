"""The normal form of a code in its archive's own practice, and whether two codes mean one place."""

import re

from citekit.archives.codes.grammar import Script, Style, Term
from citekit.archives.codes.letters import fold, to_cyrillic, to_latin
from citekit.archives.codes.numbers import DASHES, leaves
from citekit.archives.codes.reading import Part, Reading
from citekit.archives.codes.registry import grammar_of
from citekit.errors import NotFoundError

__all__ = ["normal", "same_place"]

_DASH = re.compile(rf"\s?[{DASHES}]\s?")
_STROKE = re.compile(r"\s?/\s?")
_CODE = frozenset({"level", "container", "year", "locator", "carrier", "unread"})
_OUTER = frozenset({"fonds", "series", "file", "recordgrp"})


def normal(reading: Reading, script: Script = "latin") -> str:
    """Write a code as its archive writes it: usual labels, usual order, one kind of dash.

    The archive's name is left out. What was not understood stays where it stood.

    Args:
        reading: A code that was read.
        script: The script of labels and code letters; names stay in their own.

    Raises:
        NotFoundError: The practice is not written in that script.

    >>> from citekit.archives.codes.registry import parse
    >>> normal(parse("fond 0100, opis 40, delo 7, papka 248, listy 120-123"))
    'f. 0100, op. 40, pap. 248, d. 7, ll. 120-123'
    >>> normal(parse("f. 5, op. 49, d. 131, ll. 193-194"), "cyrillic")
    'Ф. 5. Оп. 49. Д. 131. Л. 193–194'
    """
    grammar = grammar_of(reading.grammar)
    if script not in grammar.styles:
        raise NotFoundError(
            "script",
            script,
            known=grammar.styles,
            advice=f"of codes of the grammar {grammar.name!r}",
        )
    style = grammar.styles[script]
    terms = grammar.all_terms
    places = {name: place for place, name in enumerate(terms)}
    units = _units(reading)
    if not any(part.kind == "unread" for part in reading.parts) and not _repeats(units):
        units = _ordered(units, places)
    return style.separator.join(_written(unit, terms, script, style) for unit in units)


def same_place(one: Reading, other: Reading) -> bool:
    """Whether two codes mean the same place, however they are labelled, ordered and spelt.

    Archives count where both codes name one; numbers are text, so 0100 is not 100; a number marked
    as uncertain is not the same as one that is not.

    >>> from citekit.archives.codes.registry import parse
    >>> same_place(parse("fond 5, opis 49"), parse("ф. 5, оп. 49"))
    True
    >>> same_place(parse("f. 0100"), parse("f. 100"))
    False
    """
    if one.archive and other.archive and _letters(one.archive) != _letters(other.archive):
        return False
    if _places(one) != _places(other):
        return False
    here, there = _locators(one), _locators(other)
    return len(here) == len(there) and all(
        left[1:] == right[1:] and (left[0] == right[0] or not (left[0] and right[0]))
        for left, right in zip(here, there, strict=True)
    )


def _units(reading: Reading) -> list[list[Part]]:
    """Group the parts that punctuation inside one number holds together."""
    units: list[list[Part]] = []
    joined = False
    for part in reading.parts:
        inside = part.kind in _CODE or part.kind == "joint"
        if inside and joined:
            units[-1].append(part)
        elif inside:
            units.append([part])
        joined = inside
    return units


def _repeats(units: list[list[Part]]) -> bool:
    """Whether a label stands twice, so that the order tells what belongs together: ``d. 4, l. 1; d. 7, l. 2``."""
    labelled = [unit[0].name for unit in units if unit[0].label is not None]
    return len(set(labelled)) < len(labelled)


def _ordered(units: list[list[Part]], places: dict[str, int]) -> list[list[Part]]:
    """Put labelled units in the usual order; what has no label stays behind what it followed."""
    ranked, rank = [], -1
    for unit in units:
        if unit[0].label is not None:
            rank = places.get(unit[0].name or "", rank)
        ranked.append((unit[0].kind == "locator", rank, unit))
    return [unit for _, _, unit in sorted(ranked, key=lambda each: each[:2])]


def _written(unit: list[Part], terms: dict[str, Term], script: Script, style: Style) -> str:
    return "".join(_part(part, terms.get(part.name or ""), script, style) for part in unit)


def _part(part: Part, term: Term | None, script: Script, style: Style) -> str:
    if part.kind in {"unread", "joint"}:
        return part.text if part.kind == "unread" else _STROKE.sub("/", _DASH.sub("-", part.text))
    value = _value(part, script, style)
    if part.label is None or term is None:
        return value
    if not any(map(str.isdigit, value)):
        return f"{part.label} {value}"
    form = term.normal.get(script)
    if part.kind == "locator" and _several(part):
        form = term.plural.get(script, form)
    return form.format(value) if form else f"{part.label} {value}"


def _value(part: Part, script: Script, style: Style) -> str:
    value = part.value or part.text
    if part.kind == "locator":
        value = _DASH.sub(style.dash, value)
    elif any(map(str.isdigit, value)):
        value = _DASH.sub("-", value)
    if any(map(str.isdigit, value)):
        value = _script(value, script)
    return f"[{value}]" if part.uncertain and "[" not in value else value


def _script(value: str, script: Script) -> str:
    match script:
        case "cyrillic":
            return to_cyrillic(value)
        case "latin":
            return to_latin(value)
        case _:
            return value


def _several(part: Part) -> bool:
    return leaves(part.value or "")[1] is not None


def _letters(text: str) -> str:
    """Give the form under which values are compared: Latin letters, no case, spaces or kinds of dash."""
    return re.sub(r"[\s.]", "", fold(to_latin(_DASH.sub("-", text))))


def _places(reading: Reading) -> list[tuple[str, str, bool]]:
    found = []
    for part in reading.parts:
        if part.kind in {"level", "container", "year"}:
            key = part.level if part.level in _OUTER else part.name
            found.append((key or part.kind, _letters(part.value or part.text), part.uncertain))
        elif part.kind == "unread":
            found.append(("unread", _letters(part.text), False))
    return sorted(found)


def _locators(reading: Reading) -> list[tuple[str | None, str]]:
    return [
        (part.unit, _letters(part.value or part.text))
        for part in reading.parts
        if part.kind == "locator"
    ]
