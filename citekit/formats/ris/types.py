"""The types of RIS records and of CSL items, and which of them have what.

Source: the RIS specification (Reference Manager 2011); for what becomes of a type, the import code of Zotero.
"""

from collections.abc import Mapping

__all__ = [
    "IN_A_CONTAINER",
    "MISREAD",
    "NUMBERS",
    "OTHER_TYPE",
    "READ_AS_ANOTHER",
    "READ_TYPES",
    "SERIES_TAGS",
    "WITH_EDITORS_IN_A2",
    "WITH_GENRE",
    "WRITTEN_TYPES",
    "role_tag",
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
    **dict.fromkeys(("patent", "report", "standard"), "number"),
    **dict.fromkeys(
        ("article-journal", "article-magazine", "article-newspaper", "periodical"), "ISSN"
    ),
}
"""What SN is of a type; of the others an ISBN."""

READ_AS_ANOTHER = frozenset({"figure", "pamphlet", "periodical", "standard"})
"""Types that have a tag of their own, but not in Zotero."""
WITH_GENRE = frozenset(
    {"map", "pamphlet", "post-weblog", "report", "speech", "standard", "thesis", "webpage"}
)
"""Types of which Zotero takes M3 for the genre; of others it expects a DOI there."""
SERIES_TAGS: Mapping[str, str] = {
    **dict.fromkeys(
        ("article-journal", "book", "chapter", "paper-conference", "periodical", "song"), "T3"
    ),
    **dict.fromkeys(("map", "report", "software", "standard"), "T2"),
}
"""The tag in which Zotero finds the title of a series."""
MISREAD: Mapping[str, frozenset[str]] = {
    "edition": frozenset({"bill", "dataset", "hearing", "legislation", "software"}),
    "issue": frozenset({"chapter", "dataset"}),
    "language": frozenset({"software"}),
    "number-of-volumes": frozenset({"dataset"}),
    "page": frozenset(
        {"bill", "book", "legal_case", "motion_picture", "pamphlet", "periodical", "thesis"}
    ),
    "publisher": frozenset({"legal_case", "patent"}),
    "publisher-place": frozenset({"speech"}),
    "section": frozenset({"legal_case"}),
    "volume": frozenset({"patent", "webpage"}),
}
"""Variables, and the types in which Zotero takes their tags for something else: SP of a book is how many pages it has."""

_EDITED_BOOKS = ("book", "periodical")
_PARTS_OF_BOOKS = ("chapter", "entry-dictionary", "entry-encyclopedia", "paper-conference")
_ROLE_TAGS: Mapping[str, Mapping[str, str]] = {
    "editor": {
        **dict.fromkeys(WITH_EDITORS_IN_A2, "A2"),
        **dict.fromkeys((*_EDITED_BOOKS, OTHER_TYPE), "ED"),
    },
    "collection-editor": {
        **dict.fromkeys((*_EDITED_BOOKS, "report", "standard"), "A2"),
        **dict.fromkeys(_PARTS_OF_BOOKS, "A3"),
    },
    "translator": dict.fromkeys(
        (
            *_EDITED_BOOKS, "chapter", "entry-dictionary", "entry-encyclopedia", "article-journal", "article-magazine",
            "article-newspaper", "pamphlet", "report", "standard", "webpage", OTHER_TYPE,
        ),
        "A4",
    ),
}  # fmt: skip


def role_tag(role: str, csl_type: str) -> str | None:
    """Give the tag of those who had a part in a work; None where Zotero would take them for its authors, or drop them."""
    return _ROLE_TAGS[role].get(csl_type if csl_type in WRITTEN_TYPES else OTHER_TYPE)
