"""Polish codes, the foreign ministry's (AMSZ) and the Institute of National Remembrance's included.

::

    code    = [archive] {name} {unit} [karty]
    unit    = zespol | wiazka | teczka | sygn | tom | number
            Words without a label behind the fonds are its series.
    zespol  = ("z." | "zesp." | "zespół") number | number      AMSZ: 6/77
    wiazka  = ("w." | "w-" | "wiązka") number                  AMSZ
    teczka  = ("t." | "t-" | "teczka") number                  AMSZ; elsewhere t. is tom, volume
    sygn    = ("sygn." | "sygnatura") words
    karty   = ("k." | "kk." | "karta" | "s." | "str.") leaves

AIPN writes the branch and the number: ``BU 01439/112``, ``Kr 010/123``.

Sources: the Wilson Center Digital Archive for AMSZ; the forms of AAN and AIPN are recalled.
"""

from citekit.archives.codes.grammar import INNER, SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_ZESPOL = Term(
    "zespół",
    level="fonds",
    labels=("z", "zesp", "zespół", "zespol"),
    words=True,
    normal={"latin": "z. {}"},
)
_SYGN = Term(
    "sygnatura",
    level="file",
    labels=("sygn", "syg", "sygnatura"),
    words=True,
    normal={"latin": "sygn. {}"},
)

GRAMMAR = Grammar(
    name="polish",
    verified=True,
    terms=(
        _ZESPOL,
        Term(
            "wiązka",
            labels=("w", "wiązka", "wiazka", "wiąz"),
            normal={"latin": "w. {}"},
        ),
        _SYGN,
        Term(
            "teczka",
            level="file",
            labels=("t",),
            after=frozenset({"zespół", "wiązka"}),
            normal={"latin": "t. {}"},
        ),
        Term("teczka", level="file", labels=("teczka", "tecz"), normal={"latin": "t. {}"}),
        Term("tom", labels=("t", "tom", "vol"), normal={"latin": "t. {}"}),
        Term(
            "jednostka",
            level="file",
            labels=("j", "jedn", "j a", "jedn arch"),
            normal={"latin": "j. {}"},
        ),
        Term("pudło", kind="container", labels=("pudło", "pudlo", "pud"), normal={"latin": "pudło {}"}),
        Term(
            "mikrofilm",
            kind="container",
            labels=("mf", "mkf", "mikrofilm"),
            normal={"latin": "mf {}"},
        ),
        Term("poszyt", labels=("posz", "poz", "poszyt"), normal={"latin": "posz. {}"}),
        Term("dokument", level="item", labels=("dok", "nr", "dokument"), normal={"latin": "dok. {}"}),
        Term(
            "karta",
            kind="locator",
            unit="leaf",
            labels=("k", "kk", "karta", "karty", "kart"),
            normal={"latin": "k. {}"},
        ),
        Term(
            "strona",
            kind="locator",
            unit="page",
            labels=("s", "ss", "str", "strona", "strony", "p", "pp"),
            normal={"latin": "s. {}"},
        ),
    ),
    shapes=(
        Shape(
            r"(?P<oddzial>BU|MSW|Wa|Ra|Ol|Bi|By|Gd|Ka|Ki|Kr|Lu|Łd|Po|Rz|Sz|Wr) (?P<numer>\d{2,5}/\d{1,6}(?:/[A-Z]+|/\d+)?)",
            oddzial=Term("oddział"),
            numer=_SYGN,
        ),
        Shape(r"(?P<zespol>\d{1,2}/\d{2})\Z", weight=SHARED, zespol=_ZESPOL),
        Shape(
            r"(?P<sygn>(?:[IVXL]+[ /]?[A-Z]?|0?\d{1,4})/(?:[IVXL]+|[A-Z]+|\d+)(?:[/-][\dA-Za-z]+)*)",
            weight=SHARED,
            sygn=_SYGN,
        ),
        Shape(r"(?P<sygn>[IVX]{1,4}\.\d{1,4}(?:\.\d{1,3})*(?:/[A-Z]\.\d{1,4})?)", weight=SHARED, sygn=_SYGN),
        Shape(r"(?P<zespol>(?!A?IPN|AAN|AMSZ|CAW)[A-Z][A-Za-z]{1,5}) (?P<sygn>(?:[IVX]{1,4}/)?\d[\d/.-]*)", weight=INNER, zespol=_ZESPOL, sygn=_SYGN),
        Shape(r"(?P<sygn>[IVXLC]{1,8}[A-Z]?-\d{1,4})(?=\s*(?:,|\Z))", weight=INNER, sygn=_SYGN),
        Shape(r"(?P<sygn>\d{2,6})\Z", weight=INNER, sygn=_SYGN),
    ),
    archives=(
        "AMSZ", "AAN", "AIPN", "IPN", "AGAD", "APW", "CAW", "CAW WBH", "AP Warszawa", "APKr", "AP Kraków", "AP Gdańsk",
        "APP", "AAG", "AKPRM", "AMSWiA", "Polish Foreign Ministry Archive", "Archiwum Akt Nowych", "ASMW", "CA MSW", "CAMSW",
    ),
    head=(_ZESPOL, Term("seria", level="series")),
    middle=Term("seria", level="series", words=True),
    archive_last=True,
)  # fmt: skip
