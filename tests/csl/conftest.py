"""Processors of small styles, for tables of cases."""

import pytest

from citekit.csl import CslItem, Processor, load_style

HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="{kind}"{options}><info><title>Test</title><id>urn:test</id><updated>2026-01-01T00:00:00+00:00</updated></info>{locale}'  # fmt: skip


@pytest.fixture
def make(tmp_path):
    """Make a processor of a style that is given by its parts."""

    def build(
        layout='<text variable="title"/>',
        *items,
        kind="in-text",
        options="",
        locale="",
        macros="",
        citation="",
        affixes="",
        bibliography="",
        language=None,
    ):
        text = (
            HEAD.format(kind=kind, options=options, locale=locale)
            + macros
            + f"<citation{citation}><layout{affixes}>{layout}</layout></citation>"
            + bibliography
            + "</style>"
        )
        path = tmp_path / "style.csl"
        path.write_text(text, encoding="utf-8")
        parsed = [
            CslItem.from_json({"id": f"i{at}", "type": "document", **item})
            for at, item in enumerate(items)
        ]
        return Processor(load_style(path), parsed, locale=language)

    return build
