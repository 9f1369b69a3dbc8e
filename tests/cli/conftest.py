"""Runs the command line in this process: what a user types, and the exit code and texts that come back."""

import io
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from citekit.cli import main


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch, capsys):
    """Give a function that runs ``citekit ARGS``; ``stdin`` is what standard input holds."""

    def call(*args, stdin: bytes = b""):
        monkeypatch.setattr(sys, "argv", ["citekit", *map(str, args)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as stop:
            main()
        out, err = capsys.readouterr()
        return Ran(stop.value.code, out, err)

    return call


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Give an empty folder, and work in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CITEKIT_RECORDS", raising=False)
    return tmp_path


GOOD = """\
id: memo
type: memorandum
title: Memo & <Co>
dates: {role: displayed, date: 1962-06-08}
texts: {id: russian, language: ru, held_at: {repository: rgani, reference: 'f. 5, op. 49, d. 131', locator: ll. 3-5}}
"""


@pytest.fixture
def good(folder):
    """Give the path of a record that is right."""
    path = Path(folder, "memo.yaml")
    path.write_text(GOOD, encoding="utf-8")
    return path
