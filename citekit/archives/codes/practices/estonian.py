"""Estonian codes.

::

    code = [archive] branch "." fond "." nimistu "." säilik ["," leaves]        ERA.957.14.2, l. 12; ERAF 1-302-145
         | archive fond nimistu säilik [leht]                                    ERAF, f. 1, n. 46, s. 15, l. 35
    branch  = "ERA" | "ERAF" | "EAA" | "TLA" | "RA"
    nimistu = ("n." | "nimistu") number       säilik = ("s." | "säilik" | "toimik") number       leht = ("l." | "leht") leaves

Recalled, not verified: no page that states the rule was found.
"""

from citekit.archives.codes.common import PAGE
from citekit.archives.codes.grammar import INNER, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_FOND = Term("fond", level="fonds", labels=("f", "fond"), normal={"latin": "f. {}"})
_NIMISTU = Term(
    "nimistu", level="series", labels=("n", "nim", "nimistu"), normal={"latin": "n. {}"}
)
_SAILIK = Term(
    "säilik", level="file", labels=("s", "säilik", "sailik", "toimik"), normal={"latin": "s. {}"}
)

GRAMMAR = Grammar(
    name="estonian",
    verified=False,
    terms=(
        _FOND,
        _NIMISTU,
        _SAILIK,
        Term("leht", kind="locator", unit="leaf", labels=("l", "leht", "lehed"), normal={"latin": "l. {}"}),
        PAGE,
    ),
    shapes=(
        Shape(
            r"(?P<arhiiv>ERAF|ERA|EAA|TLA|RA)\.(?P<fond>[A-Z]?-?\d{1,5}[A-Z]{0,3})\.(?P<nimistu>\d{1,3}[a-z]?)(?:\.(?P<sailik>\d{1,6}[a-z]?))?",
            arhiiv=Term("arhiiv", level="recordgrp"),
            fond=_FOND,
            nimistu=_NIMISTU,
            sailik=_SAILIK,
        ),
        Shape(r"(?P<fond>\d{1,5})-(?P<nimistu>\d{1,3})-(?P<sailik>\d{1,6})(?!-)", weight=INNER, fond=_FOND, nimistu=_NIMISTU, sailik=_SAILIK),
    ),
    archives=("ERA", "ERAF", "EAA", "TLA", "Rahvusarhiiv", "National Archives of Estonia"),
    archive_first=True,
)  # fmt: skip
