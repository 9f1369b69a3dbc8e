import pytest

from citekit.csl.citeproc_py.markup import read_markup
from citekit.csl.citeproc_py.passes.quotes import set_quotes
from citekit.csl.locale import Locale
from citekit.csl.marks import parse
from citekit.csl.output.html import render

FIELDS = [
    # field, HTML
    ("<i>Pravda</i> today", "<i>Pravda</i> today"),
    ("H<sub>2</sub>O<sup>+</sup> <b>x</b>", "H<sub>2</sub>O<sup>+</sup> <b>x</b>"),
    ("<sc>nato</sc>", '<span style="font-variant:small-caps">nato</span>'),
    ('<span style="font-variant: small-caps;">nato</span>', '<span style="font-variant:small-caps">nato</span>'),
    ('<span class="nocase">nato</span>', "nato"),
    ('<span class="nodecor">nato</span>', '<span style="font-style:normal;font-weight:normal">nato</span>'),
    ('<span class="other">x</span>', '&lt;span class="other"&gt;x&lt;/span&gt;'),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
    ("<i>never closed", "&lt;i&gt;never closed"),
    ("never opened</i>", "never opened&lt;/i&gt;"),
    ("<i>crossed <b>over</i> here</b>", "&lt;i&gt;crossed <b>over&lt;/i&gt; here</b>"),
    ('<i onclick="x">y</i>', '&lt;i onclick="x"&gt;y&lt;/i&gt;'),
    ("<i></i>x", "x"),
]  # fmt: skip


@pytest.mark.parametrize(("field", "html"), FIELDS)
def test_fields(field, html):
    assert render(set_quotes(parse(read_markup(field)), Locale({}, {}, {}))) == html
