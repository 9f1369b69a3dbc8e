"""Files that other programs wrote, of archival documents and of a book, an article, a chapter, a thesis and a web page.

Each program reads a file of ours and writes one of its own, which is read back. ``others_wrote.yaml`` says, program by
program and entry by entry, which variables are not what they were, and what they became (null: they were lost); of all
others the test demands that they come back as they went.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from entries import LETTER, MEMO, WORKS

from citekit.csl.edtf import edtf_from
from citekit.csl.item import CslItem
from citekit.csl.variables import lines_of
from citekit.formats import registry
from citekit.formats.entries.visible import visible_item
from citekit.formats.unread import Unread

MORE = [
    CslItem.from_json(data)
    for data in (
        {"id": "radchenko2005", "type": "thesis", "title": "The China Puzzle", "author": [{"family": "Radchenko", "given": "Sergey"}],
         "genre": "PhD diss.", "publisher": "London School of Economics", "publisher-place": "London", "issued": {"date-parts": [[2005]]}},
        {"id": "cwihp", "type": "webpage", "title": "Cold War International History Project", "container-title": "Wilson Center",
         "URL": "https://www.wilsoncenter.org/program/cold-war-international-history-project", "accessed": {"date-parts": [[2026, 8, 24]]}},
    )
]  # fmt: skip
GIVEN = [MEMO, LETTER, *WORKS, *MORE]
CHANGES = yaml.safe_load((Path(__file__).parent / "others_wrote.yaml").read_text(encoding="utf-8"))
CITATION_JS = os.environ.get("CITEKIT_CITATION_JS", "")
PAPIS = os.environ.get("CITEKIT_PAPIS", "")
SCRIPT = """
const [folder, to] = process.argv.slice(1);
const { Cite, plugins } = require(`${folder}/core`);
for (const name of ['bibtex', 'ris', 'csl']) require(`${folder}/plugin-${name}`);
const cite = new Cite(require('fs').readFileSync(0, 'utf8'));
console.log(to === 'csl' ? cite.format('data') : cite.format(to));
"""


def run(folder, *command, text="", **env):
    """Run a program in a folder; give what it prints."""
    ran = subprocess.run(
        command, input=text.encode(), capture_output=True, check=False, timeout=240, cwd=folder, env={**os.environ, **env},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr.decode()
    return ran.stdout.decode().removeprefix("\ufeff")


def needs(name):
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")


def pandoc(read, write):
    def turned(text, folder):
        needs("pandoc")
        whole = [] if write == "csljson" else ["-s"]
        return run(folder, "pandoc", "-f", read, "-t", write, *whole, text=text)

    return turned


def citation_js(to):
    def turned(text, folder):
        if not (CITATION_JS and shutil.which("node")):
            pytest.skip("CITEKIT_CITATION_JS names no npm packages @citation-js")
        return run(folder, "node", "-e", SCRIPT, CITATION_JS, to, text=text)

    return turned


def bibutils(read, write):
    def turned(text, folder):
        needs(read)
        (folder / "in").write_text(text, encoding="utf-8", newline="")
        (folder / "xml").write_text(run(folder, read, "in"), encoding="utf-8")
        return run(folder, write, "xml")

    return turned


def jabref(read, written):
    def turned(text, folder):
        needs("jabref")
        (folder / "in").write_text(text, encoding="utf-8", newline="")
        headless = "-Djava.awt.headless=true"
        run(folder, "jabref", "-n", "-i", f"in,{read}", "-o", written, JAVA_TOOL_OPTIONS=headless)
        return (folder / written.partition(",")[0]).read_text(encoding="utf-8")

    return turned


def biber(text, folder):
    needs("biber")
    (folder / "in.bib").write_text(text, encoding="utf-8")
    run(folder, "biber", "--tool", "--output-file", "out.bib", "in.bib")
    return (folder / "out.bib").read_text(encoding="utf-8")


def papis(to):
    def turned(text, folder):
        if not PAPIS:
            pytest.skip("CITEKIT_PAPIS names no program papis")
        (folder / "in.bib").write_text(text, encoding="utf-8")
        (folder / "library").mkdir()
        (folder / "papis").mkdir()
        settings = f"[settings]\ndefault-library = all\n[all]\ndir = {folder}/library\n"
        (folder / "papis" / "config").write_text(settings, encoding="utf-8")
        home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
        run(folder, PAPIS, "bibtex", "read", "in.bib", "import", "--all", **home)
        run(folder, PAPIS, "export", "--all", "--format", to, "--out", "out", **home)
        return (folder / "out").read_text(encoding="utf-8")

    return turned


def pybtex(text, folder):
    database = pytest.importorskip("pybtex.database")
    return database.parse_string(text, "bibtex").to_string("bibtex")


def rispy(text, folder):
    module = pytest.importorskip("rispy")
    return module.dumps(module.loads(text))


ROUTES = {
    # who writes: our format and profile, what turns it into another, the format that is read
    "pandoc, BibTeX to BibLaTeX": (("bibtex", "plain"), pandoc("bibtex", "biblatex"), "biblatex"),
    "pandoc, BibLaTeX to CSL-JSON": (("biblatex", "standard"), pandoc("biblatex", "csljson"), "csl-json"),
    "pandoc, CSL-JSON to BibTeX": (("csl-json", "clean"), pandoc("csljson", "bibtex"), "bibtex"),
    "pandoc, CSL-JSON to BibLaTeX": (("csl-json", "clean"), pandoc("csljson", "biblatex"), "biblatex"),
    "pandoc, CSL-JSON": (("csl-json", "clean"), pandoc("csljson", "csljson"), "csl-json"),
    "pandoc, RIS to CSL-JSON": (("ris", "zotero"), pandoc("ris", "csljson"), "csl-json"),
    "citation.js, CSL-JSON to RIS": (("csl-json", "clean"), citation_js("ris"), "ris"),
    "citation.js, CSL-JSON to BibTeX": (("csl-json", "clean"), citation_js("bibtex"), "bibtex"),
    "citation.js, CSL-JSON to BibLaTeX": (("csl-json", "clean"), citation_js("biblatex"), "biblatex"),
    "citation.js, BibLaTeX to CSL-JSON": (("biblatex", "standard"), citation_js("csl"), "csl-json"),
    "bibutils, BibTeX to RIS": (("bibtex", "plain"), bibutils("bib2xml", "xml2ris"), "ris"),
    "bibutils, BibTeX": (("bibtex", "plain"), bibutils("bib2xml", "xml2bib"), "bibtex"),
    "bibutils, RIS to BibTeX": (("ris", "zotero"), bibutils("ris2xml", "xml2bib"), "bibtex"),
    "JabRef, RIS to BibTeX": (("ris", "zotero"), jabref("ris", "out.bib"), "bibtex"),
    "JabRef, BibTeX to RIS": (("bibtex", "plain"), jabref("bibtex", "out.ris,ris"), "ris"),
    "biber --tool": (("biblatex", "standard"), biber, "biblatex"),
    "papis, BibLaTeX": (("biblatex", "standard"), papis("bibtex"), "biblatex"),
    "papis, BibLaTeX to Typst": (("biblatex", "standard"), papis("typst"), "hayagriva"),
    "pybtex, BibLaTeX": (("biblatex", "biblatex-chicago"), pybtex, "biblatex"),
    "rispy": (("ris", "zotero"), rispy, "ris"),
}  # fmt: skip


def said(entry):
    """Give what an entry says, variable by variable, as text: names and dates in one line each."""
    item = visible_item(entry)
    texts = {"id": item.id, "type": item.type}
    for name, value in item.variables.items():
        date = edtf_from(value) if isinstance(value, dict) else None
        lines = [line.partition(": ")[2] for line in lines_of(name, value)]
        texts[name] = str(date or "; ".join(lines))
    return texts


def changes(route, folder):
    """Give what comes back from a program otherwise than it went, entry by entry; null for an entry that it left out."""
    (ours, profile), turned, theirs = ROUTES[route]
    text = turned(registry.write(ours, GIVEN, profile=profile), folder)
    read = list(registry.reader(theirs).read(text))
    told = [str(one.error) for one in read if isinstance(one, Unread)]
    assert [
        line for line in told if "stands twice" not in line and "edited since" not in line
    ] == []
    back = [said(one) for one in read if not isinstance(one, Unread)]
    found = {}
    for entry in GIVEN:
        was = said(entry)
        now = like(was, back)
        found[entry.id] = now and {
            name: now.get(name) for name in {**was, **now} if was.get(name) != now.get(name)
        }
    assert len(back) == len([one for one in found.values() if one is not None])
    return {key: changed for key, changed in found.items() if changed != {}}


def like(was, back):
    """Find what became of an entry: what has its key, or else its title or its author; programs write some of it anew."""
    for name in ("id", "title", "author"):
        begin = was.get(name, "").casefold()[:30]
        for now in back:
            if begin and now.get(name, "").casefold()[:30] == begin:
                return now
    return None


@pytest.mark.parametrize("route", ROUTES)
def test_what_others_write_is_read_variable_by_variable(route, tmp_path):
    assert changes(route, tmp_path) == CHANGES[route]
