"""From printed works to publications."""

import re

from citekit.archives.lines.agents import agent
from citekit.archives.lines.english_date import edtf
from citekit.archives.lines.line import Name, Work
from citekit.model import Body, Contribution, Locator, Publication

__all__ = ["printed"]

_VOLUME = re.compile(
    r"^(?:vol(?:ume)?s?|bd|band|t|tome|tom|том|т)\b\.?\s*(?=[\dIVXLC])", re.IGNORECASE
)
_LABEL = re.compile(r"(?:pp?|pgs?|pages?)\b\.?\s*", re.IGNORECASE)


def printed(work: Work) -> Publication:
    """Give the publication that a line names; where its authors are told by their look alone, they are inferred."""
    names = (
        tuple(map(_contribution, work.authors))
        if work.sure_of_authors
        else tuple(map(_inferred, work.authors))
    )
    return Publication.model_validate(
        {
            "type": "book" if work.series or work.place or not work.number else "article-journal",
            "title": work.title or work.series,
            "series": work.series,
            "editors" if work.edited else "authors": names,
            "translators": tuple(map(_contribution, work.translators)),
            "publisher": Body(name=work.publisher) if work.publisher else None,
            "place": work.place,
            "date": edtf(work.year) if work.year else None,
            "volume": _VOLUME.sub("", work.volume) if work.volume else None,
            "number": work.number,
            "pages": _pages(work.pages),
            "reprint": work.reprint,
        }
    )


def _contribution(name: str) -> Contribution:
    return Contribution(agent=agent(Name(name, 0)))


def _inferred(name: str) -> Contribution:
    return Contribution(
        agent=agent(Name(name, 0)),
        certainty="inferred",
        basis="the look of the citation, in which commas alone part the names from the title",
    )


def _pages(text: str | None) -> Locator | None:
    if not text:
        return None
    numbers = _LABEL.sub("", text).replace(" ", "").replace("–", "-").replace("—", "-")
    start, _, end = numbers.partition("-")
    whole = start.isdigit() and (end.isdigit() or not end)
    return Locator(
        raw=text, unit="page", start=start if whole else None, end=(end or None) if whole else None
    )
