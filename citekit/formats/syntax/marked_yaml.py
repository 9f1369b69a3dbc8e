"""YAML read as plain data, every scalar as text, with the place of every key and what is wrong with it.

Plain YAML readers turn fonds ``0100`` into 64, ``NO`` into False and ``1:30`` into 90. Here all scalars are
text until a model types them. Anchors, aliases and tags are not read: a record says each thing in full.

Source: YAML 1.2.2, chapters 3 and 7.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from citekit.errors import Location, Problem, RecordError
from citekit.formats.entries.record import Marked, Path, refuse_too_long

__all__ = ["Document", "documents", "dump", "marked"]

_DEEPEST = 40

_Loader: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_Dumper: type[Any] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
# Without libyaml PyYAML is slower and gives the same answers.


def dump(data: Any) -> str:
    """Write plain data as a YAML document, keys in their order."""
    written: str = yaml.dump(
        data,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=100,
    )
    return written


class Document(NamedTuple):
    """The text of one document, and the number of lines that stand before it in its file."""

    text: str
    lines_before: int

    def place(self, file: str) -> Location:
        """Give the place of a document as a whole: its file alone for the first."""
        return Location(file, self.lines_before + 1) if self.lines_before else Location(file)

    def position(self, offset: int, file: str) -> Location:
        """Give the place of one of its characters."""
        before = self.text[:offset]
        begin = max(before.rfind(line_break) for line_break in _BREAKS) + 1
        return Location(file, self.lines_before + _lines(before) + 1, offset - begin + 1)


_BREAKS = "\n\r\x85\u2028\u2029"
_BREAK = re.compile(rf"\r\n|[{_BREAKS}]")
_MARKER = re.compile(rf"(?:---|\.\.\.)(?<![^{_BREAKS}][-.]{{3}})(?=[ \t{_BREAKS}]|\Z)")
_PREFIX = re.compile(rf"(?:[ \t]*(?:[#%][^{_BREAKS}]*)?[{_BREAKS}])*")


def documents(text: str) -> Iterator[Document]:
    """Part a text into its documents before any is read, so that none can spoil another.

    A line that begins with ``---`` or ``...`` parts documents whatever stands around it. Directives and comments
    before ``---`` belong to the document that follows.

    Source: YAML 1.2.2, 9.1.2 and the rule c-forbidden.
    """
    begin = line = 0
    for end in _ends(text):
        document = text[begin:end]
        prefix = _PREFIX.match(document)
        assert prefix is not None
        if end < len(text) and prefix.end() == len(document):
            continue
        if not _is_end(document[prefix.end() :]):
            yield Document(document, line)
        begin, line = end, line + _lines(document)


def _ends(text: str) -> Iterator[int]:
    for marker in _MARKER.finditer(text):
        if _is_end(marker[0]):
            line_end = _BREAK.search(text, marker.end())
            yield line_end.end() if line_end else len(text)
        else:
            yield marker.start()
    yield len(text)


def _is_end(text: str) -> bool:
    return text.startswith("...") and _MARKER.match(text) is not None


def _lines(text: str) -> int:
    return sum(map(text.count, _BREAKS)) - text.count("\r\n")


def marked(document: Document, file: str) -> Marked | None:
    """Give the plain data of a document, with the place of every key; None where there are comments alone.

    Raises:
        RecordError: The text is not YAML, or uses what records do not.
    """
    refuse_too_long(len(document.text), document.place(file))
    builder = _Builder(file, document.lines_before)
    fatal: tuple[Problem, ...] = ()
    try:
        builder.take(_events(document, file))
    except RecordError as error:
        fatal = error.problems
    if problems := [*builder.problems, *fatal]:
        raise RecordError(problems)
    return builder.marked


def _events(document: Document, file: str) -> Iterator[yaml.Event]:
    try:
        parser = _Loader(document.text)
        while parser.check_event():
            yield parser.get_event()
    except yaml.reader.ReaderError as error:
        found = error.character if isinstance(error.character, str) else chr(error.character)
        reason = f"expected text without control characters, found U+{ord(found):04X}"
        place = document.position(document.text.find(found), file)
        raise RecordError([Problem(place, "", reason)]) from None
    except UnicodeEncodeError as error:
        reason = "expected text, found half of a character (a lone surrogate)"
        raise RecordError([Problem(document.position(error.start, file), "", reason)]) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (
            Location(file, document.lines_before + mark.line + 1, mark.column + 1)
            if mark
            else document.place(file)
        )
        raise RecordError([Problem(place, "", _yaml_reason(error))]) from None


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
    """Makes plain data of the events of one document, noting where each part stands and what is wrong."""

    def __init__(self, file: str, lines_before: int) -> None:
        self._file, self._lines_before = file, lines_before
        self._root: list[Any] = []
        self._places: dict[Path, tuple[int, int]] = {}
        self.problems: list[Problem] = []

    @property
    def marked(self) -> Marked | None:
        """The data; None where there was no document."""
        return Marked(self._root[0], self._file, self._places) if self._root else None

    def take(self, events: Iterator[yaml.Event]) -> None:
        """Take the events of a document, to the end of its text.

        Raises:
            RecordError: It holds what cannot be passed over.
        """
        # Open collections, outermost first: the container, its path, and the key that waits for its value.
        stack: list[tuple[Any, Path, str | None]] = [(self._root, (), None)]
        for event in events:
            if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                stack.pop()
                continue
            if not isinstance(event, yaml.NodeEvent):
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
                    reason = f"expected at most {_DEEPEST} levels of nesting"
                    raise RecordError([self._problem(event, here[:3], reason)])
                stack.append((value, here, None))

    def _here(self, container: Any, path: Path, key: str | None, event: yaml.NodeEvent) -> Path:
        if key is not None:
            return (*path, key)
        if len(path) == 0 and () not in self._places:
            self._places[()] = self._mark(event)
            return ()
        here = (*path, len(container))
        self._places[here] = self._mark(event)
        return here

    def _key(self, event: yaml.NodeEvent, container: dict[str, Any], path: Path) -> str:
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            reason = "expected a key as text, found a list or keys with values"
            raise RecordError([self._problem(event, path, reason)])
        key: str = self._value(event)
        if key in container:
            line = self._places[(*path, key)][0]
            reason = f"the key stands twice; first in line {line}"
            self.problems.append(self._problem(event, (*path, key), reason))
        self._places[(*path, key)] = self._mark(event)
        return key

    def _refuse_unused(self, event: yaml.NodeEvent, path: Path) -> None:
        if isinstance(event, yaml.AliasEvent):
            reason = f"expected the value in full, found the alias '*{event.anchor}'"
            self.problems.append(self._problem(event, path, reason))
        elif event.anchor:
            reason = f"expected no anchor, found '&{event.anchor}'"
            self.problems.append(self._problem(event, path, reason))
        tag = getattr(event, "tag", None)
        if tag not in {None, "!"}:
            self.problems.append(self._problem(event, path, f"expected no tag, found '{tag}'"))

    @staticmethod
    def _value(event: yaml.NodeEvent) -> Any:
        match event:
            case yaml.MappingStartEvent():
                return {}
            case yaml.SequenceStartEvent():
                return []
            case yaml.AliasEvent():
                return f"*{event.anchor}"
            case _:
                assert isinstance(event, yaml.ScalarEvent)
                return event.value

    def _mark(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        assert mark is not None
        return self._lines_before + mark.line + 1, mark.column + 1

    def _problem(self, event: yaml.Event, path: Path, reason: str) -> Problem:
        return Problem(Location(self._file, *self._mark(event)), ".".join(map(str, path)), reason)
