"""What holds for every code: nothing is lost, nothing raises, and places are compared by meaning."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.archives.codes import GRAMMARS, normal, parse, render, same_place
from citekit.errors import NotFoundError, ParseError

WORDS = (
    "f. op. d. ll. ф. оп. д. лл. об. спр. арк. fond opis delo papka BArch B R 43-I / 136 RG 59 Lot FO 371 № [ ] ( ) 第 页 "
    "全宗号 档案 롤번호 hồ sơ inv. č. ő. e. doboz 1962 -03 – — , ; : . , . and A/PV. 751 Papers Box Archive Library "
    "é 0100 059a ﬁ Ｆ．５ 𝟓 \x00 \u202e \u200b _ _ _ _ _ _ _ _ _ _"
)
PIECES = st.sampled_from(WORDS.split(" ")).map(lambda piece: piece.replace("_", " "))
CODES = st.lists(PIECES, max_size=30).map("".join)


@given(st.one_of(st.text(max_size=200), CODES))
@settings(deadline=None)
def test_every_text_is_read_without_loss(text):
    reading = parse(text)
    assert render(reading) == text
    assert "".join(text[slice(*part.span)] for part in reading.parts) == text
    assert all(part.text for part in reading.parts)
    assert reading.grammar in GRAMMARS
    assert reading.grammar not in reading.also


@given(CODES, st.sampled_from(GRAMMARS))
@settings(deadline=None)
def test_every_grammar_reads_every_text(text, grammar):
    reading = parse(text, grammar=grammar)
    assert render(reading) == text
    assert same_place(reading, reading)
    normal(reading)
    try:
        code, place = reading.reference(), reading.locator()
    except ParseError as error:
        assert not text[slice(*error.span)].isprintable()
    else:
        assert code is None or code.raw
        assert place is None or place.raw


HOSTILE = [
    "f." * 50_000,
    "(" * 50_000 + ")" * 50_000,
    "[" * 100_000,
    "1," * 50_000,
    "l. " + "1, " * 30_000,
    "a" * 100_000,
    "fond " * 20_000,
    "1-" * 50_000,
    "\u202e\u2066" * 50_000,
    "оp. 5, f. " * 10_000,
    "第" * 100_000,
    " " * 50_000 + "f. 5",
    "1 " * 50_000,
    "A/" * 50_000,
    "1. f. " * 20_000,
    ", Archive" * 10_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=[text[:10] for text in HOSTILE])
def test_hostile_text_neither_crashes_nor_hangs(text):
    assert render(parse(text)) == text


SAME = [
    # two codes, whether they mean one place
    ("f. 5, op. 49", "fond 5, opis 49", True),
    ("f. 5, op. 49", "ф. 5, оп. 49", True),
    ("РГАНИ. Ф. 5. Оп. 49. Д. 131. Л. 193–194", "RGANI, f. 5, op. 49, d. 131, ll. 193-194", True),
    ("AVPRF: fond 0100, opis 40, delo 7, papka 248", "АВПРФ, ф. 0100, оп. 40, п. 248, д. 7", True),
    ("f. 0100, op. 5", "f. 100, op. 5", False),
    ("f. 1, op. 89, d. [120]", "f. 1, op. 89, d. 120", False),
    ("f. 1, op. 89, d. 120?", "f. 1, op. 89, d. [120]", True),
    ("f. 5, op. 49", "f. 5, op. 94", False),
    ("RGANI, f. 5, op. 49", "RGASPI, f. 5, op. 49", False),
    ("RGANI, f. 5, op. 49", "f. 5, op. 49", True),
    ("f. 5, op. 49, l. 3", "f. 5, op. 49", False),
    ("f. 5, op. 49, l. 3 ob.", "ф. 5, оп. 49, л. 3об.", True),
    ("f. 5, op. 49, l. 3 ob.", "f. 5, op. 49, l. 3", False),
    ("f. 059a, op. 5a", "Ф. 059а. Оп. 5а.", True),
    ("f. R-1235, op. 4", "ф. Р–1235, оп. 4", True),
    ("BArch, B 136/59748, Bl. 3", "BArch B 136/59748, Bl. 3", True),
    ("PRC FMA 118-01765-03, 27-28", "PRC FMA, 118-01765-03, pp. 27–28", True),
    ("ф. 1, оп. 24, спр. 7", "f. 1, op. 24, spr. 7", True),
    ("f. 5, op. 49, xyz, d. 3", "f. 5, op. 49, d. 3", False),
    ("FO 371/56830", "FO 371/56831", False),
    ("4. doboz, 5. tétel", "doboz 4, tétel 5", True),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_codes_of_one_place_compare_equal(one, other, same):
    assert same_place(parse(one), parse(other)) is same
    assert same_place(parse(other), parse(one)) is same


NORMAL = [
    # text, script, normal form
    ("fond 5, opis 49, delo 131, listy 193-194", "latin", "f. 5, op. 49, d. 131, ll. 193-194"),
    ("f. 5, op. 49, d. 131, l. 19ob.", "cyrillic", "Ф. 5. Оп. 49. Д. 131. Л. 19об."),
    ("Ф. Р-1235. Оп. 4. Ед. хр. 11. Л. 52–53", "latin", "f. R-1235, op. 4, ed. khr. 11, ll. 52-53"),
    ("AVPRF f. 0100, op. 34, 1946, p. 253, d. 18", "latin", "f. 0100, op. 34, 1946, pap. 253, d. 18"),
    ("AVPRF f. 0100, op. 34, d. 18, p. 253", "cyrillic", "Ф. 0100. Оп. 34. П. 253. Д. 18"),
    ("f.1, op.89, d.[120]", "latin", "f. 1, op. 89, d. [120]"),
    ("ЦДА, ф. 1Б, оп. 6, а.е. 2898, л. 5", "latin", "f. 1B, op. 6, a.e. 2898, l. 5"),
    ("TsDA, f. 1B, op. 6, a.e. 2898, l. 5", "cyrillic", "ф. 1Б, оп. 6, а.е. 2898, л. 5"),
    ("ЦДАГО, ф. 1, оп. 24, спр. 7, арк. 2 зв.", "latin", "f. 1, op. 24, spr. 7, ark. 2 zv."),
    ("BArch, B 136 / 59748, Blatt 3–5", "latin", "B 136/59748, Bl. 3-5"),
    ("doboz 4, tétel 5", "latin", "4. doboz, 5. tétel"),
    ("第3页，全宗号18，案卷号7", "latin", "quanzong 18, anjuan 7, p. 3"),
    ("quanzong 18, anjuan 7, pp. 3-4", "han", "全宗号18，案卷号7，第3—4页"),
    ("롤번호 C-0012, 프레임 3", "latin", "Roll C-0012, Frame 3"),
    ("Department of State, Conference Files: Lot 66 D 110, CF 1901", "latin", "Conference Files, Lot 66 D 110, CF 1901"),
    ("f. 5, xyz, op. 49", "latin", "f. 5, xyz, op. 49"),
    ("f. 17, op. 163, d. 1326, l. 233; d. 1350, l. 40", "latin", "f. 17, op. 163, d. 1326, l. 233, d. 1350, l. 40"),
    ("fond Sekretariat, opis 3", "cyrillic", "fond Sekretariat. Оп. 3"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "script", "expected"), NORMAL)
def test_normal_form(text, script, expected):
    reading = parse(text)
    assert normal(reading, script) == expected
    again = parse(normal(reading, script), grammar=reading.grammar)
    assert normal(again, script) == expected


def test_a_script_that_a_practice_does_not_know_is_told():
    with pytest.raises(
        NotFoundError, match=r"no script 'cyrillic'.*of codes of the grammar 'british'"
    ):
        normal(parse("FO 371/56830"), "cyrillic")


def test_a_grammar_that_is_not_there_is_told():
    with pytest.raises(NotFoundError, match="no grammar 'sovjet'; did you mean 'soviet'"):
        parse("f. 5", grammar="sovjet")


def test_the_reference_holds_levels_containers_and_who_read_them():
    code = parse("AVPRF f. 059a, op. 5a, d. [3], p. 11, ll. 198").reference()
    assert code.raw == "f. 059a, op. 5a, d. [3], p. 11"
    assert [(one.level, one.name, one.value, one.uncertain) for one in code.levels] == [
        ("fonds", "fond", "059a", False),
        ("series", "opis", "5a", False),
        ("file", "delo", "3", True),
    ]
    assert [(one.type, one.value) for one in code.containers] == [("papka", "11")]
    assert code.parsed_by == "soviet"


REFERENCES = [
    # text, raw, parsed by
    ("something else entirely", "something else entirely", None),
    ("f. 5,\nop.\t49", "f. 5, op. 49", "soviet"),
    ("JACAR, File A’0392 (Microfilm)", "File A’0392", "japanese"),
    ("Série X, (Cx 324)", "Série X, (Cx 324)", "brazilian"),
    ("RGANI", None, None),
    ("RG 59, “ ”, Box 4", "RG 59, “ ”, Box 4", "nara"),
    ("", None, None),
    ("ll. 5", None, None),
]


@pytest.mark.parametrize(("text", "raw", "grammar"), REFERENCES)
def test_the_reference_is_the_code_without_archive_and_leaves(text, raw, grammar):
    code = parse(text).reference()
    assert (code.raw if code else None, code.parsed_by if code else None) == (raw, grammar)


def test_a_control_character_cannot_stand_in_a_record():
    with pytest.raises(ParseError, match=r"found U\+0007; remove it") as caught:
        parse("f. 5, \x07 op. 49").reference()
    assert caught.value.span == (6, 7)


def test_the_carrier_is_told():
    assert parse("File A’0392 (Microfilm)").carrier == "Microfilm"
    assert parse("File A’0392").carrier is None
