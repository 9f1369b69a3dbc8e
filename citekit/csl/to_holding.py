"""From CSL's archive variables to the copy that an archive holds: the opposite of `from_holding`."""

from citekit.archives import Repositories
from citekit.csl.variables import Variables
from citekit.model import Holding, Locator, ReferenceCode, Repository

__all__ = ["holding_from"]


def holding_from(said: Variables, *, has_pages: bool = True) -> Holding | None:
    """Take the archive variables; None where there are none.

    A shelfmark without the archive's name is taken apart where it begins with the sigle or name of an entry
    of the archives table. Where not, the whole of it stands for the repository, so that citations print it.

    Args:
        said: The variables.
        has_pages: Whether ``page`` is leaves in the file; False where it is pages in a book.
    """
    archive = said.line("archive")
    mark = said.line("call-number")
    code = said.line("archive_location")
    collection = said.line("archive_collection")
    place = said.line("archive-place")
    if archive is None:
        archive, rest = _split(mark or code or "")
        if not archive and (collection or place):
            archive, collection = collection or str(place), None
        code = code if mark else None
        code = code or rest or None
    elif mark and not code:
        code = _without(mark, archive)
    if not archive:
        return None
    pages = said.leaves() if has_pages else None
    fields = {
        "repository": _repository(archive, place),
        "collection": collection,
        "reference": ReferenceCode(raw=code) if code else None,
        "locator": Locator(raw=pages) if pages else None,
        "verbatim": mark if mark and not _says(mark, archive, code, collection) else None,
    }
    return Holding.model_validate({name: value for name, value in fields.items() if value})


def _split(mark: str) -> tuple[str, str]:
    """Part a shelfmark after the longest sigle or name of the archives table that it begins with."""
    known = {name for entry in Repositories.in_use() for name in (entry.sigle, entry.name) if name}
    fitting = [name for name in known if mark == name or mark.startswith((f"{name} ", f"{name},"))]
    archive = max(fitting, key=len, default=mark)
    return archive, mark[len(archive) :].lstrip(" ,")


def _without(mark: str, archive: str) -> str | None:
    rest = mark.removeprefix(archive)
    return rest.lstrip(" ,") or None


def _says(mark: str, archive: str, code: str | None, collection: str | None) -> bool:
    """Whether a shelfmark says no more than its parts."""
    parts = [archive, *(part for part in (collection, code) if part)]
    head, tail = parts[0], ", ".join(parts[1:])
    return mark in {head, f"{head} {tail}", f"{head}, {tail}"}


def _repository(archive: str, place: str | None) -> Repository:
    """Give the one entry of the archives table that has the name, or a repository of that name.

    A name that several archives share is not taken for any of them.
    """
    named = Repositories.in_use().find(archive)
    fitting = [entry for entry in named if place in {None, entry.place}]
    if len(fitting) == 1:
        own = {} if archive == fitting[0].cited else {"sigle": archive}
        return Repository.model_validate({"id": fitting[0].id, **own})
    word = "sigle" if archive.replace(" ", "").isupper() else "name"
    return Repository.model_validate({word: archive, **({"place": place} if place else {})})
