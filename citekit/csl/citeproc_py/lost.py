"""What a style asks for and this engine does not do, in words: its text may then be another than the right one.

Source: CSL 1.0.2, "Disambiguation", "Cite Collapsing", "Reference Grouping".
"""

from citekit.csl.style import Style
from citekit.csl.style_file import in_csl, parse_style

__all__ = ["lost"]

_OF_CITATIONS = {
    "disambiguate-add-names": "cites that look alike get no further names",
    "disambiguate-add-givenname": "namesakes are not told apart by given names",
    "collapse": "cites of one author, or with numbers in a row, are not collapsed",
}
_OF_ENTRIES = {
    "subsequent-author-substitute": "an author who is listed again gets no dash",
}
_BY_CONDITION = "cites that look alike do not get what the style adds to them"


def lost(style: Style) -> tuple[str, ...]:
    """Say what of a style is not done; nothing where the style asks for none of it.

    >>> from citekit.csl.style import load_style
    >>> lost(load_style("wilson-center"))
    ()
    """
    root = parse_style(style.source, style.path)
    told = [
        words
        for area, names in (("citation", _OF_CITATIONS), ("bibliography", _OF_ENTRIES))
        for name, words in names.items()
        if (root.find(in_csl(area)) is not None)
        and root.find(in_csl(area)).get(name, "false") != "false"
    ]
    tests = (one for tag in ("if", "else-if") for one in root.iter(in_csl(tag)))
    if any(one.get("disambiguate") == "true" for one in tests):
        told.append(_BY_CONDITION)
    return tuple(told)
