"""How Sphinx builds this documentation: sphinx-build -n -W docs OUT."""

import sys
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from generated import filled

project = "citekit"
copyright = "citekit maintainers"
version = release = version_of("citekit-archival")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_click",
]
exclude_patterns = ["_build"]
myst_enable_extensions = ["deflist", "fieldlist"]
myst_heading_anchors = 3
suppress_warnings = ["myst.xref_ambiguous"]

default_role = "code"
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False
# Names of Python itself and of other libraries have their pages elsewhere; our own must be here.
nitpick_ignore_regex = [("py:.*", r"(?!citekit\b).*")]

smartquotes = False  # they would turn --form into –form

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["console.css"]
html_title = f"citekit {version}"
html_show_copyright = False
html_theme_options = {"navigation_with_keys": True}


def setup(app: Any) -> None:
    """Fill in what is made from the code before a page is read."""
    app.connect("env-get-outdated", _pages_made_from_code)
    app.connect("source-read", _fill)
    app.connect("sphinx-click-process-description", _set_examples_as_code)


def _pages_made_from_code(_app: Any, env: Any, *_changes: Any) -> list[str]:
    """Name the pages that are to be read anew though their files did not change."""
    return [name for name in env.found_docs if "<!-- generated:" in _text(env.doc2path(name))]


def _text(path: str) -> str:
    return Path(path).read_text(encoding="utf-8")


def _fill(_app: Any, _name: str, source: list[str]) -> None:
    source[0] = filled(source[0])


def _set_examples_as_code(_app: Any, _context: Any, lines: list[str]) -> None:
    """Make a literal block of the examples of a command, which come as lines of text."""
    if "| Examples:" in lines:
        start = lines.index("| Examples:")
        lines[start] = "Examples::"
        lines[start + 1 : start + 1] = [""]
        for number, line in enumerate(lines[start:], start):
            if line.startswith("| "):
                lines[number] = f"    {line.removeprefix('| ').strip()}"
