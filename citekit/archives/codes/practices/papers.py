"""Personal papers and manuscript collections, in boxes and folders.

::

    code       = {container | series | title} "," collection "," repository {"," place}
               | [repository ","] collection {"," container | series | title}
    container  = ("box" | "b." | "folder" | "f." | "reel" | "carton" | ...) number
    collection = words "Papers" | words "Collection" | words "Records" | words "Family Papers" | "MS" number

Sources: Turabian, A Manual for Writers, 7th ed., 17.6.4; preferred citations of finding aids,
each in its repository's own wording.
"""

from citekit.archives.codes.common import (
    DOCUMENT,
    FOLDER,
    FOLIO,
    FRAME,
    ITEM,
    PAGE,
    PART,
    REEL,
    VOLUME,
)
from citekit.archives.codes.grammar import SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_COLLECTION = Term(
    "collection",
    level="collection",
    labels=("collection", "coll", "record group"),
    normal={"latin": "collection {}"},
)
_TITLE = Term("title", level="file")

GRAMMAR = Grammar(
    name="papers",
    verified=True,
    terms=(
        _COLLECTION,
        Term("group", level="collection", labels=("group", "ms group"), normal={"latin": "group {}"}),
        Term("series", level="series", labels=("series", "ser"), words=True, normal={"latin": "series {}"}),
        Term("subseries", level="subseries", labels=("subseries", "subser"), words=True, normal={"latin": "subseries {}"}),
        Term("accession", labels=("accession", "acc"), normal={"latin": "accession {}"}),
        Term("box", kind="container", labels=("box", "boxes", "bx", "b"), normal={"latin": "box {}"}),
        Term("carton", kind="container", labels=("carton", "case"), normal={"latin": "carton {}"}),
        Term("drawer", kind="container", labels=("drawer", "oversize", "portfolio", "album", "map case"), normal={"latin": "drawer {}"}),
        FOLDER,
        Term("folder", kind="container", labels=("f", "fol", "fld"), after=frozenset({"box", "carton"}), normal={"latin": "folder {}"}),
        REEL,
        VOLUME,
        PART,
        ITEM,
        Term("folio", kind="locator", unit="folio", labels=("fol", "fols", "ff", "folio"), normal=FOLIO.normal, plural=FOLIO.plural),
        PAGE,
        FRAME,
        Term("leaf", kind="locator", unit="leaf", labels=("leaf", "leaves"), normal={"latin": "leaf {}"}),
        DOCUMENT,
    ),
    shapes=(
        Shape(
            r"(?P<collection>(?:The )?[^\W\d_][^,;:“”\"]{1,100}? (?:Family |Personal )?(?:[Pp]apers|[Cc]ollection|[Mm]anuscripts|Correspondence|Diar(?:y|ies))(?: \((?!.{0,40}Archive)[^()]{1,60}\))?)(?=\s*(?:[,;.:]|\Z| at ))",
            collection=_COLLECTION,
        ),
        Shape(r"(?P<collection>(?:[Pp]apers of|[Rr]ecords of|[Cc]ollection of) [^,;:]{2,100})(?=\s*(?:[,;.]|\Z))", weight=SHARED, collection=_COLLECTION),
        Shape(r"(?P<collection>[A-Z][^,;:“”\"]{2,80} [Rr]ecords)(?=\s*(?:[,;.]|\Z))", weight=SHARED, collection=_COLLECTION),
        Shape(r"(?P<collection>[bf]?MS [A-Z][a-z]{1,8} \d{1,5}(?:\.\d{1,3})*) \((?P<item>\d{1,5}[a-z]?)\)", collection=_COLLECTION, item=Term("item", level="item")),
        Shape(r"(?P<collection>MSS?\.? [A-Z][\w.]{1,20}(?: [\w.]{1,20}){0,4} \d{1,5}[a-z]?)(?=\s*(?:,|\Z))", weight=SHARED, collection=_COLLECTION),
        Shape(r"\(?(?P<collection>(?:MS|Ms|MSS|Mss|MC|UA|SC|BANC MSS|TAM|DG)\.?(?: Coll\.?| Group)? ?\d[\d./-]*[a-z]?(?: [cz])?)\)?", weight=SHARED, collection=Term("collection number", level="collection")),
    ),
    archives=(
        "Library of Congress", "LOC", "LC", "Manuscript Division", "Hoover Institution Archives", "Hoover Institution Library & Archives", "HIA", "HILA", "Bancroft Library", "Houghton Library",
        "Beinecke Library", "NYPL", "Mudd Library", "Bodleian Library", "LAC", "Massachusetts Historical Society", "Yale University Library", "Harvard University Archives",
    ),
    head=(_TITLE, Term("date", level="otherlevel"), Term("detail")),
    middle=_TITLE,
    archive_last=True,
)  # fmt: skip
