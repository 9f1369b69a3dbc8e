"""What ``citekit convert`` says of what is lost and what could not be read."""

import json
import subprocess
import sys

import pytest

from citekit.formats import jsonl, registry
from citekit.model import Source

BOOK = {"id": "b", "type": "book", "title": "B"}


def memo(name="memo", **fields):
    plain = {"id": name, "type": "letter", "title": f"Letter {name}", "texts": {"id": "a"}}
    return Source.model_validate({**plain, **fields})


@pytest.fixture
def lossy(monkeypatch):
    """Make BibTeX a format that loses something, whichever formats do."""
    module = registry.get("bibtex")
    monkeypatch.setattr(module, "LOST", frozenset({"summary", "authors.agent.given"}))
    monkeypatch.setattr(module, "LOST_OF_WORKS", frozenset({"edition"}), raising=False)


@pytest.fixture
def records(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    good = memo("a", summary="S", authors={"family": "Creel", "given": "George"})
    (tmp_path / "records.jsonl").write_text(jsonl.write([good, memo("b")]), encoding="utf-8")
    (tmp_path / "works.json").write_text(json.dumps([{**BOOK, "edition": "2"}]), encoding="utf-8")
    return tmp_path


def test_tells_what_is_lost_field_by_field_and_record_by_record(run, records, lossy):
    ran = run("convert", "records.jsonl", "works.json", "--to", "bibtex", "-o", "out.bib")
    assert ran.code == 0
    assert [line for line in ran.err.splitlines() if line.startswith("lost")] == [
        "lost: a: bibtex cannot hold authors.agent.given, summary",
        "lost: b: bibtex cannot hold edition",
    ]
    assert (records / "out.bib").read_text().count("@") == 3


def test_names_that_csl_does_not_know_are_told_or_known_by_its_own(run, records):
    work = {**BOOK, "shortTitle": "S", "holder-of-rights": "H"}
    (records / "works.json").write_text(json.dumps([work]), encoding="utf-8")
    ran = run("convert", "works.json", "--to", "csv")
    assert "title-short" in ran.out
    assert "lost: b: csv cannot hold holder-of-rights\n" in ran.err
    assert "shorttitle = {S}" in run("convert", "works.json", "--to", "bibtex").out
    (back,) = json.loads(run("convert", "works.json", "--to", "csl-json").out)
    assert back == work


def test_strict_fails_on_loss_and_writes_no_file(run, records, lossy):
    (records / "out.bib").write_text("before")
    ran = run("convert", "records.jsonl", "--to", "bibtex", "-o", "out.bib", "--strict")
    assert ran.code == 1
    assert "nothing was written to a file: fields of 1 record would be lost" in ran.err
    assert (records / "out.bib").read_text() == "before"
    assert [file.name for file in records.iterdir() if file.suffix == ".part"] == []


def test_strict_passes_where_nothing_is_lost(run, records):
    ran = run("convert", "records.jsonl", "--to", "ris", "-o", "out.ris", "--strict")
    assert (ran.code, ran.err) == (0, "")


def test_a_bad_record_is_told_with_its_line_and_the_others_arrive_in_order(run, records):
    lines = (records / "records.jsonl").read_text().splitlines()
    (records / "bad.jsonl").write_text("\n".join([lines[0], "{broken", lines[1], '{"id": "x"}']))
    ran = run("convert", "bad.jsonl", "--to", "jsonl")
    assert ran.code == 1
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["a", "b"]
    assert "bad.jsonl:2:2: not JSON" in ran.err
    assert "bad.jsonl:4:1: the key 'type' is missing" in ran.err


def test_records_under_one_id_all_arrive(run, records):
    (records / "more.jsonl").write_text(jsonl.write([memo("a"), memo("a")]))
    ran = run("convert", "more.jsonl", "--to", "bibtex")
    assert ran.code == 0
    assert "@misc{a," in ran.out
    assert "@misc{a--2," in ran.out
    assert (
        "warning: more.jsonl:2:2: id: the id 'a' is that of a record before; both are kept"
        in ran.err
    )


ENCODED = [
    # bytes, title, what is told
    ("TY  - BOOK\r\nTI  - Café\r\nER  - \r\n".encode("latin-1"), "Café", "x.ris:2: not UTF-8; read as Windows-1252"),
    ("TY  - BOOK\r\nTI  - Café\r\nER  - \r\n".encode("utf-16"), "Café", ""),
    ("\ufeffTY  - BOOK\rTI  - Café\rER  - \r".encode(), "Café", ""),
    (b"TY  - BOOK\nTI  - Caf\xc3\xa9 \nAB  - \x93quoted\x94\nER  - ", "Café", "x.ris:3: not UTF-8"),
    (b"TY  - BOOK\nTI  - \xe9\nAB  - \xe9\nER  - ", "é", "x.ris:2: not UTF-8, and 1 more lines; read as"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "title", "told"), ENCODED)
def test_files_in_older_encodings_are_read_and_told(run, records, data, title, told):
    (records / "x.ris").write_bytes(data)
    ran = run("convert", "x.ris", "--to", "csl-json")
    assert (ran.code, json.loads(ran.out)[0]["title"]) == (0, title)
    assert told in ran.err
    assert bool(told) == bool(ran.err)


def test_standard_input_in_an_older_encoding_is_read_as_a_file_is(run, records):
    ran = run("cite", "-", stdin="TY  - BOOK\r\nTI  - Café\r\nER  - \r\n".encode("latin-1"))
    assert ran.code == 0
    assert "Café" in ran.out
    assert "<standard input>:2: not UTF-8; read as Windows-1252" in ran.err


def test_a_folder_is_read_as_it_comes_with_a_slash_behind_it_or_without(run, records):
    (records / "more").mkdir()
    for name in ("a.jsonl", "b.jsonl"):
        (records / "more" / name).write_text(jsonl.write([memo("a")]), encoding="utf-8")
    ran = run("convert", "more", "--to", "jsonl")
    assert ran.out == run("convert", "more/", "--to", "jsonl").out == jsonl.write([memo("a")]) * 2
    assert "both are kept" in ran.err


def test_a_key_gives_its_own_record_of_a_file_that_holds_more(run, records):
    (records / "b.json").write_text(
        json.dumps([memo(name).model_dump(mode="json", exclude_defaults=True) for name in "ab"])
    )
    ran = run("convert", "b", "--to", "jsonl", "--records", ".")
    assert ran.out == jsonl.write([memo("b")])


def test_other_formats_are_utf_8(run, records):
    (records / "x.jsonl").write_bytes(b'{"id": "a",\n"title": "\xe9"}')
    ran = run("convert", "x.jsonl", "--to", "ris")
    assert ran.code == 1
    assert "x.jsonl:2:11: expected UTF-8, found the byte 0xE9; save the file as UTF-8" in ran.err


def test_the_content_tells_the_format_where_the_ending_is_wrong(run, records):
    (records / "x.txt").write_text("TY  - BOOK\nTI  - A\nER  - ")
    (records / "y.bib").write_text("TY  - BOOK\nTI  - A\nER  - ")
    for name in ("x.txt", "y.bib"):
        assert json.loads(run("convert", name, "--to", "csl-json").out)[0]["title"] == "A"
    assert run("convert", "./x.txt", "--from", "bibtex", "--to", "csl-json").code == 1


PROFILES = [
    (["--to", "ris", "--profile", "endnote"], 0, "PB  - "),
    (["--to", "ris", "--profile", "endnot"], 2, "no profile 'endnot'; did you mean 'endnote'?"),
    (["--to", "jsonl", "--profile", "endnote"], 2, "jsonl has no profiles"),
]


@pytest.mark.parametrize(("arguments", "code", "told"), PROFILES)
def test_profiles(run, records, arguments, code, told):
    ran = run("convert", "wcda-121618", *arguments)
    assert ran.code == code
    assert told in ran.out + ran.err


def test_the_ending_of_a_table_says_what_stands_between_its_cells(run, records):
    assert run("convert", "wcda-121618", "-o", "x.tsv").code == 0
    assert (records / "x.tsv").read_text(encoding="utf-8-sig").startswith("id\ttype\ttitle\t")
    assert run("convert", "wcda-121618", "-o", "x.tsv", "--profile", "commas").code == 0
    assert (records / "x.tsv").read_text(encoding="utf-8-sig").startswith("id,type,title,")


def test_memory_does_not_grow_with_the_file(tmp_path):
    """A file of eight times the records takes not much more memory, from RIS to BibTeX and to JSON Lines."""
    peaks = []
    for count in (500, 4000):
        path = tmp_path / f"{count}.ris"
        with path.open("w", encoding="utf-8") as file:
            for number in range(count):
                file.write(
                    f"TY  - BOOK\r\nID  - k{number}\r\nTI  - Title {number}\r\nAB  - {'word ' * 200}\r\nER  - \r\n"
                )
        script = (
            "import resource, sys; from citekit.cli import main\n"
            "sys.argv = ['citekit', 'convert', sys.argv[1], '--to', 'bibtex', '-o', sys.argv[1] + '.bib']\n"
            "try: main()\nexcept SystemExit: pass\n"
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
        )  # fmt: skip
        ran = subprocess.run(
            [sys.executable, "-c", script, path], capture_output=True, text=True, check=True
        )
        peaks.append(int(ran.stdout) * (1 if sys.platform == "linux" else 1 / 1024))
        assert (tmp_path / f"{count}.ris.bib").read_text().count("@book") == count
    assert peaks[1] - peaks[0] < 8_000, peaks
