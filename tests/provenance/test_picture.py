"""A chain drawn: what it shows, that it fits, that nothing overlaps, that it can be heard."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import sources

from citekit.errors import NotFoundError
from citekit.formats import yaml
from citekit.model import Source
from citekit.provenance import chain
from citekit.provenance.picture import KINDS, draw
from citekit.provenance.picture.measure import width, wrapped

RECORDS = Path(__file__).parents[2] / "records"
SVG = "{http://www.w3.org/2000/svg}"


def load(name):
    (source,) = yaml.read((RECORDS / f"{name}.yaml").read_text(encoding="utf-8"))
    return source


def text(name, language, *steps, **more):
    return {"id": name, "language": language, "derived_from": list(steps), **more}


def step(origin, **more):
    return {"text": origin, "kind": "translation", **more}


LONG = {"family": "Hohenzollern-Sigmaringen-Wittgenstein-Berleburg", "given": "Friedrich Wilhelm"}
FOUR = Source.model_validate(
    {
        "id": "four", "type": "treaty", "title": "Agreement <A & B> between the Union of Soviet Socialist Republics and others", "cite": "en",
        "texts": [
            text("mn", "mn", certainty="inferred"),
            text("ru", "ru", step("mn", certainty="inferred"), held_at={"repository": "rgani", "reference": "f. 5", "locator": "ll. 193-194"}),
            text("zh", "zh", step("ru", certainty="disputed")),
            text("de", "de", step("ru", translators=LONG), published_in={"type": "book", "title": "W" * 80}),
            text("en", "en", step("zh"), step("de"), step("ru"), published_in={"publisher": "Press", "url": f"https://a.example/{'x' * 90}"}),
        ],
    }
)  # fmt: skip


def parts(drawn):
    """Give the frames and the texts of a picture, as (left, top, right, bottom)."""
    root = ET.fromstring(drawn)  # noqa: S314 -- made here
    frames = []
    for rect in root.iter(f"{SVG}rect"):
        if rect.get("stroke"):
            x, y, w, h = (float(rect.get(name)) for name in ("x", "y", "width", "height"))
            frames.append((x, y, x + w, y + h))
    lines = []
    for line in root.iter(f"{SVG}text"):
        x, y, size = (float(line.get(name)) for name in ("x", "y", "font-size"))
        lines.append((x, y - 0.8 * size, x + width(line.text, size), y + 0.25 * size))
    return root, frames, lines


def apart(one, other):
    return one[3] <= other[1] or other[3] <= one[1] or one[2] <= other[0] or other[2] <= one[0]


def inside(one, frame):
    return frame[0] <= one[0] and frame[1] <= one[1] and one[2] <= frame[2] and one[3] <= frame[3]


def assert_is_clean(drawn):
    root, frames, lines = parts(drawn)
    page = (0, 0, float(root.get("width")), float(root.get("height")))
    assert page[2] == 360
    for number, line in enumerate(lines):
        assert inside(line, page)
        assert all(apart(line, other) for other in lines[:number])
        assert all(apart(line, frame) or inside(line, frame) for frame in frames)
    for number, frame in enumerate(frames):
        assert inside(frame, page)
        assert all(apart(frame, other) for other in frames[:number])


@pytest.mark.parametrize("locale", ["en", "de", "fr", "ru", "zh"])
def test_a_chain_of_four_languages_fits_and_nothing_overlaps(locale):
    assert_is_clean(draw(chain(FOUR), locale=locale))


@pytest.mark.parametrize("path", sorted(RECORDS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_fits_and_nothing_overlaps(path):
    assert_is_clean(draw(chain(load(path.stem))))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(sources())
def test_whatever_a_record_holds_it_fits_and_nothing_overlaps(source):
    try:
        drawn = draw(chain(source))
    except NotFoundError:  # an archive that the table does not have
        return
    assert_is_clean(drawn)


def test_what_is_not_attested_is_not_solid():
    drawn = draw(chain(load("wcda-121618")))
    root, frames, _ = parts(drawn)
    dashes = [
        rect.get("stroke-dasharray") for rect in root.iter(f"{SVG}rect") if rect.get("stroke")
    ]
    assert dashes == ["6 4", None, None]
    shafts = [path for path in root.iter(f"{SVG}path") if path.get("stroke")]
    assert [path.get("stroke-dasharray") for path in shafts] == ["6 4", None]
    assert len(frames) == 3


def test_three_witnesses_stand_in_one_box():
    root, frames, lines = parts(draw(chain(load("wcda-112100"))))
    held = [line for line in root.iter(f"{SVG}text") if line.text.startswith("Held at")]
    assert [line.text.split(",")[0] for line in held] == [
        "Held at APRF",
        "Held at AVP RF",
        "Held at RGASPI",
    ]
    assert len(frames) == 2
    assert len(lines) > 6


def test_it_can_be_heard_and_its_text_is_text():
    root, _, _ = parts(draw(chain(load("wcda-121618")), locale="fr"))
    assert (root.get("role"), root.get("lang")) == ("graphics-document document", "fr")
    title, described = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == described.get("id")
    assert title.text == load("wcda-121618").title.text
    assert "traduit du texte chinois par 7Brands" in described.text
    (link,) = root.iter(f"{SVG}a")
    assert link.get("href") == "https://digitalarchive.umd.edu/document/121618"


def test_it_is_black_on_white():
    colours = set(re.findall(r'(?:fill|stroke)="(#\w+)"', draw(chain(FOUR))))
    assert colours == {"#000", "#fff"}


WRAPS = [
    # text, room at size 10, lines
    ("held at RGANI, f. 5, op. 49, ll. 193-194", 110, ["held at RGANI, f. 5,", "op. 49, ll. 193-194"]),
    ("https://digitalarchive.umd.edu/document/121618", 140, ["https://", "digitalarchive.umd.edu/", "document/121618"]),
    ("中华人民共和国外交部档案馆", 50, ["中华人民共", "和国外交部", "档案馆"]),
    ("x" * 20, 40, ["xxxxxx", "xxxxxx", "xxxxxx", "xx"]),
    ("", 40, []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "room", "lines"), WRAPS)
def test_wraps(words, room, lines):
    found = wrapped(words, room, 10)
    assert "".join(found).replace(" ", "") == words.replace(" ", "")
    assert all(width(line, 10) <= room for line in found)
    assert found == lines


def test_mermaid():
    assert draw(chain(FOUR), "mermaid").splitlines() == [
        "---",
        'title: "Agreement <A & B> between the Union of Soviet Socialist Republics and others"',
        "---",
        "flowchart TD",
        '    t0["<b>Mongolian text #91;inferred#93;</b>"]',
        '    t1["<b>Russian text</b><br>Held at RGANI, f. 5, ll. 193-194"]',
        '    t2["<b>Chinese text</b>"]',
        f'    t3["<b>German text</b><br>Published: {"W" * 80}"]',
        f'    t4["<b>English text</b><br>Published: Press<br>https://a.example/{"x" * 90}"]',
        '    t0 -.->|"translated from the Mongolian text #91;inferred#93;"| t1',
        '    t1 -.->|"translated from the Russian text #91;disputed#93;"| t2',
        '    t1 -->|"translated from the Russian text by Friedrich Wilhelm Hohenzollern-Sigmaringen-Wittgenstein-Berleburg"| t3',
        '    t2 -->|"translated from the Chinese text"| t4',
        '    t3 -->|"translated from the German text"| t4',
        '    t1 -->|"translated from the Russian text"| t4',
        "    style t0 stroke-dasharray: 6 4",
    ]


def test_dot():
    drawn = draw(chain(load("wcda-121618")), "dot").splitlines()
    assert drawn[0] == 'digraph "wcda-121618" {'
    assert r'    t0 [label="Russian text [inferred]\l", style=dashed];' in drawn
    assert (
        r'    t1 [label="Chinese text\lHeld at PRC FMA 118-01765-03, 27-28\l", style=solid];'
        in drawn
    )
    assert (
        r'    t0 -> t1 [label="translated from the Russian text\n[inferred]", style=dashed];'
        in drawn
    )
    quoted = Source.model_validate(
        {"id": "q", "type": "letter", "title": 'A "B" \\ C', "texts": {"id": "a"}}
    )
    assert r'label="A \"B\" \\ C"' in draw(chain(quoted), "dot")


def test_an_unknown_kind():
    assert set(KINDS) == {"svg", "mermaid", "dot"}
    with pytest.raises(NotFoundError, match="no kind of picture 'png'"):
        draw(chain(FOUR), "png")
