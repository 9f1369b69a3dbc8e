"""Libraries: files, folders and keys; what is bad costs only itself."""

from pathlib import Path

import pytest

from citekit import files
from citekit.csl.citing import cite
from citekit.errors import NotFoundError, ReadError, RecordError
from citekit.formats.syntax import marked_yaml
from citekit.library.convert import convert, read
from citekit.library.folder import examples_folder, gather, load, looks_like_path
from citekit.library.library import Library
from citekit.model import Source
from citekit.provenance import chain
from citekit.provenance.tree import tree

RECORD = "id: {key}\ntype: letter\ntitle: T\ntexts: {{id: a, language: ru}}\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Give a folder with good and bad records, and work beside it."""
    monkeypatch.chdir(tmp_path)
    records = tmp_path / "records"
    records.mkdir()
    for key in ("a", "b"):
        (records / f"{key}.yaml").write_text(RECORD.format(key=key), encoding="utf-8")
    (records / "bad.yaml").write_text("id: bad\n", encoding="utf-8")
    (records / "other-name.yml").write_text(RECORD.format(key="c"), encoding="utf-8")
    (records / "notes.txt").write_text("not a record", encoding="utf-8")
    (records / ".hidden.yaml").write_text("not a record", encoding="utf-8")
    return records


def test_a_folder_gives_its_good_records_and_tells_of_the_bad(folder):
    library = Library.load(folder)
    assert list(library) == ["a", "b", "c"]
    assert len(library) == 3
    assert [type(problem) for problem in library.problems] == [RecordError]
    assert all(str(folder / "bad.yaml") in line for line in str(library.problems[0]).splitlines())
    assert library.file("c") == str(folder / "other-name.yml")
    assert repr(library) == "<Library of 3 records, 1 problems>"
    assert [source.id for source in library.sources] == ["a", "b", "c"]


def test_keys_are_found_by_file_name_and_by_id(folder):
    assert list(load("a")) == ["a"]
    assert list(load("c")) == ["c"]
    assert list(load("wcda-121618")) == ["wcda-121618"]
    assert list(load("a", folder=folder)) == ["a"]
    assert list(load()) == ["a", "b", "c"]


def test_a_key_that_is_not_there(folder):
    with pytest.raises(NotFoundError, match=r"no record 'd'.*looked in records and "):
        load("d")
    with pytest.raises(NotFoundError, match="no record 'wcda-121618'"):
        load("wcda-121618", folder=folder)
    with pytest.raises(NotFoundError, match="did you mean 'a'"):
        Library.load(folder).find("A")


def test_a_key_whose_file_is_bad_tells_why(folder):
    assert "the key 'type' is missing" in str(load("bad").problems[0])


def test_a_file_named_by_one_key_may_hold_another(folder):
    (folder / "d.yaml").write_text(RECORD.format(key="e"), encoding="utf-8")
    with pytest.raises(NotFoundError, match="no record 'd'"):
        load("d")


def test_two_records_with_one_id(folder):
    (folder / "z.yaml").write_text(RECORD.format(key="a"), encoding="utf-8")
    library = Library.load(folder)
    assert library.file("a") == str(folder / "a.yaml")
    assert str(library.problems[-1]) == (
        f"{folder / 'z.yaml'}:1:1: id: the id 'a' is taken by a record of {folder / 'a.yaml'}:1:1;"
        " this one is left out"
    )


TWICE = '{"id": "a", "type": "letter", "title": "T", "texts": {"id": "a"}}'
TWICE_IN_ONE_FILE = [
    # file, text, place of the first, place of the second
    (
        "x.yaml",
        f"{RECORD.format(key='a')}---\n[\n---\ntitle: U\nid: a\ntype: letter\ntexts: {{id: a}}\n",
        "x.yaml:1:1",
        "x.yaml:9:1",
    ),
    ("x.json", f"[{TWICE}, {TWICE}]", "x.json:1:3", "x.json:1:70"),
    ("x.jsonl", f"{TWICE}\n\n{TWICE}\n", "x.jsonl:1:2", "x.jsonl:3:2"),
    ("x.bib", "@misc{a, title = {T}}\n@misc{a, title = {T}}\n", "x.bib", "x.bib"),
]


@pytest.mark.parametrize(("file", "text", "first", "second"), TWICE_IN_ONE_FILE)
def test_one_id_twice_in_a_file(tmp_path, file, text, first, second):
    (tmp_path / file).write_text(text, encoding="utf-8")
    library = Library.load(tmp_path / file)
    assert list(library) == ["a"]
    assert library.file("a") == str(tmp_path / file)
    assert str(library.problems[-1]) == (
        f"{tmp_path / second}: id: the id 'a' is taken by a record of {tmp_path / first};"
        " this one is left out"
    )


def test_entries_of_other_libraries_come_with_the_name_of_their_file(folder):
    read = Library.load(folder / "a.yaml")
    joined = Library([(read["a"], "one.yaml"), (read["a"], read.origin("a"))])
    assert joined.file("a") == "one.yaml"
    assert f"{folder / 'a.yaml'}:1:1: id: the id 'a' is taken by a record of one.yaml" in str(
        joined.problems[0]
    )


def test_a_file_that_cannot_be_read_does_not_hide_its_folder(folder, monkeypatch):
    (folder / "large.yaml").write_text("#" * 1000, encoding="utf-8")
    monkeypatch.setattr(files, "LARGEST_FILE", 999)
    library = Library.load(folder)
    assert list(library) == ["a", "b", "c"]
    assert str(library.problems[-1]) == (
        f"{folder / 'large.yaml'}: expected at most 999 bytes, found 1,000"
    )
    with pytest.raises(ReadError, match="expected at most 999 bytes"):
        Library.load(folder / "large.yaml")


def test_a_file_without_leave_to_read_does_not_hide_its_folder(folder, monkeypatch):
    whole = Path.open

    def refuse(self, *arguments, **named):
        if self.name == "b.yaml":
            raise PermissionError(13, "Permission denied")
        return whole(self, *arguments, **named)

    monkeypatch.setattr(Path, "open", refuse)
    library = Library.load(folder)
    assert list(library) == ["a", "c"]
    assert f"{folder / 'b.yaml'}: cannot be read: Permission denied" in map(str, library.problems)
    with pytest.raises(ReadError, match="Permission denied"):
        Library.load(folder / "b.yaml")


def test_many_mistakes_are_placed_in_one_reading(tmp_path, monkeypatch):
    record = "id: x{0}\ntype: letter\ntitle: T\ntexts: {{id: a, held_at: {{repository: rgannn}}}}\n"
    (tmp_path / "x.yaml").write_text("---\n".join(map(record.format, range(50))), encoding="utf-8")
    readings = []
    reader = marked_yaml._Loader  # noqa: SLF001 -- counts how often the file is parsed
    monkeypatch.setattr(marked_yaml, "_Loader", lambda text: readings.append(text) or reader(text))
    problems = Library.load(tmp_path / "x.yaml").problems
    assert [str(problem).split(":")[1] for problem in problems] == [
        str(4 + 5 * number) for number in range(50)
    ]
    assert len(readings) == 50


def test_a_folder_in_the_way_of_a_key_is_read_as_a_folder(folder):
    assert list(gather(["records"]).library) == ["a", "b", "c"]


def test_paths_that_are_not_there(folder):
    with pytest.raises(ReadError, match=r"nosuch\.yaml: there is no such file"):
        load("nosuch.yaml")
    with pytest.raises(ReadError, match="nowhere: there is no such folder of records"):
        load("a", folder="nowhere")
    with pytest.raises(ReadError, match="expected a file, found a device"):
        load("/dev/null")


def test_an_unreadable_folder(folder, monkeypatch):
    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(ReadError, match="cannot be read: Permission denied"):
        Library.load(folder)


UNKNOWN = [
    # file, text, where the archive is named
    (
        "x.yaml",
        "id: x\ntype: letter\ntitle: T\ntexts: {id: a, held_at: {repository: rgannn}}\n",
        "x.yaml:4:26: texts.0.held_at.0.repository",
    ),
    (
        "x.yaml",
        "id: y\n---\nid: x\ntype: letter\ntitle: T\ntexts:\n- id: a\n  held_at:\n  - repository: rgannn\n",
        "x.yaml:9:5: texts.0.held_at.0.repository",
    ),
    (
        "x.yaml",
        "id: x\ntype: letter\ntitle: T\ntexts: {id: a, held_at: {repository: rgannn}}\n---\n[",
        "x.yaml:4:26: texts.0.held_at.0.repository",
    ),
    (
        "x.json",
        '{"id": "x", "type": "letter", "title": "T", "texts": [{"id": "a", "held_at": {"repository": "rgannn"}}]}',
        "x.json:1:79: texts.0.held_at.0.repository",
    ),
    (
        "x.json",
        '[{"id": "y"}, {"id": "x", "type": "letter", "title": "T", "texts": {"id": "a", "held_at": {"repository": "rgannn"}}}]',
        "x.json:1:92: texts.0.held_at.0.repository",
    ),
    (
        "x.jsonl",
        '\n{"id": "x", "type": "letter", "title": "T", "texts": {"id": "a", "held_at": {"repository": "rgannn"}}}',
        "x.jsonl:2:78: texts.0.held_at.0.repository",
    ),
]


@pytest.mark.parametrize(("file", "text", "where"), UNKNOWN)
def test_unknown_archives_are_told(tmp_path, file, text, where):
    (tmp_path / file).write_text(text, encoding="utf-8")
    library = Library.load(tmp_path / file)
    assert "x" not in library
    told = [str(problem) for problem in library.problems]
    assert f"{tmp_path / where}: no archive 'rgannn'; did you mean 'rgani'?" in told


def test_a_table_of_ones_own_is_used_everywhere(tmp_path, monkeypatch):
    (tmp_path / "own.yaml").write_text(
        "my-archive: {sigle: MYA, name: My Archive, place: Here}", encoding="utf-8"
    )
    (tmp_path / "x.yaml").write_text(
        "id: x\ntype: letter\ntitle: T\ntexts: {id: a, held_at: {repository: my-archive, reference: 1-2}}\n",
        encoding="utf-8",
    )
    assert Library.load(tmp_path / "x.yaml").problems
    monkeypatch.setenv("CITEKIT_ARCHIVES", str(tmp_path / "own.yaml"))
    source = Library.load(tmp_path / "x.yaml")["x"]
    assert cite(source) == "“T,” letter, n.d., MYA, 1-2."
    assert "held at MYA, 1-2" in tree(chain(source))
    assert "library = {MYA, 1-2}" in convert(source, "bibtex")


def test_an_entry_edited_elsewhere_is_read_with_a_warning(tmp_path):
    source = read(RECORD.format(key="a"))["a"]
    (tmp_path / "a.bib").write_text(
        convert(source, "bibtex").replace("title = {T}", "title = {U}"), encoding="utf-8"
    )
    library = Library.load(tmp_path / "a.bib")
    assert library.problems == ()
    assert library["a"].title.text == "U"
    assert "edited since citekit wrote it: title" in str(library.warnings[0])


PATHS = [
    ("wcda-121618", False),
    ("records/a", True),
    ("a.yaml", True),
    ("a.BIB", True),
    (".", True),
    ("..\\a", True),
    ("a.b", False),
]


@pytest.mark.parametrize(("target", "is_path"), PATHS)
def test_what_looks_like_a_path(target, is_path):
    assert looks_like_path(target) is is_path


def test_the_examples_are_there():
    assert (examples_folder() / "wcda-121618.yaml").is_file()


def test_read_and_convert():
    library = read(RECORD.format(key="a"))
    source = library["a"]
    assert isinstance(source, Source)
    assert convert(source, "yaml") == convert([source], "yaml") == convert(library.values(), "yaml")
    assert read(convert(source, "json"), "json")["a"] == source
    with pytest.raises(NotFoundError, match="no format 'yml'; did you mean 'yaml'"):
        convert(source, "yml")


def test_what_is_asked_for_twice_is_given_twice(folder):
    found = gather(["a", "b", "a", str(folder / "a.yaml")])
    assert [entry.id for entry in found.entries] == ["a", "b", "a", "a"]
    assert list(found.library) == ["a", "b"]
    assert found.library.problems == ()


def test_a_watcher_is_told_of_each_file(
    folder,
):  # the folder is read whole for a key that is no file name
    told = []
    gather(["a", "c"], watch=told.append)
    assert told == [
        str(Path("records", name))
        for name in ("a.yaml", "a.yaml", "b.yaml", "bad.yaml", "other-name.yml")
    ]
