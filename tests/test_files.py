"""Files: read as UTF-8, written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from citekit import files
from citekit.errors import ReadError, RecordError, WriteError
from citekit.files import read_text, write_text


def test_a_byte_order_mark_is_left_out(tmp_path):
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbftext")
    assert read_text(tmp_path / "a") == "text"


def test_bytes_that_are_not_utf8(tmp_path):
    (tmp_path / "a").write_bytes(b"one\ntw\xe9o")
    with pytest.raises(
        RecordError, match="a:2:3: expected UTF-8, found the byte 0xE9; save the file as UTF-8"
    ):
        read_text(tmp_path / "a")


def test_what_cannot_be_read(tmp_path, monkeypatch):
    with pytest.raises(ReadError, match="there is no such file"):
        read_text(tmp_path / "a")
    with pytest.raises(ReadError, match="expected a file, found a folder"):
        read_text(tmp_path)
    with pytest.raises(ReadError, match="cannot be read: File name too long"):
        read_text(tmp_path / ("a" * 300))
    (tmp_path / "a").write_text("large", encoding="utf-8")
    monkeypatch.setattr(files, "LARGEST_FILE", 3)
    with pytest.raises(ReadError, match="expected at most 3 bytes, found 5"):
        read_text(tmp_path / "a")


def test_a_new_file_has_the_usual_mode_and_an_old_one_keeps_its_own(tmp_path):
    write_text(tmp_path / "a", "x")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o666 & ~files._umask()  # noqa: SLF001 -- the process's own setting
    (tmp_path / "a").chmod(0o600)
    write_text(tmp_path / "a", "y\r\n")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600
    assert (tmp_path / "a").read_bytes() == b"y\r\n"


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "target").write_text("old", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    write_text(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text(encoding="utf-8") == "new"


def test_a_device_is_written_to_and_not_replaced():
    write_text(Path(os.devnull), "x")
    assert Path(os.devnull).is_char_device()


def test_what_cannot_be_written(tmp_path):
    with pytest.raises(WriteError, match="found a folder"):
        write_text(tmp_path, "x")
    with pytest.raises(WriteError, match="there is no folder"):
        write_text(tmp_path / "no" / "a", "x")
    with pytest.raises(WriteError, match="cannot be written"):
        write_text(tmp_path / "a", "\ud800")
    assert list(tmp_path.iterdir()) == []


def test_an_interrupt_leaves_the_old_file(tmp_path, monkeypatch):
    (tmp_path / "a").write_text("old", encoding="utf-8")

    def interrupt(descriptor):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_text(tmp_path / "a", "new")
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["old"]
