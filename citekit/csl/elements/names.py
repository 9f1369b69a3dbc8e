"""``cs:names`` and ``cs:substitute``.

Source: CSL 1.0.2, "Names", "Substitute", "Label (in names)", "Inheritable Name Options".
"""

from collections.abc import Mapping

from citekit.csl.build import Build
from citekit.csl.elements.base import FOUND, Rendered, Renderer, missing, nothing, settle
from citekit.csl.formatting import delimit, finisher, inner_finisher
from citekit.csl.name_format import name_format
from citekit.csl.name_list import NameListFormat
from citekit.csl.rendering import Rendering
from citekit.csl.style_tree import Element

__all__ = ["compile_names"]

_KEEPS_TOGETHER = frozenset({"cs", "fr", "ru"})
"""Languages whose typography lets no line end between a particle and its name."""
_EDITOR_AND_TRANSLATOR = frozenset({"editor", "translator"})


def compile_names(element: Element, build: Build) -> Renderer:
    """Compile the names of one or more variables, each with its label."""
    model = build.names_model
    head = model if model is not None and not element.children else element
    variables = [name for name in element.attributes.get("variable", "").split() if build.has(name)]
    show = _list_format(head, build)
    counts = show.form == "count"
    stands_in = model is not None
    counts_none = counts and build.sorts and not stands_in
    otherwise = _substitute(element, build, _none_counted if counts_none else missing)
    if not variables:
        return otherwise
    labels = _Labels(head, build)
    delimiter = delimit(
        element.attributes.get("delimiter")
        or head.attributes.get("delimiter")
        or build.options.get("names-delimiter", "")
    )
    attributes = dict(element.attributes)
    if head is not element:
        attributes = {**head.attributes, **attributes}
    finish = finisher(attributes) or str
    joins_roles = set(variables) == _EDITOR_AND_TRANSLATOR and labels.names("editortranslator")

    def render(state: Rendering) -> Rendered:
        is_first = state.first_names is None
        found = [
            (name, state.facts.people[name]) for name in variables if name not in state.suppressed
        ]
        if not found:
            return otherwise(state)
        if is_first:
            state.first_names = ""
            if state.hides_names:
                return "", FOUND
            state.first_names_at = len(state.printed)
        state.printed += variables
        if joins_roles and len(found) == len(variables) and found[0][1] == found[1][1]:
            found = [("editortranslator", found[0][1])]
        if counts:
            return finish(str(sum(show.count(people, state) for _, people in found))), FOUND
        bare = [show.show(people, state) for _, people in found]
        if is_first:
            bare = _first(state, bare, delimiter)
        if labels.any:
            bare = [
                labels.put(text, name, plural=len(people) > 1)
                for text, (name, people) in zip(bare, found, strict=False)
            ]
        if state.substituting:
            state.suppressed |= frozenset(variables)
        return finish(delimiter.join(filter(None, bare))), FOUND

    return settle(render, [otherwise])


def _none_counted(_: Rendering) -> Rendered:
    """Render the number of names where there are none, for sorting."""
    return "0", FOUND


settle(_none_counted)


def _first(state: Rendering, bare: list[str], delimiter: str) -> list[str]:
    """Note the first names of an entry, and put in what stands for them."""
    state.first_names = delimiter.join(bare)
    state.first_lists = state.lists[-len(bare) :]
    if state.substitute is None or state.substituted:
        return bare
    return [state.substitute]


class _Labels:
    """The ``cs:label`` of names: before or after them."""

    def __init__(self, head: Element, build: Build) -> None:
        kinds = [child.tag for child in head.children]
        label = head.child("label")
        self.any = label is not None and not build.sorts
        """Whether there is anything to put."""
        self._first = (
            label is not None and "name" in kinds and kinds.index("label") < kinds.index("name")
        )
        self._build = build
        attributes = label.attributes if label is not None else {}
        self._finish = finisher(attributes) or str
        self._form = attributes.get("form", "long")
        self._plural = attributes.get("plural", "contextual")
        self._shown: dict[tuple[str, bool], str] = {}

    def names(self, role: str) -> bool:
        """Say whether there is a term for a role, in the form of the label."""
        return bool(self._build.term(role, self._form))

    def put(self, text: str, name: str, *, plural: bool) -> str:
        """Put the label of a variable beside its names."""
        if not self.any or not text:
            return text
        is_plural = plural if self._plural == "contextual" else self._plural == "always"
        shown = self._shown.get((name, is_plural))
        if shown is None:
            term = self._build.term(name, self._form, plural=is_plural)
            shown = self._shown[name, is_plural] = self._finish(term) if term else ""
        return f"{shown}{text}" if self._first else f"{text}{shown}"


def _list_format(head: Element, build: Build) -> NameListFormat:
    name, et_al = head.child("name"), head.child("et-al")
    options = build.name_options(name.attributes if name is not None else {})
    if build.sheet.language[:2] in _KEEPS_TOGETHER:
        options["particle-space"] = "\u00a0"
    parts = {**_parts(build.names_model), **_parts(head)}
    one = name_format(
        tuple(sorted(options.items())),
        tuple(sorted(parts.get("family", {}).items())),
        tuple(sorted(parts.get("given", {}).items())),
    )
    attributes = {} if name is None else name.attributes
    term = et_al.attributes.get("term", "et-al") if et_al is not None else "et-al"
    text = build.term(term) if build.locale.has(term) else term if term != "et-al" else ""
    text = "" if build.sorts else text
    if et_al is not None:
        text = (finisher(et_al.attributes) or str)(text)
    return NameListFormat(
        options,
        one,
        text,
        build.locale,
        finish=finisher(attributes),
        fonts=inner_finisher(attributes),
        joins_bodies=build.options.get("delimiter-precedes-last") != "always",
    )


def _parts(names: Element | None) -> dict[str, Mapping[str, str]]:
    """Give the formats of family and given names; names in ``cs:substitute`` have those of the names around, too."""
    name = names.child("name") if names is not None else None
    children = name.children if name is not None else ()
    return {part.attributes.get("name", "family"): part.attributes for part in children}


def _substitute(element: Element, build: Build, otherwise: Renderer) -> Renderer:
    """Give what stands in for names; what is given otherwise where nothing does."""
    substitute = element.child("substitute")
    if substitute is None:
        return otherwise
    parts = _substitutes(substitute, build.with_names(element))
    if not parts:
        return otherwise

    def render(state: Rendering) -> Rendered:
        is_first = state.first_names is None
        hides = is_first and state.hides_names
        if hides and not state.keeps_word:
            state.first_names = ""
            return "", FOUND
        for part, is_title in parts:
            before = len(state.printed)
            lists = len(state.lists)
            outer, state.substituting = state.substituting, True
            text, _ = part(state)
            state.substituting = outer
            if hides and (state.first_names is not None or len(state.printed) > before):
                state.first_names = ""
                return "", FOUND
            if text:
                state.suppressed |= frozenset(state.printed[before:])
                if is_first and not state.first_names:
                    state.first_names_at = before
                    text = _first_words(state, text, is_title=is_title)
                return text, FOUND
            del state.lists[lists:]
        return otherwise(state)

    return settle(render, [otherwise])


def _substitutes(substitute: Element, inner: Build) -> list[tuple[Renderer, bool]]:
    """Compile what may stand in for names, and say of each whether it is a variable such as the title."""
    parts = []
    for child in substitute.children:
        part = inner.build(child)
        if part is nothing and inner.locale.has(child.attributes.get("term", "")):
            break  # a term that is defined as empty is an answer
        if part is not missing and part is not nothing:
            parts.append((part, child.tag == "text" and "variable" in child.attributes))
    return parts


def _first_words(state: Rendering, text: str, *, is_title: bool) -> str:
    """Note what stands for the first names, and give it, or what stands for it in its turn."""
    state.first_names = text
    if is_title:
        state.first_words = text
        if state.substitute is not None and not state.substituted:
            return state.substitute
    return text
