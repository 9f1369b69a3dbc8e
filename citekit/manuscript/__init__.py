"""Whole manuscripts: citations by key become notes or author and date, and the list at the end.

::

    made = cite_manuscript(Path("essay.md").read_text(), settings=Settings(style="chicago"))
    Path("out.md").write_text(made.text)
    for problem in made.problems:
        print(problem)
"""

from citekit.manuscript.cited import Manuscript, cite_manuscript
from citekit.manuscript.kits import Kit, items_of, latex_kit, pandoc_kit, save_kit
from citekit.manuscript.pandoc.document import PandocDocument, cite_pandoc
from citekit.manuscript.pandoc.program import read_document, write_document
from citekit.manuscript.settings import Settings

__all__ = [
    "Kit",
    "Manuscript",
    "PandocDocument",
    "Settings",
    "cite_manuscript",
    "cite_pandoc",
    "items_of",
    "latex_kit",
    "pandoc_kit",
    "read_document",
    "save_kit",
    "write_document",
]
