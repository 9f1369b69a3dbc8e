"""From publications to CSL's variables: the book or journal that holds a text, and the host where it is online.

Source: CSL 1.0.2, appendix IV.
"""

from typing import Any

from citekit.csl.from_agent import csl_names, listed
from citekit.csl.from_date import csl_date, date_in_words
from citekit.csl.leaves import leaf_variables, printed_leaves
from citekit.model import Publication, Text

__all__ = ["publication_variables"]


def publication_variables(text: Text) -> dict[str, Any]:
    """Give the book or journal that holds the text, and the host where it is online."""
    printed = next(
        (one for one in text.published_in if one.type != "webpage" and not one.reprint), None
    )
    online = next((one for one in text.published_in if one.type == "webpage"), None)
    again = [one for one in text.published_in if one.type != "webpage" and one.reprint]
    access: dict[str, Any] = {}
    for page in (printed, online):
        access |= {name: value for name, value in (_access(page) if page else {}).items() if value}
    host = _host(online) if online else None
    reprints = {"references": "; ".join(filter(None, map(_reprinted, again)))}
    if printed is None:
        return {**access, **reprints, "publisher": host}
    return {**access, **reprints, **_book(printed), "source": host}


def _host(page: Publication) -> str | None:
    return next((str(name) for name in (page.publisher, page.title) if name), None)


def _access(page: Publication) -> dict[str, Any]:
    identifiers = {number.scheme.upper(): number.value for number in page.identifiers}
    return {
        "URL": page.url,
        "DOI": identifiers.get("DOI"),
        "accessed": csl_date(page.accessed) if page.accessed else None,
    }


def _book(book: Publication) -> dict[str, Any]:
    return {
        "container-title": book.title.text if book.title else None,
        "container-author": csl_names(book.authors),
        "editor": csl_names(book.editors),
        "translator": csl_names(book.translators),
        "publisher": str(book.publisher) if book.publisher else None,
        "publisher-place": book.place,
        "original-date": csl_date(book.date) if book.date else None,
        "edition": book.edition,
        "collection-title": book.series
        if not book.title or book.series != book.title.text
        else None,
        "volume": book.volume,
        "issue": book.issue,
        "number": book.number,
        **leaf_variables(book.pages.raw if book.pages else None, keeps_label=False),
    }


def _reprinted(book: Publication) -> str | None:
    """Say where a text was printed again, as a note says it; None where the book is not named.

    Source: Chicago 18, 14.161.
    """
    if book.title is None:
        return None
    where = [
        f"reprinted in <i>{book.title.text}</i>",
        f"ed. {listed(map(str, book.editors))}" if book.editors else None,
        f"vol. {book.volume}" if book.volume else None,
    ]
    facts = [
        str(book.publisher) if book.publisher else None,
        date_in_words(book.date) if book.date else None,
    ]
    made = ", ".join(filter(None, facts))
    place = ", ".join(filter(None, where)) + (f" ({made})" if made else "")
    pages = leaf_variables(book.pages.raw if book.pages else None, keeps_label=False).get("page")
    return f"{place}, {printed_leaves(pages)}" if pages else place
