"""Citation lines of archives: read into parts that cover the whole text, and made into records."""

from citekit.archives.lines.line import Credit, Line, Name, Unsure, Witness, Work, render
from citekit.archives.lines.parse import parse_line
from citekit.archives.lines.to_source import Draft, draft

__all__ = [
    "Credit",
    "Draft",
    "Line",
    "Name",
    "Unsure",
    "Witness",
    "Work",
    "draft",
    "parse_line",
    "render",
]
