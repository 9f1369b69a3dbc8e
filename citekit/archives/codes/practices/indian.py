"""Indian codes.

::

    code   = archive "," ministry ["," branch] "," file ["," pages]
    file   = ("File No." | "F. No." | "F." | "Progs. No.") number         105(10)-EA/62, 3(12)-CJK/49
    papers = name "Papers" ["(" instalment ")" | "," roman "Instalment"] "," ["Subject"] "File No." number
    pages  = ("p." | "pp." | "S. No.") leaves ["/corr" | "/notes"]

Sources: the Wilson Center Digital Archive for the Nehru Memorial Museum's files; the National Archives'
numbers are recalled.
"""

from citekit.archives.codes.common import FOLIO, PAGE, PART
from citekit.archives.codes.grammar import SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_MINISTRY = Term("ministry", level="fonds")
_BRANCH = Term(
    "branch",
    level="series",
    labels=("branch", "section"),
    words=True,
    normal={"latin": "{} Branch"},
)
_FILE = Term(
    "file",
    level="file",
    labels=(
        "file no",
        "file nos",
        "file number",
        "file",
        "f no",
        "fno",
        "f",
        "subject file no",
        "subject file",
        "file f no",
    ),
    words=True,
    normal={"latin": "File No. {}"},
)

GRAMMAR = Grammar(
    name="indian",
    verified=True,
    terms=(
        _MINISTRY,
        _BRANCH,
        Term("proceedings", level="file", labels=("progs", "progs no", "progs nos", "proceedings", "proceedings no", "prog"), normal={"latin": "Progs. No. {}"}),
        _FILE,
        Term("volume", level="file", labels=("vol", "volume"), normal={"latin": "vol. {}"}),
        PART,
        Term("serial number", level="item", labels=("s no", "sl no", "serial no", "no", "nos"), normal={"latin": "S. No. {}"}),
        Term("reel", kind="container", labels=("reel", "microfilm acc"), normal={"latin": "reel {}"}),
        PAGE,
        Term("folio", kind="locator", unit="folio", labels=("fol", "fols", "folio", "ff"), normal={"latin": FOLIO.normal["latin"]}),
    ),
    shapes=(
        Shape(r"(?P<file>(?:F ?\.? ?)?\d{1,4}(?:/\d{1,3})?\(\d{1,4}\)[-/ ](?:[A-Z][A-Za-z&. ]{0,12}(?:\([A-Z]+\))?)[-/]\d{2,4})", file=_FILE),
        Shape(r"(?P<file>[A-Z]{1,2}/\d{1,4}\(\d{1,4}\)/\d{2,4})", weight=SHARED, file=_FILE),
        Shape(r"(?P<file>\d{1,4}\(\d{1,4}\)[-/][A-Z][A-Za-z&/]{0,12})", weight=SHARED, file=_FILE),
        Shape(
            r"(?P<ministry>MEA|MHA|PMO|PMS|CSAS|Ministry of (?:External Affairs|Home Affairs|Defence|States)|External Affairs|Foreign and Political|Home \(?Political\)?)(?=\s*(?:[,;]|\Z))",
            weight=SHARED,
            ministry=_MINISTRY,
        ),
        Shape(r"(?P<branch>[A-Z][A-Za-z&() -]{0,24} (?:Branch|Section|Division|Desk))(?=\s*(?:[,;]|\Z))", weight=SHARED, branch=_BRANCH),
        Shape(r"(?P<instalment>(?:[IVX]{1,5}(?: ?(?:,|&|and|-|–) ?[IVX]{1,5}){0,4}|\d(?:st|nd|rd|th)) Insta?ll?ments?)(?=\s*(?:,|\Z))", commas=True, instalment=Term("instalment", level="series")),
        Shape(r"(?P<papers>[A-Z][\w.’' ]{2,60} Papers(?: \([^()]{1,40}\))?)(?=\s*(?:,|\Z))", weight=SHARED, papers=Term("papers", level="collection")),
    ),
    archives=("NAI", "NMML", "PMML", "TNSA", "MSA", "WBSA", "National Archives of India", "Nehru Memorial Museum and Library", "Nehru Memorial Museum & Library"),
    head=(_MINISTRY, _BRANCH, Term("subject", level="subseries")),
    middle=Term("subject", level="subseries"),
)  # fmt: skip
