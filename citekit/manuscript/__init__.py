"""Whole manuscripts: citations by key become notes or author and date, and the list at the end.

::

    made = cite_manuscript(Path("essay.md").read_text(), settings=Settings(style="chicago"))
    Path("out.md").write_text(made.text)
    for problem in made.problems:
        print(problem)
"""

from citekit.manuscript.cited import Manuscript, cite_manuscript
from citekit.manuscript.settings import Settings

__all__ = ["Manuscript", "Settings", "cite_manuscript"]
