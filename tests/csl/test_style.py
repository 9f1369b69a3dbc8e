import pytest

from citekit.csl import Style, list_styles, load_style
from citekit.csl import style as style_module
from citekit.csl.style import ALIASES
from citekit.csl.style_description import describe
from citekit.csl.style_file import read_heading, read_style
from citekit.errors import NotFoundError, ReadError, StyleError

HEAD = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">'
    "<info><title>Test</title><id>urn:test</id><updated>2026-01-01T00:00:00+00:00</updated>{links}</info>"
)
CITATION = '<citation><layout><text variable="title"/></layout></citation>'
PARENT = '<link href="http://www.zotero.org/styles/{}" rel="independent-parent"/>'
GOOD = f"{HEAD.format(links='')}{CITATION}</style>"
DEPENDENT = f"{HEAD}</style>".replace(' class="note"', "")


@pytest.fixture
def write(tmp_path):
    def write(text, name="test.csl"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


@pytest.mark.parametrize("name", ["chicago", *ALIASES, "wilson-center"])
def test_our_own_styles_come_first(name):
    style = load_style(name)
    assert style.id == ALIASES.get(name, name)
    assert style.has_bibliography


@pytest.mark.parametrize(
    ("name", "kind", "locale"),
    [
        ("chicago-archival-notes", "note", "en-US"),
        ("chicago-archival-author-date", "in-text", "en-US"),
        ("wilson-center", "note", "en-US"),
        ("apa", "in-text", None),
        ("oscola", "note", "en-GB"),
    ],
)
def test_facts_of_styles(name, kind, locale):
    style = load_style(name)
    assert (style.kind, style.default_locale) == (kind, locale)


def test_every_style_has_a_title_and_our_own_are_listed_first():
    styles = list_styles()
    assert [info.id for info in styles[:5]] == [
        "chicago-archival-author-date",
        "chicago-archival-notes",
        "chicago-archival-notes-17",
        "chicago-archival-notes-ibid",
        "wilson-center",
    ]
    assert styles[1].aliases == ("chicago", "chicago-notes")
    assert styles[4].title == "Wilson Center Digital Archive"
    assert {info.origin for info in styles[5:]} == {"public"}
    assert len({info.id for info in styles}) == len(styles) > 2000


def test_a_path_is_loaded_and_checked(write):
    style = load_style(write(GOOD))
    assert isinstance(style, Style)
    assert (style.id, style.title, style.has_bibliography) == ("test", "Test", False)
    assert load_style(str(style.path)).source == GOOD.encode()


def test_a_dependent_style_takes_its_parent_and_keeps_its_own_language(write):
    text = DEPENDENT.format(links=PARENT.format("apa")).replace(
        "<style ", '<style default-locale="fr-FR" '
    )
    style = load_style(write(text))
    assert style.title == "Test"
    assert style.default_locale == "fr-FR"
    assert style.source == load_style("apa").source


def test_a_dependent_style_takes_its_parent_from_its_own_folder(write):
    parent = write(GOOD.replace("Test", "Nature"), "nature.csl")
    style = load_style(write(DEPENDENT.format(links=PARENT.format("nature"))))
    assert (style.title, style.parent, style.source) == ("Test", "nature", parent.read_bytes())


def test_a_dependent_style_that_names_itself(write):
    with pytest.raises(StyleError, match="expected its parent style 'itself' to be there"):
        load_style(write(DEPENDENT.format(links=PARENT.format("itself")), "itself.csl"))


def test_two_dependent_styles_that_name_each_other(write):
    write(DEPENDENT.format(links=PARENT.format("test")), "other.csl")
    with pytest.raises(StyleError, match=r"test\.csl: .* 'other', which follows 'test'"):
        load_style(write(DEPENDENT.format(links=PARENT.format("other"))))


def test_a_parent_in_the_folder_is_checked(write):
    write(GOOD.replace('variable="title"', 'variable="titel"'), "other.csl")
    with pytest.raises(StyleError, match=r"other\.csl:1: text: no variable 'titel'"):
        load_style(write(DEPENDENT.format(links=PARENT.format("other"))))


ADDRESSES = [
    "http://www.zotero.org/styles/nature-genetics",
    "https://zotero.org/styles/nature-genetics/",
    "https://www.zotero.org/styles/nature-genetics.csl",
    "https://www.zotero.org/styles/nature-genetics?source=1",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_style_goes_by_its_address(address):
    assert load_style(address) == load_style("nature-genetics")


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("https://raw.example/styles/nature.csl", "as a name it is 'nature'"),
        ("https://raw.example/styles/mine.csl", "nothing is loaded from the network"),
        ("Nature-Genetics", "did you mean 'nature-genetics'"),
        ("nature-genetics.csl", "as a name it is 'nature-genetics'"),
        ("NATURE", "did you mean 'nature'"),
    ],
)
def test_a_name_that_is_none_gets_advice(name, advice):
    with pytest.raises(NotFoundError, match=advice):
        load_style(name)


@pytest.mark.parametrize("locale", ["fr-FR", None])
def test_a_dependent_style_is_one_file_for_other_programs(write, locale):
    text = DEPENDENT.format(links=PARENT.format("nature"))
    if locale:
        text = text.replace("<style ", f'<style default-locale="{locale}" ')
    alone = load_style(write(load_style(write(text)).independent_source(), "alone.csl"))
    assert (alone.parent, alone.default_locale) == (None, locale or "en-GB")


FAILS = [
    # file, message
    (b"", "test.csl:1: expected XML"),
    (b"\x89PNG\r\n\x1a\n\x00", "test.csl:1: expected XML"),
    ("<style>", "test.csl:1: expected XML"),
    ("<html/>", "test.csl:1: expected the root element style of http://purl.org/net/xbiblio/csl, not 'html'"),
    (GOOD.replace('class="note"', ""), "class: expected 'note' or 'in-text', not ''"),
    (f'<!DOCTYPE style [<!ENTITY a "b">]>{GOOD}', "test.csl:1: expected a style without DOCTYPE and entities"),
    (f"{HEAD.format(links='')}</style>", "test.csl:1: expected cs:citation, or a link to a parent style"),
    (DEPENDENT.format(links=PARENT.format("no-such-style")), "expected its parent style 'no-such-style' to be there; save it as "),
    (DEPENDENT.format(links=PARENT.format("nature-genetics")), "found another dependent one: 'nature-genetics', which follows 'nature'"),
    (GOOD.replace("</info>", f"\n{PARENT.format('apa')}</info>"), "test.csl:2: expected no link to a parent style (independent-parent)"),
    (DEPENDENT.format(links='<link href=" " rel="independent-parent"/>'), "test.csl:1: expected cs:citation, or a link to a parent style"),
    (DEPENDENT.format(links='<link rel="independent-parent"/>'), "test.csl:1: expected cs:citation, or a link to a parent style"),
    (GOOD.replace('variable="title"', 'variable="titel"'), "test.csl:1: text: no variable 'titel'; did you mean 'title'?"),
    (GOOD.replace('variable="title"', 'variable="title" colour="red"'), "test.csl:1: text: no attribute 'colour'"),
    (GOOD.replace('variable="title"', 'variable="title" sufix="."'), "test.csl:1: text: no attribute 'sufix'; did you mean 'suffix'?"),
    (GOOD.replace('variable="title"', 'variable="title" font-style="slanted"'), "text: font-style: expected one of italic, normal, oblique, not 'slanted'"),
    (GOOD.replace("<citation>", '<citation et-al-min="many">'), "citation: et-al-min: expected a whole number, not 'many'"),
    (GOOD.replace('variable="title"', 'variable="title" et-al-min="3"'), "text: expected no attribute 'et-al-min' here"),
    (
        GOOD.replace("<citation>", '\n<macro name="author"><text value="x"/></macro><citation>').replace('variable="title"', 'macro="autor"'),
        "test.csl:2: no macro 'autor'; did you mean 'author'?",
    ),
    (GOOD.replace('variable="title"', 'macro="xyz"'), "test.csl:1: no macro 'xyz'"),
    (
        GOOD.replace("<citation>", '<macro name="a"><text macro="b"/></macro>\n<macro name="b"><text macro="a"/></macro><citation>'),
        "test.csl:1: expected a macro that does not call itself: a -> b -> a",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), FAILS)
def test_says_what_is_wrong_with_a_file(write, text, message):
    with pytest.raises(StyleError) as caught:
        load_style(write(text))
    assert message in str(caught.value)
    assert "test.csl" in str(caught.value)


def test_a_macro_may_be_called_twice(write):
    macros = '<macro name="a"><text macro="c"/></macro><macro name="b"><text macro="c"/></macro><macro name="c"><text value="x"/></macro><citation>'  # fmt: skip
    assert load_style(write(GOOD.replace("<citation>", macros))).title == "Test"


def test_a_parent_that_is_itself_dependent(write, monkeypatch):
    middle = write(DEPENDENT.format(links=PARENT.format("apa")), "middle.csl")
    monkeypatch.setattr(style_module, "_own", lambda: {"middle": middle})
    with pytest.raises(StyleError, match="found another dependent one"):
        load_style(write(DEPENDENT.format(links=PARENT.format("middle"))))


def test_no_entity_is_expanded(write, tmp_path):
    (tmp_path / "secret").write_text("secret")
    text = f'<!DOCTYPE style [<!ENTITY a SYSTEM "{tmp_path}/secret">]>{GOOD.replace("Test", "&a;")}'
    with pytest.raises(StyleError, match="DOCTYPE"):
        load_style(write(text))


def test_a_heading_says_what_the_whole_file_says():
    for info in list_styles()[::40]:
        whole = read_style(info.path, validate=False)
        heading = read_heading(info.path)
        assert (heading.title, heading.parent) == (whole.title, whole.parent)


HEADINGS = [
    # text, what is expected
    (f"<!DOCTYPE style [<!ENTITY a 'b'>]>{GOOD}", "DOCTYPE"),
    (GOOD.replace("purl.org", "example.org"), "expected the root element style"),
    (GOOD.replace('class="note"', 'class="notes"'), "expected 'note' or 'in-text'"),
    (GOOD.replace("</title>", ""), "expected XML"),
    ("", "expected XML"),
]


@pytest.mark.parametrize(("text", "message"), HEADINGS)
def test_a_heading_is_read_as_safely_as_the_whole_file(write, text, message):
    with pytest.raises(StyleError, match=message):
        read_heading(write(text))


def test_a_heading_may_be_long_or_missing(write):
    long = GOOD.replace("</info>", f"<!-- {'x' * 9000} </info> --></info>")
    assert read_heading(write(long)).title == "Test"
    assert read_heading(write(GOOD.replace("<info>", "<other>").replace("</info>", "</other>"))).title == "test"  # fmt: skip


def test_a_directory_is_no_style(tmp_path):
    with pytest.raises(ReadError, match="expected a file, found a folder"):
        load_style(tmp_path)


def test_a_file_that_cannot_be_opened(write, monkeypatch):
    path = write(GOOD)

    def refuse(self, mode):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "open", refuse)
    with pytest.raises(ReadError, match=r"test\.csl: cannot be read: Permission denied"):
        load_style(path)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("chicagoo", "no style 'chicagoo'; did you mean 'chicago'?"),
        ("no/such.csl", "no style file 'no/such.csl'"),
        ("apa.csl", "no style file 'apa.csl' (as a name it is 'apa')"),
        ("http://www.zotero.org/styles/appa", "no style 'appa'; did you mean 'apa'?"),
        ("missing.csl", "no style file 'missing.csl'"),
    ],
)
def test_unknown_names(name, message):
    with pytest.raises(NotFoundError) as caught:
        load_style(name)
    assert str(caught.value).startswith(message)


def test_without_the_extra_it_says_so(monkeypatch, write):
    monkeypatch.setattr(style_module, "find_spec", lambda _: None)
    with pytest.raises(NotFoundError, match="the public CSL styles need the extra 'styles'"):
        load_style("apa")
    with pytest.raises(StyleError, match="the public CSL styles need the extra 'styles'"):
        load_style(write(DEPENDENT.format(links=PARENT.format("apa"))))
    assert {info.origin for info in list_styles()} == {"citekit"}


def test_in_a_wheel_the_styles_lie_inside_the_package(tmp_path, monkeypatch):
    inside = tmp_path / "citekit" / "_styles"
    inside.mkdir(parents=True)
    (inside / "ours.csl").write_text(GOOD)
    monkeypatch.setattr(style_module, "__file__", str(tmp_path / "citekit" / "csl" / "style.py"))
    assert load_style("ours").title == "Test"
    (inside / "ours.csl").unlink()
    inside.rmdir()
    assert "chicago-archival-notes" not in {info.id for info in list_styles()}


def test_an_address_of_the_public_repository_is_a_name():
    for address in ("http://www.zotero.org/styles/apa", "https://zotero.org/styles/apa/"):
        assert load_style(address).id == "apa"


LANGUAGES = [
    # style, asked for, language
    ("chicago", None, "en-US"),
    ("apa", None, "en-US"),
    ("chicago", "de", "de"),
    ("chicago", "de_at", "de-AT"),
    ("chicago", "ZH-hant-tw", "zh-Hant-TW"),
    ("nature-biotechnology", None, "en-GB"),
]


@pytest.mark.parametrize(("style", "asked", "language"), LANGUAGES)
def test_the_language_that_a_style_writes_in(style, asked, language):
    assert load_style(style).language(asked) == language


def test_a_description_of_a_dependent_style():
    found = describe("nature-biotechnology")
    assert (found.parent, found.format, found.kind) == ("nature", "numeric", "in-text")
    assert found.title == "Nature Biotechnology"
    assert found.licence == "http://creativecommons.org/licenses/by-sa/3.0/"
    assert (found.default_locale, found.has_bibliography) == ("en-GB", True)


@pytest.mark.parametrize("style", ["chicago", "chicago-notes-bibliography", "apa", "bibtex"])
def test_a_description_of_an_independent_style(style):
    found = describe(style)
    assert found.parent is None
    assert found.title
    assert found.licence.startswith("http")
    assert found.path.is_file()


def test_every_dependent_style_has_its_parent():
    styles = list_styles()
    known = {info.id for info in styles}
    dependent = [info for info in styles if info.path.parent.name == "dependent"]
    assert len(dependent) > 5000
    for info in dependent[::50]:
        assert load_style(info.id).parent in known
