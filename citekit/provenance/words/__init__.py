"""A chain in words, in six languages: whole, in one line for a footnote, and for the head of an edition.

>>> from citekit.model import Source
>>> from citekit.provenance import chain
>>> source = Source.model_validate({"id": "memo", "type": "memorandum", "title": "Memorandum", "texts": [
...     {"id": "russian", "language": "ru", "held_at": {"repository": "rgani", "reference": "f. 5, op. 49, d. 131", "locator": "l. 7"}},
...     {"id": "english", "language": "en", "derived_from": {"text": "russian", "kind": "translation", "translators": "7Brands"},
...      "published_in": {"publisher": "Press", "url": "https://a.example/"}}]})
>>> note(chain(source))
'Russian original in RGANI, f. 5, op. 49, d. 131, l. 7; English translation by 7Brands, Press, https://a.example/'
>>> note(chain(source), locale="de", only=["russian"], own=True)
'russisches Original in RGANI, f. 5, op. 49, d. 131, l. 7; eigene Übersetzung'
"""

from collections.abc import Collection

from citekit.archives import Repositories
from citekit.model import Source
from citekit.provenance.chain import Chain
from citekit.provenance.words import note as footnotes
from citekit.provenance.words import paragraphs as telling
from citekit.words import grammar_of

__all__ = ["dates", "headnote", "note", "paragraphs"]


def paragraphs(
    chain: Chain, repositories: Repositories | None = None, locale: str = "en"
) -> list[str]:
    """Tell a chain whole, a paragraph a text, the originals first.

    Raises:
        NotFoundError: The archives table has no archive of an id, or there is no such locale.
    """
    return telling.paragraphs(grammar_of(locale), chain, repositories or Repositories.in_use())


def dates(source: Source, locale: str = "en") -> list[str]:
    """Say each date of a source and what it is the date of; they may disagree."""
    return telling.dates(grammar_of(locale), source)


def note(
    chain: Chain,
    repositories: Repositories | None = None,
    locale: str = "en",
    *,
    only: Collection[str] = (),
    own: bool = False,
    passage: str | None = None,
) -> str:
    """Cite along a chain in one line, as it may stand in a footnote after author, title and date.

    Args:
        chain: The chain; it ends at the text that is cited.
        repositories: The archives table; the one in use where None.
        locale: The language of the line.
        only: Ids of the texts to cite: the original alone, the translation alone, one between; all where empty.
        own: Whether the writer has translated the last of them.
        passage: A place of the text that is cited; the leaves of the texts before it are named where they are aligned.

    Raises:
        NotFoundError: There is no such text, archive or locale, or no passage is aligned there.
    """
    table = repositories or Repositories.in_use()
    return footnotes.note(grammar_of(locale), chain, table, only=only, own=own, passage=passage)


def headnote(
    chain: Chain, repositories: Repositories | None = None, locale: str = "en"
) -> list[str]:
    """Say before an edition what its text is and what it was made from, in sentences.

    Raises:
        NotFoundError: There is no such archive or locale.
    """
    return footnotes.headnote(grammar_of(locale), chain, repositories or Repositories.in_use())
