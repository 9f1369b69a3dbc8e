"""Files kept beside a record: one changed byte is found."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citekit.errors import ReadError
from citekit.formats import yaml
from citekit.model import Source
from citekit.provenance.integrity import describe, verify


def record(*files, held=()):
    text = {"id": "a", "files": [file.model_dump() for file in files]}
    if held:
        text["held_at"] = {"repository": "rgani", "files": [file.model_dump() for file in held]}
    return Source.model_validate({"id": "memo", "type": "letter", "title": "T", "texts": text})


def states(source, folder):
    return [(one.state, ".".join(map(str, one.path))) for one in verify(source, folder)]


@pytest.fixture
def kept(tmp_path):
    folder = tmp_path / "records"
    folder.mkdir()
    (tmp_path / "texts").mkdir()
    text = tmp_path / "texts" / "memo.txt"
    text.write_bytes("Меморандум\n".encode())
    scan = folder / "leaf 1.tif"
    scan.write_bytes(bytes(range(256)) * 9000)
    return folder, text, scan


def test_a_file_is_described_from_the_folder_of_the_record(kept):
    folder, text, scan = kept
    assert describe(text, folder).path == "../texts/memo.txt"
    assert describe(text, folder).media_type == "text/plain"
    assert (describe(scan, folder).path, describe(scan, folder).size) == ("leaf 1.tif", 2304000)


def test_what_is_as_it_was_is_the_same(kept):
    folder, text, scan = kept
    source = record(describe(text, folder), held=[describe(scan, folder)])
    assert states(source, folder) == [
        ("same", "texts.0.files.0"),
        ("same", "texts.0.held_at.0.files.0"),
    ]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 2303999), by=st.integers(1, 255))
def test_one_changed_byte_is_found(kept, at, by):
    folder, _, scan = kept
    source = record(describe(scan, folder))
    whole = scan.read_bytes()
    scan.write_bytes(whole[:at] + bytes([(whole[at] + by) % 256]) + whole[at + 1 :])
    (found,) = verify(source, folder)
    scan.write_bytes(whole)
    assert found.state == "changed"
    assert found.reason.startswith("its SHA-256 is ")


def test_a_byte_more_is_found_by_the_size(kept):
    folder, text, _ = kept
    source = record(describe(text, folder))
    text.write_bytes(text.read_bytes() + b"\n")
    (found,) = verify(source, folder)
    assert found.reason == "it has 22 bytes; expected 21"


def test_a_file_that_is_not_there_and_one_that_is_none(kept):
    folder, text, _ = kept
    source = record(describe(text, folder))
    text.unlink()
    (found,) = verify(source, folder)
    assert (found.state, found.reason) == (
        "missing",
        f"{folder / '../texts/memo.txt'}: there is no such file",
    )
    text.mkdir()
    (found,) = verify(source, folder)
    assert found.reason.endswith("expected a file, found a folder")
    with pytest.raises(ReadError, match="there is no such file"):
        describe(Path("nowhere.txt"), folder)


def test_the_texts_kept_beside_the_examples_are_as_they_were():
    folder = Path(__file__).parents[2] / "records"
    sources = [
        one for path in folder.glob("*.yaml") for one in yaml.read(path.read_text(encoding="utf-8"))
    ]
    found = [one.state for source in sources for one in verify(source, folder)]
    assert found
    assert set(found) == {"same"}
