"""What a user can get wrong: the exit code, the message, and nothing lost or half-written."""

import gzip
import io
import os
import signal
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from citekit.cli.common import tell
from citekit.cli.filter import main as filter_documents
from citekit.cli.main import COMMANDS
from citekit.library.folder import examples_folder

CALLS = [
    # arguments, exit code, part of the message
    (["cit", "x"], 2, "no command 'cit'; did you mean 'cite'?"),
    (["cite"], 2, "Missing argument 'RECORD...'"),
    (["cite", "wcda-121681"], 2, "no record 'wcda-121681'; did you mean 'wcda-121618'?"),
    (["cite", "nosuch.yaml"], 2, "nosuch.yaml: there is no such file"),
    (["cite", "sub/nosuch"], 2, "sub/nosuch: there is no such file"),
    (["cite", "/etc/passwd"], 1, "/etc/passwd:1:"),
    (
        ["cite", "wcda-121618", "--style", "chicagoo"],
        2,
        "no style 'chicagoo'; did you mean 'chicago'?",
    ),
    (
        ["cite", "wcda-121618", "--style", "bibtex"],
        2,
        "try: citekit convert wcda-121618 --to bibtex",
    ),
    (["cite", "wcda-121618", "--style", "nosuch.csl"], 2, "no style file 'nosuch.csl'"),
    (["cite", "wcda-121618", "--style", "apa.csl"], 2, "(as a name it is 'apa')"),
    (["cite", "wcda-121618", "--locale", "german"], 2, "expected the tag of a language, such as"),
    (["cite", "wcda-121618", "--style", "apaa"], 2, "('citekit styles WORD' searches all)"),
    (["cite", "wcda-121618", "--style", ""], 2, "no style ''"),
    (["cite", "memo"], 2, "; the file here is 'memo.yaml')"),
    (["cite", "https://example.org/1"], 2, "https://example.org/1: an address, and nothing is"),
    (["import", "https://example.org/1"], 1, "save the page, and name its file: citekit import"),
    (["cite", "wcda-121618", "--text", ""], 2, "no text ''; known: chinese, english, russian"),
    (["cite", "wcda-121618", "-o", ""], 2, "'--output': expected a path, found an empty word"),
    (["cite", "memo.yaml", "--document"], 2, "--document: expected the file of a manuscript"),
    (["cite", "x" * 5000 + ".yaml"], 2, ".yaml: cannot be read: File name too long"),
    (["parse", "memo.yaml"], 1, "to read the lines of a file: citekit parse --each memo.yaml"),
    (["trace", "memo.yaml", "--locale", "it"], 2, "'it' is not one of 'en', 'de'"),
    (["trace", "memo.yaml", "--picture", "a.svg", "-o", "b"], 2, "draws into its own file"),
    (["trace", "memo.yaml", "--picture", "a.svg", "--format", "tree"], 2, "leave out --format"),
    (
        ["export", "memo.yaml", "--for", "pandoc", "--locale", "klingon"],
        2,
        "no locale 'klingon' (expected the tag of a language",
    ),
    (
        ["export", "memo.yaml", "--for", "pandoc", "-o", "memo.yaml"],
        1,
        "memo.yaml: expected a folder to write into, found a file",
    ),
    (["new", "memo3", "-o", "nowhere/"], 2, "expected a folder that is there, or a file that ends"),
    (["help", "cit"], 2, "no command 'cit'; did you mean 'cite'?"),
    (["cite", "wcda-121618", "--engine", "citeproc"], 2, "'citekit', 'citeproc-py'"),
    (["cite", "wcda-121618", "-o", "note.docx"], 2, "word processors open note.rtf"),
    (["bibliography", "wcda-121618", "-o", "list.pdf"], 2, "citekit writes no .pdf file"),
    (["bibliography", "--group", "archive"], 2, "no scheme 'archive'; did you mean 'archives'?"),
    (["bibliography", "--group", "nosuch.yaml"], 2, "nosuch.yaml: there is no such file"),
    (["bibliography", "--group", "wrong.yaml"], 1, "wrong.yaml:1:1: id: unknown key"),
    (
        ["bibliography", "wcda-121618", "-o", "list.bib"],
        2,
        "list.bib is a file of data, which 'citekit convert' writes",
    ),
    (["styles", "--show", "apaa"], 2, "no style 'apaa'; did you mean 'apa'?"),
    (["styles", "apa", "--show", "apa"], 2, "expected one of these: words to search for"),
    (["styles", "--path", "chicagoo"], 2, "no style 'chicagoo'; did you mean 'chicago'?"),
    (["cite", "wcda-121618", "--style", "memo.yaml/x.csl"], 2, "memo.yaml/x.csl"),
    (["cite", "wcda-121618", "--style", "empty.csl"], 2, "empty.csl"),
    (
        ["cite", "wcda-121618", "--text", "chinesse"],
        2,
        "no text 'chinesse'; did you mean 'chinese'?",
    ),
    (
        ["cite", "wcda-121618", "--text", "russian"],
        2,
        "only inferred to have existed; cite one of: chinese, english",
    ),
    (
        ["cite", "wcda-121618", "--locator", "1", "--locator", "2"],
        2,
        "expected at most one --locator a record",
    ),
    (["cite", "wcda-121618", "--label", "pagge"], 2, "did you mean 'page'?"),
    (["cite", "wcda-121618", "--format", "htm"], 2, "Invalid value for '-f' / '--format'"),
    (["cite", "wcda-121618", "--locale", "xx-XX"], 2, "xx-XX"),
    (
        ["cite", "empty.yaml"],
        1,
        "empty.yaml: the file is empty; expected a record (see 'citekit new')",
    ),
    (
        ["cite", "broken.yaml"],
        1,
        "broken.yaml:2:9: not YAML: mapping values are not allowed in this context",
    ),
    (["cite", "latin.yaml"], 1, "latin.yaml:1:5: expected UTF-8, found the byte 0xE9"),
    (["cite", "wrong.yaml"], 1, "wrong.yaml:2:1: titel: unknown key; did you mean 'title'?"),
    (
        ["cite", "wrong.yaml"],
        1,
        "wrong.yaml:4:3: dates.0.date: expected an EDTF date such as 1962-06-08; numeric",
    ),
    (
        ["cite", "wrong.yaml"],
        1,
        "wrong.yaml:5:3: dates.1.date: expected a day 01 to 28 in that month, found 30",
    ),
    (["cite", "wrong.yaml"], 1, "did you mean 'memorandum'?"),
    (
        ["cite", "cycle.yaml"],
        1,
        "cycle.yaml:5:11: texts.0.derived_from: a text cannot come from itself: a from b from a",
    ),
    (
        ["cite", "orphan.yaml"],
        1,
        "no text is called 'rusian'; known: en, russian; did you mean 'russian'?",
    ),
    (["cite", "archive.yaml"], 1, "no archive 'rgann'; did you mean 'rgani'?"),
    (["cite", "-"], 1, "<standard input>: the file is empty"),
    (["list", "nothing"], 2, "nothing: the folder holds no records"),
    (["cite", ""], 2, "expected a record's key, a file or a folder, found an empty word"),
    (["cite", "wcda-121618.yaml"], 2, "no such file; as a record it is 'wcda-121618'"),
    (["cite", "memmo", "--records", "."], 2, "some of it cannot be read: citekit check ."),
    (["list", "--records", "nowhere"], 2, "nowhere: there is no such folder of records"),
    (["manuscript", "-", "-"], 2, "expected - once"),
    (["check", "twice"], 1, "the id 'memo' is taken by a record of"),
    (["trace", "memo.yaml", "memo2.yaml"], 2, "expected one record to trace, found 2: memo, memo2"),
    (["trace", "books.json"], 2, "is a published work (CSL item) without a chain of texts"),
    (
        ["convert", "memo.yaml"],
        2,
        "expected --to with a format: yaml, json, jsonl, csl-json, bibtex, biblatex, ris",
    ),
    (["convert", "memo.yaml", "--to", "bibtexx"], 2, "no format 'bibtexx'; did you mean 'bibtex'?"),
    (["convert", "memo.yaml", "-o", "memo.doc"], 2, "the ending of 'memo.doc' names no format"),
    (["convert", "books.json", "--to", "yaml"], 1, "smith"),
    (
        ["convert", "template.wiki", "--to", "yaml"],
        2,
        "no format to read 'wikipedia'; known:",
    ),
    (["convert", "memo.yaml", "out.bib"], 2, "or -o with the file to write"),
    (
        ["convert", "empty.jsonl", "--to", "ris"],
        1,
        "empty.jsonl: the file is empty; expected a record a line",
    ),
    (
        ["convert", "one.ris", "--from", "bibtex", "--to", "yaml"],
        1,
        "one.ris: read as bibtex, for that was named, but it looks like ris",
    ),
    (
        ["convert", "books.json", "--from", "ris", "--to", "bibtex"],
        1,
        "read as ris, for that was named, but it looks like csl-json",
    ),
    (
        ["convert", "one.ris", "--from", "rs", "--to", "yaml"],
        2,
        "no format 'rs'; did you mean 'ris'?",
    ),
    (["convert", "memo.yaml", "--to", "ead"], 2, "no format to write 'ead'; known:"),
    (
        ["convert", "memo.yaml", "--to", "csl-json", "--profile", "zotro"],
        2,
        "no profile 'zotro'; did you mean 'zotero'?",
    ),
    (
        ["convert", "packed.ris", "--to", "bibtex"],
        1,
        "packed.ris: expected text, found a file compressed by gzip; unpack it first",
    ),
    (
        ["convert", "scan.pdf", "--to", "bibtex"],
        1,
        "scan.pdf: expected text, found a PDF; export the records themselves",
    ),
    (
        ["convert", "word.docx", "--to", "bibtex"],
        1,
        "word.docx: expected text, found a ZIP archive, or a document of a word processor",
    ),
    (
        ["convert", "zotero.sqlite", "--to", "bibtex"],
        1,
        "zotero.sqlite: expected text, found a database; export from the program",
    ),
    (
        ["convert", "noise.jsonl", "--to", "bibtex"],
        1,
        "noise.jsonl: expected text, found bytes that are no text",
    ),
    (["convert", "-", "--to", "bibtex"], 1, "<standard input>: the file is empty"),
    (["convert", "nothing", "--to", "ris"], 2, "nothing: the folder holds no records"),
    (
        ["convert", "twice", "--to", "ris", "-o", "twice/a.yaml"],
        2,
        "twice/a.yaml lies in the folder that is read",
    ),
    (
        ["convert", "one.ris", "--to", "ris", "-o", "one.ris.gz"],
        2,
        "no compressed files are written; write 'one.ris' and compress that",
    ),
    (
        ["convert", "two.json", "--to", "ris", "-o", "two.json"],
        1,
        "nothing was written to a file: not all could be read",
    ),
    (
        ["convert", "broken.yaml", "-o", "one.ris"],
        1,
        "nothing was written to a file: no record could be read",
    ),
    (
        ["convert", "books.json", "-o", "new.jsonl"],
        1,
        "nothing was written to a file: no record could be read",
    ),
    (
        ["convert", "memo.yaml", "--to", "ris", "-o", "nowhere/x.ris"],
        1,
        "nowhere/x.ris: cannot be written: there is no folder",
    ),
    (
        ["convert", "memo.yaml", "--to", "ris", "-o", "nothing"],
        1,
        "nothing: expected a file to write, found a folder",
    ),
    (
        ["convert", "memo.yaml", "--to", "ris", "-o", "/dev/full"],
        1,
        "/dev/full: cannot be written: No space left on device",
    ),
    (["parse"], 2, "expected a citation line, or --each with a file of lines"),
    (["parse", "--each", "empty.yaml"], 2, "empty.yaml: expected a citation line, found none"),
    (["import", "nosuch.html"], 1, "nosuch.html: there is no such file"),
    (["cite", "wcda-121618", "--label", "leaf"], 2, "--label: expected what CSL calls a locator"),
    (
        ["cite", "wcda-112100", "--locator", "20"],
        2,
        "say which one the leaf is in: aprf, avprf, rgaspi",
    ),
    (
        ["cite", "wcda-112100", "--witness", "garf"],
        2,
        "no witness 'garf'; did you mean 'aprf'?",
    ),
    (["cite", "memo.yaml", "--witness", "garf"], 2, "no copy has an id in the record"),
    (["cite", "memo.yaml", "--style", "books.json"], 2, "the file of a style ends in .csl"),
    (["cite", "memo.yaml", "--form", "bibliography", "--locator", "3"], 2, "are for citations"),
    (
        ["trace", "memo.yaml", "--format", "note", "--passage", "par. 3"],
        2,
        "no passage 'par. 3' (the record has no passages)",
    ),
    (["cite", "wcda-121618", "--with", "english"], 2, "'english' is the text that is cited"),
    (
        ["new", "memo3", "-o", "memo3.json"],
        2,
        "a new record is YAML; expected a file that ends in .yaml",
    ),
    (["new", "../x"], 2, "expected a key of at most 100 letters"),
    (
        ["new", "memo", "-o", "."],
        2,
        "memo.yaml is there already; choose another key, or --force to overwrite it",
    ),
]

FILES = {
    "memo2.yaml": "id: memo2\ntype: letter\ntitle: T\ntexts: {id: a, language: ru}\n",
    "empty.yaml": "",
    "empty.csl": "",
    "broken.yaml": "id: memo\ntitle: a: b\n",
    "wrong.yaml": "id: memo\ntitel: T\ndates:\n- date: 08.06.1962\n- date: 1962-02-30\ntype: memorandm\n",
    "cycle.yaml": "id: c\ntype: letter\ntitle: T\ntexts:\n- {id: a, derived_from: {text: b, kind: copy}}\n"
    "- {id: b, derived_from: {text: a, kind: copy}}\n",
    "orphan.yaml": "id: o\ntype: letter\ntitle: T\ntexts:\n- {id: en, derived_from: {text: rusian, kind: copy}}\n- {id: russian}\n"
    "cite: en\n",
    "archive.yaml": "id: a\ntype: letter\ntitle: T\ntexts: {id: a, held_at: {repository: rgann}}\n",
    "template.wiki": "{{cite archive |item=A}}\n",
    "empty.jsonl": "\n",
    "one.ris": "TY  - BOOK\nID  - one\nTI  - One\nER  - \n",
    "two.json": '[{"id": "a", "type": "book", "title": "A"}, {"id": "b"}]\nTY  - BOOK\n',
    "books.json": '[{"id": "smith", "type": "book", "title": "A History"}]',
}


BINARY = {
    "packed.ris": gzip.compress(FILES["one.ris"].encode()),
    "scan.pdf": b"%PDF-1.4\n%\xe2\xe3\n",
    "word.docx": b"PK\x03\x04\x14\x00\x06\x00word/document.xml",
    "zotero.sqlite": b"SQLite format 3\x00\x10\x00\x01\x01",
    "noise.jsonl": bytes(range(256)) * 4,
}


@pytest.fixture
def mistakes(good):
    """Fill the folder with files that are wrong, each in its way."""
    for name, text in FILES.items():
        (good.parent / name).write_text(text, encoding="utf-8")
    (good.parent / "latin.yaml").write_bytes("id: é\n".encode("latin-1"))
    for name, data in BINARY.items():
        (good.parent / name).write_bytes(data)
    (good.parent / "nothing").mkdir()
    twice = good.parent / "twice"
    twice.mkdir()
    for name in ("a.yaml", "b.yaml"):
        (twice / name).write_bytes(good.read_bytes())
    return good.parent


@pytest.mark.parametrize(("arguments", "code", "message"), CALLS)
def test_a_mistake_gets_its_message(run, mistakes, arguments, code, message):
    before = {path: path.read_bytes() for path in mistakes.rglob("*") if path.is_file()}
    ran = run(*arguments)
    assert message in " ".join(ran.err.split())
    assert ran.code == code
    assert "Traceback" not in ran.err
    assert {path: path.read_bytes() for path in mistakes.rglob("*") if path.is_file()} == before


def test_a_bad_record_does_not_hide_the_good_ones(run, mistakes):
    ran = run("list", ".")
    assert ran.code == 1
    assert "memo  " in ran.out
    assert "wrong.yaml:2:1: titel" in ran.err


def test_a_line_of_fifty_million_characters(run, folder):
    path = folder / "long.yaml"
    path.write_text("title: " + "x" * 50_000_000, encoding="utf-8")
    ran = run("cite", path)
    assert ran.code == 1
    assert ran.err.endswith(
        "long.yaml: expected a record of at most 10,000,000 characters, found 50,000,007\n"
    )


def test_a_link_out_of_the_folder_is_not_followed(run, good, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "secret.yaml"
    outside.write_text(FILES["memo2.yaml"], encoding="utf-8")
    (good.parent / "link.yaml").symlink_to(outside)
    assert "memo2" not in run("list", ".").out


def test_a_read_only_file_stays_as_it_was(run, good, monkeypatch):
    target = good.parent / "kept.bib"
    target.write_text("kept", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    ran = run("convert", good, "-o", target)
    assert (ran.code, target.read_text(encoding="utf-8")) == (1, "kept")
    assert "it is read-only" in ran.err


def test_nothing_half_written_is_left(run, good, monkeypatch):
    def fail(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    ran = run("convert", good, "-o", "memo.bib")
    assert (ran.code, "No space left on device" in ran.err) == (1, True)
    assert [path.name for path in good.parent.iterdir()] == ["memo.yaml"]


def test_a_call_without_a_command_shows_the_help(run):
    ran = run()
    assert ran.code == 2
    assert "Commands:" in ran.out


def test_what_the_other_engine_does_not_do_is_told(run, good):
    ran = run("cite", good, "--style", "nature", "--engine", "citeproc-py")
    assert ran.code == 0
    assert ran.err.startswith("lost: citeproc-py: cites of one author, or with numbers in a row")
    assert run("cite", good, "--style", "nature").err == ""


def test_help_is_found_as_a_command_too(run):
    assert run("help").out == run("--help").out
    assert run("help", "cite").out == run("cite", "--help").out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(run, command):
    ran = run(command, "--help")
    assert ran.code == 0
    assert f"citekit {command}" in ran.out.split("Example", 1)[1]
    assert run("--help").out.count(COMMANDS[command]) == 1


def start(*arguments, **options):
    return subprocess.Popen(
        [sys.executable, "-c", "from citekit.cli import main; main()", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


def test_a_closed_pipe_is_no_error(mistakes):
    process = start("convert", *["memo.yaml", "memo2.yaml"], "--to", "jsonl", cwd=mistakes)
    process.stdout.close()
    assert (process.wait(30), process.stderr.read()) == (0, b"")
    process.stderr.close()


def test_a_full_disk_behind_standard_output(mistakes):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", "from citekit.cli import main; main()", "list", "memo.yaml"],
            stdout=full, stderr=subprocess.PIPE, cwd=mistakes, timeout=30, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert b"standard output cannot be written: No space left on device" in done.stderr
    assert b"Traceback" not in done.stderr


def test_an_interrupt_is_told_shortly(mistakes):
    process = start("convert", "-", "--to", "jsonl", cwd=mistakes, stdin=subprocess.PIPE)
    record = b'{"id": "a", "type": "letter", "title": "T", "texts": {"id": "b"}}'
    process.stdin.write((record + b" " * 10_000 + b"\n") * 40)
    process.stdin.flush()
    assert process.stdout.readline()  # so that it is at work, and waits for more
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"interrupted" in err
    assert b"Traceback" not in err


def test_nothing_is_written_where_one_of_the_files_is_not_there(run, mistakes):
    ran = run("convert", "memo.yaml", "nosuch.ris", "--to", "yaml")
    assert (ran.code, ran.out) == (2, "")
    assert "nosuch.ris: there is no such file" in ran.err


def test_published_works_do_not_keep_sources_from_being_converted(run, mistakes):
    ran = run("convert", "memo.yaml", "books.json", "--to", "yaml")
    assert (ran.code, ran.out.splitlines()[0]) == (1, "id: memo")
    assert "smith: a published work has no place in yaml; try csl-json, bibtex or ris" in ran.err


def test_two_files_with_one_id_cite_the_first_alone(run, mistakes):
    (mistakes / "twice" / "b.yaml").write_text(
        (mistakes / "memo.yaml").read_text(encoding="utf-8").replace("Memo", "Other"),
        encoding="utf-8",
    )
    ran = run("cite", "twice/a.yaml", "twice/b.yaml")
    assert (ran.code, ran.out.count("\n")) == (1, 1)
    assert "the id 'memo' is taken" in ran.err


def test_many_records_where_one_is_expected_are_not_all_named(run, folder):
    ran = run("trace", examples_folder())
    assert ran.code == 2
    assert ran.err.rstrip().endswith(", ...")


def test_a_folder_of_records_that_cannot_be_looked_into_is_passed_over(run, folder, monkeypatch):
    (folder / "records").mkdir()

    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert run("cite", "wcda-121618").code == 0


@pytest.mark.parametrize("command", ["cite", "import", "manuscript", "check"])
def test_a_folder_that_may_not_be_entered_is_told_with_the_file(run, good, monkeypatch, command):
    def refuse(self, **_):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "stat", refuse)
    name = "locked/memo.md" if command == "manuscript" else "locked/memo.yaml"
    ran = run(command, name)
    assert f"{name}: " in ran.err
    assert "Permission denied" in ran.err
    assert "standard output" not in ran.err
    assert ran.code > 0


@pytest.mark.parametrize("locale", ["de", "de-AT", "de_DE", "DE"])
def test_a_chain_is_told_in_a_language_whatever_its_region(run, good, locale):
    assert "original" not in run("trace", good, "--locale", locale).out.casefold().split()
    assert run("trace", good, "--locale", locale).out == run("trace", good, "--locale", "de").out


def test_a_trace_in_markdown_is_escaped(run, good):
    assert run("trace", good, "--format", "markdown").out.startswith("**Memo \\& \\<Co\\>**")


def test_names_that_are_not_utf_8_are_no_reason_to_fail(mistakes):
    name = os.fsencode(mistakes) + b"/caf\xe9.yaml"
    Path(os.fsdecode(name)).write_text(FILES["memo2.yaml"], encoding="utf-8")
    command = [sys.executable, "-m", "citekit"]
    checked = subprocess.run([*command, "check", name], capture_output=True, check=True)
    assert checked.stdout.startswith(name + b":4:1: warning cited-nowhere")
    failed = subprocess.run([*command, "cite", b"no\xe9.yaml"], capture_output=True, check=False)
    assert (failed.returncode, failed.stderr) == (
        2,
        b"error: no\\udce9.yaml: there is no such file\n",
    )


@pytest.mark.parametrize(("asked", "is_coloured"), [("", True), ("1", False)])
def test_messages_are_coloured_unless_asked_not_to_be(monkeypatch, asked, is_coloured):
    monkeypatch.setenv("NO_COLOR", asked)
    shown = io.StringIO()
    shown.isatty = lambda: True
    monkeypatch.setattr(sys, "stderr", shown)
    tell("error", "told")
    assert ("\x1b[" in shown.getvalue()) is is_coloured


@pytest.mark.parametrize("asked", ["-h", "--help"])
def test_the_filter_says_what_it_is(asked):
    done = subprocess.run(
        [sys.executable, "-c", "from citekit.cli.filter import main; main()", asked],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.startswith("Usage: pandoc essay.md --filter citekit-filter")


def test_the_filter_without_a_document_says_what_it_is(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["citekit-filter"])
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(SystemExit) as stop:
        filter_documents()
    assert stop.value.code == 2
    assert "reads the document in Pandoc's JSON" in capsys.readouterr().err


STREAMS = [
    # what the shell does with the streams, exit code, standard output
    ("cite wcda-115780 >out", 0, None),
    ("list memo.yaml >&-", 0, ""),
    ("cite - <&-", 1, ""),
    ("import - <&-", 1, ""),
    ("parse --each - <&-", 2, ""),
]


@pytest.mark.parametrize(("typed", "code", "out"), STREAMS)
def test_odd_streams(mistakes, typed, code, out):
    done = subprocess.run(
        ["sh", "-c", f"'{sys.executable}' -m citekit {typed}"],
        capture_output=True, cwd=mistakes, timeout=30, check=False,
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
    )  # fmt: skip
    assert b"Traceback" not in done.stderr
    assert done.returncode == code
    if out is None:
        assert "Drożniak" in (mistakes / "out").read_text(encoding="utf-8")


SHELLS = [
    # words typed, what is offered
    ("citekit con", "plain,convert"),
    ("citekit cite wcda-12161", "plain,wcda-121618"),
    ("citekit cite x --style wilson", "plain,wilson-center"),
    ("citekit convert x --to csl", "plain,csl-json"),
    ("citekit cite nothing-like-it", "file,nothing-like-it"),
]


@pytest.mark.parametrize(("typed", "offered"), SHELLS)
def test_the_shell_completes(folder, typed, offered):
    asked = {
        **os.environ,
        "_CITEKIT_COMPLETE": "bash_complete",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(typed.split()) - 1),
    }
    done = subprocess.run(
        [sys.executable, "-m", "citekit"], capture_output=True, text=True, env=asked, check=True
    )
    assert done.stdout == f"{offered}\n"


def test_the_installed_command_is_this_one(folder):
    done = subprocess.run(
        [sys.executable, "-m", "citekit", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout == f"citekit {version('citekit-archival')}\n"


def test_a_file_may_be_written_onto_itself_where_all_of_it_was_read(run, mistakes):
    ran = run("convert", "one.ris", "--to", "ris", "-o", "one.ris")
    assert (ran.code, ran.err) == (0, "")
    assert "TI  - One" in (mistakes / "one.ris").read_text(encoding="utf-8")


def test_a_file_named_as_in_another_format_is_written_and_told(run, mistakes):
    ran = run("convert", "one.ris", "--to", "ris", "-o", "new.bib")
    assert ran.code == 0
    assert (
        "warning: new.bib: holds ris, though files that end so hold bibtex or biblatex" in ran.err
    )
    assert run("convert", "one.ris", "--to", "schema-org", "-o", "new.json").err == ""


def test_a_file_that_was_there_outlives_a_conversion_of_which_nothing_could_be_read(run, mistakes):
    (mistakes / "old.bib").write_text("kept", encoding="utf-8")
    ran = run("convert", "scan.pdf", "-o", "old.bib")
    assert (ran.code, (mistakes / "old.bib").read_text(encoding="utf-8")) == (1, "kept")
