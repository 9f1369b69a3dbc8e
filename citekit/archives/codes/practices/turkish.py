"""Turkish codes: the archives of the Republic and of the Ottoman state.

::

    code    = [archive] fon ("." | "/" | "," | " ") kutu "." dosya "." sıra       BCA, 030.01.62.384.5
            | [archive] "Fon" ["Kodu"] ":" fon "," "Yer" ["No"] ":" kutu "." dosya "." sıra
            | [archive] letters {"." letters} ["."] ["," | " "] dosya "/" gömlek  BOA, HR.SYS. 2345/12
    fon     = number {("." | "-") number}                                         030.01, 30-1-0-0
    unit    = ("Kutu" | "Dosya" | "Gömlek" | "Belge" | "Sıra") ["No"] [":"] number

The last three numbers of the Republic's codes are box, file and place in it; those before them are the fonds.
Recalled, not verified: no page that states the rule was found.
"""

from citekit.archives.codes.common import PAGE
from citekit.archives.codes.grammar import INNER, SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_FON = Term("fon", level="fonds", labels=("fon", "fon kodu", "fon no"), normal={"latin": "Fon {}"})
_KUTU = Term("kutu", kind="container", labels=("kutu", "kutu no"), normal={"latin": "Kutu {}"})
_DOSYA = Term("dosya", level="file", labels=("dosya", "dosya no"), normal={"latin": "Dosya {}"})
_GOMLEK = Term(
    "gömlek", level="item", labels=("gömlek", "gömlek no"), normal={"latin": "Gömlek {}"}
)
_SIRA = Term("sıra", level="item", labels=("sıra", "sıra no"), normal={"latin": "Sıra {}"})

GRAMMAR = Grammar(
    name="turkish",
    verified=False,
    terms=(
        _FON,
        _KUTU,
        _DOSYA,
        _GOMLEK,
        _SIRA,
        Term("belge", level="item", labels=("belge", "belge no"), normal={"latin": "Belge {}"}),
        Term("varak", kind="locator", unit="leaf", labels=("vr", "varak"), normal={"latin": "vr. {}"}),
        Term("sayfa", kind="locator", unit="page", labels=("s", "sayfa"), normal={"latin": "s. {}"}),
        PAGE,
    ),
    shapes=(
        Shape(
            r"(?<!\w)[Yy]er(?: [Nn]o)?\.?:? ?(?P<kutu>\d{1,3})(?:\.{1,2}|-)(?P<dosya>\d{1,4})(?:\.{1,2}|-)(?P<sira>\d{1,4})\.?",
            commas=True,
            kutu=_KUTU,
            dosya=_DOSYA,
            sira=_SIRA,
        ),
        Shape(
            r"(?<![\w.])(?P<fon>0?\d{2}(?:\.{1,2}\d{1,3}|-\d{1,3}){1,4})(?: ?/ ?|, ?| )(?P<kutu>\d{1,3})(?:\.{1,2}|-)(?P<dosya>\d{1,4})(?:\.{1,2}|-)(?P<sira>\d{1,4})(?![\w])",
            commas=True,
            weight=SHARED,
            fon=_FON,
            kutu=_KUTU,
            dosya=_DOSYA,
            sira=_SIRA,
        ),
        Shape(
            r"(?P<fon>0?\d{2}(?:\.\d{1,3}){1,3})\.(?P<kutu>\d{1,3})\.(?P<dosya>\d{1,4})\.(?P<sira>\d{1,4})",
            weight=SHARED,
            fon=_FON,
            kutu=_KUTU,
            dosya=_DOSYA,
            sira=_SIRA,
        ),
        Shape(
            r"(?<![\w.])(?P<fon>[A-ZÇĞİÖŞÜ]{1,4}(?:\. ?[A-ZÇĞİÖŞÜ]{1,4})*\.?[ .]*),? ?(?P<dosya>\d{1,5})[-/](?P<gomlek>\d{1,4})(?!\d)",
            commas=True,
            weight=INNER,
            fon=_FON,
            dosya=_DOSYA,
            gomlek=_GOMLEK,
        ),
    ),
    archives=("BCA", "BOA", "TDA", "Cumhuriyet Arşivi", "Osmanlı Arşivi", "Başbakanlık Cumhuriyet Arşivi", "Başbakanlık Osmanlı Arşivi"),
)  # fmt: skip
