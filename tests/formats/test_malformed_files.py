"""Broken files: each gets its message, and all records in it that are good are read.

The files are made in ``tests/malformed.py``, and read as the command line reads them; what is expected of each stands in
``malformed.yaml``. The first and the last record are good wherever the file around them is not broken itself.
"""

from io import BytesIO
from pathlib import Path

import pytest
import yaml
from malformed import CASES, FORMATS, file_of

from citekit.archives import Repositories
from citekit.formats.unread import Doubt, Unread
from citekit.library.reading import read_stream
from citekit.library.text_stream import TextStream

TABLE = yaml.safe_load(Path(__file__).with_name("malformed.yaml").read_text(encoding="utf-8"))
_LONGEST = 160


def test_the_table_has_every_case_in_every_format():
    assert [(case, name) for case, name, _, _ in TABLE] == [
        (case, name) for case in CASES for name in FORMATS
    ]
    assert len(TABLE) >= 120


@pytest.mark.parametrize(("case", "name", "kept", "told"), TABLE)
def test_good_records_are_kept_and_mistakes_told(case, name, kept, told):
    stream = TextStream(BytesIO(file_of(case, name)), "x")
    found = list(read_stream(stream, None, Repositories.in_use(), name=name))
    assert " ".join(_key(one[0]) for one in found if not isinstance(one, Unread)) == kept
    assert [_told(one) for one in found if isinstance(one, Unread)] == told


def _key(entry):
    """Give what a file calls a record: in a finding aid its reference code, for its key is made."""
    codes = [held.reference for text in getattr(entry, "texts", ()) for held in text.held_at]
    is_of_finding_aid = any(
        one.startswith("finding aid") for one in getattr(entry, "facts_from", ())
    )
    return codes[0].raw if is_of_finding_aid and codes[0] else entry.id


def _told(one):
    first = str(one.error).partition("\n")[0][:_LONGEST]
    return f"warning: {first}" if isinstance(one, Doubt) else first


OF_FILES = {
    "cut in the last record",
    "cut in the first record",
    "empty",
    "blank",
    "an HTML page",
    "NUL between",
}


def test_the_first_and_the_last_record_are_kept_whatever_the_middle_one_is():
    for case, name, kept, _ in TABLE:
        if case in OF_FILES:
            continue
        keys = kept.removeprefix("f ").split()  # the finding aid itself
        assert keys[0] == "a", (case, name)
        assert keys[-1] == "c", (case, name)
