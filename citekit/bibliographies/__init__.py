"""Bibliographies as historians need them: archives, published sources, literature, or by a scheme of one's own.

::

    divided = grouped(library.values(), "archives", style="chicago", locale="de-DE")
    for section in divided:
        print(section.heading, [entry.id for entry in section.entries])
    print(write(divided.blocks(), "markdown"))
"""

from citekit.bibliographies.divide import Division, divide, grouped
from citekit.bibliographies.listed import Listed, listed
from citekit.bibliographies.scheme import ARCHIVES, SCHEMES, Criteria, Group, Listing, Scheme
from citekit.bibliographies.scheme_file import read_scheme, scheme_of
from citekit.bibliographies.section import DividedBibliography, Section

__all__ = [
    "ARCHIVES",
    "SCHEMES",
    "Criteria",
    "DividedBibliography",
    "Division",
    "Group",
    "Listed",
    "Listing",
    "Scheme",
    "Section",
    "divide",
    "grouped",
    "listed",
    "read_scheme",
    "scheme_of",
]
