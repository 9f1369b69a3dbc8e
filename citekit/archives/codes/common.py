"""Terms that many practices share, word for word: pages, folios, boxes, folders, reels."""

from citekit.archives.codes.grammar import Term

__all__ = [
    "BOX",
    "DOCUMENT",
    "FOLDER",
    "FOLIO",
    "FRAME",
    "ITEM",
    "PAGE",
    "PART",
    "REEL",
    "VOLUME",
    "YEAR",
]

PAGE = Term(
    "page", kind="locator", unit="page", labels=("p", "pp", "pg", "pgs", "page", "pages"),
    normal={"latin": "p. {}"}, plural={"latin": "pp. {}"},
)  # fmt: skip
FOLIO = Term(
    "folio", kind="locator", unit="folio", labels=("f", "ff", "fo", "fol", "fols", "foll", "folio", "folios"),
    normal={"latin": "fol. {}"}, plural={"latin": "fols. {}"},
)  # fmt: skip
FRAME = Term(
    "frame", kind="locator", unit="frame", labels=("frame", "frames", "fr"),
    normal={"latin": "frame {}"}, plural={"latin": "frames {}"},
)  # fmt: skip
DOCUMENT = Term(
    "document", kind="locator", unit="document", labels=("doc", "docs", "document", "documents"),
    normal={"latin": "doc. {}"},
)  # fmt: skip
BOX = Term("box", kind="container", labels=("box", "boxes", "bx"), normal={"latin": "box {}"})
FOLDER = Term(
    "folder", kind="container", labels=("folder", "folders", "fldr"), words=True,
    normal={"latin": "folder {}"},
)  # fmt: skip
REEL = Term(
    "reel", kind="container", labels=("reel", "reels", "roll", "rolls", "microfilm reel", "microfilm roll", "film"),
    normal={"latin": "reel {}"},
)  # fmt: skip
VOLUME = Term(
    "volume", level="file", labels=("vol", "vols", "volume", "volumes"), normal={"latin": "vol. {}"}
)
ITEM = Term("item", level="item", labels=("item", "items"), normal={"latin": "item {}"})
PART = Term("part", level="otherlevel", labels=("part", "pt"), normal={"latin": "part {}"})
YEAR = Term("year", kind="year", labels=("year",), normal={"latin": "{}"})
