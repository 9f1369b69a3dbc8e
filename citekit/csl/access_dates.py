"""Dates of access for publishers who ask for them, in styles that leave the decision to one macro.

Chicago 18, 13.15 has them only for what bears no date of its own. Our styles say so in the macro ``access-date``, and
where a bibliography needs a capital in ``access-date-entry``; everything that has an address calls it.
"""

from dataclasses import replace

from lxml import etree

from citekit.csl.style import Style
from citekit.errors import StyleError

__all__ = ["with_access_dates"]

_CSL = "{http://purl.org/net/xbiblio/csl}"
_DECIDES = {"access-date": "accessed", "access-date-entry": "accessed-entry"}
"""The macros that decide, and those that print."""


def with_access_dates(style: Style) -> Style:
    """Give a style that prints the date of access wherever an item has one.

    >>> from citekit.csl import Citation, Cite, CslItem, Processor, load_style, render
    >>> page = CslItem.from_json({"id": "a", "type": "document", "title": "Memorandum", "URL": "https://a.example/",
    ...     "accessed": {"date-parts": [[2026, 11, 23]]}, "issued": {"date-parts": [[1962]]}})
    >>> style = with_access_dates(load_style("chicago"))
    >>> render(Processor(style, [page]).citations([Citation((Cite("a"),))])[0])
    '“Memorandum,” 1962, accessed November 23, 2026, https://a.example/.'

    Raises:
        StyleError: The style has no such macro: it prints these dates by rules of its own.
    """
    root = etree.fromstring(style.source)
    found = [one for one in root.iter(f"{_CSL}macro") if one.get("name") in _DECIDES]
    if not found:
        raise StyleError(
            f"style {style.id!r} prints dates of access by rules of its own; those of citekit can be told to: "
            "chicago, chicago-ibid, chicago-17, chicago-author-date, wilson-center"
        )
    for macro in found:
        for inner in list(macro):
            macro.remove(inner)
        etree.SubElement(macro, f"{_CSL}text", macro=_DECIDES[str(macro.get("name"))])
    return replace(style, source=etree.tostring(root, encoding="utf-8", xml_declaration=True))
