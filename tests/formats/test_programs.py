"""Other programs read our files, and show what they can hold. `test_others_wrote` has what they write.

Needs pandoc, JabRef, or node with the packages of citation.js, whose directory CITEKIT_CITATION_JS names; or
the Python packages pybtex, rispy and bibtexparser. What each can hold was measured; where it holds more one day, the
tables here grow.
"""

import json
import os
import shutil
import subprocess

import pytest
from entries import ENTRIES, MEMO, WORKS

from citekit.csl.item import CslItem
from citekit.formats import registry
from citekit.formats.unread import Unread
from citekit.model import Source

CITATION_JS = os.environ.get("CITEKIT_CITATION_JS", "")
SCRIPT = """
const [folder, to] = process.argv.slice(1);
const { Cite, plugins } = require(`${folder}/core`);
for (const name of ['bibtex', 'ris', 'csl']) require(`${folder}/plugin-${name}`);
const cite = new Cite(require('fs').readFileSync(0, 'utf8'));
console.log(to === 'csl' ? JSON.stringify(cite.data) : cite.format(to));
"""


def program(name):
    return pytest.mark.skipif(shutil.which(name) is None, reason=f"{name} is not installed")


needs_citation_js = pytest.mark.skipif(
    not CITATION_JS or shutil.which("node") is None,
    reason="CITEKIT_CITATION_JS names no npm packages @citation-js",
)


def run(*command, text="", cwd=None, env=None):
    ran = subprocess.run(
        command, input=text.encode(), capture_output=True, check=False, timeout=120, cwd=cwd, env=env
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr.decode()
    return ran.stdout.decode().removeprefix("\ufeff")


def pandoc(text, read, write):
    return run(
        "pandoc", "-f", read, "-t", write, *(["-s"] if write != "csljson" else []), text=text
    )


def citation_js(text, to):
    return run("node", "-e", SCRIPT, CITATION_JS, to, text=text)


TITLE = "Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu on 8 June 1962"
URL = "https://digitalarchive.umd.edu/document/121618"
ALL = {
    "title": TITLE,
    "URL": URL,
    "issued": {"date-parts": [[1962, 6, 8]]},
    "publisher": "Wilson Center Digital Archive",
}
TRANSLATOR = {"translator": [{"literal": "7Brands"}]}
SHOWN = [
    # how it is read, format, profile, what is shown of the memorandum
    ("pandoc bibtex", "bibtex", "plain", ALL | TRANSLATOR | {"call-number": "PRC FMA 118-01765-03",
        "note": f"PRC FMA 118-01765-03, 27–28. Translated by 7Brands. {URL}"}),
    ("pandoc biblatex", "biblatex", "standard", ALL | TRANSLATOR | {"note": "PRC FMA 118-01765-03, 27–28. Translated from Chinese"}),
    ("pandoc ris", "ris", "zotero", {"title": TITLE, "URL": URL, "type": "manuscript", "issued": {"date-parts": [[1962]]}}),
    ("pandoc csljson", "csl-json", "clean", ALL | TRANSLATOR | {"archive": "PRC FMA", "archive-place": "Beijing", "page": "27-28",
        "archive_location": "118-01765-03", "call-number": "PRC FMA 118-01765-03", "type": "document"}),
    ("citation.js", "bibtex", "plain", ALL | {"translator": [{"family": "7Brands"}], "call-number": "PRC FMA 118-01765-03"}),
    ("citation.js", "biblatex", "standard", ALL | {"translator": [{"family": "7Brands"}], "note": "PRC FMA 118-01765-03, 27–28"}),
    ("citation.js", "ris", "zotero", {"title": TITLE, "URL": URL, "type": "manuscript", "call-number": "PRC FMA 118-01765-03",
        "issued": {"date-parts": [[1962, 6, 8]]}, "source": "PRC FMA"}),
    ("citation.js", "ris", "endnote", {"archive": "PRC FMA", "call-number": "PRC FMA 118-01765-03", "type": "manuscript"}),
    ("citation.js", "csl-json", "clean", ALL | TRANSLATOR | {"archive": "PRC FMA", "archive_location": "118-01765-03"}),
]  # fmt: skip


@pytest.mark.parametrize(("reader", "name", "profile", "shown"), SHOWN)
def test_what_programs_show(reader, name, profile, shown):
    kind, _, dialect = reader.partition(" ")
    if kind == "pandoc" and shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed")
    if kind == "citation.js" and not (CITATION_JS and shutil.which("node")):
        pytest.skip("CITEKIT_CITATION_JS names no npm packages @citation-js")
    text = registry.write(name, ENTRIES, profile=profile)
    read = json.loads(pandoc(text, dialect, "csljson") if dialect else citation_js(text, "csl"))
    assert [item["id"] for item in read] == [entry.id for entry in ENTRIES]
    (memo,) = [item for item in read if item["id"] == MEMO.id]
    assert {key: memo.get(key) for key in shown} == shown


def titles(entries):
    """Give the titles of entries, and see that all could be read."""
    assert [
        str(one.error) for one in entries if isinstance(one, Unread) and not hasattr(one, "fields")
    ] == []
    return [
        str(one.variables.get("title")) if isinstance(one, CslItem) else str(one.title)
        for one in entries
        if isinstance(one, CslItem | Source)
    ]


@program("jabref")
@pytest.mark.parametrize(("name", "profile"), [("bibtex", "plain"), ("biblatex", "standard"), ("biblatex", "biblatex-chicago")])  # fmt: skip
def test_jabref_gives_everything_back(tmp_path, name, profile):
    (tmp_path / "in.bib").write_text(
        registry.write(name, ENTRIES, profile=profile), encoding="utf-8"
    )
    headless = {**os.environ, "JAVA_TOOL_OPTIONS": "-Djava.awt.headless=true"}
    run("jabref", "-n", "-i", "in.bib,bibtex", "-o", "out.bib", cwd=tmp_path, env=headless)
    saved = (tmp_path / "out.bib").read_text(encoding="utf-8")
    assert list(registry.reader(name).read(saved)) == ENTRIES


def test_rispy_reads_every_tag():
    rispy = pytest.importorskip("rispy")
    read = rispy.loads(registry.write("ris", ENTRIES))
    assert [entry["id"] for entry in read] == [entry.id for entry in ENTRIES]
    (memo,) = [entry for entry in read if entry["id"] == MEMO.id]
    said = {
        "type_of_reference": "MANSCPT",
        "title": TITLE,
        "subsidiary_authors": ["7Brands"],
        "date": "1962/06/08/",
        "accession_number": "118-01765-03",
        "name_of_database": "PRC FMA",
        "call_number": "PRC FMA 118-01765-03",
        "urls": [URL],
    }
    assert {key: memo.get(key) for key in said} == said
    written = rispy.dumps(read)
    assert len(titles(list(registry.reader("ris").read(written)))) == len(ENTRIES)


@pytest.mark.parametrize(
    ("name", "profile"), [("bibtex", "plain"), ("biblatex", "biblatex-chicago")]
)
def test_pybtex_reads_every_field(name, profile):
    database = pytest.importorskip("pybtex.database")
    text = registry.write(name, ENTRIES, profile=profile)
    read = database.parse_string(text, "bibtex")
    assert list(read.entries) == [entry.id for entry in ENTRIES]
    memo = read.entries[MEMO.id]
    assert (memo.type, memo.fields["translator"], memo.fields["url"]) == ("misc", "{7Brands}", URL)
    back = [
        one
        for one in registry.reader(name).read(read.to_string("bibtex"))
        if not isinstance(one, Unread)
    ]
    # pybtex escapes what is escaped already, in works; and writes LaTeX's tie, before the day of a month, as a tilde.
    archival = len(ENTRIES) - len(WORKS)
    assert [one.id for one in back] == [one.id for one in ENTRIES]
    assert profile == "plain" or back[:archival] == ENTRIES[:archival]


def test_bibtexparser_reads_every_field():
    import bibtexparser

    library = bibtexparser.parse_string(registry.write("biblatex", ENTRIES))
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == [entry.id for entry in ENTRIES]
    written = bibtexparser.write_string(library)
    assert list(registry.reader("biblatex").read(written)) == ENTRIES
