"""What each command prints for the example record."""

import json
import sys

import pytest

from citekit.cli import common, writing
from citekit.csl.output import OUTPUTS as OUTPUTS_OF_CSL
from citekit.formats import registry

TITLE = "Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu on 8 June 1962"
URL = "https://digitalarchive.umd.edu/document/121618"
NOTE = f"“{TITLE},” June 8, 1962, PRC FMA 118-01765-03, 27–28, trans. 7Brands, Wilson Center Digital Archive, {URL}."
ENTRY = f"“{TITLE}.” June 8, 1962. PRC FMA 118-01765-03, 27–28. Translated by 7Brands. Wilson Center Digital Archive. {URL}."
SHORT = "“Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu”"
LINE = f'"{TITLE}", June 8, 1962, Wilson Center Digital Archive, PRC FMA 118-01765-03, 27-28. Translated by 7Brands. <{URL}>'

CITES = [
    # arguments, what is printed
    ([], NOTE),
    (["--form", "bibliography"], ENTRY),
    (["--form", "short"], SHORT.replace("”", ".”")),
    (["--form", "short", "--locator", "27"], f"{SHORT.replace('”', ',”')} 27."),
    (["--locator", "27"], NOTE.replace("27–28", "27")),
    (["--prefix", "see"], f"see {NOTE}"),
    (["--suffix", "my emphasis"], f"{NOTE[:-1]}, my emphasis."),
    (["--style", "wilson-center"], LINE),
    (["--style", "chicago", "--text", "english"], NOTE),
]


@pytest.mark.parametrize(("arguments", "printed"), CITES)
def test_cite(run, folder, arguments, printed):
    ran = run("cite", "wcda-121618", *arguments)
    assert (ran.code, ran.out, ran.err) == (0, f"{printed}\n", "")


def test_all_forms(run, folder):
    ran = run("cite", "wcda-121618", "--form", "all")
    assert ran.out.split("\n") == [
        "First citation:",
        NOTE,
        "",
        "Later citation:",
        SHORT.replace("”", ".”"),
        "",
        "Bibliography:",
        ENTRY,
        "",
    ]


def test_the_original_with_its_translation_noted(run, folder):
    ran = run("cite", "wcda-121618", "--text", "chinese", "--with", "english")
    assert ran.out == (
        f"“{TITLE}” [in Chinese], June 8, 1962, PRC FMA 118-01765-03, 27–28; "
        f"English translation by 7Brands, Wilson Center Digital Archive, {URL}.\n"
    )


PAGE = """\
id: page
type: document
title: Page
texts:
  id: text
  published_in: {publisher: Press, url: 'https://a.example/', accessed: 2026-11-02}
"""
DATED = [
    # command, what it prints
    ("cite", "“Page,” n.d., Press, accessed November 2, 2026, https://a.example/.\n"),
    ("bibliography", "“Page.” n.d. Press. Accessed November 2, 2026. https://a.example/.\n"),
]


@pytest.mark.parametrize(("command", "printed"), DATED)
def test_dates_of_access(run, folder, command, printed):
    (folder / "page.yaml").write_text(PAGE, encoding="utf-8")
    assert "accessed" not in run(command, "page.yaml").out.lower()
    assert run(command, "page.yaml", "--access-dates").out == printed
    refused = run(command, "page.yaml", "--access-dates", "--style", "apa")
    assert refused.code == 2
    assert "style 'apa' prints dates of access by rules of its own" in refused.err


def test_several_in_one_note_and_a_second_mention(run, folder, good):
    ran = run("cite", "wcda-121618", good, "--together", "--locator", "27", "--prefix", "see")
    assert (
        ran.out
        == f"see {NOTE[:-1].replace('27–28', '27')}; “Memo & <Co>,” memorandum, June 8, 1962, RGANI, f. 5, op. 49, d. 131, ll. 3–5.\n"
    )


OUTPUTS = [
    ("plain", "“Memo & <Co>,” memorandum, June 8, 1962, RGANI, f. 5, op. 49, d. 131, ll. 3–5.\n"),
    (
        "html",
        "“Memo &amp; &lt;Co&gt;,” memorandum, June 8, 1962, RGANI, f. 5, op. 49, d. 131, ll. 3–5.\n",
    ),
    (
        "markdown",
        "“Memo \\& \\<Co\\>,” memorandum, June 8, 1962, RGANI, f. 5, op. 49, d. 131, ll. 3–5.\n",
    ),
]


@pytest.mark.parametrize(("output", "printed"), OUTPUTS)
def test_outputs_escape_what_they_must(run, good, output, printed):
    assert run("cite", good, "--format", output).out == printed


def test_bibliography_is_sorted_and_goes_to_a_file(run, folder, good):
    ran = run("bibliography", "wcda-134160", good, "-o", "list.txt")
    assert (ran.code, ran.out) == (0, "")
    entries = (folder / "list.txt").read_text(encoding="utf-8").split("\n\n")
    assert [entry[:12] for entry in entries] == ["“Democratic ", "“Memo & <Co>"]


def test_a_divided_bibliography(run, folder, good):
    ran = run("bibliography", "wcda-209833", good, "--group", "archives", "--locale", "de")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(
        "Archivalische Quellen\n=====================\n\nRussian State Archive of Contemporary History (RGANI), Moscow\n"
    )
    assert "\n\nVeröffentlichte Quellen\n=======================\n\nDjilas, Milovan" in ran.out


def test_what_no_group_takes_is_told(run, folder, good):
    (folder / "s.yaml").write_text("groups: [{take: literature}]", encoding="utf-8")
    ran = run("bibliography", good, "-g", "s.yaml")
    assert ran.code == 0
    assert "Other Sources" in ran.out
    assert ran.err.startswith("warning: no group of the scheme takes these")
    assert "memo;" in ran.err


def test_bibliography_as_html_has_an_id_an_entry(run, folder):
    printed = run("bibliography", "wcda-121618", "--format", "html").out
    assert printed.startswith(
        '<div class="csl-bib-body hanging-indent">\n  <div class="csl-entry" id="ref-wcda-121618">“Memorandum'
    )
    assert printed.endswith("</div>\n</div>\n")


WHOLE = [
    # file, start, end
    ("list.html", '<!DOCTYPE html>\n<html lang="en-US">', "</html>\n"),
    ("list.rtf", r"{\rtf1\ansi", "}\n"),
    ("list.tex", r"{\noindent\hangindent", "\n"),
    ("list.typ", "#[\n#set par(hanging-indent: 2em)", "]\n"),
    ("list.md", "“Memorandum", ">.\n"),
    ("list.json", '[\n{"id": "wcda-121618", "entry": [', "]\n"),
    ("list.txt", "“Memorandum", ".\n"),
    ("list", "“Memorandum", ".\n"),
]


@pytest.mark.parametrize(("file", "start", "end"), WHOLE)
def test_the_ending_of_a_file_says_what_is_written(run, folder, file, start, end):
    assert run("bibliography", "wcda-121618", "-o", file).code == 0
    written = (folder / file).read_text(encoding="utf-8")
    assert written.startswith(start)
    assert written.endswith(end)


PARTS = [
    # arguments, start
    (["-f", "html"], "“Memorandum"),
    (["-f", "HTML"], "“Memorandum"),
    (["-f", "html", "--whole"], "<!DOCTYPE html>"),
    (["-f", "rtf"], r"{\rtf1"),
    (["-f", "rtf", "--part"], r"{\pard"),
    (["-f", "latex", "--whole"], r"\documentclass{article}"),
    (["-f", "typst", "--whole", "--locale", "de-DE"], '#set document(title: "Citations")\n#set text(lang: "de"'),
    (["-f", "markdown", "--whole"], "“Memorandum"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "start"), PARTS)
def test_a_whole_document_or_a_part(run, folder, arguments, start):
    assert run("cite", "wcda-121618", *arguments).out.startswith(start)


def test_the_outputs_of_the_command_line_are_all_there_are():
    assert tuple(OUTPUTS_OF_CSL) == writing.FORMATS


def test_of_what_the_style_prints_nothing_is_told(run, folder):
    arguments = ["house-papers", "wcda-121618", "-s", "french4"]
    ran = run("bibliography", *arguments)
    assert ran.out.startswith("Memorandum")
    assert ran.err == "warning: the style prints nothing of: house-papers\n"
    ran = run("cite", "house-papers", "--form", "bibliography", "-s", "french4")
    assert (ran.code, ran.out.strip()) == (0, "")
    assert ran.err == "warning: the style prints nothing of: house-papers\n"


def test_another_engine(run, folder):
    assert run("cite", "wcda-121618", "--engine", "citeproc-py").out == f"{NOTE}\n"
    assert run("bibliography", "wcda-121618", "--engine", "citeproc-py").out == f"{ENTRY}\n"


def test_bibliography_of_all_examples(run, folder):
    ran = run("bibliography")
    assert ran.code == 0
    assert len(ran.out.split("\n\n")) == len(run("list").out.splitlines()) >= 11


@pytest.mark.parametrize("target", ["yaml", "json", "jsonl", "csl-json", "bibtex", "ris"])
def test_convert_and_back(run, folder, target):
    written = run("convert", "wcda-121618", "--to", target, "-o", "out.txt")
    assert (written.code, written.err) == (0, "")
    text = (folder / "out.txt").read_bytes()
    back = run("convert", "-", "--to", "yaml", stdin=text)
    assert (back.code, back.out) == (0, run("show", "wcda-121618").out)


def test_convert_knows_the_format_by_the_file(run, good):
    assert run("convert", good, "-o", "memo.bib").code == 0
    assert run("convert", good, "-o", "memo.bib").code == 0
    assert (good.parent / "memo.bib").read_text(encoding="utf-8").startswith("@misc{memo,")


def test_trace(run, folder):
    ran = run("trace", "wcda-121618")
    assert ran.code == 0
    for words in (
        "Russian text [inferred:",
        "└─ Chinese text: translation [inferred]",
        "by 7Brands",
        "PRC FMA",
    ):
        assert words in ran.out
    assert "Made possible with support from MacArthur Foundation." in ran.out


@pytest.mark.parametrize(
    ("shape", "start"),
    [
        ("tree", "Russian text"),
        ("words", "Russian text"),
        ("markdown", "**Memorandum"),
        ("json", "{"),
    ],
)
def test_trace_in_other_shapes(run, folder, shape, start):
    assert run("trace", "wcda-121618", "--format", shape).out.startswith(start)


def test_trace_in_another_language(run, folder):
    told = run("trace", "wcda-121618", "--locale", "es").out
    assert "\n└─ Texto chino: traducción [por deducción]\n" in told
    assert "\nTexto chino: traducido del texto ruso" in told


def test_trace_up_to_a_text(run, folder):
    told = json.loads(run("trace", "wcda-121618", "--text", "chinese", "--format", "json").out)
    assert [text["id"] for text in told["chain"]] == ["russian", "chinese"]


def test_list(run, folder, good):
    assert run("list", good).out == "memo  1962-06-08  Memo & <Co>\n"
    assert json.loads(run("list", good, "--json").out) == [
        {"id": "memo", "date": "1962-06-08", "title": "Memo & <Co>"}
    ]


def test_list_holds_published_works_too(run, folder):
    (folder / "books.json").write_text(
        '[{"id": "smith", "type": "book", "title": "A History", "issued": {"date-parts": [[1999, 6]]}}]',
        encoding="utf-8",
    )
    assert run("list", "books.json").out == "smith  1999-06  A History\n"
    assert (
        json.loads(run("show", "smith", "--records", ".", "--format", "csl-json").out)[0]["title"]
        == "A History"
    )


def test_show(run, folder, good):
    assert run("show", good).out.splitlines()[:3] == [
        "id: memo",
        "type: memorandum",
        "title: Memo & <Co>",
    ]
    assert json.loads(run("show", good, "--format", "json").out)[0]["id"] == "memo"
    assert (
        json.loads(run("show", good, "--format", "csl-json").out)[0]["call-number"]
        == "RGANI, f. 5, op. 49, d. 131"
    )


def test_schema(run, folder):
    assert json.loads(run("schema").out)["title"] == "Source"


def test_styles(run, folder):
    listed = run("styles").out
    for style in ("chicago-archival-notes", "chicago-archival-author-date", "wilson-center"):
        assert style in listed
    assert "also called chicago, chicago-notes" in listed
    assert "wilson-center" in run("styles", "wilson").out
    assert run("styles", "--path", "chicago").out.endswith("chicago-archival-notes.csl\n")
    assert run("styles", "nosuchstyle").err == "no style has 'nosuchstyle' in its name or title\n"


def test_styles_are_searched_the_best_first(run, folder):
    rows = json.loads(run("styles", "nature", "--json").out)
    assert (rows[0]["id"], rows[0]["title"], rows[0]["parent"]) == ("nature", "Nature", None)
    assert rows[-1]["parent"] is not None
    lines = run("styles", "nature", "biotechnology").out.splitlines()
    assert lines == ["nature-biotechnology  Nature Biotechnology [nature]"]


def test_a_style_is_shown(run, folder):
    shown = dict(line.split("  ", 1) for line in run("styles", "--show", "apa").out.splitlines())
    assert shown["title"].strip() == "APA Style 7th edition"
    assert shown["form"].strip() == "citations in the text, author and date, bibliography"
    assert json.loads(run("styles", "--show", "apa", "--json").out)["licence"].endswith(
        "by-sa/3.0/"
    )


def test_without_the_public_styles_the_extra_is_named(run, folder, monkeypatch):
    monkeypatch.setattr("citekit.csl.style.find_spec", lambda _: None)
    for arguments in (["apa"], ["--all"]):
        ran = run("styles", *arguments)
        assert 'pip install "citekit-archival[styles]"' in ran.err
    assert "[styles]" not in run("styles").err
    for arguments in (["styles", "--show", "apa"], ["cite", "wcda-121618", "-s", "apa"]):
        ran = run(*arguments)
        assert (ran.code, ran.out) == (2, "")
        assert 'pip install "citekit-archival[styles]"' in ran.err


def test_formats(run, folder):
    listed = [line.split()[0] for line in run("formats").out.splitlines() if line[0] != " "]
    assert listed == list(registry.names())


def test_check(run, folder, good):
    ran = run("check", good)
    assert (ran.code, ran.out, ran.err) == (0, "", "1 record right\n")
    assert run("check", good, "--quiet").err == ""
    assert run("check").code == 0


def test_new_makes_a_record_that_is_right(run, folder):
    assert run("new", "my-memo").out.startswith("# A record of citekit.")
    ran = run("new", "my-memo", "-o", folder)
    assert (
        ran.err
        == f"wrote {folder / 'my-memo.yaml'}; fill it in, then: citekit check {folder / 'my-memo.yaml'}\n"
    )
    assert run("check", "my-memo.yaml").code == 0
    assert run("cite", "my-memo.yaml").code == 0


def test_version(run):
    assert run("--version").out.startswith("citekit 0.")


def test_a_record_cited_again_is_shortened(run, folder):
    ran = run("cite", "wcda-121618", "wcda-121618", "--locator", "27", "--locator", "28")
    assert ran.out.splitlines() == [NOTE.replace("27–28", "27"), f"{SHORT.replace('”', ',”')} 28."]


def test_progress_shows_on_a_terminal_alone(monkeypatch, capsys):
    monkeypatch.setattr(common, "_PATIENCE", -1)
    for is_terminal, shown in (
        (True, "\rreading: 100 files\rreading: 200 files\r\033[K"),
        (False, ""),
    ):
        monkeypatch.setattr(sys.stderr, "isatty", lambda is_terminal=is_terminal: is_terminal)
        with common.Progress() as progress:
            for number in range(250):
                progress.tell(str(number))
        assert capsys.readouterr().err == shown


def test_trace_speaks_other_languages_and_cites_along_the_chain(run, folder):
    ran = run("trace", "wcda-134160", "--format", "note", "--locale", "ru", "--only", "russian")
    assert ran.out == "русский перевод с китайского: РГАСПИ. Ф. 558. Оп. 11. Д. 328. Л. 63–76\n"
    ran = run("trace", "wcda-121618", "--format", "note", "--only", "chinese", "--own")
    assert ran.out.endswith("(inferred to be a translation from Russian); my translation\n")
    assert run("trace", "wcda-134156", "--format", "headnote").out.startswith("Text: English tr")
    assert (
        run("trace", "wcda-134156", "--locale", "de").out.splitlines()[1] == "angezeigt: 1949-07-04"
    )


def test_trace_takes_options_of_notes_for_notes_alone(run, folder):
    ran = run("trace", "wcda-121618", "--own")
    assert (ran.code, "--only, --own and --passage are for --format note" in ran.err) == (2, True)
    assert run("trace", "wcda-121618", "--format", "note", "--passage", "par. 2").code == 2


def test_trace_draws_into_a_file(run, folder):
    for name, begins in (("a.svg", "<svg"), ("a.MMD", "---"), ("a.dot", "digraph")):
        assert run("trace", "wcda-121618", "--picture", name).code == 0
        assert (folder / name).read_text(encoding="utf-8").startswith(begins)
    ran = run("trace", "wcda-121618", "--picture", "a.png")
    assert (ran.code, "ends in .svg, .mmd" in ran.err) == (2, True)


def test_trace_writes_prov_of_one_record_and_of_many(run, folder):
    assert run("trace", "wcda-121618", "--format", "prov-n").out.startswith("document\n")
    assert (
        run("trace", "wcda-121618", "wcda-134160", "--format", "prov-json", "-o", "a.json").code
        == 0
    )
    written = (folder / "a.json").read_text(encoding="utf-8")
    assert "wcda-121618--text--english" in written
    assert "wcda-134160--text--english" in written


@pytest.mark.parametrize(
    ("style", "told"),
    [("nature", ""), ("nature-genetics", "does not look for them: citekit styles --path nature\n")],
)
def test_the_path_of_a_style_says_whether_its_rules_stand_elsewhere(run, style, told):
    ran = run("styles", "--path", style)
    assert ran.code == 0
    assert ran.out.endswith(f"{style}.csl\n")
    assert ran.err.endswith(told)
    assert bool(ran.err) is bool(told)
