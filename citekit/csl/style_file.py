"""One CSL style file: read safely, checked, with its facts.

Source: CSL 1.0.2, "File Types", "The Root Element", "Info", "Macro".
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from citekit.csl.schema_faults import SchemaFaults
from citekit.csl.vocabulary import VARIABLES
from citekit.errors import StyleError, suggest
from citekit.files import open_bytes, read_bytes

__all__ = ["StyleFile", "StyleHeading", "in_csl", "parse_style", "read_heading", "read_style"]

_NAMESPACE = "http://purl.org/net/xbiblio/csl"
_KINDS = ("note", "in-text")


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleHeading:
    """What a style is called, and which it follows."""

    title: str
    parent: str | None
    """The address of the independent style, where this one only names it."""

    @property
    def parent_id(self) -> str | None:
        """The id of that style: the last part of its address."""
        return self.parent.rstrip("/").rpartition("/")[2] if self.parent else None


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleFile(StyleHeading):
    """A style as its file has it, independent or dependent."""

    path: Path
    source: bytes
    kind: str
    """``note`` or ``in-text``; empty in a dependent style."""
    has_bibliography: bool
    default_locale: str | None


def read_style(path: Path, *, validate: bool) -> StyleFile:
    """Read a style.

    Args:
        path: Of the file.
        validate: Whether to check it against the schema of CSL 1.0.2, and its macros.

    Raises:
        ReadError: The file cannot be opened.
        StyleError: The file is not a CSL style; it says on which line and what was expected.
    """
    source = read_bytes(path)
    root = parse_style(source, path)
    style = StyleFile(
        title=_title(root) or path.stem,
        parent=_parent(root),
        path=path,
        source=source,
        kind=root.get("class", ""),
        has_bibliography=root.find(in_csl("bibliography")) is not None,
        default_locale=root.get("default-locale"),
    )
    if root.find(in_csl("citation")) is None and not style.parent:
        raise StyleError(
            f"{path}:{root.sourceline}: expected cs:citation, or a link to a parent style"
        )
    if validate:
        link = _link_to_parent(root)
        if link is not None and style.parent is None:
            raise StyleError(
                f"{path}:{link.sourceline}: expected no link to a parent style (independent-parent) in one with "
                "cs:citation; take the one or the other out"
            )
        _check_variables(root, path)
        _check_schema(root, path)
        _check_macros(root, path)
    return style


def in_csl(steps: str) -> str:
    """Give a path of elements with CSL's namespace.

    >>> in_csl("info/title")
    '{http://purl.org/net/xbiblio/csl}info/{http://purl.org/net/xbiblio/csl}title'
    """
    return "/".join(f"{{{_NAMESPACE}}}{step}" for step in steps.split("/"))


def parse_style(source: bytes, path: Path) -> Any:
    """Give the root element of a style; no entity is expanded and nothing is fetched.

    Raises:
        StyleError: The text is not a CSL style.
    """
    from lxml import etree

    try:
        root: Any = etree.fromstring(source, etree.XMLParser(**_SAFELY))
    except etree.XMLSyntaxError as error:
        raise StyleError(f"{path}:{error.lineno or 1}: expected XML: {error.msg}") from error
    _check_root(root, path)
    return root


_SAFELY: Any = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "remove_comments": True,
    "remove_pis": True,
}


def read_heading(path: Path) -> StyleHeading:
    """Read what a style is called; what follows its ``cs:info`` is not looked at.

    Errors are those of `read_style`.
    """
    from lxml import etree

    parser: Any = etree.XMLPullParser(events=("end",), tag=in_csl("info"), **_SAFELY)
    with open_bytes(path) as binary, suppress(etree.XMLSyntaxError):
        while part := binary.read(_SHORT):
            parser.feed(part)
            for _, info in parser.read_events():
                root = info.getroottree().getroot()
                _check_root(root, path)
                return StyleHeading(title=_title(root) or path.stem, parent=_parent(root))
    style = read_style(path, validate=False)  # which says what is wrong
    return StyleHeading(title=style.title, parent=style.parent)


_SHORT = 2048
"""Bytes in which most styles have said what they are called."""


def _title(root: Any) -> str:
    return (root.findtext(in_csl("info/title")) or "").strip()


def _check_root(root: Any, path: Path) -> None:
    from lxml import etree

    if root.getroottree().docinfo.doctype:
        raise StyleError(f"{path}:1: expected a style without DOCTYPE and entities")
    if root.tag != f"{{{_NAMESPACE}}}style":
        raise StyleError(
            f"{path}:{root.sourceline}: expected the root element style of {_NAMESPACE}, "
            f"not {etree.QName(root).localname!r}"
        )
    if _parent(root) is None and root.get("class") not in _KINDS:
        raise StyleError(
            f"{path}:{root.sourceline}: class: expected 'note' or 'in-text', "
            f"not {root.get('class', '')!r}"
        )


def _parent(root: Any) -> str | None:
    """Give the address of the parent; a style with citations of its own is independent, whatever it links to."""
    link = _link_to_parent(root)
    if link is None or root.find(in_csl("citation")) is not None:
        return None
    return (link.get("href") or "").strip()


def _link_to_parent(root: Any) -> Any:
    links = root.iterfind(in_csl("info/link"))
    return next((link for link in links if link.get("rel") == "independent-parent"), None)


def _check_schema(root: Any, path: Path) -> None:
    from lxml import etree

    from citekit.csl.citeproc_py import schema_path

    grammar = etree.parse(schema_path())
    schema = etree.RelaxNG(grammar)
    if not schema.validate(root):
        faults = SchemaFaults(grammar)
        told = [one for one in schema.error_log if not one.message.endswith(_CONSEQUENCES)]
        told = told or list(schema.error_log)[:1]
        lines = [
            f"{path}:{error.line}: {faults.told(error.message, error.line, root)}" for error in told
        ]
        raise StyleError("\n".join([f"{path}: expected CSL 1.0.2", *lines]))


_CONSEQUENCES = ("failed to validate content", "in interleave", "got nothing")
"""How the messages end that only follow from others."""
_OF_VARIABLES = ("variable", "is-numeric", "is-uncertain-date")


def _check_variables(root: Any, path: Path) -> None:
    for element in root.iter():
        for attribute in _OF_VARIABLES:
            for name in element.get(attribute, "").split():
                if name not in VARIABLES:
                    near = suggest(name, VARIABLES)
                    hint = f"; did you mean {near!r}?" if near else ""
                    tag = element.tag.rpartition("}")[2]
                    raise StyleError(
                        f"{path}:{element.sourceline}: {tag}: no variable {name!r}{hint}"
                    )


def _check_macros(root: Any, path: Path) -> None:
    macros = {macro.get("name"): macro for macro in root.iterfind(in_csl("macro"))}
    for call in root.iter(in_csl("text"), in_csl("key")):
        name = call.get("macro")
        if name is not None and name not in macros:
            near = suggest(name, macros)
            hint = f"; did you mean {near!r}?" if near else ""
            raise StyleError(f"{path}:{call.sourceline}: no macro {name!r}{hint}")
    done: set[str] = set()
    for name in macros:
        _walk(name, macros, (), done, path)


def _walk(
    name: str, macros: dict[str, Any], above: tuple[str, ...], done: set[str], path: Path
) -> None:
    if name in above:
        circle = " -> ".join((*above[above.index(name) :], name))
        line = macros[name].sourceline
        raise StyleError(f"{path}:{line}: expected a macro that does not call itself: {circle}")
    if name in done:
        return
    for called in _calls(macros[name]):
        _walk(called, macros, (*above, name), done, path)
    done.add(name)


def _calls(macro: Any) -> Iterator[str]:
    for text in macro.iter(in_csl("text")):
        if text.get("macro") is not None:
            yield text.get("macro")
