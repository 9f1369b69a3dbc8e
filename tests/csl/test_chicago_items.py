"""The examples of the Chicago Manual of Style, 18th ed., as items: the public Chicago styles print
what citeproc-js prints of them.

The items are those of the corpus cmos18_items.json, which CITEKIT_CORPORA or ../shared/corpora has.
"""

import json
import os
from pathlib import Path

import pytest
from agreement import Agreement, put_side_by_side
from citeproc_js import MISSING, shown_by

from citekit.csl import list_styles

CORPORA = Path(
    os.environ.get("CITEKIT_CORPORA") or Path(__file__).parents[3] / "shared" / "corpora"
)
ITEMS = CORPORA / "cmos18_items.json"
STYLES = (
    "chicago-notes-bibliography",
    "chicago-author-date",
    "chicago-shortened-notes-bibliography",
)
LEAST = 0.94
"""What has to be equal, faults of citeproc-js included."""

FAULTS = [
    # what citeproc-js prints in place of ours, and why it is at fault
    ("[→ ]", "n. s. for n.s.: it takes the letters of a series for the label of a number"),
    ("[→fol. ]", "fol. fol. 1r: it prints the label that stands in the field, and its own"),
    ("[bases→Bases] [un→Un] [conflicto→Conflicto]", "title case in Spanish"),
    ("[an→An]", "it takes words of an edition for numbers, and capitalizes each"),
    ("[notes→Notes]", "the same"),
    ("[episode→Episode]", "the same, of a number"),
    ("[→L. ]", "initials where no other Davis is cited: it counts names that no citation shows"),
    ("[→J. ]", "the same, of Derrida"),
    ("[, Spring→]", "it drops the season where the year stands before"),
    ("[–→]", "it drops the dash of a series that goes on"),
]

pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=MISSING or "citeproc-js is there"),
    pytest.mark.skipif(not ITEMS.is_file(), reason=f"{ITEMS} is not there"),
]


@pytest.mark.parametrize("style", STYLES)
def test_prints_the_manuals_examples_as_citeproc_js(style):
    info = next((one for one in list_styles() if one.id == style), None)
    if info is None:
        pytest.skip("the extra 'styles' is not installed")
    items = json.loads(ITEMS.read_text(encoding="utf-8"))
    cites = [[{"id": item["id"]}] for item in items]
    cites += [[{"id": item["id"], "locator": "27-28"}] for item in items]
    (theirs,) = shown_by([info.path], items, cites)
    notes, entries = Agreement(), Agreement()
    put_side_by_side(info, items, cites, theirs, notes, entries)
    faults = {kind for kind, _ in FAULTS}
    different = [one for one in (*notes.differing, *entries.differing) if one.kind not in faults]
    assert different == []
    assert min(notes.share, entries.share) > LEAST
