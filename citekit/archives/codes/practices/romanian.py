"""Romanian codes.

::

    code   = [archive] ["fond"] name [inventar] dosar [volum] [file]
    fond   = ("fond" | "fondul") words
    inv    = ("inv." | "inventar") number
    dosar  = ("dosar" | "dos." | "d.") ["nr."] number ["/" year]
    volum  = ("vol." | "volum") number
    file   = ("f." | "ff." | "fila" | "filele") leaves ["v"]        after the dosar

Recalled, not verified: no page that states the rule was found.
"""

from citekit.archives.codes.common import PAGE
from citekit.archives.codes.grammar import Grammar, Term

__all__ = ["GRAMMAR"]

_FOND = Term(
    "fond", level="fonds", labels=("fond", "fondul", "f"), words=True, normal={"latin": "fond {}"}
)

GRAMMAR = Grammar(
    name="romanian",
    verified=False,
    terms=(
        Term(
            "filă",
            kind="locator",
            unit="leaf",
            labels=("f", "ff", "file"),
            after=frozenset({"dosar", "volum", "problemă"}),
            normal={"latin": "f. {}"},
            plural={"latin": "ff. {}"},
        ),
        _FOND,
        Term("secție", level="subfonds", labels=("secția", "secție", "direcția"), words=True),
        Term("inventar", level="series", labels=("inv", "inventar", "inventarul"), normal={"latin": "inv. {}"}),
        Term("problemă", level="series", labels=("problema", "prob"), words=True, normal={"latin": "problema {}"}),
        Term("dosar", level="file", labels=("dosar", "dosarul", "dos", "d", "file", "folder"), normal={"latin": "dosar {}"}),
        Term("volum", labels=("vol", "volum", "volumul"), normal={"latin": "vol. {}"}),
        Term("rolă", kind="container", labels=("rola", "rolă"), normal={"latin": "rola {}"}),
        Term("pachet", kind="container", labels=("pachet", "pach"), normal={"latin": "pachet {}"}),
        Term("cadru", kind="locator", unit="frame", labels=("cadru", "cadrul", "cadre", "c"), normal={"latin": "cadru {}"}),
        Term("filă", kind="locator", unit="leaf", labels=("fila", "filele", "filă"), normal={"latin": "f. {}"}, plural={"latin": "ff. {}"}),
        Term("pagină", kind="locator", unit="page", labels=("pag", "pagina"), normal={"latin": "p. {}"}),
        PAGE,
    ),
    archives=("ANIC", "ANR", "AMAE", "MAE", "AMR", "ACNSAS", "CNSAS", "ASRI", "AMAN", "SJAN", "DANIC", "AMMB", "Arhivele Naționale", "Arhivele Naționale ale României"),
    dashed=True,
    middle=Term("parte structurală", level="subfonds", words=True),
    head=(_FOND, Term("secție", level="subfonds"), Term("serie", level="series")),
)  # fmt: skip
