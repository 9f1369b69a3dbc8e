"""Work that makes many objects and no cycles goes on without the garbage collector.

Rendering a large document would else spend a third of its time on looking for cycles.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["without_collection"]


@contextmanager
def without_collection() -> Iterator[None]:
    """Pause the collector, and set it going again where it was going before."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
