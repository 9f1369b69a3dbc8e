"""What styles of LaTeX print of our entries, run with the real programs: archive, code, leaves, translator, address.

Needs biber, bibtex and pdflatex with the packages of the styles; and pypdf, which reads what was printed.
"""

import re
import shutil
import subprocess

import pytest
from entries import ENTRIES, MEMO

from citekit.csl.item import CslItem
from citekit.csl.vocabulary import TYPES
from citekit.formats import registry
from citekit.model import Source

PLAIN = ["plain", "alpha", "abbrv", "unsrt", "apalike"]
WITH_ADDRESSES = ["plainurl", "plainnat", "unsrtnat"]
STANDARD = {
    "numeric": "", "authoryear": "", "verbose": "", "authortitle": "",
    "apa": "style-apa", "mla": "biblatex-mla", "ext-numeric": "biblatex-ext", "philosophy-verbose": "biblatex-philosophy",
}  # fmt: skip
CHICAGO = ["notes", "authordate"]
SAYS = [
    "118-01765-03",
    "27–28",
    "7Brands",
    "https://digitalarchive.umd.edu/document/121618",
    "PRCFMA",
]

needs_bibtex = pytest.mark.skipif(shutil.which("bibtex") is None, reason="bibtex is not installed")
needs_biber = pytest.mark.skipif(
    None in (shutil.which("biber"), shutil.which("pdflatex")),
    reason="biber and pdflatex are not installed",
)


def run(folder, *command):
    return subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=240)


def has(file):
    return run(".", "kpsewhich", file).returncode == 0


def folded(text):
    """Give text as it was before lines and words were parted, with LaTeX's dashes as dashes."""
    return re.sub(r"[\s~]|\\newblock", "", text.replace("--", "–").replace("-\n", "-"))


@needs_bibtex
@pytest.mark.parametrize("style", [*PLAIN, *WITH_ADDRESSES])
def test_bibtex_styles_print_all_and_warn_of_nothing(tmp_path, style):
    if not has(f"{style}.bst"):
        pytest.skip(f"{style}.bst is not installed")
    profile = "url" if style in WITH_ADDRESSES else "plain"
    (tmp_path / "s.bib").write_text(
        registry.write("bibtex", ENTRIES, profile=profile), encoding="utf-8"
    )
    (tmp_path / "s.aux").write_text(f"\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{s}}\n")
    said = run(tmp_path, "bibtex", "s").stdout.decode(errors="replace")
    assert "Warning--" not in said
    assert "error" not in said.casefold()
    printed = (tmp_path / "s.bbl").read_text(encoding="utf-8", errors="replace")
    item = next(part for part in printed.split("\\bibitem") if "wcda-121618" in part)
    assert [text for text in SAYS if folded(text) not in folded(item)] == []
    assert folded(item).count("document/121618") == 1
    assert folded(item).count("WilsonCenterDigitalArchive") == 1
    # apalike and natbib's styles by author and year print the year alone.
    assert ("1962" if style == "apalike" else "June8,1962") in folded(item)


ASKS_FOR_AN_AUTHOR = {
    "article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference", "report", "thesis",
}  # fmt: skip
"""Types that BibTeX has an entry type for which demands an author, and says so where the work has none."""
TITLES = [
    "Émigrés in {place}",
    "100% of {place}",
    "& <i>{place}</i>",
    "Записка о {place}",
    "{place}",
]


def works():
    """Make works of every type, some by an author, some by an editor alone, some by nobody."""
    for number, kind in enumerate(sorted(TYPES)):
        for by in ("author", "editor", None):
            people = {by: [{"family": kind[::-1].capitalize()}]} if by else {}
            title = TITLES[number % len(TITLES)].format(place=kind.capitalize())
            yield CslItem.from_json({
                "id": f"{kind}-by-{by}", "type": kind, "title": title, "container-title": "Pravda", "publisher": "Nauka",
                "publisher-place": "Moscow", "issued": {"date-parts": [[1962, 6, 8]]}, "page": "1-2", **people,
            })  # fmt: skip


@needs_bibtex
@pytest.mark.parametrize("style", [*PLAIN, *WITH_ADDRESSES])
def test_bibtex_styles_sort_and_label_works_by_nobody(tmp_path, style):
    if not has(f"{style}.bst"):
        pytest.skip(f"{style}.bst is not installed")
    (tmp_path / "s.bib").write_text(registry.write("bibtex", works()), encoding="utf-8")
    (tmp_path / "s.aux").write_text(f"\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{s}}\n")
    said = run(tmp_path, "bibtex", "s").stdout.decode(errors="replace")
    demanded = {
        f"empty author in {kind}-by-{by}" for kind in ASKS_FOR_AN_AUTHOR for by in ("editor", None)
    }
    assert set(re.findall("Warning--(.*)", said)) == demanded | {
        "empty author and editor in book-by-None"
    }
    assert "error" not in said.casefold()
    # No label is cut inside a letter or a command.
    printed = (tmp_path / "s.bbl").read_text(encoding="utf-8")
    assert printed.count("{") == printed.count("}")


def typeset(folder, profile, loaded, entries=ENTRIES):
    """Print a bibliography; give it as text, and what biber and LaTeX warn of."""
    pypdf = pytest.importorskip("pypdf")
    (folder / "s.bib").write_text(
        registry.write("biblatex", entries, profile=profile), encoding="utf-8"
    )
    (folder / "s.tex").write_text(
        r"\documentclass{article}\usepackage[american]{babel}\usepackage{csquotes}\usepackage{hyperref}" + loaded
        + r"\addbibresource{s.bib}\begin{document}\nocite{*}\printbibliography\end{document}",
    )  # fmt: skip
    run(folder, "pdflatex", "-interaction=batchmode", "s")
    said = run(folder, "biber", "s").stdout.decode(errors="replace")
    run(folder, "pdflatex", "-interaction=batchmode", "s")
    run(folder, "pdflatex", "-interaction=batchmode", "s")
    log = (folder / "s.log").read_text(encoding="utf-8", errors="replace")
    wrong = [line for line in said.splitlines() if "WARN - " in line or "ERROR" in line]
    wrong += [
        line for line in log.splitlines() if line.startswith(("!", "Package biblatex Warning"))
    ]
    pages = pypdf.PdfReader(folder / "s.pdf").pages
    return folded("\n".join(page.extract_text() for page in pages)), wrong


def holds(printed, text):
    """Whether something is printed, be it parted at a hyphen; what styles leave off an address aside."""
    short = folded(text).removeprefix("https://")
    return short in printed or short.replace("-", "") in printed.replace("-", "")


@needs_biber
@pytest.mark.parametrize("style", STANDARD)
def test_biblatex_styles_print_all_and_warn_of_nothing(tmp_path, style):
    if not has(f"{style}.bbx"):
        pytest.skip(f"{style}.bbx is not installed")
    printed, wrong = typeset(tmp_path, "standard", rf"\usepackage[style={style}]{{biblatex}}")
    assert wrong == []
    assert [text for text in SAYS if not holds(printed, text)] == []
    assert printed.count("7Brands") == 1
    hosted = registry.write("biblatex", ENTRIES).count(
        "howpublished = {Wilson Center Digital Archive}"
    )
    assert printed.count("WilsonCenterDigitalArchive") in {0, hosted}
    assert printed.index("MemorandumSubmitted") < printed.index("7Brands")


@needs_biber
@pytest.mark.parametrize("style", CHICAGO)
def test_biblatex_chicago_prints_all_and_warns_of_nothing(tmp_path, style):
    if not has("biblatex-chicago.sty"):
        pytest.skip("biblatex-chicago is not installed")
    printed, wrong = typeset(
        tmp_path, "biblatex-chicago", rf"\usepackage[{style}]{{biblatex-chicago}}"
    )
    assert wrong == []
    said = [*SAYS, "Translated by 7Brands", "118-01765-03, 27–28. PRC FMA, Beijing"]
    assert [text for text in said if not holds(printed, text)] == []


@needs_biber
def test_biblatex_prints_the_original_with_its_translation(tmp_path):
    source = Source.model_validate({
        **MEMO.model_dump(mode="json"),
        "id": "pair",
        "texts": [
            {"id": "ru", "language": "ru", "title": "Zapiska posla", "held_at": {"repository": "rgani", "reference": "f. 5"}},
            {"id": "en", "language": "en", "derived_from": {"text": "ru", "kind": "translation", "translators": ["7Brands"]}},
        ],
        "cite": "en",
    })  # fmt: skip
    printed, wrong = typeset(
        tmp_path, "standard", r"\usepackage[style=numeric]{biblatex}", [source]
    )
    assert wrong == []
    assert "Trans.fromtheRussianby7Brands" in printed
    assert re.search(r"Trans\.of.*Zapiskaposla.*RGANI,f\.5", printed)
    assert printed.count("[2]") == 0


DATES = ["1962-06-08", "1962-06", "1962~", "1962-06?", "1962%", "196X", "19XX~", "1962-21", "1962-06-07/1962-06-08", "1962/1963",
         "1962-06/..", "../1962", "1962~/1963?", "[1962-06-02,1962-06-07]", "{1962,1964}", "[..1962]", "1962-XX-XX", "0079"]  # fmt: skip


@needs_biber
def test_biber_reads_every_date(tmp_path):
    records = [
        Source.model_validate({
            "id": f"d{number}", "type": "report", "title": f"Report Q{number}Q", "dates": {"role": "dated", "date": date},
            "texts": {"id": "a"},
        })
        for number, date in enumerate(DATES)
    ]  # fmt: skip
    printed, wrong = typeset(tmp_path, "standard", r"\usepackage[style=numeric]{biblatex}", records)
    assert wrong == []
    assert "Q2Q.1962.Datedca.1962." in printed
    assert "Datedreport" not in printed
    assert "DatedJune2,1962orJune7,1962." in printed
