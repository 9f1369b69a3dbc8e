"""What is cited: a source or an item, which text and leaf of it, and the CSL items that this makes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from citekit.archives import Repositories
from citekit.csl.citation import Cite
from citekit.csl.from_source import item_from, note_from, witness_ids
from citekit.csl.item import CslItem
from citekit.csl.leaves import labelled
from citekit.csl.public_styles import for_public_styles
from citekit.csl.style import Style
from citekit.errors import ItemError, RequestError, WrongTypeError
from citekit.model import Source

__all__ = ["Cited", "CitedItems", "refuse_other_than_entry"]


@dataclass(frozen=True, slots=True)
class Cited:
    """One source in a citation: which of its texts, where in it, and what is said around it."""

    entry: Source | CslItem
    locator: str | None = None
    """The leaf or page pointed at; takes the place of the record's own."""
    label: str = "page"
    """What the locator counts, in CSL's words: ``page``, ``folio``, ``chapter``."""
    prefix: str = ""
    suffix: str = ""
    text: str | None = None
    """Which text of the source is cited; the one that the record names where None."""
    witness: str | None = None
    """Which of several copies is cited, by its id in the record; all of them where None."""
    noting: str | None = None
    """A further text of the source that is noted after it: its translation, say."""

    def __post_init__(self) -> None:
        """Refuse what is no entry.

        Raises:
            WrongTypeError: It is the key of a record, say, or a whole library.
        """
        refuse_other_than_entry(self.entry)


def refuse_other_than_entry(found: object) -> None:
    """Refuse what is neither a record nor a published work.

    Raises:
        WrongTypeError: It is the key of a record, say, or a whole library.
    """
    if isinstance(found, Source | CslItem):
        return
    advice = ""
    if isinstance(found, str):
        advice = "a key stands for a record once that is loaded: citekit.load(key)[key]"
    elif isinstance(found, Mapping):
        advice = "its records are its values()"
    raise WrongTypeError("a record (Source) or a published work (CslItem)", found, advice=advice)


class CitedItems:
    """The CSL items of what is cited, each once.

    Args:
        style: The style they are made for.
        repositories: The archives table; the one in use where None.
        locale: The language they are made for; the style's own where None.
    """

    def __init__(
        self, style: Style, repositories: Repositories | None, locale: str | None = None
    ) -> None:
        self._knows_archives, self._repositories = style.is_own, repositories
        self._locale = style.language(locale)
        self._by_id: dict[str, CslItem] = {}

    @property
    def all(self) -> list[CslItem]:
        """The items, in the order in which they were first cited."""
        return list(self._by_id.values())

    def cites(self, cited: Cited) -> list[Cite]:
        """Give the cites of one source: of the text asked for, and of the one noted beside it.

        Raises:
            RequestError: A leaf is asked for and not of which copy; or a text is noted beside itself.
            ItemError: Another record has the same id.
        """
        entry = cited.entry
        if isinstance(entry, CslItem):
            self._add(entry)
            return [Cite(entry.id, cited.locator, cited.label, cited.prefix, cited.suffix)]
        text = entry.cited.id if cited.text is None else cited.text
        item = self._item(cited, entry, text)
        first = Cite(item.id, _locator(cited, entry, item), cited.label, cited.prefix, cited.suffix)
        if cited.noting is None:
            return [first]
        if cited.noting == text:
            raise RequestError(
                f"{entry.id}: {text!r} is the text that is cited; name another to note beside it"
            )
        note = note_from(
            entry,
            cited.noting,
            beside=text,
            item_id=f"{entry.id}#{text}+{cited.noting}",
            repositories=self._repositories,
            locale=self._locale,
        )
        self._add(note)
        return [replace(first, suffix="", goes_on=True), Cite(note.id, suffix=cited.suffix)]

    def _item(self, cited: Cited, entry: Source, text: str) -> CslItem:
        """Give the item of a text; that of the cited text and all its copies has the source's own id."""
        parts = [text if text != entry.cited.id else "", cited.witness or ""]
        item = item_from(
            entry,
            text,
            witness=cited.witness,
            repositories=self._repositories,
            item_id="#".join([entry.id, *parts]).rstrip("#"),
            locale=self._locale,
        )
        return self._add(item if self._knows_archives else for_public_styles(item, self._locale))

    def _add(self, item: CslItem) -> CslItem:
        if self._by_id.setdefault(item.id, item) != item:
            raise ItemError(
                "two records that differ have this id; give one of them another", id=item.id
            )
        return item


def _locator(cited: Cited, entry: Source, item: CslItem) -> str | None:
    """Give the leaf asked for, labelled as the archive labels leaves."""
    if cited.locator is None:
        return None
    if cited.witness is None:
        witnesses = witness_ids(entry, cited.text)
        if len(witnesses) > 1:
            named = (
                ", ".join(name for name in witnesses if name)
                or "none of them has an id in the record"
            )
            raise RequestError(
                f"{entry.id}: {len(witnesses)} copies are cited; say which one the leaf is in: {named}"
            )
    return labelled(cited.locator, like=str(item.variables.get("page", "")))
