"""Citation lines in every template: head, witnesses, leaves, address."""

import pytest

from citekit.archives.lines import parse_line, render

HEADS = [
    # line, title, date in EDTF, publisher, number of the page
    ('"Memo on X", June 8, 1962, Wilson Center Digital Archive, RGANI, f. 5. <https://digitalarchive.umd.edu/document/11>', "Memo on X", "1962-06-08", "Wilson Center Digital Archive", "11"),
    ("“Memo on X,” July 07, 1949, History and Public Policy Program Digital Archive, RGANI, f. 5 http://digitalarchive.wilsoncenter.org/document/12", "Memo on X", "1949-07-07", "History and Public Policy Program Digital Archive", "12"),
    ('"Memo \'The "X"\'," May 1962, Wilson Center Digital Archive, RGANI, f. 5.', "Memo 'The \"X\"'", "1962-05", "Wilson Center Digital Archive", None),
    ("“Letter, A to B [via C],” 1958, Wilson Center Digital Archive, RGANI, f. 5.", "Letter, A to B [via C]", "1958", "Wilson Center Digital Archive", None),
    ("“Talk,” undated, Wilson Center Digital Archive, RGANI, f. 5.", "Talk", None, "Wilson Center Digital Archive", None),
    ("“Talk,” circa June 1962, Wilson Center Digital Archive, RGANI, f. 5.", "Talk", "1962-06~", "Wilson Center Digital Archive", None),
    ("“Talk,” May 24-June 2, 1962, Wilson Center Digital Archive, RGANI, f. 5.", "Talk", "1962-05-24/1962-06-02", "Wilson Center Digital Archive", None),
    ("“Talk,” June 8, 1962, RGANI, f. 5, op. 1, trans. Ann Lee, Wilson Center Digital Archive, https://digitalarchive.umd.edu/document/13 (accessed March 3, 2025).", "Talk", "1962-06-08", "Wilson Center Digital Archive", "13"),
    ("“Talk\nwith   Mao,” June 8,\n1962, Wilson Center\nDigital Archive, RGANI, f. 5.", "Talk with Mao", "1962-06-08", "Wilson Center Digital Archive", None),
    ("Memorandum on X, June 8, 1962, Wilson Center Digital Archive, RGANI, f. 5.", "Memorandum on X", "1962-06-08", "Wilson Center Digital Archive", None),
    ("George Creel to Colonel House, September 25, 1918, Edward M. House Papers, Yale University Library.", "George Creel to Colonel House", "1918-09-25", None, None),
    ("Telegram 7 from Rome, May 4; Department of State, Central Files, 765.00/5-461", "Telegram 7 from Rome", None, None, None),
    ("765.00/5-461: Telegram", "Telegram", None, None, None),
    ("RGANI, f. 5, op. 1, d. 2, l. 3.", None, None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "date", "publisher", "number"), HEADS)
def test_reads_the_head(text, title, date, publisher, number):
    line = parse_line(text)
    assert (line.title, line.date and str(line.date), line.publisher) == (title, date, publisher)
    assert (line.url or "").rpartition("/")[2] == (number or "")
    assert not line.unread
    assert render(line) == text


WITNESSES = [
    # line, (ids of the archives, values of the levels, leaves) of each witness
    ("RGANI, f. 5, op. 49, d. 131, ll. 193-194.", [(["rgani"], ["5", "49", "131"], "ll. 193-194")]),
    ("APRF: F. 45, Op. 1, D. 331, Ll. 119.", [(["aprf"], ["45", "1", "331"], "Ll. 119")]),
    ("AVP RF, f. 059a, op. 5a, d. 3, p. 11, ll. 198", [(["avprf"], ["059a", "5a", "3"], "ll. 198")]),
    ("AVPRF f. 0100, op. 34, 1946, p. 253, d. 18.", [(["avprf"], ["0100", "34", "1946", "18"], None)]),
    ("РГАНИ. Ф. 5. Оп. 49. Д. 131. Л. 193-194.", [(["rgani"], ["5", "49", "131"], "Л. 193-194")]),
    ("PRC FMA 118-01764-04, 11.", [(["prc-fma"], ["118-01764-04"], "11")]),
    ("BArch, B 136/59748, 396-402.", [(["bundesarchiv"], ["B 136", "59748"], "396-402")]),
    ("APRF, f. 45, op. 1, d. 3, ll. 2; AVP RF, f. 5, op. 1; and RGASPI, f. 558, op. 11, d. 3, ll. 0020.",
     [(["aprf"], ["45", "1", "3"], "ll. 2"), (["avprf"], ["5", "1"], None), (["rgaspi"], ["558", "11", "3"], "ll. 0020")]),
    ("TsKhSD, f. 89, op. 38, d. 57; copy on file at the National Security Archive, Washington, D.C.",
     [(["rgani"], ["89", "38", "57"], None), (["nsarchive"], [], None)]),
    ("National Archives, Kew, FO 371/56830.", [(["tna"], ["FO", "371", "56830"], None)]),
    ("Edward M. House Papers, Yale University Library, New Haven, CT", [(["yale"], ["Edward M. House Papers"], None)]),
    ("[Identification of item], Box 26, W. Averell Harriman Papers, Library of Congress, Washington, D.C.", [(["loc"], ["W. Averell Harriman Papers"], None)]),
    ("Archive of the Ukrainian National Chornobyl Museum", [(["chornobyl-museum"], [], None)]),
    ("National Archives of Ruritania, fond 5, opis 2", [([], ["5", "2"], None)]),
    ("Szyfrogramy from Waszyngton 1962, 6/77 w-86 t- 1312, Polish Foreign Ministry Archive (AMSZ), Warsaw", [(["amsz"], ["Szyfrogramy from Waszyngton 1962", "6/77", "86", "1312"], None)]),
    ("Hungarian National Archives (Magyar Országos Levéltár, MOL), XIX-J-1-j Korea, 61. doboz", [(["mnl-ol"], ["XIX-J-1-j", "Korea"], None)]),
    ("Political Archive of the Federal Foreign Office, Berlin (PA AA, MfAA), C 1088/77.", [(["pa-aa"], ["C 1088/77"], None)]),
    ("Obtained by Ann Lee and translated by Bo Ek, AVPRF, f. 0100, op. 47, d. 7, p. 379, ll. 69-70.", [(["avprf"], ["0100", "47", "7"], "ll. 69-70")]),
    ("AMZV, Prague, TO-T, 1955-1959, karton 1", [(["amzv"], ["TO-T", "1955-1959"], None)]),
    ("Historical Archives of the European Union, fond 3, file 2.", [(["haeu"], ["3", "2"], None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WITNESSES)
def test_reads_witnesses(text, expected):
    line = parse_line(text)
    assert [_told(witness) for witness in line.witnesses] == expected
    assert not line.unread
    assert render(line) == text


def _told(witness):
    code = witness.reading.reference() if witness.reading else None
    leaves = witness.reading.locator() if witness.reading else None
    ids = [one.id for one in witness.repositories]
    return ids, [level.value for level in code.levels] if code else [], leaves and leaves.raw


def test_marks_the_copy_kept_elsewhere():
    line = parse_line(
        "[Source: AVP RF; copy on file at National Security Archive, Washington, D.C.]"
    )
    assert [witness.is_copy for witness in line.witnesses] == [False, True]


def test_an_archive_is_not_taken_for_another_whose_name_it_begins_with():
    (witness,) = parse_line("National Archives of Ruritania, file 29/1958, pp. 1-10").witnesses
    assert (witness.archive, witness.repositories) == ("National Archives of Ruritania", ())


NOTES = [
    # source note, classification, remarks
    ("Source: Department of State, Central Files, 661.62B/6-861. Secret; Limit Distribution.", "Secret; Limit Distribution", ()),
    ("[Source: Department of State, S/P Files: Lot 64 D 563. Top Secret; Restricted Data. Extract—6 pages.]", "Top Secret; Restricted Data", ("Extract—6 pages",)),
    ("Source: Kennedy Library, National Security Files. No classification marking. The meeting was held in Rome. Repeated to Bonn.", "No classification marking", ("The meeting was held in Rome", "Repeated to Bonn")),
    ("Source: Department of State, Central Files, 611.00/6-861.", None, ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "classification", "remarks"), NOTES)
def test_reads_source_notes(text, classification, remarks):
    line = parse_line(text)
    assert (line.classification, line.remarks) == (classification, remarks)
    assert len(line.witnesses) == 1
    assert not line.unread
    assert render(line) == text


UNREAD = [
    # line, what is reported, and where
    ("RGANI, f. 5. Translated by Ann Lee. Zzz yyy.", [("Zzz yyy", 36)]),
    ("broadcast by a radio station", [("broadcast by a radio station", 0)]),
    ("Zhou and Nehru, PA AA, B 20-200, Bd. 52", [("Zhou and Nehru", 0)]),
    ("Renmin ribao, October 1, 1949", [("Renmin ribao, October 1, 1949", 0)]),
    ("", []),
    ("...", []),
]


@pytest.mark.parametrize(("text", "expected"), UNREAD)
def test_reports_what_it_does_not_understand(text, expected):
    line = parse_line(text)
    assert [(part.text, part.start) for part in line.unread] == expected
    assert render(line) == text
