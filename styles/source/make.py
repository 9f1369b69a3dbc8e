"""Make the generated Chicago styles from their one source, ``chicago-archival.xml``, so that they cannot drift apart.

An element with ``only`` belongs to the styles named there, one with ``not`` to all others. What no style calls is
left out of it, and a comment goes with the element that it stands before.

    python styles/source/make.py
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "chicago-archival.xml"
STYLES = {
    "notes": ("chicago-archival-notes", "note"),
    "ibid": ("chicago-archival-notes-ibid", "note"),
    "17": ("chicago-archival-notes-17", "note"),
    "author-date": ("chicago-archival-author-date", "in-text"),
}
"""What each style is called in ``only`` and ``not``, its file, and its class."""
CSL = "{http://purl.org/net/xbiblio/csl}"


def made() -> Iterator[tuple[str, bytes]]:
    """Yield the name of each style's file and what it has to hold.

    Raises:
        ValueError: ``only`` or ``not`` names no style.
    """
    for name, (file, kind) in STYLES.items():
        root = etree.parse(SOURCE, etree.XMLParser(load_dtd=True)).getroot()
        root.set("class", kind)
        for element in list(root.iter(etree.Element)):
            if not _belongs(element, name):
                _drop(element)
        _drop_uncalled(root)
        yield f"{file}.csl", etree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _belongs(element: Any, style: str) -> bool:
    only, never = element.attrib.pop("only", None), element.attrib.pop("not", "")
    named = {*(only or "").split(), *never.split()}
    if unknown := named - STYLES.keys():
        raise ValueError(
            f"{SOURCE.name}:{element.sourceline}: no style is called {sorted(unknown)}"
        )
    return (only is None or style in only.split()) and style not in never.split()


def _drop(element: Any) -> None:
    """Take an element out, with the comments before it and its line break."""
    parent = element.getparent()
    while (before := element.getprevious()) is not None and before.tag is etree.Comment:
        parent.remove(before)
    if element.getnext() is None and before is not None:
        before.tail = element.tail
    parent.remove(element)


def _drop_uncalled(root: Any) -> None:
    while True:
        called = {call.get("macro") for call in root.iter(f"{CSL}text", f"{CSL}key")}
        dead = [macro for macro in root.iter(f"{CSL}macro") if macro.get("name") not in called]
        if not dead:
            return
        for macro in dead:
            _drop(macro)


if __name__ == "__main__":
    for name, text in made():
        (HERE.parent / name).write_bytes(text)
