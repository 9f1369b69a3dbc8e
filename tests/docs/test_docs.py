"""What README and docs show is what happens, and everything that can be used has its place in them.

Examples for Python are run by pytest itself (``--doctest-glob``).
"""

import doctest
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

import citekit
from citekit import errors
from citekit.cli.main import COMMANDS
from citekit.csl.style import list_styles
from citekit.formats import registry
from citekit.formats.unread import Unread
from citekit.formats.yaml import read
from citekit.model import Source
from citekit.model.date import parse as parse_date
from citekit.provenance.check import RULES

PROJECT = Path(__file__).resolve().parents[2]
DOCS = PROJECT / "docs"
PAGES = [PROJECT / "README.md", *sorted(DOCS.rglob("*.md"))]
NAMES = [str(page.relative_to(PROJECT)) for page in PAGES]

BLOCK = re.compile(
    r"^```(?:\{code-block\} )?(?P<language>[a-z-]+)\n"
    r"(?::caption: (?P<file>[^\s,]+)(?:, line (?P<line>\d+))?\n\n?)?"
    r"(?P<body>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
INSTALLS = ("pip", "pytest")  # .ci/run runs these, in an environment of their own
OTHERS = {
    "pandoc": (),
    "pdflatex": ("biblatex.sty", "url.sty"),
    "bibtex": (),
    "biber": (),
}
"""Programs that are shown but not needed by citekit, with the files of TeX that the examples use."""
LAUNCHERS = {
    "citekit": "-c 'from citekit.cli import main; main()'",
    "citekit-filter": "-c 'from citekit.cli.filter import main; main()'",
    "python3": "",
}


@dataclass
class Command:
    line: str
    shown: str | None
    """The output that the page shows below it; None where it shows none."""


@dataclass
class Save:
    file: str
    line: int | None
    """The line that the page has the reader change; None where it gives the whole file."""
    text: str

    def do(self, folder):
        path = folder / self.file
        if self.line is None:
            path.write_text(self.text, encoding="utf-8")
            return
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        lines[self.line - 1] = self.text
        path.write_text("".join(lines), encoding="utf-8")


def blocks(page):
    return list(BLOCK.finditer(page.read_text(encoding="utf-8")))


def steps(page) -> Iterator[Command | Save]:
    """Give what a page has the reader do, in its order."""
    found = blocks(page)
    for block, after in pairwise([*found, None]):
        if block["file"]:
            yield Save(block["file"], block["line"] and int(block["line"]), block["body"])
        elif block["language"] == "console":
            yield from console(block["body"])
        elif block["language"] == "sh":
            lines = [line for part in block["body"].splitlines() for line in without_installs(part)]
            shown = after["body"] if len(lines) == 1 and shows(block, after) else None
            yield from (Command(line, shown) for line in lines)


def shows(block, after) -> bool:
    """Tell whether the next block is the output of this one: one line such as "This prints:" between them."""
    between = block.string[block.end() : after.start()].strip() if after else ""
    return after is not None and after["language"] == "text" and between == "This prints:"


def console(body) -> Iterator[Command]:
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        line, _, shown = part.partition("\n")
        yield Command(line, shown)


def without_installs(line) -> Iterator[str]:
    kept = [part for part in line.split(" && ") if part.split()[0] not in INSTALLS] if line else []
    if kept:
        yield " && ".join(kept)


@pytest.fixture
def reader(tmp_path):
    """Give what runs a command as a reader would, in an empty folder, with the code of this tree."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, code in LAUNCHERS.items():
        launcher = programs / name
        launcher.write_text(f"#!/bin/sh\nexec '{sys.executable}' {code} \"$@\"\n")
        launcher.chmod(0o755)
    folder = tmp_path / "folder"
    folder.mkdir()
    environment = {
        name: value for name, value in os.environ.items() if name != "CITEKIT_RECORDS"
    } | {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(PROJECT),
        "HOME": str(folder),
        "TERM": "dumb",
        "COLUMNS": "80",
        "PYTHONIOENCODING": "utf-8",
    }

    def run(line, code=0):
        return subprocess.run(
            ["sh", "-c", f"(exit {code}); {line}"],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    run.folder = folder
    return run


def missing(program):
    """Name what a command of a page lacks on this machine, if it is another program's."""
    if program not in OTHERS:
        return None
    if shutil.which(program) is None:
        return program
    return next((file for file in OTHERS[program] if not tex_has(file)), None)


def tex_has(file):
    return subprocess.run(["kpsewhich", file], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_commands_do_what_the_page_shows(page, reader):
    code = 0
    for step in steps(page):
        if isinstance(step, Save):
            step.do(reader.folder)
            continue
        lacking = missing(step.line.split()[0])
        if lacking:
            pytest.skip(f"{lacking} is not installed; the commands before it were run")
        done = reader(step.line, code)
        if "error: pandoc: is not installed" in done.stdout:
            pytest.skip("pandoc is not installed; the commands before it were run")
        code = done.returncode
        told = f"$ {step.line}\n{done.stdout}"
        if step.shown is not None:
            same = doctest.OutputChecker().check_output(step.shown, done.stdout, doctest.ELLIPSIS)
            assert same, f"{page.name} shows:\n{step.shown}\nfound:\n{told}"
        fails = re.search(r"^error: |, \d+ wrong", step.shown or "", re.MULTILINE | re.IGNORECASE)
        assert (code != 0) == bool(fails), told


def test_what_the_first_command_prints_is_shown():
    first = next(steps(PROJECT / "README.md"))
    assert first.line == "citekit cite wcda-121618 --form all"
    assert first.shown


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_records_are_right(page):
    for block in blocks(page):
        if block["language"] == "yaml" and not block["file"]:
            for found in read(whole(block["body"]), file=page.name):
                assert not isinstance(found, Unread), f"{found.error}\n{block['body']}"


def whole(part):
    """Make a record of the keys of one that a page shows."""
    said = yaml.load(part, Loader=yaml.BaseLoader)  # noqa: S506 -- the loader that makes only text
    assert said.keys() <= Source.model_fields.keys(), f"not keys of a record: {sorted(said)}"
    least = {"id": "example", "type": "document", "title": "Example", "texts": {"id": "original"}}
    return yaml.safe_dump(least | said, allow_unicode=True)


def test_the_table_of_dates_is_right():
    rows = re.findall(r"^\| `([^`]+)` \|", (DOCS / "reference/record.md").read_text(), re.MULTILINE)
    assert len(rows) > 8
    assert [parse_date(row).text for row in rows] == rows


# Everything has its place.


@pytest.fixture(scope="module")
def generated():
    spec = importlib.util.spec_from_file_location("generated", DOCS / "generated.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def pages(generated):
    """Give each page as Sphinx reads it, the generated parts filled in."""
    return {
        str(page.relative_to(DOCS).with_suffix("")): generated.filled(
            page.read_text(encoding="utf-8")
        )
        for page in DOCS.rglob("*.md")
    }


PLACES = [
    *(("reference/command-line", f"`citekit {name}`") for name in COMMANDS),
    *(("reference/rules", f"| `{code}` |") for code in RULES),
    *(("reference/formats", f"(format-{name})=") for name in registry.names()),
    *(
        ("reference/styles", f"(style-{one.id})=")
        for one in list_styles()
        if one.origin == "citekit"
    ),
    *(
        ("reference/errors", f".. autoexception:: citekit.errors.{name}\n")
        for name in errors.__all__
        if name.endswith("Error")
    ),
    *(
        ("reference/python", f" citekit.{name}\n")
        for name in citekit.__all__
        if "Error" not in name
    ),
]


@pytest.mark.parametrize(("page", "place"), PLACES, ids=[place.strip() for _, place in PLACES])
def test_has_its_place(pages, page, place):
    assert place in pages[page]


def test_every_key_of_every_model_has_its_place(pages, generated):
    models = generated.record_models()
    assert {"Source", "Holding", "Derivation", "NameForm"} <= {one.__name__ for one in models}
    for model in models:
        _, _, after = pages["reference/record"].partition(f"(record-{model.__name__.lower()})=")
        told = after.partition("\n(record-")[0]
        for name, key in model.model_fields.items():
            assert f"`{name}`" in told
            assert " ".join(key.description.split()) in pages["reference/record"]


def test_every_page_is_in_the_table_of_contents(pages):
    listed = {"index"}
    for name, text in pages.items():
        for toctree in re.findall(r"```\{toctree\}\n(.*?)```", text, re.DOTALL):
            folder = Path(name).parent
            listed |= {
                str(folder / line).removeprefix("./")
                for line in toctree.splitlines()
                if line and not line.startswith(":")
            }
    assert set(pages) - listed == set()
    assert listed - set(pages) == set()


def test_every_link_inside_goes_somewhere(pages):
    for name, text in pages.items():
        for target in re.findall(r"\]\(([^)#\s]+\.md)", text):
            assert (DOCS / Path(name).parent / target).resolve().is_file(), f"{name}: {target}"
