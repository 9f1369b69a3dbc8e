"""Vietnamese codes: the National Archives Centers, with or without diacritics.

::

    code   = archive "," phong {"," muc luc | hop | tap} ho_so [to]
    phong  = ["phông"] words          muc luc = ("mục lục" | "ML") number
    ho so  = ("hồ sơ" | "HS") number  dvbq = ("đơn vị bảo quản" | "ĐVBQ") number
    to     = ("tờ" | "to" | "trang" | "tr.") leaves

Recalled, not verified: no page that states the rule was found.
"""

from citekit.archives.codes.common import PAGE
from citekit.archives.codes.grammar import INNER, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_PHONG = Term(
    "phông",
    level="fonds",
    labels=("phông", "phông số", "phong", "fonds"),
    words=True,
    normal={"latin": "phông {}"},
)

_HO_SO = Term(
    "hồ sơ",
    level="file",
    labels=("hồ sơ", "hồ sơ số", "hs", "ho so", "h s", "folder", "file"),
    normal={"latin": "hồ sơ {}"},
)

GRAMMAR = Grammar(
    name="vietnamese",
    verified=False,
    terms=(
        _PHONG,
        Term("mục lục", level="series", labels=("mục lục", "mục lục số", "ml", "muc luc"), normal={"latin": "mục lục {}"}),
        Term("hộp", kind="container", labels=("hộp", "hộp số", "hop", "cặp", "cặp số", "cap"), normal={"latin": "hộp {}"}),
        _HO_SO,
        Term("đơn vị bảo quản", level="file", labels=("đơn vị bảo quản", "đvbq", "don vi bao quan", "dvbq"), normal={"latin": "ĐVBQ {}"}),
        Term("tập", level="otherlevel", labels=("tập", "quyển"), normal={"latin": "tập {}"}),
        Term("tờ", kind="locator", unit="leaf", labels=("tờ", "tờ số", "to"), normal={"latin": "tờ {}"}),
        Term("trang", kind="locator", unit="page", labels=("trang", "tr"), normal={"latin": "tr. {}"}),
        PAGE,
    ),
    archives=(
        "TTLT I", "TTLT II", "TTLT III", "TTLTQG I", "TTLTQG II", "TTLTQG III", "TTLTQG1", "TTLTQG2", "TTLTQG3", "TTLT1", "TTLT2", "TTLT3", "VNA1", "VNA2", "VNA3", "NAC1", "NAC2", "NAC3", "VNA-I", "VNA-II", "VNA-III", "CLTBNG",
        "Trung tâm Lưu trữ Quốc gia I", "Trung tâm Lưu trữ Quốc gia II", "Trung tâm Lưu trữ Quốc gia III", "Trung tâm Lưu trữ Quốc gia",
    ),
    shapes=(Shape(r"(?P<hoso>\d{2,6})(?=\s*(?:,|\Z))", weight=INNER, hoso=_HO_SO),),
    head=(_PHONG,),
)  # fmt: skip
