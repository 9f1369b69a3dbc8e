"""Short titles are made as the manual says, or not at all."""

import pytest

from citekit.csl.short_title import short_title

ROWS = [
    # title, short title
    ("Memorandum Submitted by the Ambassador to Zhang Hanfu on 8 June 1962", "Memorandum Submitted by the Ambassador to Zhang Hanfu"),
    ("Telegram from the Embassy in Moscow, June 8, 1962", "Telegram from the Embassy in Moscow"),
    ("Minutes of the Politburo Meeting, 7-8 June 1962", "Minutes of the Politburo Meeting"),
    ("Record of Conversation between Mao and Yudin, June 1956", "Record of Conversation between Mao and Yudin"),
    ("Report on the Harvest in Xinjiang in 1962", "Report on the Harvest in Xinjiang"),
    ("Letter to the Deputy Chairman of the Committee, Prof. Pushkov", "Letter to the Deputy Chairman of the Committee"),
    ("The Border Incidents of Spring 1962: A Report", "Border Incidents of Spring 1962"),
    ("A Map of the Southern Indian District", "Map of the Southern Indian District"),
    ("On an Incident at Khorgos : Notes", "On an Incident at Khorgos"),
    ("Talks with the Delegation — Notes", "Talks with the Delegation"),
    ("A map of the Southern Indian district", "Map of the Southern Indian district"),
    ("Record of Talks", None),
    ("The Border Talks", None),
    ("Conversation between Zhou Enlai, Chen Yi, and Chervonenko", None),
    ("Report, Embassy of Hungary in North Korea to the Foreign Ministry", None),
    ("Report (Secret, not for circulation) on the border", None),
    ("Note “Talks, their Course” of the Ministry", None),
    ("Запись беседы А. И. Микояна с Мао Цзэдуном", None),
    ("关于中苏边界问题的报告", None),
]  # fmt: skip


@pytest.mark.parametrize(("title", "short"), ROWS)
def test_short_titles(title, short):
    assert short_title(title) == short
