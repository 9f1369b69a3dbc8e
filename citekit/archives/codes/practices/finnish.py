"""Finnish codes: the Ministry for Foreign Affairs (UM), and the National Archives (KA).

::

    code   = archive group [":" number] {"," name} {unit}           UM, 12 L: 23, box 17; UM, 5 C 15
           | archive name {"," name} {unit}                         KA, Urho Kekkosen arkisto, 1/23
           | archive letters number                                 KA, UKK 114
    group  = number " " letter                                      the decimal classes of the ministry
    unit   = ("kotelo" | "kansio" | "mappi" | "nippu" | "box") number | ("sig." | "signum") number

Recalled, not verified: no page that states the rule was found.
"""

from citekit.archives.codes.common import BOX, PAGE
from citekit.archives.codes.grammar import INNER, SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_ARKISTO = Term("arkisto", level="fonds")
_RYHMA = Term("ryhmä", level="series", labels=("ryhmä", "group"), normal={"latin": "ryhmä {}"})
_ALARYHMA = Term("alaryhmä", level="subseries")
_UNIT = Term(
    "arkistoyksikkö",
    level="file",
    labels=("sig", "signum", "no", "nro"),
    normal={"latin": "sig. {}"},
)

GRAMMAR = Grammar(
    name="finnish",
    verified=False,
    terms=(
        _RYHMA,
        _ALARYHMA,
        Term("kotelo", kind="container", labels=("kotelo", "kot", "k"), normal={"latin": "kotelo {}"}),
        Term("kansio", kind="container", labels=("kansio", "mappi", "nippu"), normal={"latin": "kansio {}"}),
        BOX,
        _UNIT,
        Term("sivu", kind="locator", unit="page", labels=("s", "sivu"), normal={"latin": "s. {}"}),
        PAGE,
    ),
    shapes=(
        Shape(
            r"(?<![\w/])(?P<ryhma>\d{1,3} [A-Z]\d?)(?: ?: ?(?P<ala>\d{1,3}[a-z]?)| (?P<numero>\d{1,3}(?: [a-z]\b)?))?(?! ?/)(?=\s*(?:[,;]|\Z))",
            commas=True,
            weight=SHARED,
            ryhma=_RYHMA,
            ala=_ALARYHMA,
            numero=Term("alaryhmä", level="subseries"),
        ),
        Shape(r"(?P<arkisto>UKK|VAK|TPK|EK|VNK) (?P<yksikko>[\d/]{1,12})", arkisto=_ARKISTO, yksikko=_UNIT),
        Shape(r"(?P<yksikko>\d{1,3}/\d{1,4})(?![/\d])", weight=INNER, yksikko=_UNIT),
    ),
    archives=("UM", "UMA", "KA", "Kansallisarkisto", "Ulkoministeriön arkisto"),
    head=(_ARKISTO, Term("sarja", level="series"), Term("alasarja", level="subseries")),
    middle=Term("sarja", level="series", words=True),
)  # fmt: skip
