"""Israeli codes.

::

    code  = archive ["RG" | office] [number] ["/"] ["hz" | "gimel" | ...] box "/" file ["/" part]
            ISA, MFA 130.02/4322/15     ISA, RG 130, HZ 3105/7     ISA, Foreign Ministry, 2457/11     ISA, A/7021/3
          | archive "ISA-" letters "-" letters "-" letters        the number of the online catalogue
    RG    = ("RG" | "record group") number ["." number]

Recalled, not verified: no page that states the rule was found.
"""

from citekit.archives.codes.common import BOX, PAGE
from citekit.archives.codes.grammar import INNER, SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_GROUP = Term("record group", level="recordgrp", normal={"latin": "RG {}"})
_OFFICE = Term("office", level="fonds")
_SERIES = Term("series", level="series")
_FILE = Term("file", level="file", labels=("file", "files"), normal={"latin": "file {}"})
_PART = Term("part", labels=("part", "pt"), normal={"latin": "part {}"})

GRAMMAR = Grammar(
    name="israeli",
    verified=False,
    terms=(_GROUP, BOX, _FILE, _PART, PAGE),
    shapes=(
        Shape(r"(?:RG|[Rr]ecord [Gg]roup) (?P<group>\d{1,3}(?:\.\d{1,2})?)(?=\s*(?:[,;]|\Z))", weight=INNER, group=_GROUP),
        Shape(
            r"(?P<number>ISA-[A-Za-z]{1,12}-[A-Za-z\d]{1,20}-[\da-z]{5,8})",
            number=Term("catalogue number", level="file"),
        ),
        Shape(
            r"(?P<office>MFA|FM|PMO|GL|AMA) ?(?P<group>\d{2,3}(?:\.\d{1,2})?)/(?P<box>\d{1,5})/(?P<file>\d{1,4})(?:/(?P<part>\d{1,3}))?",
            weight=SHARED,
            office=_OFFICE,
            group=_GROUP,
            box=BOX,
            file=_FILE,
            part=_PART,
        ),
        Shape(
            r"(?P<group>\d{2,3}(?:\.\d{1,2})?)/(?:(?P<office>MFA|FM|PMO)/)?(?P<box>\d{1,5})/(?P<file>\d{1,4})(?![/\d])",
            weight=INNER,
            group=_GROUP,
            office=_OFFICE,
            box=BOX,
            file=_FILE,
        ),
        Shape(
            r"(?:(?P<office>MFA|FM|PMO|GL) )?(?P<series>(?:HZ|Hz|hz|G|GL|C|MZ|LV|CH|A|P|K|חצ|ג|א|פ)(?=[ /]))[ /](?P<box>\d{1,5})/(?P<file>\d{1,4})(?:/(?P<part>[\dIVX]{1,3}))?",
            weight=SHARED,
            office=_OFFICE,
            series=_SERIES,
            box=BOX,
            file=_FILE,
            part=_PART,
        ),
        Shape(
            r"(?:(?P<office>MFA|FM|PMO|GL)[ /])?(?P<box>\d{2,5})/(?P<file>\d{1,4})(?:/(?P<part>[\dIVX]{1,3}))?(?![/\d])",
            weight=INNER,
            office=_OFFICE,
            box=BOX,
            file=_FILE,
            part=_PART,
        ),
    ),
    archives=("ISA", "Israel State Archives", "Israel State Archive"),
    head=(_OFFICE, _SERIES),
    middle=_SERIES,
)  # fmt: skip
