"""A whole manuscript: 300 pages with 2,000 notes, by citekit and by Pandoc's own citations, in one style.

    python benchmarks/manuscript.py --pages 300 --notes 2000 --items 400

Seconds of whole processes, start-up included, by the clock and of the processor; the best of the runs. Pandoc is that of the system, or of
the package ``pypandoc_binary``.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from items import make_items

from citekit.csl import load_style
from citekit.manuscript.pandoc.program import find_pandoc

WORDS_OF_A_PAGE = 400
WORDS = [
    "the",
    "memorandum",
    "of",
    "June",
    "describes",
    "events",
    "along",
    "the",
    "border",
    "and",
    "asks",
    "for",
    "an",
    "answer",
    "while",
    "the",
    "embassy",
    "in",
    "Beijing",
    "reports",
    "what",
    "it",
    "has",
    "heard",
    "from",
    "others",
    "who",
    "were",
    "there",
    "at",
    "that",
    "time",
    "and",
    "wrote",
    "their",
    "own",
    "account",
    "of",
    "it",
]
NOTES = ("[@{}]", "[@{}, {}]", "[see @{}, {}]", "[see also @{}, {}; @{}]", "[-@{}, {}]")


def make_manuscript(pages: int, notes: int, keys: list[str]) -> str:
    """Give a manuscript in Markdown: chapters of 20 pages, paragraphs of some 100 words, notes evenly spread."""
    chance = random.Random(1962)  # noqa: S311 -- the same manuscript every time
    paragraphs = pages * WORDS_OF_A_PAGE // 100
    left, blocks = notes, []
    for number in range(paragraphs):
        if number % 80 == 0:
            blocks.append(f"# Chapter {number // 80 + 1}")
        here = left // (paragraphs - number)
        left -= here
        sentences = [" ".join(chance.choices(WORDS, k=100 // here)) for _ in range(here)]
        cited = [_note(chance, keys) for _ in range(here)]
        text = " ".join(
            f"{one.capitalize()} {note}." for one, note in zip(sentences, cited, strict=True)
        )
        blocks.append(text or " ".join(chance.choices(WORDS, k=100)))
    return "\n\n".join([*blocks, "# Bibliography\n"])


def _note(chance: random.Random, keys: list[str]) -> str:
    note = chance.choices(NOTES, weights=(40, 40, 10, 5, 5))[0]
    one, two = chance.choices(keys, k=2)
    return note.format(one, chance.randint(1, 400), two)


def _best(command: list[str], runs: int, folder: Path) -> tuple[float, float]:
    """Give the least seconds by the clock, and of the processor, its children included."""
    found = []
    for _ in range(runs):
        start, before = time.perf_counter(), _processor_time()
        subprocess.run(command, check=True, capture_output=True, cwd=folder)  # noqa: S603 -- our own commands
        found.append((time.perf_counter() - start, _processor_time() - before))
    return min(clock for clock, _ in found), min(work for _, work in found)


def _processor_time() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Run both and print a table."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--notes", type=int, default=2000)
    parser.add_argument("--items", type=int, default=400)
    parser.add_argument("--style", default="chicago")
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    pandoc, style = find_pandoc(), str(load_style(asked.style).path)
    citekit = [
        sys.executable,
        "-c",
        "from citekit.cli import main; main()",
        "manuscript",
        "book.md",
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        items = make_items(asked.items)
        (folder / "items.json").write_text(json.dumps(items), encoding="utf-8")
        text = make_manuscript(asked.pages, asked.notes, [str(item["id"]) for item in items])
        (folder / "book.md").write_text(text, encoding="utf-8")
        theirs = [pandoc, "--citeproc", "--csl", style, "--bibliography", "items.json", "book.md"]
        ours = [*citekit, "items.json", "--style", asked.style]
        print(
            f"{len(text.split()):,} words, {asked.notes:,} notes, {asked.items:,} works, {asked.style}"
        )
        for ending in ("md", "docx", "html"):
            out = ["-o", f"out.{ending}", *(["-s"] if ending != "md" else [])]
            for program, command in (
                ("citekit", [*ours, "-o", f"out.{ending}"]),
                ("pandoc --citeproc", [*theirs, *out]),
            ):
                clock, work = _best(command, asked.runs, folder)
                print(f"{ending:6} {program:18} {clock:7.2f} s {work:7.2f} s", flush=True)


if __name__ == "__main__":
    main()
