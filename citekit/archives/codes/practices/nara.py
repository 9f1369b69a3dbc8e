"""Codes of the US National Archives, and of the Department of State's files as Foreign Relations cites them.

::

    code      = [archive] {group | series | entry | lot | decimal | subject | film | box | name} [archive]
    group     = ("RG" | "Record Group") number
    decimal   = number "." number [country] "/" (month "-" day-and-year | serial)      661.62B/6-861, 763.72/2177
    subject   = letters [number] [country]                                             POL 27 VIET S, TEL 6
    lot       = "Lot" number letter number            FRC = "FRC" number letter number
    film      = ("P" | "D" | "N") number "-" number   CF = "CF" number    file = "File No." number
    entry     = ("Entry" | "E") number                box, folder, roll: a label and a number

Names between the numbers are series and files. Small to large, with semicolons, the archive stands last.

Sources: National Archives, General Information Leaflet 17, "Citing Records in the National Archives of
the United States"; Office of the Historian, Foreign Relations of the United States, source notes and lists of sources.
"""

from citekit.archives.codes.common import (
    BOX,
    DOCUMENT,
    FOLDER,
    FRAME,
    ITEM,
    PAGE,
    PART,
    REEL,
    VOLUME,
)
from citekit.archives.codes.grammar import SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_GROUP = Term(
    "record group",
    level="recordgrp",
    labels=("rg", "record group", "record groups"),
    normal={"latin": "RG {}"},
)
_SERIES = Term("series", level="series", labels=("series",), words=True, normal={"latin": "{}"})
_FILE = Term(
    "file", level="file", labels=("file no", "file number", "file"), normal={"latin": "File No. {}"}
)
_ACCESSION = Term("accession", level="series", normal={"latin": "FRC {}"})
_LOT = Term("lot file", level="series", normal={"latin": "Lot {}"})
_DECIMAL = Term("decimal file", level="file")
_DATE = Term("date code", level="item")
_SUBJECTS = "AE|AGR|AID|AV|CR|CSM|CUL|DEF|ECIN|EDU|EDX|FN|FSE|FSV|FT|HLTH|INCO|INF|INT|LAB|LEG|OGA|ORG|PER|PET|POL|PPB|PPV|PR|PS|REF|SCI|SOC|STR|TEL|TP|UN"
_COUNTRIES = r"[A-Z][A-Z.]+(?:[ /–-][A-Z][A-Z.]*){0,2}"

GRAMMAR = Grammar(
    name="nara",
    verified=True,
    terms=(
        _GROUP,
        Term("subgroup", level="subgrp"),
        _SERIES,
        Term("entry", level="series", labels=("entry", "entries", "e"), normal={"latin": "entry {}"}),
        _LOT,
        _ACCESSION,
        _FILE,
        _DECIMAL,
        _DATE,
        Term("box", kind="container", labels=("b",), after=frozenset({"record group"}), normal=BOX.normal),
        BOX,
        FOLDER,
        REEL,
        VOLUME,
        PART,
        ITEM,
        PAGE,
        FRAME,
        DOCUMENT,
    ),
    shapes=(
        Shape(r"(?P<document>CIA-RDP\d\d[A-Z\d-]{6,24}-\d)(?=\s*(?:[,;.]|\Z))", document=Term("document number", level="item")),
        Shape(r"(?P<series>CREST)(?=\s*(?:[,;]|\Z))", weight=SHARED, series=_SERIES),
        Shape(
            r"(?P<decimal>\d{3}[A-Z]{0,2}\.(?:\d{1,6}[A-Z]{0,2}\d{0,4}| [A-Z][A-Za-z.]+(?: [A-Za-z.]+){0,3})(?:[ -](?:EW|PW|European War(?: 1939)?|Pacific War|[A-Z]{2,4}(?: [A-Z]\.)?))?(?:\([A-Z]+\))?)"
            r"/(?P<date>\d{1,2}[-–—]\d{3,4}[a-z]?|\d{1,5}(?:[ -]?[½¼¾]|a|b)?)",
            decimal=_DECIMAL,
            date=_DATE,
        ),
        Shape(
            r"(?P<decimal>\d{3}\.\d{2,6}[A-Z]? (?:Control|Council|EAC|Potsdam|Peace|[A-Z]\.? ?[A-Z]\.?)(?: ?\([A-Z][a-z]+\)| ?\(\d{4}\))?)/(?P<date>\d{1,2}[-–—]\d{1,4})",
            decimal=_DECIMAL,
            date=_DATE,
        ),
        Shape(r"(?P<decimal>\d{3}[A-Z]?\.\d{2,6}[A-Z]?)(?![\d/])", weight=SHARED, decimal=_DECIMAL),
        Shape(r"(?:[Ll]ot(?: [Ff]iles?)?(?: No\.)?:? )?(?P<lot>\d{2}[ -]?[DFM][ -]?\d{1,4})(?!\d)", lot=_LOT),
        Shape(r"(?:FRC|Acc(?:ession|\.)?)(?: No\.)?:? ?(?P<accession>\d{2,3}[ –-](?:[A-Z][ -]?|\d{2}[ –-])?\d{3,5})", accession=_ACCESSION),
        Shape(r"CF ?(?P<cf>\d{1,4}[A-Z]?)", cf=Term("conference file", level="file")),
        Shape(r"(?P<film>[PDN]\d{6}[-–—]\d{3,4})", film=Term("film number", level="item")),
        Shape(rf"(?P<subject>(?:{_SUBJECTS})(?: \d{{1,2}}(?:-\d{{1,2}})*(?: {_COUNTRIES})?| {_COUNTRIES}))(?=\s*(?:[,.;]|\Z))", subject=Term("subject file", level="file")),
        Shape(r"(?P<film>T-?120)/(?P<roll>\d{1,4})/(?P<frames>[A-Z]?\d{3,6}(?:[-–]\d{1,6})?)", film=Term("microfilm publication", level="series"), roll=Term("reel", kind="container"), frames=Term("frame", kind="locator", unit="frame")),
        Shape(r"(?P<job>Job \d{2}[-–]?[A-Z\d]{3,8}[-–]?\d{0,6}[A-Z]?)", job=Term("job", level="series")),
        Shape(r"(?P<film>M[- ]?\d{2,4}|T-?\d{2,4})(?=\s*(?:[,;]|\Z))", weight=SHARED, film=Term("microfilm publication", level="series")),
        Shape(r"(?P<subgroup>(?:General )?Records of [^,;:]{2,100})(?=\s*(?:[,;:]|\Z))", weight=SHARED, subgroup=Term("subgroup", level="subgrp")),
        Shape(r"(?P<series>[A-Z][^,;:.“”\"]{1,80} (?:Files?|Records|Cables|Series|Lot Files)(?:,? (?:19|20)\d\d(?:[-–]\d{2,4})?)?|(?:CDF|CFPF|SNF)(?:,? (?:19|20)\d\d(?:[-–]\d{2,4})?)?)(?=\s*(?:[,;:.]|\Z))", weight=SHARED, series=_SERIES),
        Shape(r"[“\"](?P<item>[^“”\"]{1,160})[”\"]", weight=SHARED, item=Term("item", level="item")),
    ),
    archives=(
        "NARA", "NACP", "NARA II", "USNA", "NA", "US National Archives", "National Archives and Records Administration", "National Archives", "WNRC",
        "Washington National Records Center", "Department of State", "DOS", "National Archives at College Park", "Archives II",
    ),
    head=(_SERIES, Term("subseries", level="subseries"), Term("file title", level="file")),
    middle=Term("file title", level="file"),
    archive_last=True,
)  # fmt: skip
