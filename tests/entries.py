"""Entries that are given to other programs: archival documents from the examples, and works with letters that trip."""

from pathlib import Path

from citekit.csl.item import CslItem
from citekit.formats import yaml

__all__ = ["ENTRIES", "MEMO", "WORKS"]

_RECORDS = Path(__file__).parents[1] / "records"
MEMO, LETTER, *_MORE = (
    next(iter(yaml.read((_RECORDS / f"{name}.yaml").read_text(encoding="utf-8"))))
    for name in ("wcda-121618", "creel-to-house-1918", "wcda-113239", "wcda-112100", "frus-1961-63-v07-d181")
)  # fmt: skip
WORKS = [
    CslItem.from_json(data)
    for data in (
        {"id": "westad2012", "type": "book", "title": "Restless Empire: China & the World since 1750", "publisher": "Basic Books",
         "author": [{"family": "Westad", "given": "Odd Arne"}], "publisher-place": "New York", "issued": {"date-parts": [[2012]]}},
        {"id": "chen2003", "type": "article-journal", "title": "A 50% Solution", "author": [{"family": "Chen", "given": "Jian"}],
         "container-title": "Cold War History", "volume": "3", "issue": "2", "page": "1-24", "issued": {"date-parts": [[2003, 1]]}},
        {"id": "gaddis1997", "type": "chapter", "title": "Léger’s #1 {Problem}", "container-title": "We Now Know_2",
         "author": [{"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"}], "publisher": "OUP",
         "editor": [{"family": "Gaddis", "given": "John Lewis"}], "page": "5-7", "issued": {"date-parts": [[1997]]}},
    )
]  # fmt: skip
ENTRIES = [MEMO, LETTER, *_MORE, *WORKS]
