"""Public styles print the same in citeproc-js, the reference implementation, on items of every type.

CITEKIT_CSL_STYLES says how many styles are compared; ``benchmarks/against_citeproc_js.py`` compares more and
sorts the differences.
"""

import os

import pytest
from agreement import compare, spread
from citeproc_js import MISSING

from citekit.csl import list_styles

COUNT = int(os.environ.get("CITEKIT_CSL_STYLES", "40"))
EQUAL_CITES, EQUAL_ENTRIES = 0.965, 0.945
EXPLAINED = 0.97
IN_ORDER = 0.86
"""What has to be equal at the least, what equal or explained in tests/explained.py as a fault of citeproc-js, and how many
bibliographies have to be in the same order."""

pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING or "citeproc-js is there")


def test_public_styles_print_the_same():
    styles = spread(list_styles(), COUNT)
    if not styles:
        pytest.skip("the extra 'styles' is not installed")
    cites, entries = compare(styles)
    assert cites.share >= EQUAL_CITES, cites.commonest()
    assert entries.share >= EQUAL_ENTRIES, entries.commonest()
    assert cites.explained_share >= EXPLAINED, cites.commonest()
    assert entries.explained_share >= EXPLAINED, entries.commonest()
    assert entries.ordered_share >= IN_ORDER, entries.misordered
