"""A note begins with a capital: "Ibid."."""

from citekit.csl.tree import Close, Event, Open, Run, SpanKind, Tree, build, events

__all__ = ["capitalize_start"]


def capitalize_start(tree: Tree) -> Tree:
    """Make the first letter a capital, where it is the style's: no item's and no address's."""
    stream: list[Event] = list(events(tree))
    kinds: list[SpanKind] = []
    for at, event in enumerate(stream):
        match event:
            case Open(kind):
                kinds.append(kind)
            case Close():
                kinds.pop()
            case Run(text):
                if not {SpanKind.DATA, SpanKind.LINK} & set(kinds):
                    stream[at] = Run(text[0].upper() + text[1:])
                break
    return build(stream)
