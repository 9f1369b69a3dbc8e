"""Codes of the US presidential libraries.

::

    code = library "," collection {"," series} {box | folder | name}        as Foreign Relations cites
         | {box | folder | name} "," collection "," library                 as the libraries ask
         | library "," "NLC-" number {"-" number}                      the documents of the Carter Library

Numbers label boxes, folders and documents; the names of series and folders need no label, and hold commas.

Sources: Office of the Historian, Foreign Relations of the United States, source notes; John F. Kennedy
Presidential Library, "Citation Guide".
"""

from citekit.archives.codes.common import BOX, DOCUMENT, FOLDER, ITEM, PAGE, PART, REEL, VOLUME
from citekit.archives.codes.grammar import SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_COLLECTION = Term("collection", level="collection")
_SERIES = Term("series", level="series", labels=("series",), normal={"latin": "series {}"})
_TITLE = Term("folder title", level="file")

GRAMMAR = Grammar(
    name="presidential",
    verified=True,
    terms=(_COLLECTION, _SERIES, BOX, FOLDER, REEL, VOLUME, PART, ITEM, PAGE, DOCUMENT),
    shapes=(
        Shape(r"(?P<number>NLC-\d{1,3}(?:-\d{1,4}){2,5})", number=Term("document number", level="item")),
        Shape(
            r"(?P<collection>(?:National Security (?:Council )?Files?|NSF|NSC Files|President.s (?:Office|Secretary.s) Files?|POF|PSF|Map Room Files?|White House Central Files?|WHCF|WHORM|"
            r"White House Office Files|Ann Whitman File(?: \(AWF\))?|AWF|Whitman File|Nixon Presidential Materials|NPMP|Papers of (?:John|Lyndon|Harry|Dwight|Franklin|Richard|Gerald|Jimmy|Ronald)[^,;]{1,60}|"
            r"Papers as President|Brzezinski (?:Material|Collection|Donation)|Remote Archives Capture|H\. ?A\. ?Kissinger Office Files|Executive Secretariat(?:, NSC)?|Zbigniew Brzezinski Material|"
            r"Office Files of [^,;]{1,60}|Recordings and Transcripts|Meeting Notes File|Tom Johnson.s Notes of Meetings|Vice Presidential Security File|John Foster Dulles Papers|Dulles Papers|C\. ?D\. ?Jackson Papers))(?=\s*(?:[,;.(]|\Z))",
            collection=_COLLECTION,
        ),
        Shape(
            r"(?P<series>Countries|Subjects|Regional Security|Departments (?:&|and) Agencies|Meetings (?:&|and) Memoranda|Trips (?:&|and) Conferences|Staff Memoranda)(?=\s*(?:[,;:]|\Z))",
            weight=SHARED,
            series=_SERIES,
        ),
        Shape(r"(?P<series>[A-Z][^,;:.“”\"]{1,60} (?:Series|Files?|Country Files?|Subject Files?))(?=\s*(?:[,;:.]|\Z))", weight=SHARED, series=_SERIES),
    ),
    archives=(
        "Kennedy Library", "JFKL", "JFK Library", "JFKPL", "Johnson Library", "LBJL", "LBJ Library", "LBJPL", "Eisenhower Library", "DDEL", "DDEPL", "Truman Library", "HSTL", "HSTPL",
        "Roosevelt Library", "FDRL", "FDR Library", "Hoover Library", "HHPL", "Nixon Library", "RNL", "RNPL", "Ford Library", "GRFL", "Carter Library", "JCL", "JCPL", "Reagan Library", "RRL", "RRPL",
        "Bush Library", "GHWBL", "GBPL", "Clinton Library", "WJCL", "National Archives",
    ),
    head=(_COLLECTION, _SERIES, _TITLE),
    middle=_TITLE,
    joined=True,
    archive_last=True,
)  # fmt: skip
