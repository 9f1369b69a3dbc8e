"""Australian and New Zealand codes: the series, and the control symbol of the file in it.

::

    code   = archive (":" | ",") series "," symbol ["PART" number] ["," pages]       NAA: A1838, 3107/31/1 PART 2
    series = letters number ["/" number]                                              A1838, A5954/1, W4627, ABHS 950
    symbol = words without a comma

Source: National Archives of Australia, "Fact sheet 7 – Citing archival records"; the codes of Archives New Zealand are
recalled.
"""

from citekit.archives.codes.common import BOX, FOLIO, ITEM, PAGE, PART
from citekit.archives.codes.grammar import INNER, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_SERIES = Term("series", level="series", labels=("series",), normal={"latin": "series {}"})
_SYMBOL = Term("control symbol", level="file")

GRAMMAR = Grammar(
    name="australian",
    verified=True,
    terms=(_SERIES, _SYMBOL, PART, BOX, ITEM, FOLIO, PAGE),
    shapes=(
        Shape(r"(?P<series>(?:A|AA|B|BP|CP|D|M|MP|SP|PP|W|AB[A-Z]{2}|AA[A-Z]{2}) ?\d{1,5}(?:/\d{1,3})?)(?=\s*(?:[,;]|\Z))", weight=INNER, series=_SERIES),
        Shape(r"(?P<symbol>(?:TS ?|S ?|PM ?)?\d{1,4}(?:/\d{1,4})*(?: ?[A-Z]{1,3}\b(?! ?\d))?)(?=\s*(?:[,;]|\Z|[Pp](?:ART|art|t)))", weight=INNER, symbol=_SYMBOL),
    ),
    archives=("NAA", "ANZ", "National Archives of Australia", "Australian Archives", "Archives New Zealand"),
    middle=_SYMBOL,
    bare=Term("folio", kind="locator"),
)  # fmt: skip
