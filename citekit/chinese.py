"""Chinese and its two scripts, as far as tags of languages tell; free of models, for rendering needs it."""

__all__ = ["is_traditional"]


def is_traditional(locale: str) -> bool:
    """Whether a tag is that of Chinese in traditional characters.

    >>> is_traditional("zh_TW"), is_traditional("zh-Hant"), is_traditional("zh-CN")
    (True, True, False)
    """
    language, *subtags = locale.replace("_", "-").casefold().split("-")
    return language == "zh" and not {"tw", "hk", "mo", "hant"}.isdisjoint(subtags)
