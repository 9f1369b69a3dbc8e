"""What a style says of itself, for a person who chooses one.

Source: CSL 1.0.2, "Info", "Locale".
"""

from dataclasses import dataclass
from pathlib import Path

from citekit.csl.style import Style, load_style
from citekit.csl.style_file import in_csl, parse_style

__all__ = ["StyleDescription", "describe"]

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class StyleDescription:
    """A style's own account, and what it does."""

    id: str
    title: str
    """With its edition, where the style has one."""
    summary: str
    kind: str
    """``note`` or ``in-text``."""
    format: str
    """How it points at sources: ``author-date``, ``numeric``, ``label``, ``author`` or ``note``."""
    has_bibliography: bool
    parent: str | None
    """The id of the independent style that a dependent one names."""
    default_locale: str | None
    own_terms: tuple[str, ...]
    """The languages in which it has terms of its own; ``any`` for those that hold in all."""
    fields: tuple[str, ...]
    """The fields of study that it is for."""
    updated: str
    """The day of its last change."""
    authors: tuple[str, ...]
    documentation: tuple[str, ...]
    """Addresses."""
    licence: str
    path: Path


def describe(name_or_path: str | Path) -> StyleDescription:
    """Say what is known of a style.

    Errors are those of ``load_style``.
    """
    style: Style = load_style(name_or_path)
    own = parse_style(style.path.read_bytes(), style.path)
    independent = parse_style(style.source, style.path)
    info = own.find(in_csl("info"))
    formats = [
        *own.iterfind(in_csl("info/category")),
        *independent.iterfind(in_csl("info/category")),
    ]
    rights = info.find(in_csl("rights"))
    return StyleDescription(
        id=style.id,
        title=style.title,
        summary=" ".join((info.findtext(in_csl("summary")) or "").split()),
        kind=style.kind,
        format=next(
            (one.get("citation-format") for one in formats if one.get("citation-format")), ""
        ),
        has_bibliography=style.has_bibliography,
        parent=style.parent,
        default_locale=style.default_locale,
        own_terms=tuple(
            locale.get(_LANGUAGE) or "any" for locale in independent.iterfind(in_csl("locale"))
        ),
        fields=tuple(
            one.get("field").replace("_", " ")
            for one in own.iterfind(in_csl("info/category"))
            if one.get("field") and one.get("field") != "generic-base"
        ),
        updated=(info.findtext(in_csl("updated")) or "")[: len("2026-01-01")],
        authors=tuple(name.text or "" for name in info.iterfind(in_csl("author/name"))),
        documentation=tuple(
            link.get("href")
            for link in info.iterfind(in_csl("link"))
            if link.get("rel") == "documentation"
        ),
        licence="" if rights is None else rights.get("license") or (rights.text or "").strip(),
        path=style.path,
    )
