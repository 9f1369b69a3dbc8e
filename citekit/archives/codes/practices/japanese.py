"""Japanese codes: the foreign ministry's archives, the National Archives, JACAR.

::

    code   = archive ["File"] file [reel] [frames]
    file   = letter ["'"] digits                              post-war: A'0392
           | letter ["'"] "." number {"." number} ["-" number] pre-war classes: A.6.1.1.5
           | number "門" number "類" number "項" number "号"
    jacar  = "Ref." letter digits{11}                          B02030123400
    naj    = words "請求番号" number
    frames = ("第" leaves "画像目" | leaves "コマ" | "frame" leaves)

Sources: the Wilson Center Digital Archive for the post-war file; the rest is recalled.
"""

from citekit.archives.codes.common import BOX, FRAME, PAGE, REEL, VOLUME
from citekit.archives.codes.grammar import INNER, Grammar, Shape, Style, Term

__all__ = ["GRAMMAR"]

_FILE = Term(
    "fairu",
    level="file",
    labels=("file", "file no", "file number", "ファイル", "分類番号", "管理番号", "簿冊番号"),
    normal={"latin": "File {}", "han": "ファイル{}"},
)
_CLASS = Term("bunrui", level="file")
_REF = Term(
    "refarensu kodo",
    level="item",
    labels=("ref", "ref code", "reference code", "レファレンスコード"),
    normal={"latin": "Ref. {}", "han": "Ref.{}"},
)

GRAMMAR = Grammar(
    name="japanese",
    verified=True,
    terms=(
        Term("mon", level="class", tails=("門",), labels=("門",), normal={"latin": "{}-mon", "han": "{}門"}),
        Term("rui", level="class", tails=("類",), labels=("類",), normal={"latin": "{}-rui", "han": "{}類"}),
        Term("kō", level="class", tails=("項",), labels=("項",), normal={"latin": "{}-kō", "han": "{}項"}),
        _FILE,
        _CLASS,
        Term("seikyū bangō", level="file", labels=("請求番号", "call number", "call no"), words=True, normal={"latin": "call no. {}", "han": "請求番号{}"}),
        Term("maki", tails=("巻", "冊", "号", "號"), normal={"latin": "vol. {}", "han": "第{}巻"}),
        _REF,
        Term("rīru", kind="container", labels=("リール", "リール番号"), tails=("リール",), normal={"latin": "reel {}", "han": "リール{}"}),
        REEL,
        BOX,
        VOLUME,
        Term("koma", kind="locator", unit="frame", labels=("コマ",), tails=("コマ", "コマ目"), normal={"latin": "frame {}", "han": "{}コマ"}),
        Term("gazō", kind="locator", unit="image", labels=("画像", "image", "images"), tails=("画像目", "画像"), normal={"latin": "image {}", "han": "第{}画像目"}),
        Term("pēji", kind="locator", unit="page", labels=("頁", "ページ"), tails=("頁", "ページ"), normal={"latin": "p. {}", "han": "{}頁"}),
        FRAME,
        PAGE,
    ),
    shapes=(
        Shape(r"(?:Ref\.? ?(?:[Cc]ode:? ?)?)?(?P<ref>[ABC]\d{11})", ref=_REF),
        Shape(r"(?P<file>[A-Z][’'′‘]\.?(?:\d{1,4}(?:[.-]\d{1,3})*|[.-]?\d{4}))", file=_CLASS),
        Shape(r"(?P<bunsho>(?:戦前期|戦後)?外務省(?:記録|外交記録|文書)) ?(?P<file>[A-Z][’'′‘]?(?:[.-]?\d{1,4})+(?:[.-]\d{1,3})*)", bunsho=Term("bunsho", level="collection"), file=_CLASS),
        Shape(r"(?P<file>[A-ZＡ-Ｚ](?:[.-]\d{1,2}){3,6}(?:[.-]\d{1,3})*)", file=_CLASS),
        Shape(r"(?P<file>[\u3400-\u9fff]{2,8}-[\u3400-\u9fff]{2,12}-[A-Z]\d{1,2}(?:-\d{1,4})+)", weight=INNER, file=Term("bunsho", level="collection")),
        Shape(r"(?P<file>(?:19|20)\d\d-\d{4}|[HRS]\d{2}-\d{3})(?=\s*(?:[,、，]|\Z))", weight=INNER, file=Term("kanri bangō", level="file")),
        Shape(r"(?P<file>[平昭本返寄分類][^\W_]{1,6}\d{8}(?:-\d+)?)", file=Term("seikyū bangō", level="file")),
    ),
    archives=(
        "DA-MOFA", "DAMOFA", "DAMFAJ", "JMFA", "MOFAJ", "GSK", "JMOFA", "GGSK", "NAJ", "JACAR", "NIDS", "MOFA", "外務省外交史料館", "外交史料館", "国立公文書館", "防衛省防衛研究所", "アジア歴史資料センター",
        "Diplomatic Archives of the Ministry of Foreign Affairs of Japan", "Diplomatic Archives of Japan",
    ),
    head=(Term("bunsho", level="collection"),),
    archive_last=True,
    styles={"latin": Style(), "han": Style("、", "—")},
)  # fmt: skip
