"""From the copies that archives hold to CSL's archive variables.

``call-number`` is the complete shelfmark as the archive writes it, sigle first; all of them, with their
leaves, where there are several witnesses. An archive that is named last (collections) has none: styles
build its place from the parts, small to large. ``division`` is ``page`` as it is to be printed, where processors
would differ on it.

Source: Chicago 18, 14.127; CSL 1.0.2, appendix IV.
"""

from collections.abc import Sequence

from citekit.archives import Repositories
from citekit.csl.leaves import leaf_variables, printed_leaves
from citekit.model import Holding

__all__ = ["archive_variables"]


def archive_variables(
    witnesses: Sequence[Holding],
    table: Repositories,
    *,
    in_code: bool = False,
    dash: str = "–",
) -> dict[str, str | None]:
    """Give the shelfmark as a whole and in parts.

    Args:
        witnesses: The copies.
        table: The archives table.
        in_code: Whether the leaves stand in the shelfmark, because ``page`` is a page of a book.
        dash: What stands between two leaves that are given as they are to be printed.

    Raises:
        NotFoundError: The archives table has no archive of that id.
    """
    if not witnesses:
        return {}
    first = witnesses[0]
    repository = table.resolve(first.repository)
    parts = {
        "archive": repository.cited,
        "archive-place": repository.place,
        "archive_collection": first.collection,
        "archive_location": _code(
            first, dash if in_code and repository.position == "last" else None
        ),
    }
    if len(witnesses) > 1 or (in_code and repository.position != "last"):
        return {
            **parts,
            "call-number": "; ".join(_shelfmark(held, table, dash) for held in witnesses),
        }
    if in_code:
        return parts
    parts |= leaf_variables(
        first.locator.raw if first.locator else None, keeps_label=True, dash=dash
    )
    if repository.position == "last":
        return parts
    return {**parts, "call-number": _shelfmark(first, table, None)}


def _shelfmark(held: Holding, table: Repositories, dash: str | None) -> str:
    """Write a witness as its archive does: sigle, collection, code, and, with a dash between them, leaves."""
    repository = table.resolve(held.repository)
    rest = ", ".join(part for part in (held.collection, _code(held, dash)) if part)
    if not rest:
        return repository.cited
    return f"{repository.cited}{' ' if repository.joined_by == 'space' else ', '}{rest}"


def _code(held: Holding, dash: str | None) -> str | None:
    code = held.reference.raw if held.reference else None
    code = f"{code} ({held.carrier.lower()})" if code and held.carrier else code or held.carrier
    locator = printed_leaves(held.locator.raw, dash) if held.locator and dash else None
    return ", ".join(part for part in (code, locator) if part) or None
