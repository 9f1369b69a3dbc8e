"""From a passage of a text to the leaf of the one it was made from, as far as the record aligns them."""

from dataclasses import dataclass

from citekit.archives.names import fold
from citekit.model import Derivation, Holding, Locator, Text
from citekit.provenance.chain import Chain

__all__ = ["Place", "places"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in one text of a chain."""

    text: Text
    locator: Locator
    holding: Holding | None = None
    """The copy whose leaf it is; None where it is not known of which copy."""


def places(chain: Chain, passage: str) -> tuple[Place, ...]:
    """Follow a passage from the end of a chain towards its originals.

    Args:
        chain: The chain; the passage is one of the text at its end.
        passage: The place as the record writes it, or a number that lies in a range that it names.

    Returns:
        The place itself, then one in each text before it, as long as the passages are aligned.
    """
    text = chain.end.text
    found = [Place(text, Locator(raw=passage))]
    while True:
        step = next(
            (
                (how, one)
                for how in text.derived_from
                for one in how.passages
                if _is_at(found[-1].locator, one.here)
            ),
            None,
        )
        if step is None:
            return tuple(found)
        how, aligned = step
        text = chain.step(how.text).text
        found.append(Place(text, aligned.there, _copy(text, how, aligned.witness)))


def _copy(text: Text, how: Derivation, witness: str | None) -> Holding | None:
    wanted = witness or how.witness
    copies = [held for held in text.held_at if wanted is None or held.id == wanted]
    return copies[0] if len(copies) == 1 else None


def _is_at(wanted: Locator, aligned: Locator) -> bool:
    if fold(wanted.raw) == fold(aligned.raw):
        return True
    first, last = aligned.start, aligned.end or aligned.start
    number = wanted.start or wanted.raw
    plain = [one for one in (first, last, number) if one and one.isascii() and one.isdigit()]
    return len(plain) == 3 and int(plain[0]) <= int(plain[2]) <= int(plain[1])  # noqa: PLR2004 -- first, last, wanted
