"""From publications to CSL's variables: the book or journal that holds a text, and the host where it is online.

Source: CSL 1.0.2, appendix IV.
"""

from typing import Any

from citekit.csl.from_agent import csl_names
from citekit.csl.from_date import csl_date
from citekit.csl.leaves import leaf_variables, printed_leaves
from citekit.model import Publication, Text
from citekit.words import Grammar

__all__ = ["publication_variables"]


def publication_variables(text: Text, words: Grammar) -> dict[str, Any]:
    """Give the book or journal that holds the text, and the host where it is online; what citekit says of them in its words."""
    printed = next(
        (one for one in text.published_in if one.type != "webpage" and not one.reprint), None
    )
    online = next((one for one in text.published_in if one.type == "webpage"), None)
    again = [one for one in text.published_in if one.type != "webpage" and one.reprint]
    access: dict[str, Any] = {}
    for page in (printed, online):
        access |= {
            name: value for name, value in (_access(page, words) if page else {}).items() if value
        }
    host = _host(online) if online else None
    reprints = {"references": "; ".join(said for one in again if (said := _reprinted(one, words)))}
    if printed is None:
        return {**access, **reprints, "publisher": host}
    return {**access, **reprints, **_book(printed, words), "source": host}


def _host(page: Publication) -> str | None:
    return next((str(name) for name in (page.publisher, page.title) if name), None)


def _access(page: Publication, words: Grammar) -> dict[str, Any]:
    identifiers = {number.scheme.upper(): number.value for number in page.identifiers}
    return {
        "URL": page.url,
        "DOI": identifiers.get("DOI"),
        "accessed": csl_date(page.accessed, words) if page.accessed else None,
    }


def _book(book: Publication, words: Grammar) -> dict[str, Any]:
    return {
        "container-title": book.title.text if book.title else None,
        "container-author": csl_names(book.authors),
        "editor": csl_names(book.editors),
        "translator": csl_names(book.translators),
        "publisher": str(book.publisher) if book.publisher else None,
        "publisher-place": book.place,
        "original-date": csl_date(book.date, words) if book.date else None,
        "edition": book.edition,
        "collection-title": book.series
        if not book.title or book.series != book.title.text
        else None,
        "volume": book.volume,
        "issue": book.issue,
        "number": book.number,
        **leaf_variables(
            book.pages.raw if book.pages else None, keeps_label=False, dash=words.dash
        ),
    }


def _reprinted(book: Publication, words: Grammar) -> str | None:
    """Say where a text was printed again, as a note says it; None where the book is not named.

    Source: Chicago 18, 14.161.
    """
    if book.title is None:
        return None
    where = [
        words.reprinted.format(f"<i>{book.title.text}</i>"),
        words.edited.format(words.joined([str(one) for one in book.editors]))
        if book.editors
        else None,
        words.volume.format(book.volume) if book.volume else None,
    ]
    facts = [
        str(book.publisher) if book.publisher else None,
        words.cited_date(book.date) if book.date else None,
    ]
    made = ", ".join(filter(None, facts))
    place = ", ".join(filter(None, where)) + (f" ({made})" if made else "")
    pages = leaf_variables(book.pages.raw if book.pages else None, keeps_label=False).get("page")
    return f"{place}, {printed_leaves(pages, words.dash)}" if pages else place
