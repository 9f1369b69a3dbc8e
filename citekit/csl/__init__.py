"""Citations and bibliographies, by CSL 1.0.2.

::

    style = load_style("chicago")
    processor = Processor(style, [CslItem.from_json(data)])
    (note,) = processor.citations([Citation((Cite("wcda-121618", locator="27"),))])
    print(render(note))

Values are CSL-JSON's; which engine renders them is nobody's business outside this package.
"""

from citekit.csl.access_dates import with_access_dates
from citekit.csl.bibliography import Bibliography, Entry
from citekit.csl.citation import Citation, Cite
from citekit.csl.document import Document
from citekit.csl.item import CslItem
from citekit.csl.output import OUTPUTS, render
from citekit.csl.processor import ENGINES, Processor
from citekit.csl.selection import Selection
from citekit.csl.style import Style, StyleInfo, list_styles, load_style

__all__ = [
    "ENGINES",
    "OUTPUTS",
    "Bibliography",
    "Citation",
    "Cite",
    "CslItem",
    "Document",
    "Entry",
    "Processor",
    "Selection",
    "Style",
    "StyleInfo",
    "list_styles",
    "load_style",
    "render",
    "with_access_dates",
]
