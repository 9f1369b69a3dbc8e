"""Document symbols of the United Nations, and the codes of its archives.

::

    symbol  = organ "/" part {"/" part} [" (" year | session ")"]       A/PV.751, S/RES/242 (1967), A/RES/3379(XXX)
    organ   = "A" | "S" | "E" | "T" | "ST" | "TD" | "DP" | ...
    archive = "S-" digits{4} "-" digits{4} "-" digits                   series, box, file
    place   = ("para." | "paras." | "p." | "pp." | "annex") leaves

A symbol names one document, not a file.

Source: symbols as printed on documents of the United Nations; the codes of its archives are recalled.
"""

from citekit.archives.codes.common import BOX, FOLDER, PAGE
from citekit.archives.codes.grammar import INNER, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_SYMBOL = Term("symbol", level="item")
_SERIES = Term("series", level="series", labels=("series",), normal={"latin": "series {}"})
_BOX = Term("box", kind="container", labels=BOX.labels, normal={"latin": "box {}"})
_FILE = Term("file", level="file", labels=("file",), normal={"latin": "file {}"})
_PART = r"[^\s/,;:.()]{1,30}(?:\.[^\s/,;:.()]{1,30})*"

GRAMMAR = Grammar(
    name="un",
    verified=True,
    terms=(
        _SYMBOL,
        _SERIES,
        _BOX,
        FOLDER,
        _FILE,
        Term("meeting", level="item", labels=("meeting", "mtg"), normal={"latin": "meeting {}"}),
        Term("annex", labels=("annex",), normal={"latin": "annex {}"}),
        Term("paragraph", kind="locator", labels=("para", "paras", "paragraph", "paragraphs"), normal={"latin": "para. {}"}, plural={"latin": "paras. {}"}),
        PAGE,
    ),
    shapes=(
        Shape(
            rf"(?:(?:UN|U\.N\.) (?:[Dd]oc(?:ument|uments|s|\.)?\.?:? )?)?(?P<symbol>(?:A|S|E|T|ST|TD|DP|CAT|CCPR|CD|CEDAW|CERD|CRC|ENDC|DC|FCCC|HRC|HRI|ICCD|IDB|ID|JIU|LOS|NPT|PBC|SG|UNEP|UNSCOP|HS|DAG|AT|BTWC|CCW|UNITAR|UNIDIR|ESCAP|ECE|ECA)"
            rf"/{_PART}(?:\([^()\s]{{1,20}}\))?(?:/{_PART}(?:\([^()\s]{{1,20}}\)[A-Z]?)?){{0,6}}(?: ?\((?:(?:19|20)\d\d|[IVXLC]+|[A-Z]-[IVX]+)\)(?: ?[A-Z]\b)?)?)",
            symbol=_SYMBOL,
        ),
        Shape(r"(?P<symbol>C-[MR]\(\d{2}\)\d{1,4}(?:/\d+)?(?:-[A-Z]+)?|PO[/(]\d{2}[/)]\d{1,4}|[A-Z]{2}\d{3}-[DRN][/(]\d+\)?)", symbol=_SYMBOL),
        Shape(r"(?P<series>R ?\d{1,4})/(?P<file>\d{1,3}[A-Z]?/\d{1,6}/\d{1,6})", weight=INNER, series=_SERIES, file=_FILE),
        Shape(r"(?P<series>R ?\d{1,4})(?=\s*(?:,|\Z))", weight=INNER, series=_SERIES),
        Shape(r"(?P<file>\d{1,3}[A-Z]?/\d{1,6}/\d{1,6})", weight=INNER, file=_FILE),
        Shape(r"(?P<series>S-\d{4})-(?P<box>\d{4})-(?P<file>\d{2,4})-(?P<item>\d{4,5})", series=_SERIES, box=_BOX, file=_FILE, item=Term("item", level="item")),
        Shape(r"(?P<series>S-\d{4}|AG-\d{3})(?:-(?P<box>\d{4}))?(?:-(?P<file>\d{2,5}))?", series=_SERIES, box=_BOX, file=_FILE),
        Shape(r"(?P<file>G\.? ?[IVX]{1,4} \d{1,2}/\d{1,2}(?:/\d{1,2})?(?: ?\(\d{1,3}\))?)", file=_FILE),
        Shape(r"(?P<series>DAG ?\d{1,2}/[\d.]+)", series=_SERIES),
        Shape(r"(?:UNGA |UNSC |GA |SC )?(?:Res(?:olution|\.)?) ?(?P<symbol>\d{1,4}(?:[A-Z]|/\d+)? ?(?:\((?:[A-Z]-)?[IVXLC]+\)|\((?:19|20)\d\d\)))", symbol=_SYMBOL),
    ),
    archives=("UN", "UNARMS", "UNA", "UN Archives", "United Nations Archives", "UNOG", "LNA", "United Nations", "United Nations Archives and Records Management Section", "UNHCR Archives"),
    archive_first=True,
    archive_last=True,
)  # fmt: skip
