"""Croatian codes.

::

    code    = [archive] fond ["(" name ")"] {"," name} {unit} [listovi]     HDA, f. 1220, CK SKH, kut. 45
            | "HR-" archive "-" number {unit}                               HR-HDA-1561, šifra 001.2
    fond    = ("f." | "fond") number                     elsewhere in Yugoslavia "f." is fascikla
    unit    = ("fasc." | "fascikla") number | ("kut." | "kutija" | "k.") number | ("inv. br." | "br.") number
            | ("šifra" | "sign." | "signatura") number | ("dos." | "dosje") number | ("svež." | "svežanj") number
    listovi = ("l." | "list" | "str.") leaves

Recalled, not verified: no page that states the rule was found.
"""

from citekit.archives.codes.common import PAGE
from citekit.archives.codes.grammar import Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_FOND = Term("fond", level="fonds", labels=("f", "fond"), words=True, normal={"latin": "f. {}"})

GRAMMAR = Grammar(
    name="croatian",
    verified=False,
    terms=(
        _FOND,
        Term("serija", level="series", labels=("serija", "ser"), words=True, normal={"latin": "serija {}"}),
        Term("signatura", level="file", labels=("šifra", "sign", "sig", "signatura"), normal={"latin": "sign. {}"}),
        Term("fascikla", kind="container", labels=("fasc", "fascikla"), normal={"latin": "fasc. {}"}),
        Term("kutija", kind="container", labels=("kut", "kutija", "k"), normal={"latin": "kut. {}"}),
        Term("svežanj", kind="container", labels=("svež", "sv", "svežanj"), normal={"latin": "svež. {}"}),
        Term("dosje", level="file", labels=("d", "dos", "dosje", "dosj"), normal={"latin": "dos. {}"}),
        Term("broj", level="item", labels=("br", "inv br", "broj", "dok", "dok br", "dokument"), normal={"latin": "br. {}"}),
        Term("list", kind="locator", unit="leaf", labels=("l", "list", "listovi"), normal={"latin": "l. {}"}),
        Term("strana", kind="locator", unit="page", labels=("s", "str"), normal={"latin": "str. {}"}),
        PAGE,
    ),
    shapes=(Shape(r"HR-[A-Z]{2,5}-(?P<fond>\d{1,5})", fond=_FOND),),
    archives=("HDA", "HR-HDA", "DAZG", "Hrvatski državni arhiv"),
    head=(_FOND, Term("serija", level="series"), Term("podserija", level="subseries")),
    middle=Term("serija", level="series", words=True),
)  # fmt: skip
