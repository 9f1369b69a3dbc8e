"""Irish codes.

::

    code       = archive department ("/" | " " | ",") number {"/" number}      DFA/6/440/8/1, DFA 305/14/192
               | archive department "Secretary's Files" "P" number              DFA Secretary's Files P126
               | archive year "/" number "/" number                            2005/7/594  (transfer)
               | archive "S " number [letter]                                  DT S 13845A
               | archive "P" number "/" number                                 papers: P150/1234
    department = "DFA" | "D/FA" | "Department of Foreign Affairs" | "TSCH" | "TAOIS" | "DT" | "JUS" | "FIN" | "CAB" | ...

Sources: Documents on Irish Foreign Policy, which cites the National Archives of Ireland so, and the
Wilson Center Digital Archive for the department spelt out; the P numbers are recalled.
"""

from citekit.archives.codes.common import BOX, FOLDER, FOLIO, PAGE, PART, VOLUME
from citekit.archives.codes.grammar import INNER, SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_DEPARTMENT = Term("department", level="fonds")
_NUMBER = Term(
    "file",
    level="file",
    labels=("file", "file no", "file number"),
    words=True,
    normal={"latin": "file {}"},
)
_PAPERS = Term("papers", level="collection")

GRAMMAR = Grammar(
    name="irish",
    verified=True,
    terms=(_DEPARTMENT, _PAPERS, _NUMBER, BOX, FOLDER, VOLUME, PART, FOLIO, PAGE),
    shapes=(
        Shape(
            r"(?<![\w/])(?P<department>Department of (?:Foreign|External) Affairs|Department of the Taoiseach|D/FA|D/T|DFA|DEA|TSCH|TAOIS|DT|DTaoiseach|JUS|DJ|FIN|DF|CSO|CAB|EA|AGR|"
            r"OPW|BMH|GIS|PRES|IND|DIC|DE|AGO)(?:/|, ?| )?(?P<file>(?:Secretary.s Files,? )?(?:ES |PMUN |P ?|S ?|GN )?(?:[A-Z]{0,2}/)?\d[\dA-Z]*(?:[/-][\dA-Za-z]+)*(?: ?\([IVX\d]+\)| ?[A-Z](?![\w.]))?)",
            commas=True,
            department=_DEPARTMENT,
            file=_NUMBER,
        ),
        Shape(r"(?P<file>(?:19[89]|20[012])\d/\d{1,3}/\d{1,5})", weight=SHARED, file=_NUMBER),
        Shape(r"(?P<papers>P ?\d{1,3}[a-z]?)(?:/(?P<file>\d+(?:/\d+)*))?", weight=SHARED, papers=_PAPERS, file=_NUMBER),
        Shape(r"(?P<file>\d{1,4}(?:/[\dA-Z]+){1,4})(?=\s*(?:,|\Z))", weight=INNER, file=_NUMBER),
        Shape(r"(?P<file>S ?\d{4,5} ?[A-Z](?:/\d+)?)", weight=SHARED, file=_NUMBER),
    ),
    archives=("NAI", "National Archives of Ireland", "UCDA", "UCDAD", "NLI", "MAI", "IMA", "National Archives Ireland"),
    head=(_DEPARTMENT,),
)  # fmt: skip
