"""``citekit check``: levels, formats, exit codes, places."""

import json

import pytest

WRONG = """\
id: memo
type: memorandum
title: Memorandum
dates:
  - {role: sent, date: 1962-06-08}
  - {role: received, date: 1962-06-07}
texts:
  - id: original
    held_at: {repository: rgani, reference: f. 5}
"""
NOTE = """\
id: memo
type: memorandum
title: Memorandum
texts: {id: russian, language: ru, held_at: {repository: rgani, reference: f. 5}}
"""
WARNED = """\
id: memo
type: memorandum
title: Memorandum
dates: {role: sent, date: 1962-06-08}
texts: {id: original, held_at: {repository: rgani, reference: f. 5}}
"""
LOOP = """\
id: loop
type: letter
title: Loop
texts:
  - {id: a, derived_from: {text: b, kind: copy}}
  - {id: b, derived_from: {text: a, kind: copy}}
"""


@pytest.fixture
def checked(run, folder):
    def call(text, *options, name="memo.yaml"):
        (folder / name).write_text(text, encoding="utf-8")
        return run("check", name, *options)

    return call


LEVELS = [
    # record, options, codes reported, exit code, summary
    (WRONG, (), ["root-language", "date-order"], 1, "0 records right, 1 wrong, 1 warning"),
    (WRONG, ("--level", "warning"), ["root-language", "date-order"], 1, "0 records right, 1 wrong, 1 warning"),
    (WRONG, ("--level", "error"), ["date-order"], 1, "0 records right, 1 wrong"),
    (NOTE, (), ["undated"], 0, "1 record right, 1 note"),
    (NOTE, ("--level", "warning"), [], 0, "1 record right"),
    (f"{NOTE}accepts: {{code: undated, reason: R}}\n", (), [], 0, "1 record right, 1 accepted finding"),
    (WARNED, (), ["root-language"], 0, "1 record right, 1 warning"),
    (WARNED, ("--strict",), ["root-language"], 1, "0 records right, 1 wrong, 1 warning"),
    (LOOP, (), [], 1, "0 records right, 1 wrong"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "options", "codes", "code", "summary"), LEVELS)
def test_levels_and_exit_codes(checked, text, options, codes, code, summary):
    ran = checked(text, *options)
    lines = [line for line in ran.out.splitlines() if not line.startswith("  ")]
    assert [line.split(": ")[1].split()[1] for line in lines] == codes
    assert (ran.code, ran.err.splitlines()[0]) == (code, summary)


def test_a_finding_has_its_line(checked):
    assert checked(WRONG, "--level", "error").out.splitlines()[0] == (
        "memo.yaml:6:5: error date-order: dates.1: received 1962-06-07 is before sent 1962-06-08"
    )


def test_json_holds_what_is_accepted_and_what_cannot_be_read(checked, folder, run):
    checked(f"{NOTE}accepts: {{code: undated, reason: R}}\n")
    (folder / "loop.yaml").write_text(LOOP, encoding="utf-8")
    ran = run("check", "memo.yaml", "loop.yaml", "--format", "json")
    loop, undated = json.loads(ran.out)
    assert (loop["code"], loop["line"], undated["accepted"]) == ("unreadable", 5, "R")
    assert "cannot come from itself" in loop["what"]
    assert ran.code == 1


def test_sarif_in_a_file(checked, folder):
    assert checked(WRONG, "--format", "sarif", "-o", "out.sarif").code == 1
    log = json.loads((folder / "out.sarif").read_text(encoding="utf-8"))
    assert [one["ruleId"] for one in log["runs"][0]["results"]] == ["root-language", "date-order"]


def test_standard_input_has_lines_too(run):
    ran = run("check", "-", "--level", "error", stdin=WRONG.encode())
    assert ran.out.startswith("<standard input>:6:5: error date-order")


def test_a_record_in_utf_16_has_lines_too(run, folder):
    (folder / "memo.yaml").write_bytes(WRONG.encode("utf-16"))
    ran = run("check", "memo.yaml", "--level", "error")
    assert ran.out.startswith("memo.yaml:6:5: error date-order")


def test_the_examples_are_right(run):
    ran = run("check")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.endswith("accepted findings\n")


def test_links_are_asked_and_answers_kept(checked, folder, run, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    page = "published_in: {url: 'http://127.0.0.1:1/x'}"
    ran = checked(NOTE.replace("language: ru,", f"language: ru, {page},"), "--links")
    assert (
        "note link-unreached: texts.0.published_in.0.url: http://127.0.0.1:1/x: 127.0.0.1 is in a private network"
        in ran.out
    )
    assert ran.code == 0
    assert (folder / "cache" / "citekit" / "links.json").is_file()
    assert "no answer" in run("check", "memo.yaml", "--links", "--allow-private", "--refresh").out
    (folder / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "file"))
    ran = run("check", "memo.yaml", "--links")
    assert (ran.code, "answers are not kept" in ran.err) == (0, True)


def test_options_of_links_are_for_links(checked):
    ran = checked(NOTE, "--refresh")
    assert (ran.code, "are for --links" in ran.err) == (2, True)


def test_verify_finds_what_has_changed(run, folder):
    (folder / "memo.txt").write_text("Memo", encoding="utf-8")
    entry = run("verify", "--describe", "memo.txt").out
    (folder / "memo.yaml").write_text(
        f"id: memo\ntype: letter\ntitle: T\ntexts:\n  - id: a\n    {entry}", encoding="utf-8"
    )
    ran = run("verify", "memo.yaml")
    assert (ran.code, ran.out, ran.err) == (0, "", "1 file as before\n")
    assert run("verify", "memo.yaml", "--quiet").err == ""
    (folder / "memo.txt").write_text("Mema", encoding="utf-8")
    ran = run("verify", "memo.yaml")
    assert ran.code == 1
    assert ran.out.startswith("memo.yaml: changed: texts.0.files.0: memo.txt: its SHA-256 is ")
    assert ran.err == "0 files as before, 1 changed or missing\n"
    assert run("verify", "--describe", "nowhere").code == 2
