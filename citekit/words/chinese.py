"""Chinese, in simplified and in traditional characters, with Chinese punctuation."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeGuard

from citekit.model import Contribution, Text
from citekit.model.agent import NameForm
from citekit.model.language import base_language
from citekit.model.text import DerivationKind
from citekit.words.grammar import Grammar

__all__ = ["CHINESE", "TRADITIONAL"]

_NAMES = {
    "ar": "阿拉伯文", "az": "阿塞拜疆文", "be": "白俄罗斯文", "bg": "保加利亚文", "bn": "孟加拉文", "bo": "藏文", "bs": "波斯尼亚文", "ca": "加泰罗尼亚文",
    "cs": "捷克文", "da": "丹麦文", "de": "德文", "el": "希腊文", "en": "英文", "eo": "世界语", "es": "西班牙文", "et": "爱沙尼亚文", "fa": "波斯文",
    "fi": "芬兰文", "fr": "法文", "ga": "爱尔兰文", "he": "希伯来文", "hi": "印地文", "hr": "克罗地亚文", "hu": "匈牙利文", "hy": "亚美尼亚文",
    "id": "印度尼西亚文", "is": "冰岛文", "it": "意大利文", "ja": "日文", "ka": "格鲁吉亚文", "kk": "哈萨克文", "km": "高棉文", "ko": "朝鲜文",
    "ky": "吉尔吉斯文", "la": "拉丁文", "lo": "老挝文", "lt": "立陶宛文", "lv": "拉脱维亚文", "mk": "马其顿文", "mn": "蒙古文", "ms": "马来文",
    "my": "缅甸文", "ne": "尼泊尔文", "nl": "荷兰文", "no": "挪威文", "pa": "旁遮普文", "pl": "波兰文", "ps": "普什图文", "pt": "葡萄牙文", "ro": "罗马尼亚文",
    "ru": "俄文", "sh": "塞尔维亚-克罗地亚文", "sk": "斯洛伐克文", "sl": "斯洛文尼亚文", "sq": "阿尔巴尼亚文", "sr": "塞尔维亚文", "sv": "瑞典文",
    "sw": "斯瓦希里文", "ta": "泰米尔文", "tg": "塔吉克文", "th": "泰文", "tk": "土库曼文", "tr": "土耳其文", "ug": "维吾尔文", "uk": "乌克兰文",
    "ur": "乌尔都文", "uz": "乌兹别克文", "vi": "越南文", "yi": "意第绪文", "zh": "中文", "mul": "多语种",
}  # fmt: skip
_NOUNS: dict[DerivationKind | None, str] = {
    None: "原文", "translation": "译文", "transcription": "转写本", "copy": "抄本", "excerpt": "摘录", "edition": "编校本", "publication": "刊本",
}  # fmt: skip
_DONE = {
    "translation": "译自", "transcription": "转写自", "copy": "抄自", "excerpt": "摘自", "edition": "编自", "publication": "刊自",
}  # fmt: skip
_UNSTATED = "语言不详"


class _Chinese(Grammar):
    tag = "zh"
    colon, comma, semicolon, stop, between = "：", "，", "；", "。", ""
    brackets, parentheses = ("［", "］"), ("（", "）")
    between_names = and_two = and_last = "、"
    original = ("据目前所知为原文", "据目前所知为原文之一")
    certainties = {"attested": "有据", "inferred": "推断", "disputed": "有争议"}
    asserted = "{}，据{}"
    doers = {"translation": "译者：{}", "transcription": "转写：{}", "edition": "编者：{}"}
    roles = {
        "translators": "译者：{}", "transcribers": "转写：{}", "editors": "编者：{}", "commissioners": "委托：{}", "obtainers": "获取副本：{}",
        "contributors": "提供副本：{}", "funders": "资助：{}", "permission": "授权：{}", "authors": "作者：{}", "book_translators": "译者：{}",
        "support": "资助：{}", "given": "提供：{}",
    }  # fmt: skip
    behalf = "（受{}委托）"
    witness = "据藏本“{}”"
    written, titled = "作者：{}", "题名：{}"
    held, and_held = "藏于{}", "；又藏于"
    published = ("发表", "重刊")
    in_title, by_publisher = "于《{}》", "（{}）"
    volume, issue, when = "第{}卷", "第{}期", "（{}）"
    months = tuple(f"{number}月" for number in range(1, 13))
    seasons = ("春季", "夏季", "秋季", "冬季")
    day, month, year, season = (
        "{year}年{month}{day}日",
        "{year}年{month}",
        "{year}年",
        "{year}年{month}",
    )
    about, perhaps = "约{}", "{}（？）"
    spans = ("{}至{}", "{}起", "至{}")
    date_roles = {
        "dated": "文件日期", "displayed": "网站所示", "delivered": "递交", "received": "收到", "event": "事件", "sent": "发出", "published": "发表",
        "copied": "抄录",
    }  # fmt: skip
    by_short, at = "（{}译）", "，藏于{}"
    lost = "藏处不详"
    guessed = {"inferred": "推断为{}", "disputed": "一说为{}，有争议"}
    mine = "笔者译"
    passage = "{1}{0}"
    labels = {"text": "文本", "from": "底本", "original": "原文", "date": "日期", "support": "资助"}
    kinds = {
        "memorandum": "备忘录", "letter": "信函", "telegram": "电报", "report": "报告", "minutes": "会议记录", "speech": "讲话", "statement": "声明",
        "resolution": "决议", "treaty": "条约", "protocol": "议定书", "directive": "指示", "diary": "日记", "memoir": "回忆录", "interview": "访谈",
        "press-release": "新闻稿", "article": "文章", "map": "地图", "photograph": "照片",
    }  # fmt: skip
    unnamed = ("文本", "译文")
    reprinted, edited, translated = "重刊于 {}", "编者 {}", "译者 {}"
    circa, either = "约{}", "或"
    dash = "～"
    decade, before_christ = "{}年代", "公元前{}"

    def in_language(self, tag: str) -> str:
        return _UNSTATED if base_language(tag) == "und" else _named(tag).strip()

    def open_range(self, point: str, *, is_start: bool) -> str:
        return self.spans[1 if is_start else 2].format(point)

    def century(self, number: int) -> str:
        return f"{number}世纪"

    def text(self, text: Text) -> str:
        return self.plain(text.language.tag) if text.language else f"文本“{text.id}”（{_UNSTATED}）"

    def made(self, kind: DerivationKind, origin: Text) -> str:
        return f"{_DONE[kind]}{self.text(origin)}"

    def noun(self, kind: DerivationKind | None) -> str:
        return _NOUNS[kind]

    def thing(self, kind: DerivationKind | None, tag: str | None) -> str:
        return _with(tag, _NOUNS[kind])

    def plain(self, tag: str | None) -> str:
        return _with(tag, "文本")

    def source(self, kind: DerivationKind, tag: str | None) -> str:
        return f"{_DONE[kind]}{_named(tag).rstrip()}" if _is_known(tag) else _NOUNS[kind]

    def out_of(self, tag: str | None) -> str:
        return f"（译自{_named(tag).rstrip()}）" if _is_known(tag) else ""

    def credited(self, tag: str | None, people: Sequence[Contribution]) -> str:
        return (
            f"（{self.listed(people)}译自{_named(tag).rstrip()}）"
            if _is_known(tag) and people
            else super().credited(tag, people)
        )


def _is_known(tag: str | None) -> TypeGuard[str]:
    return tag is not None and base_language(tag) != "und"


def _with(tag: str | None, noun: str) -> str:
    return f"{_named(tag)}{noun}" if _is_known(tag) else f"{noun}（{_UNSTATED}）"


def _named(tag: str) -> str:
    return _NAMES.get(base_language(tag), f"{tag} ")


_SIMPLIFIED_TO_TRADITIONAL = str.maketrans(
    "为书争于亚会写决别发图声处备岛库录忆报据挝断条来权电约纪绪维缅编网罗脱腊获萨议记讲访译话详语说谈资转递顿题马鲁鲜麦爱兰尔乌闻种兹笔“”",
    "為書爭於亞會寫決別發圖聲處備島庫錄憶報據撾斷條來權電約紀緒維緬編網羅脫臘獲薩議記講訪譯話詳語說談資轉遞頓題馬魯鮮麥愛蘭爾烏聞種茲筆「」",
)
"""The characters of this module that differ, and the quotation marks."""


def _in_traditional(value: Any) -> Any:
    match value:
        case str():
            return value.translate(_SIMPLIFIED_TO_TRADITIONAL)
        case tuple():
            return tuple(map(_in_traditional, value))
        case dict():
            return {key: _in_traditional(words) for key, words in value.items()}
        case _:
            return value


class _Traditional(_Chinese):
    """The same words in traditional characters; names of people and archives stay as they are written."""

    dash = "–"

    def in_language(self, tag: str) -> str:
        return str(_in_traditional(super().in_language(tag)))

    def century(self, number: int) -> str:
        return str(_in_traditional(super().century(number)))

    def text(self, text: Text) -> str:
        return str(_in_traditional(super().text(text)))

    def made(self, kind: DerivationKind, origin: Text) -> str:
        return str(_in_traditional(super().made(kind, origin)))

    def noun(self, kind: DerivationKind | None) -> str:
        return str(_in_traditional(super().noun(kind)))

    def thing(self, kind: DerivationKind | None, tag: str | None) -> str:
        return str(_in_traditional(super().thing(kind, tag)))

    def plain(self, tag: str | None) -> str:
        return str(_in_traditional(super().plain(tag)))

    def source(self, kind: DerivationKind, tag: str | None) -> str:
        return str(_in_traditional(super().source(kind, tag)))

    def out_of(self, tag: str | None) -> str:
        return str(_in_traditional(super().out_of(tag)))

    def credited(self, tag: str | None, people: Sequence[Contribution]) -> str:
        if not (_is_known(tag) and people):
            return super().credited(tag, people)
        return f"（{self.listed(people)}{_in_traditional(f'譯自{_named(tag).rstrip()}')}）"

    def _own(self, forms: Sequence[NameForm]) -> Iterator[str]:
        """Give names in traditional characters before others."""
        names = [form for form in forms if form.language and "Hant" in form.language]
        yield from super()._own([*names, *(form for form in forms if form not in names)])


for _name, _words in vars(_Chinese).items():
    if _name not in {"tag", "dash"} and not _name.startswith("_") and not callable(_words):
        setattr(_Traditional, _name, _in_traditional(_words))

CHINESE, TRADITIONAL = _Chinese(), _Traditional()
