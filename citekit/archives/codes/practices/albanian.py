"""Albanian codes: the Central State Archive, with that of the Party of Labour, and the foreign ministry's.

::

    code   = archive fondi ["," strukture] "," viti ["," lista] "," dosja ["," fletet]      AQSH, F. 14/AP, STR, V. 1961, Dos. 12, fl. 3
           | archive {("-" | ",") name} ("-" | ",") viti {("-" | ",") lista | dosja}         AQPPSH-MPKK-V. 1961, L. 13, D. 4
    fondi  = ("F." | "fondi") number ["/AP"]      viti = ("V." | "viti") year      lista = ("L." | "lista") number
    dosja  = ("D." | "Dos." | "dosja") number     flete = ("fl." | "fleta" | "p.") leaves

Recalled, not verified: no page that states the rule was found.
"""

from citekit.archives.codes.common import PAGE
from citekit.archives.codes.grammar import SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_FONDI = Term("fondi", level="fonds", labels=("fondi",), normal={"latin": "F. {}"})
_STRUCTURE = Term("struktura", level="series")
_YEAR = Term("viti", kind="year", labels=("v", "viti", "year"), normal={"latin": "V. {}"})
_LIST = Term("lista", level="otherlevel", labels=("l", "lista", "list"), normal={"latin": "L. {}"})
_DOSSIER = Term(
    "dosja", level="file", labels=("d", "dos", "dosja", "dossier"), normal={"latin": "D. {}"}
)

GRAMMAR = Grammar(
    name="albanian",
    verified=False,
    terms=(
        _FONDI,
        _STRUCTURE,
        _YEAR,
        _LIST,
        _DOSSIER,
        Term("fleta", kind="locator", unit="leaf", labels=("fl", "fq", "fleta", "fletë"), normal={"latin": "fl. {}"}),
        PAGE,
    ),
    shapes=(
        Shape(
            r"[Ff]\. ?(?P<fondi>\d{1,3}(?:/AP)?)-(?P<struktura>[A-Z][\w-]{1,12}?)-V\. ?(?P<viti>\d{4})(?:[-, ]+L\. ?(?P<lista>\d{1,3}))?(?:[-, ]+D\. ?(?P<dosja>\d{1,4}))?",
            fondi=_FONDI,
            struktura=_STRUCTURE,
            viti=_YEAR,
            lista=_LIST,
            dosja=_DOSSIER,
        ),
        Shape(r"[Ff]\. ?(?P<fondi>\d{1,3}(?:/AP)?)", fondi=_FONDI, weight=SHARED),
        Shape(
            r"(?:AQPPSH-)?(?P<struktura>M-?P[A-Z]{1,5}|OU|STR|Udh)-V\. ?(?P<viti>\d{4})(?:[-, ]+L\. ?(?P<lista>\d{1,3}))?(?:[-, ]+D\. ?(?P<dosja>\d{1,4}))?",
            struktura=_STRUCTURE,
            viti=_YEAR,
            lista=_LIST,
            dosja=_DOSSIER,
        ),
    ),
    archives=("AQSH", "AQPPSH", "AMPJ", "AQSH-APSH", "APL", "Central State Archive, Tirana", "Albanian Central State Archive"),
    head=(_FONDI, _STRUCTURE),
    middle=_STRUCTURE,
)  # fmt: skip
