"""Every mistake in a record is told with file, line, column and key, and with the nearest right thing."""

import pytest

from citekit.formats import yaml
from citekit.formats.unread import Unread
from citekit.model import Source
from citekit.model.source import SOURCE_TYPES

GOOD = "id: a\ntype: letter\ntitle: A\ntexts:\n  id: b\n"
TYPES = ", ".join(SOURCE_TYPES)

TABLE = [
    # text, number of records read, what is told
    ("", 0, ["a.yaml: the file is empty; expected a record (see 'citekit new')"]),
    (
        "just text",
        0,
        [
            "a.yaml:1:1: expected a record: keys such as 'id', 'type', 'title' and 'texts' with their values, found 'just text'"
        ],
    ),
    (
        "- 1\n- 2\n",
        0,
        [
            "a.yaml:1:1: expected a record: keys such as 'id', 'type', 'title' and 'texts' with their values, found a list"
        ],
    ),
    (
        "id: a\n",
        0,
        [
            "a.yaml:1:1: the key 'type' is missing",
            "a.yaml:1:1: the key 'title' is missing",
            "a.yaml:1:1: the key 'texts' is missing",
        ],
    ),
    (GOOD + "titel: B\n", 0, ["a.yaml:6:1: titel: unknown key; did you mean 'title'?"]),
    (
        GOOD + "xyzzy: B\n",
        0,
        ["a.yaml:6:1: xyzzy: unknown key; 'citekit schema' lists the known ones"],
    ),
    (
        "id: a\ntype: leter\ntitle: A\ntexts:\n  id: b\n",
        0,
        [f"a.yaml:2:1: type: expected one of: {TYPES}; found 'leter'; did you mean 'letter'?"],
    ),
    (
        "id: a\ntype: zzz\ntitle: A\ntexts:\n  id: b\n",
        0,
        [f"a.yaml:2:1: type: expected one of: {TYPES}; found 'zzz'"],
    ),
    (GOOD + "title: B\n", 0, ["a.yaml:6:1: title: the key stands twice; first in line 3"]),
    (
        GOOD + "authors: {family: A, giben: B}\n",
        0,
        ["a.yaml:6:22: authors.giben: unknown key; did you mean 'given'?"],
    ),
    (
        GOOD + "authors: {family: A, certainty: inferred}\n",
        0,
        [
            "a.yaml:6:22: authors.certainty: unknown key in a name; write {agent: ..., certainty: ...} to say more of a name"
        ],
    ),
    (
        GOOD + "authors: {agent: {family: A}, certanty: inferred}\n",
        0,
        ["a.yaml:6:31: authors.certanty: unknown key; did you mean 'certainty'?"],
    ),
    (
        GOOD + "authors:\n",
        0,
        [
            "a.yaml:6:1: authors: expected text, found nothing; leave the key out where there is nothing to say"
        ],
    ),
    (GOOD + "summary: []\n", 0, ["a.yaml:6:1: summary: expected text, found a list"]),
    (GOOD + "place: {a: b}\n", 0, ["a.yaml:6:1: place: expected text, found keys with values"]),
    (
        GOOD + "dates: {role: dated, date: 08.06.1962}\n",
        0,
        [
            "a.yaml:6:22: dates.date: expected an EDTF date such as 1962-06-08; numeric dates in other orders are not guessed"
        ],
    ),
    (
        GOOD + "dates: {role: dated, date: 1962-02-30}\n",
        0,
        ["a.yaml:6:22: dates.date: expected a day 01 to 28 in that month, found 30"],
    ),
    (
        GOOD + "dates:\n  - {role: dated, date: June 8, 1962}\n",
        0,
        [
            "a.yaml:7:19: dates.0.date: expected an EDTF date such as 1962-06-08",
            "a.yaml:7:33: dates.0.1962: unknown key; known here: certainty, basis, asserted_by, role, date, verbatim",
        ],
    ),
    (
        GOOD + "dates: {role: datd, date: 1962}\n",
        0,
        [
            "a.yaml:6:9: dates.role: expected one of: dated, displayed, delivered, received, event, sent, published, copied; found 'datd'; did you mean 'dated'?"
        ],
    ),
    (
        "id: a\ntype: letter\ntitle: A\ntexts:\n  - id: b\n    language: Russian\n",
        0,
        ["a.yaml:6:5: texts.0.language: expected a BCP 47 language tag, found a name; write 'ru'"],
    ),
    (
        "id: a\ntype: letter\ntitle: A\ntexts:\n  - id: b\n    language: russian1\n",
        0,
        [
            "a.yaml:6:5: texts.0.language: expected a BCP 47 language tag such as 'zh', 'ru' or 'ru-Latn-alalc97'; did you mean 'ru'?"
        ],
    ),
    (
        "id: a b\ntype: letter\ntitle: A\ntexts:\n  id: b\n",
        0,
        [
            "a.yaml:1:1: id: expected a key of at most 100 letters and digits a-z, A-Z, 0-9, with single '-', '_' or '.' between them"
        ],
    ),
    (
        "id: a\ntype: letter\ntitle: A\ntexts: []\n",
        0,
        ["a.yaml:4:1: texts: expected one text at least"],
    ),
    (
        "id: a\ntype: letter\ntitle: A\ntexts:\n  - id: b\n  - id: b\n    derived_from: {text: b, kind: copy}\n",
        0,
        ["a.yaml:6:5: texts.1.id: a text of this record is already called 'b'"],
    ),
    (
        "id: a\ntype: letter\ntitle: A\ntexts:\n  - id: b\n    derived_from: {text: c, kind: copy}\n  - id: c\n    derived_from: {text: b, kind: copy}\n",
        0,
        ["a.yaml:6:5: texts.0.derived_from: a text cannot come from itself: b from c from b"],
    ),
    (
        "id: a\ntype: letter\ntitle: A\ntexts:\n  - id: russian\n  - id: english\n    derived_from: {text: rusian, kind: translation}\n",
        0,
        [
            "a.yaml:7:20: texts.1.derived_from.text: no text is called 'rusian'; known: russian, english; did you mean 'russian'?"
        ],
    ),
    (
        "id: a\ntype: letter\ntitle: A\ntexts:\n  - id: b\n  - id: c\n",
        0,
        ["a.yaml:4:1: texts: several texts could be cited (b, c); say which with 'cite'"],
    ),
    (GOOD + "cite: c\n", 0, ["a.yaml:6:1: cite: no text is called 'c'; known: b"]),
    (
        "id: a\ntype: letter\ntitle: A\ntexts:\n  - id: b\n    held_at: {repository: {place: Moscow}}\n",
        0,
        [
            "a.yaml:6:15: texts.0.held_at.repository: expected 'name' or 'sigle', or 'id' for an entry of the archives table"
        ],
    ),
    (
        "id: a\ntype: letter\ntitle: A\ntexts:\n  - id: b\n    held_at: {repository: rgani, id: w}\n  - id: c\n    derived_from: {text: b, kind: copy, witness: v}\n",
        0,
        ["a.yaml:8:41: texts.1.derived_from.witness: text 'b' has no witness 'v'; known: w"],
    ),
    (
        "id: a\ntype: letter\ntitle: A\ntexts:\n  - id: b\n    published_in: {url: www.a.example}\n",
        0,
        [
            'a.yaml:6:20: texts.0.published_in.url: expected a web address that begins with https:// or http:// and holds no spaces or <>"{}|\\^`'
        ],
    ),
    (
        "id: a\ntype: letter\ntitle: A\ntexts:\n  - id: b\n    published_in: {reprint: maybe}\n",
        0,
        ["a.yaml:6:20: texts.0.published_in.reprint: expected true or false, found 'maybe'"],
    ),
    (
        "id: a\ntype: letter\ntitle: A\ntexts:\n  - id: b\n    published_in: []\n    held_at: x\n",
        0,
        [
            "a.yaml:7:5: texts.0.held_at: expected keys with values, found 'x'; 'citekit schema' lists the known ones"
        ],
    ),
    (
        GOOD + "related_urls: [a b]\n",
        0,
        [
            'a.yaml:6:16: related_urls.0: expected a web address that begins with https:// or http:// and holds no spaces or <>"{}|\\^`'
        ],
    ),
    (
        GOOD + 'place: "a\\tb"\n',
        0,
        ["a.yaml:6:1: place: expected one line, found a line break or tab at 1"],
    ),
    (
        GOOD + 'place: "a\\u0007b"\n',
        0,
        ["a.yaml:6:1: place: expected text without control characters, found U+0007 at 1"],
    ),
    (
        GOOD + "place: ''\n",
        0,
        [
            "a.yaml:6:1: place: expected text, found nothing; leave the key out where there is nothing to say"
        ],
    ),
    (
        GOOD + "summary: ' '\n",
        0,
        [
            "a.yaml:6:1: summary: expected text, found nothing; leave the key out where there is nothing to say"
        ],
    ),
    (
        GOOD + "place: \x07\n",
        0,
        ["a.yaml:6:8: expected text without control characters, found U+0007"],
    ),
    (
        "id: a\n  type: letter\n",
        0,
        [
            "a.yaml:2:7: not YAML: mapping values are not allowed in this context; text that holds ': ' stands in quotes"
        ],
    ),
    (
        "id: [a\n",
        0,
        [
            "a.yaml:2:1: not YAML: did not find expected ',' or ']'; look for a wrong indent, or a quotation mark or bracket that is not closed"
        ],
    ),
    (
        "id: 'a\n",
        0,
        [
            "a.yaml:2:1: not YAML: found unexpected end of stream; look for a quotation mark or bracket that is not closed"
        ],
    ),
    (
        "id: a: b\n",
        0,
        [
            "a.yaml:1:6: not YAML: mapping values are not allowed in this context; text that holds ': ' stands in quotes"
        ],
    ),
    (
        "\tid: a\n",
        0,
        [
            "a.yaml:1:1: not YAML: found character that cannot start any token; indent with spaces, and put text that begins with @ ` or % in quotes"
        ],
    ),
    (
        "id: @a\n",
        0,
        [
            "a.yaml:1:5: not YAML: found character that cannot start any token; indent with spaces, and put text that begins with @ ` or % in quotes"
        ],
    ),
    (
        "id: &x a\ntitle: *x\n",
        0,
        [
            "a.yaml:1:5: expected no anchor, found '&x'",
            "a.yaml:2:8: expected the value in full, found the alias '*x'",
        ],
    ),
    (
        "id: !t a\nid: b\n? [c]\n: *x\n",
        0,
        [
            "a.yaml:1:5: expected no tag, found '!t'",
            "a.yaml:2:1: id: the key stands twice; first in line 1",
            "a.yaml:3:3: expected a key as text, found a list or keys with values",
        ],
    ),
    (
        "id: &x a\ntitle: [\n",
        0,
        [
            "a.yaml:1:5: expected no anchor, found '&x'",
            "a.yaml:3:1: not YAML: did not find expected node content; look for a wrong indent, or a quotation mark or bracket that is not closed",
        ],
    ),
    (
        "? *x\n: b\n",
        0,
        ["a.yaml:1:3: expected the value in full, found the alias '*x'"],
    ),
    (
        GOOD + "authors: {family: A, name: B}\n",
        0,
        [
            "a.yaml:6:22: authors.name: not a key of a person; a person has 'family' and 'given', a body has 'name'"
        ],
    ),
    (
        GOOD + "authors: {agent: {name: A, suffix: Jr.}}\n",
        0,
        [
            "a.yaml:6:28: authors.agent.suffix: not a key of a body; a person has 'family' and 'given', a body has 'name'"
        ],
    ),
    (
        GOOD + "authors: {name: A, xyzzy: B}\n",
        0,
        ["a.yaml:6:20: authors.xyzzy: unknown key; known here: name, short, forms, identifiers"],
    ),
    (
        GOOD + "authors: {name: A, shrt: B}\n",
        0,
        ["a.yaml:6:20: authors.shrt: unknown key; did you mean 'short'?"],
    ),
    (
        "id: &x a\ntype: letter\ntitle: A\ntexts: {id: b}\n",
        0,
        ["a.yaml:1:5: expected no anchor, found '&x'"],
    ),
    (
        "id: !!str a\ntype: letter\ntitle: A\ntexts: {id: b}\n",
        0,
        ["a.yaml:1:5: expected no tag, found 'tag:yaml.org,2002:str'"],
    ),
    ("? [a]\n: b\n", 0, ["a.yaml:1:3: expected a key as text, found a list or keys with values"]),
    (
        f"a: {'[' * 50}{']' * 50}\n",
        0,
        ["a.yaml:1:43: a.0.0: expected at most 40 levels of nesting"],
    ),
    (
        GOOD + "---\nid: b\n",
        1,
        [
            "a.yaml:7:1: the key 'type' is missing",
            "a.yaml:7:1: the key 'title' is missing",
            "a.yaml:7:1: the key 'texts' is missing",
        ],
    ),
    ("a: \ud800", 0, ["a.yaml:1:4: expected text, found half of a character (a lone surrogate)"]),
    (
        "%YAML 9\n---\na: b",
        0,
        [
            "a.yaml:1:8: not YAML: did not find expected digit or '.' character; look for a wrong indent, or a quotation mark or bracket that is not closed"
        ],
    ),
    (
        "titel: A\nid: a\ntype: leter\ntexts: {id: b, languag: ru}\n",
        0,
        [
            "a.yaml:1:1: the key 'title' is missing",
            "a.yaml:1:1: titel: unknown key; did you mean 'title'?",
            f"a.yaml:3:1: type: expected one of: {TYPES}; found 'leter'; did you mean 'letter'?",
            "a.yaml:4:16: texts.languag: unknown key; did you mean 'language'?",
        ],
    ),
]


@pytest.mark.parametrize(("text", "read", "told"), TABLE)
def test_mistakes(text, read, told):
    found = list(yaml.read(text, file="a.yaml"))
    unread = [one for one in found if isinstance(one, Unread)]
    assert [line for one in unread for line in str(one.error).split("\n")] == told
    assert len(found) - len(unread) == read


def test_facts_of_a_problem_are_attributes():
    (unread,) = yaml.read(GOOD + "titel: B\n", file="a.yaml")
    (problem,) = unread.error.problems
    assert (problem.location.file, problem.location.line, problem.location.column) == (
        "a.yaml",
        6,
        1,
    )
    assert (problem.key, problem.reason, problem.hint) == ("titel", "unknown key", "title")


TYPE = "expected a record: keys such as 'id', 'type', 'title' and 'texts' with their values"

COSTS_ONE = [
    # a document between two good ones, from line 7 on, what is told of it
    ("id: *x\n", ["a.yaml:7:5: expected the value in full, found the alias '*x'"]),
    ("id: &x a\n", ["a.yaml:7:5: expected no anchor, found '&x'"]),
    ("id: !t a\n", ["a.yaml:7:5: expected no tag, found '!t'"]),
    (
        "? [a]\n: b\n",
        ["a.yaml:7:3: expected a key as text, found a list or keys with values"],
    ),
    (f"a: {'[' * 50}{']' * 50}\n", ["a.yaml:7:43: a.0.0: expected at most 40 levels of nesting"]),
    ("a: b\na: c\n", ["a.yaml:8:1: a: the key stands twice; first in line 7"]),
    ("a: \x07\n", ["a.yaml:7:4: expected text without control characters, found U+0007"]),
    ("é: é\x07\n", ["a.yaml:7:5: expected text without control characters, found U+0007"]),
    (
        "a: b\nc: \ud800\n",
        ["a.yaml:8:4: expected text, found half of a character (a lone surrogate)"],
    ),
    (
        "a: 'b\n",
        [
            "a.yaml:8:1: not YAML: found unexpected end of stream; look for a quotation mark or bracket that is not closed"
        ],
    ),
    (
        "a: b: c\n",
        [
            "a.yaml:7:5: not YAML: mapping values are not allowed in this context; text that holds ': ' stands in quotes"
        ],
    ),
    ("", [f"a.yaml:7:1: {TYPE}, found nothing"]),
    ('a: "\u2028 b"\n\'\n', ["a.yaml:10:1: not YAML: "]),
    (
        f"a: {'b' * 10_000_000}\n",
        ["a.yaml:6: expected a record of at most 10,000,000 characters, found 10,000,008"],
    ),
]


@pytest.mark.parametrize(("bad", "told"), COSTS_ONE, ids=lambda value: str(value)[:20])
def test_a_bad_document_costs_one_record(bad, told):
    last = GOOD.replace("id: a", "id: z") + "titel: B\n"
    found = list(yaml.read(f"{GOOD}---\n{bad}---\n{GOOD}---\n{last}", file="a.yaml"))
    assert [type(one) for one in found] == [Source, Unread, Source, Unread]
    assert found[1].raw == f"---\n{bad}"
    lines = str(found[1].error).split("\n")
    assert [line[: len(start)] for line, start in zip(lines, told, strict=True)] == told
    line = 5 + len(f"{bad}{GOOD}{last}".splitlines()) + 3
    assert str(found[3].error) == f"a.yaml:{line}:1: titel: unknown key; did you mean 'title'?"


DOCUMENTS = [
    # text, the lines on which its records begin
    (GOOD, [1]),
    (GOOD + "---\n" + GOOD, [1, 7]),
    ("---\n" + GOOD + "--- # two\n" + GOOD, [2, 8]),
    ("\ufeff---\n" + GOOD, [2]),
    (GOOD + "...\n" + GOOD, [1, 7]),
    (GOOD + "...\n...\n# end\n", [1]),
    (GOOD + "...", [1]),
    ("# first\n---\n" + GOOD + "...\n# second\n\n%YAML 1.2\n---\n" + GOOD, [3, 13]),
    (GOOD + "summary: |\n  a\n  ---\n  ...\n---\n" + GOOD, [1, 11]),
    (GOOD + "---\n" + GOOD + "place: ---a\nnote: a ---\n", [1, 7]),
    ((GOOD + "---\n" + GOOD).replace("\n", "\r\n"), [1, 7]),
    ((GOOD + "---\n" + GOOD).replace("\n", "\r"), [1, 7]),
]


@pytest.mark.parametrize(("text", "lines"), DOCUMENTS)
def test_documents_begin_where_yaml_says(text, lines):
    read = list(yaml.read_marked([text], file="a.yaml"))
    assert [marked.location_of(("id",)).line for _, marked in read] == lines
    assert {type(one) for one, _ in read} == {Source}


def test_what_is_written_is_read_however_long_it_is():
    record = Source.model_validate(
        {"id": "a", "type": "letter", "title": "A", "texts": {"id": "b"}, "note": "x" * 2_000_000}
    )
    records = [record.model_copy(update={"id": str(number)}) for number in range(6)]
    assert list(yaml.read(yaml.write(records))) == records


def test_a_record_too_long_is_told_before_it_is_read():
    (unread,) = yaml.read("a: " + "b" * 10_000_000, file="a.yaml")
    assert str(unread.error) == (
        "a.yaml: expected a record of at most 10,000,000 characters, found 10,000,003"
    )


SCALARS = [
    "0100", "NO", "off", "1:30", "1962-06-08", "059a", "~", "null", "1e3", "0x1F", ".5", "- a", "a: b", "#1", "'", '"',
    "[120]", "{a}", "&x", "*x", "!t", "|", ">", "%", "@a", "`a", "=", "<<", "a " * 200 + "a", "e\u0301", "שלום", "🙂",
    "a\u00a0b", "a\u200bb", "\ufefflead",
]  # fmt: skip
PROSE = [
    "a\nb",
    "a\n\nb",
    "a\n  b\n c",
    "a \nb",
    "a\u2028b",
    "a\u2029b",
    "a\tb",
    "- a\n- b",
    "# a\nb",
    "a\n---\nb",
    "a\n...\nb",
    "a\u2028---\u2028b",
    "a\u2029... b",
]


@pytest.mark.parametrize("text", SCALARS + PROSE)
def test_text_is_never_anything_else(text):
    record = Source.model_validate(
        {"id": "a", "type": "letter", "title": "A", "texts": {"id": "b"}, "summary": text}
    )
    assert list(yaml.read(yaml.write([record]))) == [record]


@pytest.mark.parametrize("text", SCALARS[:11])
def test_text_is_text_when_nobody_quotes_it(text):
    written = f"{GOOD}place: {text}\n"
    assert [one.place for one in yaml.read(written)] == [text]
