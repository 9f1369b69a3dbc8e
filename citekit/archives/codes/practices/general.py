"""The general form: labels that archives of many countries share, and whatever else there is.

::

    code = {label number | name | text}

It understands a label and a number, and names that stand before the first of them; the rest stays
as it is and is told as not understood. Dutch, Belgian and Scandinavian labels are here as well.

Recalled, not verified: it follows no archive's rule.
"""

from citekit.archives.codes.common import (
    BOX,
    DOCUMENT,
    FOLDER,
    FOLIO,
    FRAME,
    ITEM,
    PAGE,
    PART,
    REEL,
    VOLUME,
)
from citekit.archives.codes.grammar import Grammar, Term

__all__ = ["GRAMMAR"]

GRAMMAR = Grammar(
    name="general",
    verified=False,
    terms=(
        Term("fonds", level="fonds", labels=("fonds", "fond", "bestand", "toegang", "access"), words=True, normal={"latin": "fonds {}"}),
        Term("record group", level="recordgrp", labels=("record group", "rg"), normal={"latin": "RG {}"}),
        Term("collection", level="collection", labels=("collection", "coll", "ms", "mss"), normal={"latin": "collection {}"}),
        Term("series", level="series", labels=("series", "ser"), normal={"latin": "series {}"}),
        Term("inventory number", level="file", labels=("inv nr", "inventarisnr", "inventarisnummer", "invnr"), normal={"latin": "inv.nr. {}"}),
        BOX,
        Term("carton", kind="container", labels=("carton", "bundle", "bdl", "pk", "eske", "kapsel"), normal={"latin": "carton {}"}),
        FOLDER,
        REEL,
        VOLUME,
        Term("file", level="file", labels=("file", "files", "dossier", "dos", "sag", "akt", "register"), normal={"latin": "file {}"}),
        PART,
        ITEM,
        Term("number", labels=("no", "nr", "number", "№"), normal={"latin": "no. {}"}),
        PAGE,
        FOLIO,
        Term("leaf", kind="locator", unit="leaf", labels=("l", "leaf", "leaves", "bl"), normal={"latin": "l. {}"}),
        FRAME,
        Term("image", kind="locator", unit="image", labels=("image", "images", "img", "scan"), normal={"latin": "image {}"}),
        DOCUMENT,
    ),
    head=(Term("collection", level="collection"), Term("series", level="series"), Term("subseries", level="subseries")),
    archive_last=True,
)  # fmt: skip
