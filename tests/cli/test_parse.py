"""``citekit parse`` and ``citekit import``: records on standard output, doubts on standard error."""

import hashlib

import pytest
from click.testing import CliRunner

from citekit.cli.import_ import command as import_command
from citekit.cli.parse import command as parse_command
from citekit.errors import ReadError, RecordError
from citekit.formats import yaml

LINE = "RGANI, f. 5, op. 49, d. 131, ll. 193-194. Translated from Russian by Gary Goldberg."
PAGE = """June 8, 1962

Memo

Citation:

"Memo", June 8, 1962, Wilson Center Digital Archive, RGANI, f. 5. Translated by Ann Lee. <https://digitalarchive.umd.edu/document/7>

Contents:

Translation - English

Memo of the day
"""


@pytest.fixture
def parse():
    return _runner(parse_command)


@pytest.fixture
def import_():
    return _runner(import_command)


def _runner(command):
    runner = CliRunner()
    return lambda *args, **options: runner.invoke(command, list(map(str, args)), **options)


def test_prints_a_record_that_can_be_saved(parse):
    ran = parse(LINE)
    assert ran.exit_code == 0
    (source,) = yaml.read(ran.stdout)
    assert [text.id for text in source.texts] == ["russian", "english"]
    assert "unsure: the line gives no title" in ran.stderr


def test_reads_each_line_of_a_file(parse, tmp_path):
    file = tmp_path / "lines.txt"
    file.write_text(f"{LINE}\n\nonly words\nPRC FMA 118-01764-04, 11.\n{LINE}\n", encoding="utf-8")
    ran = parse("--each", file)
    assert ran.exit_code == 1
    assert len(list(yaml.read(ran.stdout))) == 3
    assert "error: line 3: expected a citation line" in ran.stderr
    assert "warning: line 5: the key 'rgani-f-5-op-49-d-131-ll-193-194" in ran.stderr


def test_reads_standard_input(parse):
    ran = parse("--each", "-", input=LINE)
    assert (ran.exit_code, len(list(yaml.read(ran.stdout)))) == (0, 1)


def test_takes_a_table_of_ones_own(parse, tmp_path):
    table = tmp_path / "own.yaml"
    table.write_text("parish: {name: Parish Chest}\n", encoding="utf-8")
    ran = parse("Parish Chest, fond 5", "--table", table)
    (source,) = yaml.read(ran.stdout)
    assert source.texts[0].held_at[0].repository.id == "parish"


def test_wants_a_line(parse):
    ran = parse()
    assert ran.exit_code == 2
    assert "expected a citation line" in ran.stderr


def test_imports_a_page(import_, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    ran = import_(page)
    (source,) = yaml.read(ran.stdout)
    assert (ran.exit_code, source.id) == (0, "wcda-7")


def test_saves_records_and_texts_and_overwrites_nothing(import_, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    ran = import_(page, "--save", tmp_path / "records", "--text", tmp_path / "texts")
    assert (ran.exit_code, ran.stdout) == (0, "")
    (source,) = yaml.read((tmp_path / "records" / "wcda-7.yaml").read_text(encoding="utf-8"))
    (kept,) = source.cited.files
    written = (tmp_path / "records" / kept.path).read_bytes()
    assert (kept.path, kept.media_type) == ("../texts/wcda-7.txt", "text/plain")
    assert (kept.size, kept.sha256) == (len(written), hashlib.sha256(written).hexdigest())
    assert written == b"Memo of the day"
    again = import_(page, "--save", tmp_path / "records")
    assert again.exit_code == 1
    assert "wcda-7.yaml: is there already" in again.stderr


def test_a_bad_page_costs_one_page(import_, tmp_path):
    bad, pdf = tmp_path / "bad.txt", tmp_path / "page.pdf"
    bad.write_text("Dear diary", encoding="utf-8")
    pdf.write_bytes(b"%PDF-1.4\n\xff")
    ran = import_(bad, pdf, tmp_path / "missing", "-", "--table", _table(tmp_path), input=PAGE)
    assert ran.exit_code == 1
    assert [source.id for source in yaml.read(ran.stdout)] == ["wcda-7"]
    assert "bad.txt: expected a page of the Wilson Center Digital Archive" in ran.stderr
    assert "page.pdf: expected text, found a PDF" in ran.stderr
    assert "missing" in ran.stderr


def _table(folder):
    path = folder / "own.yaml"
    path.write_text("parish: {name: Parish Chest}\n", encoding="utf-8")
    return path


def test_a_page_without_text_has_nothing_to_keep(import_, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(PAGE.partition("Contents")[0], encoding="utf-8")
    ran = import_(page, "--text", tmp_path / "texts")
    assert ran.exit_code == 0
    assert not (tmp_path / "texts").exists()


def test_a_table_that_is_not_there_is_told(parse, tmp_path):
    ran = parse(LINE, "--table", tmp_path / "none.yaml")
    assert isinstance(ran.exception, ReadError | RecordError)
