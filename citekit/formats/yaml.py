"""Records as YAML: one source a document, every scalar read as text.

Plain YAML readers turn fonds ``0100`` into 64, ``NO`` into False and ``1:30`` into 90. Here all scalars are
text until the model types them. Anchors, aliases and tags are not read: a record says each thing in full.

Source: YAML 1.2.2, chapters 3 and 7.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import yaml

from citekit.csl.item import CslItem
from citekit.errors import Location, Problem, RecordError
from citekit.formats.record import Marked, Path, record_from, refuse_too_long, source_from
from citekit.formats.unread import Unread
from citekit.model import Source

__all__ = ["LOST", "MEDIA_TYPE", "SUFFIXES", "read", "read_marked", "write"]

SUFFIXES = (".yaml", ".yml")
MEDIA_TYPE = "application/yaml"
LOST: frozenset[str] = frozenset()

_DEEPEST = 40

_Loader: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_Dumper: type[Any] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
# Without libyaml PyYAML is slower and gives the same answers.


def read(text: str, *, file: str = "<text>") -> Iterator[Source | Unread]:
    """Yield the sources of a YAML text, in file order; a bad one costs one.

    Args:
        text: One or more YAML documents, separated by ``---``.
        file: The name that errors give the text.
    """
    for one, _ in read_marked(text, file=file):
        yield one


def read_marked(text: str, *, file: str = "<text>") -> Iterator[tuple[Source | Unread, Marked]]:
    """Yield what `read` yields, each with its plain data and the place of every key."""
    empty = True
    for document in _documents(text):
        marked: Marked | None = Marked(None, file)
        try:
            marked = _marked(document, file)
            if marked is None:
                continue
            yield source_from(marked), marked
        except RecordError as error:
            yield Unread(raw=document.text, error=error), marked or Marked(None, file)
        empty = False
    if empty:
        reason = "the file is empty; expected a record (see 'citekit new')"
        error = RecordError([Problem(Location(file), "", reason)])
        yield Unread(raw=text, error=error), Marked(None, file)


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write sources as YAML documents, each thing in full, in the order of the model.

    Raises:
        ItemError: One of the entries is a published work.
    """
    return "---\n".join(_document(record_from(entry)) for entry in entries)


def _document(record: dict[str, Any]) -> str:
    written: str = yaml.dump(
        record,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=100,
    )
    return written


class _Document(NamedTuple):
    """The text of one document, and the lines of the file that stand before it."""

    text: str
    lines_before: int

    def position(self, offset: int, file: str) -> Location:
        """Give the place of a character."""
        before = self.text[:offset]
        column = max((match.end() for match in _LINE_END.finditer(before)), default=0)
        return Location(file, self.lines_before + _lines(before) + 1, offset - column + 1)


_BREAKS = "\n\r\x85\u2028\u2029"
_LINE_END = re.compile(f"\r\n|[{_BREAKS}]")
_BETWEEN = re.compile(
    rf"(?:\A|[{_BREAKS}])(?:(?P<start>)---|\.\.\.[^{_BREAKS}]*(?:\r\n|[{_BREAKS}]|\Z)(?P<end>))(?<=...)"
)
def _yaml_reason(error: yaml.MarkedYAMLError) -> str:
    reason = f"not YAML: {error.problem}"
    advice = {
        "mapping values are not allowed": "; text that holds ': ' stands in quotes",
        "found character that cannot start any token": "; indent with spaces, and put text that begins with @ ` or % in quotes",
        "did not find expected": "; look for a wrong indent, or a quotation mark or bracket that is not closed",
        "found unexpected end of stream": "; look for a quotation mark or bracket that is not closed",
        "could not find expected ':'": "; a key is followed by ': '",
    }
    return reason + next(
        (more for start, more in advice.items() if str(error.problem).startswith(start)), ""
    )


class _Builder:
    """Makes plain data of the events of one document, noting where each part stands."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._places: dict[Path, tuple[int, int]] = {}
        self._problems: list[Problem] = []

    def build(self, events: Iterator[yaml.Event]) -> Marked:
        root: list[Any] = []
        # Open collections, outermost first: the container, its path, and the key that waits for its value.
        stack: list[tuple[Any, Path, str | None]] = [(root, (), None)]
        for event in events:
            if isinstance(event, yaml.DocumentEndEvent):
                break
            if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                stack.pop()
                continue
            container, path, key = stack[-1]
            self._refuse_unused(event, path)
            if isinstance(container, dict) and key is None:
                stack[-1] = (container, path, self._key(event, container, path))
                continue
            value, here = self._value(event), self._here(container, path, key, event)
            if isinstance(container, dict):
                container[key] = value
                stack[-1] = (container, path, None)
            else:
                container.append(value)
            if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                if len(stack) > _DEEPEST:
                    raise RecordError(
                        [
                            self._problem(
                                event, here[:3], f"expected at most {_DEEPEST} levels of nesting"
                            )
                        ]
                    )
                stack.append((value, here, None))
        if self._problems:
            raise RecordError(self._problems)
        return Marked(root[0] if root else None, self._file, self._places)

    def _here(self, container: Any, path: Path, key: str | None, event: yaml.Event) -> Path:
        if key is not None:
            return (*path, key)
        if len(path) == 0 and () not in self._places:
            self._places[()] = self._mark(event)
            return ()
        here = (*path, len(container))
        self._places[here] = self._mark(event)
        return here

    def _key(self, event: yaml.Event, container: dict[str, Any], path: Path) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise RecordError(
                [
                    self._problem(
                        event, path, "expected a key as text, found a list or keys with values"
                    )
                ]
            )
        key: str = event.value
        if key in container:
            line = self._places[(*path, key)][0]
            self._problems.append(
                self._problem(event, (*path, key), f"the key stands twice; first in line {line}")
            )
        self._places[(*path, key)] = self._mark(event)
        return key

    def _refuse_unused(self, event: yaml.Event, path: Path) -> None:
        if isinstance(event, yaml.AliasEvent):
            reason = f"expected the value in full, found the alias '*{event.anchor}'"
            raise RecordError([self._problem(event, path, reason)])
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            self._problems.append(
                self._problem(event, path, f"expected no anchor, found '&{event.anchor}'")
            )
        tag = getattr(event, "tag", None)
        if tag not in {None, "!"}:
            self._problems.append(self._problem(event, path, f"expected no tag, found '{tag}'"))

    @staticmethod
    def _value(event: yaml.Event) -> Any:
        if isinstance(event, yaml.MappingStartEvent):
            return {}
        if isinstance(event, yaml.SequenceStartEvent):
            return []
        assert isinstance(event, yaml.ScalarEvent)
        return event.value

    @staticmethod
    def _mark(event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        assert mark is not None
        return mark.line + 1, mark.column + 1

    def _problem(self, event: yaml.Event, path: Path, reason: str) -> Problem:
        return Problem(Location(self._file, *self._mark(event)), ".".join(map(str, path)), reason)
