"""The types of RIS records and of CSL items, and which of them have what.

Source: the RIS specification (Reference Manager 2011); for what becomes of a type, the import code of Zotero.
"""

__all__ = [
    "IN_A_CONTAINER",
    "NUMBERS",
    "OTHER_TYPE",
    "READ_TYPES",
    "WITH_EDITORS_IN_A2",
    "WRITTEN_TYPES",
]

WRITTEN_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "graphic": "ART",
    "figure": "FIGURE",
    "hearing": "HEAR",
    "legal_case": "CASE",
    "legislation": "STAT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "patent": "PAT",
    "periodical": "SER",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "software": "COMP",
    "song": "SOUND",
    "speech": "SLIDE",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
READ_TYPES = {
    **{written: csl for csl, written in WRITTEN_TYPES.items()},
    "ABST": "article-journal",
    "CHART": "figure",
    "CLSWK": "classic",
    "CONF": "paper-conference",
    "CTLG": "book",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "EJOUR": "article-journal",
    "GOVDOC": "report",
    "ICOMM": "personal_communication",
    "INPR": "article-journal",
    "JFULL": "periodical",
    "MANSCPT": "manuscript",
    "MUSIC": "musical_score",
    "PCOMM": "personal_communication",
    "UNBILL": "bill",
    "VIDEO": "motion_picture",
    "WEB": "webpage",
}
OTHER_TYPE = "AGGR"
"""What stands for other types; Zotero reads it as a document, and GEN as a journal article."""

IN_A_CONTAINER = frozenset(
    {
        "article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference",
        "entry-encyclopedia", "entry-dictionary", "post-weblog", "webpage",
    }
)  # fmt: skip
WITH_EDITORS_IN_A2 = frozenset(
    {"chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary", "article-journal"}
)
NUMBERS = {
    "report": "number", "article-journal": "ISSN", "article-magazine": "ISSN", "article-newspaper": "ISSN", "periodical": "ISSN",
}  # fmt: skip
"""What SN is of a type; of the others an ISBN."""
