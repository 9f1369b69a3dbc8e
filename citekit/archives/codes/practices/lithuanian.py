"""Lithuanian codes.

::

    code = archive fondas apyrašas byla [lapai]
    fondas = ("f." | "fondas") number          prefixes: R-754, K-1        apyrašas = ("ap." | "apyr." | "apyrašas") number
    byla = ("b." | "byla") number              lapai = ("l." | "lap." | "lapas") leaves

Recalled, not verified: no page that states the rule was found.
"""

from citekit.archives.codes.grammar import Grammar, Term

__all__ = ["GRAMMAR"]

GRAMMAR = Grammar(
    name="lithuanian",
    verified=False,
    terms=(
        Term("fondas", level="fonds", labels=("f", "fondas"), normal={"latin": "f. {}"}),
        Term("apyrašas", level="series", labels=("ap", "apyr", "apyrašas"), after=frozenset({"fondas"}), normal={"latin": "ap. {}"}),
        Term("byla", level="file", labels=("b", "byla"), normal={"latin": "b. {}"}),
        Term("tomas", labels=("t", "tomas"), normal={"latin": "t. {}"}),
        Term("lapas", kind="locator", unit="leaf", labels=("l", "lap", "lapas", "lapai"), normal={"latin": "l. {}"}),
    ),
    archives=("LYA", "LCVA", "LVIA", "LVOA", "KAA", "VRVA", "Lietuvos ypatingasis archyvas", "Lietuvos centrinis valstybės archyvas"),
    archive_first=True,
)  # fmt: skip
