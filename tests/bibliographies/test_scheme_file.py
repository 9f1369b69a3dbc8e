"""Scheme files: what is read, and each mistake with its line and the nearest word."""

import pytest

from citekit.bibliographies import ARCHIVES, SCHEMES, Criteria, Listing, read_scheme, scheme_of
from citekit.errors import NotFoundError, ReadError, RecordError

FULL = """\
groups:
  - take: archives
    entries: files
    headings: [country, repository, collection]
    several: 3
  - heading: {en: Printed sources, de: Gedrucktes}
    groups:
      - heading: Newspapers
        take: {types: article-newspaper, languages: [ru, en]}
      - take:
          - published-sources
          - keywords: [source]
          - ids: [frus]
  - take: literature
held: cited
"""


def test_a_whole_scheme():
    scheme = read_scheme(FULL)
    archives, printed, literature = scheme.groups
    assert scheme.held == "cited"
    assert archives.takes == ("archives",)
    assert archives.listing == Listing("files", ("country", "repository", "collection"), 3)
    assert archives.heading_for("ru-RU") == "Архивные источники"
    assert printed.heading_for("de-AT") == "Gedrucktes"
    assert printed.heading_for("fr-FR") == "Printed sources"
    newspapers, published = printed.groups
    assert newspapers.takes == (
        Criteria(types=frozenset({"article-newspaper"}), languages=frozenset({"ru", "en"})),
    )
    assert published.takes == (
        "published-sources",
        Criteria(keywords=frozenset({"source"})),
        Criteria(ids=frozenset({"frus"})),
    )
    assert published.heading_for("zh-CN") == "已刊史料"
    assert literature.heading_for("es-ES") == "Bibliografía secundaria"


WRONG = [
    # text, messages
    ("", ["s.yaml: expected one scheme: the key 'groups' with a list of groups"]),
    ("- a", ["s.yaml:1:1: expected one scheme"]),
    ("groups: []", ["s.yaml:1:1: groups: expected groups, found none"]),
    ("grups: [{take: rest}]", ["s.yaml:1:1: grups: unknown key; did you mean 'groups'?"]),
    ("groups:\n  - take: archive\n", ["s.yaml:2:5: groups.0.take: unknown word 'archive'; did you mean 'archives'?"]),
    ("groups:\n  - take: rest\n    heeding: X\n", ["s.yaml:3:5: groups.0.heeding: unknown key; did you mean 'heading'?"]),
    ("groups:\n  - take: archives\n    entries: file\n", ["s.yaml:3:5: groups.0.entries: unknown word 'file'; did you mean 'files'?"]),
    ("groups:\n  - take: rest\n    entries: files\n", ["s.yaml:3:5: groups.0.entries: says how archives are listed; expected 'take: archives' beside it"]),
    ("groups:\n  - take: archives\n    several: 1\n", ["s.yaml:3:5: groups.0.several: expected a number from 2, found '1'"]),
    ("groups:\n  - take: archives\n    headings: [archive]\n", ["unknown word 'archive'; known: country, repository, collection"]),
    ("groups:\n  - take: archives\n    entries: collections\n    headings: [collection]\n", ["s.yaml:4:5: groups.0.headings: a collection that is an entry cannot be a heading too"]),
    ("groups:\n  - take: {types: bok}\n    heading: X\n", ["s.yaml:2:12: groups.0.take.types: unknown word 'bok'; did you mean 'book'?"]),
    ("groups:\n  - take: {types: []}\n    heading: X\n", ["expected at least one of types, keywords, languages, ids"]),
    ("groups:\n  - take: {keywords: x}\n", ["s.yaml:2:5: groups.0: expected 'heading'"]),
    ("groups:\n  - heading: X\n", ["s.yaml:2:5: groups.0: expected 'take', which says what is listed here, or 'groups'"]),
    ("groups:\n  - archives\n", ["s.yaml:2:5: groups.0: expected a group: keys such as 'heading' and 'take', found 'archives'"]),
    ("groups: [{take: rest}]\nheld: chained", ["s.yaml:2:1: held: unknown word 'chained'; did you mean 'chain'?"]),
    ("groups: [{take: rest}]\nabbreviations: yes", ["s.yaml:2:1: abbreviations: unknown word 'yes'; known: true, false"]),
    ("groups:\n  - take: [[a]]\n    heading: X\n", ["s.yaml:2:12: groups.0.take.0: expected one of archives, published-sources, literature, rest, or keys such as 'types'"]),
    ("groups:\n  - take: {keywords: {a: b}}\n    heading: X\n", ["s.yaml:2:12: groups.0.take.keywords: expected text, or a list of texts"]),
    ("groups: archives", ["s.yaml:1:1: groups: expected a list of groups, each begun with '-'"]),
    ("groups:\n  - heading: [a]\n    take: rest\n", ["s.yaml:2:5: groups.0.heading: expected text, or for each language a text"]),
    ("groups:\n  - take: x\n  - take: y\n    z: 1\n", ["s.yaml:2:5", "s.yaml:3:5", "s.yaml:4:5"]),
    ("groups: [\n", ["s.yaml:"]),
    ("a: 1\n---\nb: 1\n", ["expected one scheme"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "messages"), WRONG)
def test_every_mistake_is_told_where_it_stands(text, messages):
    with pytest.raises(RecordError) as caught:
        read_scheme(text, file="s.yaml")
    for message in messages:
        assert message in str(caught.value)


def test_a_scheme_by_name_or_file(tmp_path):
    assert scheme_of("archives") is scheme_of(ARCHIVES) is SCHEMES["archives"]
    path = tmp_path / "s.yaml"
    path.write_text(FULL, encoding="utf-8")
    assert scheme_of(path) == scheme_of(str(path)) == read_scheme(FULL)
    with pytest.raises(NotFoundError, match="no scheme 'archive'; did you mean 'archives'"):
        scheme_of("archive")
    with pytest.raises(ReadError, match=r"nosuch\.yaml: there is no such file"):
        scheme_of(tmp_path / "nosuch.yaml")
    path.write_bytes(b"groups: \xe9")
    with pytest.raises(RecordError, match=":1:9: expected UTF-8, found the byte 0xE9"):
        scheme_of(path)
