"""Latvian codes, whose numbers stand before their labels.

::

    code = archive number "f." number "apr." number "l." [leaves "lp."]      LVA, 101. f., 13. apr., 28. l., 4. lp.
    fonds = ("f." | "fonds")    apraksts = ("apr." | "apraksts")    lieta = ("l." | "lieta")    lapa = ("lp." | "lpp." | "lapa")

Recalled, not verified: no page that states the rule was found.
"""

from citekit.archives.codes.grammar import Grammar, Term

__all__ = ["GRAMMAR"]

GRAMMAR = Grammar(
    name="latvian",
    verified=False,
    terms=(
        Term("fonds", level="fonds", labels=("f", "fonds"), tails=("f", "fonds"), normal={"latin": "{}. f."}),
        Term("apraksts", level="series", labels=("apr", "apraksts"), tails=("apr", "apraksts"), normal={"latin": "{}. apr."}),
        Term("lieta", level="file", labels=("l", "lieta"), tails=("l", "lieta"), normal={"latin": "{}. l."}),
        Term("lapa", kind="locator", unit="leaf", labels=("lp", "lapa"), tails=("lp", "lapa"), normal={"latin": "{}. lp."}),
        Term("lappuse", kind="locator", unit="page", labels=("lpp",), tails=("lpp", "lappuse"), normal={"latin": "{}. lpp."}),
    ),
    archives=("LVA", "LVVA", "LNA", "LNA-LVA", "LNA-LVVA", "LNA LVVA", "PSA", "Latvijas Valsts arhīvs", "Latvijas Valsts vēstures arhīvs"),
    archive_first=True,
)  # fmt: skip
