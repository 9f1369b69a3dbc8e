"""Work that makes many objects and no cycles goes on without the garbage collector.

Rendering a large document would else spend a third of its time on looking for cycles.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["without_collection"]

_MANY = 50_000


@contextmanager
def without_collection() -> Iterator[None]:
    """Pause the collector, and set it going again where it was going before."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            _age()
            gc.enable()


def _age() -> None:
    """Count all that was made for old, where it is much: looked through as young, it is found to be of use.

    What is thawed after a freeze joins the oldest generation. Objects that a program keeps frozen
    itself stay so.
    """
    if gc.get_count()[0] > _MANY and not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()
