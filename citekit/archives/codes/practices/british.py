"""British codes: The National Archives, and the British Library's records and manuscripts.

::

    code    = archive department " " series "/" piece ["/" item] ["," former] [folios]      FO 371/164894
            | archive "IOR/" letters {"/" letters} "/" number {"/" number}                  IOR/L/PS/12/123
            | archive ("Add MS" | "Mss Eur" letter) number ["/" number]
    former  = letters number "/" number                         the department's own, FC 103138/12
    folios  = ("f." | "ff." | "fol." | "p." | "pp." | "m." | "no.") leaves

Sources: The National Archives, "Citing records held by The National Archives"
(nationalarchives.gov.uk), for the catalogue reference and what locates in it; the former reference
and the British Library's codes are recalled.
"""

from citekit.archives.codes.common import (
    BOX,
    DOCUMENT,
    FOLDER,
    FOLIO,
    FRAME,
    PAGE,
    PART,
    REEL,
    VOLUME,
)
from citekit.archives.codes.grammar import INNER, SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_DEPARTMENT = Term("department", level="fonds")
_SERIES = Term("series", level="series")
_PIECE = Term("piece", level="file", labels=("piece", "pieces"), normal={"latin": "{}"})
_ITEM = Term("item", level="item", labels=("item", "items"), normal={"latin": "item {}"})
_FORMER = Term("former reference")
_COLLECTION = Term("collection", level="collection")
_RECORDS = r"(?P<series>[A-Z]/[A-Z&]{1,4}(?:/[A-Z]{1,3})?(?:/\d{1,2}(?=/))?)/(?P<piece>\d{1,6}[A-Z]?(?:/\d+)*)"
_DEPARTMENTS = (
    "ADM|AIR|ASSI|AVIA|BA|BBK|BD|BJ|BN|BS|BT|BW|CAB|CAOG|CJ|CK|CN|CO|COAL|COPY|CRIM|CSC|CUST|DEFE|DG|DO|DPP|DSIR|"
    "ED|EF|EG|EP|ES|EW|EXT|FCO|FCAB|FD|FJ|FO|FV|GFM|HCA|HLG|HO|HS|HW|IND|INF|JA|KB|KV|LAB|LCO|LO|MAF|MEPO|MFQ|MH|MINT|MT|"
    "MUN|NATS|NSC|OD|PCOM|PIN|POWE|PREM|PRO|PROB|RAIL|RECO|SP|STAT|SUPP|TNA|TITH|TS|WALE|WO|WORK|ZHC|AB|AN|AY|BX|CM|CP|E|C|EA|FG|FK|FS|HN|J|KV|LT|NK|OS|PJ|PT|PV|SC|T|UGC"
)

GRAMMAR = Grammar(
    name="british",
    verified=True,
    terms=(
        _DEPARTMENT,
        _SERIES,
        _PIECE,
        _ITEM,
        _FORMER,
        VOLUME,
        PART,
        BOX,
        FOLDER,
        REEL,
        Term("minute", level="item", labels=("minute by", "minutes by", "minute of"), words=True, normal={"latin": "minute by {}"}),
        Term("minute", level="item", labels=("minute", "minutes", "conclusion"), normal={"latin": "minute {}"}),
        Term("number", level="item", labels=("no", "nos", "serial"), normal={"latin": "no. {}"}),
        FOLIO,
        Term("membrane", kind="locator", unit="membrane", labels=("m", "mm", "membrane", "membranes", "rot"), normal={"latin": "m. {}"}),
        PAGE,
        FRAME,
        DOCUMENT,
    ),
    shapes=(
        Shape(
            rf"(?P<department>{_DEPARTMENTS})(?: |(?=\d))(?P<series>\d{{1,4}})/(?P<piece>\d{{1,6}}[A-Z]?(?:-\d+)?)(?:/(?P<item>(?:[A-Z]{{1,4}} )?[A-Z]{{0,4}}\d{{1,6}}[A-Z]?(?:/\d{{1,4}})*))?",
            department=_DEPARTMENT,
            series=_SERIES,
            piece=_PIECE,
            item=_ITEM,
        ),
        Shape(
            r"(?P<department>ADM|AIR|CAB|CO|DEFE|DO|FCO|FO|HO|KV|PREM|WO)/(?P<series>\d{1,4})/(?P<piece>\d{1,6})(?:/(?P<item>\d{1,4}))?",
            department=_DEPARTMENT,
            series=_SERIES,
            piece=_PIECE,
            item=_ITEM,
        ),
        Shape(rf"(?P<department>{_DEPARTMENTS}) (?P<series>\d{{1,4}})(?=\s*(?:,|\Z))", weight=SHARED, department=_DEPARTMENT, series=_SERIES),
        Shape(rf"IOR[:/ ]+{_RECORDS}", series=_SERIES, piece=_PIECE),
        Shape(_RECORDS, weight=SHARED, series=_SERIES, piece=_PIECE),
        Shape(r"(?P<collection>(?:Mss|MSS)\.? (?:Eur|EUR)\.? ?[A-G] ?\d{1,4}|Add\.? MSS?\.? \d{3,6}[A-Z]?|Add\.? Mss?\.? \d{3,6}|MS\.? [A-Z][a-z]+ \d+)(?:/(?P<piece>\d{1,5}[A-Z]?))?", collection=_COLLECTION, piece=_PIECE),
        Shape(r"(?P<collection>[A-Z]{2}|[A-Z]{4,6}|[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?) (?P<piece>\d{1,3}(?:/[\dA-Z]{1,6})+)", weight=INNER, collection=_COLLECTION, piece=_PIECE),
        Shape(r"(?P<former>[A-Z]{1,4}\d{0,2} ?\d{1,7}/[\dA-Z]+(?:/[\dA-Z]+)*)", weight=SHARED, former=_FORMER),
        Shape(r"(?P<former>[A-Z]{1,3}/\d{2,3}/\d{1,4})", weight=INNER, former=_FORMER),
        Shape(r"(?P<former>[TM]\.? ?\d{1,4}[A-Z]?/\d{2})", weight=SHARED, former=_FORMER),
        Shape(r"(?P<former>[A-Z]{1,3} ?\d{1,3}\(\d{2}\) ?\d{0,3})", weight=SHARED, former=_FORMER),
        Shape(r"(?P<former>[A-Z]{1,4} ?\(\d{2}\) ?\d{1,4}(?:th|st|nd|rd)?(?: Conclusions?| [Mm]eeting| Mtg\.?)?(?:\(\d{1,2}\))?)", weight=SHARED, former=_FORMER),
    ),
    archives=(
        "TNA", "PRO", "UKNA", "NAUK", "BL", "IOR", "NRS", "PRONI", "TNA (PRO)", "TNA PRO", "TNA: PRO", "The National Archives", "The National Archives of the UK",
        "The National Archives (United Kingdom)", "National Archives (UK)", "Public Record Office", "British Library", "India Office Records",
    ),
    archive_last=True,
)  # fmt: skip
