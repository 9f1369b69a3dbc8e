"""What holds of every line: no character is lost, nothing raises but a ParseError, time grows with length."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.archives.lines import draft, parse_line, render
from citekit.errors import ParseError
from citekit.model import Source

PIECES = [
    "RGANI, f. 5, op. 49, d. 131, ll. 193-194", "PRC FMA 118-01764-04, 11", "AVP RF", "; ", "; and ", ". ", ", ", "“Memo,” ", '"Memo", ', "June 8, 1962, ", "July 07, 1949",
    "Wilson Center Digital Archive, ", "Translated by Gary Goldberg", "Obtained by A. B. Lee and translated for CWIHP by X (Y)", "Reprinted in A, B (Moscow: C, 1999), pp. 1-2",
    " <https://digitalarchive.umd.edu/document/121618>", "Source: ", "[", "]", "(", ")", "“", "”", '"', "Secret; Eyes Only. ", "copy on file at ", "trans. ", "\n", "\u202e", "\u200b", "\x00", "Ф. 5", "中国", "\ud800",
]  # fmt: skip
LINES = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=14).map("".join)


@settings(max_examples=400, deadline=None)
@given(LINES | st.text(max_size=200))
def test_no_character_is_lost_and_the_parts_follow_each_other(text):
    line = parse_line(text)
    assert render(line) == text
    position = 0
    for part in line.parts:
        assert part.start == position
        assert part.text
        position = part.span[1]
    for unread in line.unread:
        assert text[slice(*unread.span)] == unread.text


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_a_record_is_made_or_the_place_of_the_fault_is_told(text):
    line = parse_line(text)
    try:
        made = draft(line)
    except ParseError as error:
        assert 0 <= error.span[0] <= error.span[1] <= len(error.text)
    else:
        assert Source.model_validate(made.source.model_dump(mode="json")) == made.source
        assert draft(parse_line(text)).source == made.source


HOSTILE = [
    "word ", "RGANI, f. 5; ", "([[([", '"“', "Translated by X and ", "A. B. ", "http://x.y/z ", "Aaaa Digital ", "a, ", "Reprinted in A, B (C: D, 1999), ",
    "Secret; ", "June 8, 1962, ", "“x,” ", "(Moscow: ", "obtained, ", " and", "\n", " ", "Ф. 5. Оп. 3. ", "copy of ", "f. 5, [", "\u202e", "1-", "archive ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length_and_not_with_its_square(piece):
    short, long = (_seconds((piece * 60_000)[:length]) for length in (5_000, 40_000))
    assert long < max(short, 0.02) * 24


def _seconds(text):
    started = time.process_time()
    assert render(parse_line(text)) == text
    return time.process_time() - started
