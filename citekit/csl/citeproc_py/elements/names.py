"""``cs:names`` and ``cs:substitute``.

Source: CSL 1.0.2, "Names", "Substitute", "Inheritable Name Options".
"""

from collections.abc import Mapping, Sequence
from typing import Any

from citekit.csl.citeproc_py.elements.base import Element, child_of_kind, kind_of
from citekit.csl.citeproc_py.formatting import affix, decorate, finish
from citekit.csl.citeproc_py.names import NameOptions, format_names
from citekit.csl.citeproc_py.rendering import Rendering
from citekit.csl.locale import Locale

__all__ = ["Names"]

_EDITOR_AND_TRANSLATOR = ("editor", "translator")


class Names(Element):
    """The names of one or more variables, each with its label."""

    def render(self, item: Rendering, **_: Any) -> str:
        """Give the names, finished; without children of its own, as in the names around it."""
        is_bare = next(self.iterchildren(), None) is None
        head = item.names_model if is_bare and item.names_model is not None else self
        variables = self.get("variable").split()
        if self._is_left_out(item, variables):
            item.call("author", holds=False)
            item.hides_author = True
            return ""
        texts = [self._one(item, head, *found) for found in _found(item, variables)]
        if not texts:
            return self._substitute(item)
        delimiter = self.get("delimiter") or item.inherited.get("names-delimiter", "")
        if child_of_kind(head, "name") is not None and _is_count(head):
            return str(sum(map(int, texts)))
        return finish(self.attrib, delimiter.join(texts), english=item.english)

    def _one(self, item: Rendering, head: Any, role: str, names: Sequence[Any]) -> str:
        element = child_of_kind(head, "name")
        attributes: Mapping[str, str] = {} if element is None else dict(element.attrib)
        options = _options(item, attributes, _et_al(item, head))
        parts = () if element is None else tuple(element.iterchildren())
        formats = {part.get("name"): dict(part.attrib) for part in parts}

        def part_format(part: str, text: str) -> str:
            return finish(formats.get(part, {}), text)

        text = affix(attributes, decorate(attributes, format_names(names, options, part_format)))
        return text if options.form == "count" else _labelled(item, head, role, names, text)

    def _is_left_out(self, item: Rendering, variables: Sequence[str]) -> bool:
        asked = item.cite is not None and item.cite.suppress_author
        return asked and "author" in variables and item.value("author") is not None

    def _substitute(self, item: Rendering) -> str:
        substitute = child_of_kind(self, "substitute")
        if substitute is None:
            return ""
        text = ""
        outer, item.names_model = item.names_model, self
        for child in substitute.iterchildren():
            before = len(item.printed)
            text = str(child.render(item, first_only=True))
            if text or item.hides_author:
                item.suppressed.update(item.printed[before:])
                break
        item.names_model = outer
        return text


def _found(item: Rendering, variables: Sequence[str]) -> list[tuple[str, Sequence[Any]]]:
    found = []
    for variable in variables:
        names = item.value(variable)
        item.call(variable, holds=names is not None)
        if names is not None:
            found.append((variable, names))
    same = len(found) == len(_EDITOR_AND_TRANSLATOR) and found[0][1] == found[1][1]
    if same and {role for role, _ in found} == set(_EDITOR_AND_TRANSLATOR):
        return [("editortranslator", found[0][1])]
    return found


def _is_count(head: Any) -> bool:
    return bool(child_of_kind(head, "name").get("form") == "count")


def _labelled(item: Rendering, head: Any, role: str, names: Sequence[Any], text: str) -> str:
    label = child_of_kind(head, "label")
    if label is None or item.sort_names is not None:
        return text
    option = label.get("plural", "contextual")
    plural = len(names) > 1 if option == "contextual" else option == "always"
    term = item.sheet.locale.term(role, label.get("form", "long"), plural=plural) or ""
    shown = finish(label.attrib, term)
    kinds = [kind_of(child) for child in head.iterchildren()]
    comes_first = "name" not in kinds or kinds.index("label") < kinds.index("name")
    return shown + text if comes_first and "name" in kinds else text + shown


def _et_al(item: Rendering, head: Any) -> str:
    element = child_of_kind(head, "et-al")
    name = "et-al" if element is None else element.get("term", "et-al")
    term = item.sheet.locale.term(name) or ""
    return term if element is None else decorate(element.attrib, term)


def _options(item: Rendering, attributes: Mapping[str, str], et_al: str) -> NameOptions:
    """Read ``cs:name``'s attributes, with those of the elements above where it has none."""
    above = item.inherited
    given = {**above, "form": above.get("name-form", "long")}
    given["delimiter"] = above.get("name-delimiter", ", ")
    given |= attributes
    if item.sort_names is not None:
        given |= item.sort_names
    subsequent = item.position is not None and "subsequent" in item.position.names
    return NameOptions(
        conjunction=_conjunction(item.sheet.locale, given.get("and")),
        delimiter=given["delimiter"],
        delimiter_precedes_et_al=given.get("delimiter-precedes-et-al", "contextual"),
        delimiter_precedes_last=given.get("delimiter-precedes-last", "contextual"),
        et_al=et_al,
        et_al_min=int(_cut(given, "min", subsequent=subsequent) or 0),
        et_al_use_first=int(_cut(given, "use-first", subsequent=subsequent) or 1),
        et_al_use_last=given.get("et-al-use-last") == "true",
        form=given["form"],
        initialize=given.get("initialize", "true") == "true",
        initialize_with=given.get("initialize-with"),
        initialize_with_hyphen=given.get("initialize-with-hyphen", "true") == "true",
        name_as_sort_order=given.get("name-as-sort-order"),
        sort_separator=given.get("sort-separator", ", "),
        demote_particle=given.get("demote-non-dropping-particle", "display-and-sort"),
    )


def _cut(given: Mapping[str, str], name: str, *, subsequent: bool) -> str | None:
    later = given.get(f"et-al-subsequent-{name}") if subsequent else None
    return later or given.get(f"et-al-{name}")


def _conjunction(locale: Locale, value: str | None) -> str | None:
    if value is None:
        return None
    return locale.term("and", "symbol") if value == "symbol" else locale.term("and")
