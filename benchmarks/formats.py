"""How long reading and writing takes, beside the programs that others use: 5,000 entries in each format.

Run it with ``python benchmarks/formats.py``; rispy, pybtex and bibtexparser are compared where they are installed, and
citation.js where CITEKIT_CITATION_JS names the directory of its npm packages. Each figure is the best of three runs.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from citekit.csl.item import CslItem
from citekit.formats import registry, yaml

COUNT = 5000
RUNS = 3
WORDS = "border memorandum Soviet ambassador on the and treaty Xinjiang China report Moscow émigré policy".split()  # noqa: SIM905 -- words read better so


def works(count: int) -> list[CslItem]:
    """Make books and articles as libraries have them."""
    chance = random.Random(1962)  # noqa: S311 -- the same each time
    return [_work(number, chance) for number in range(count)]


def _work(number: int, chance: random.Random) -> CslItem:
    def words(count: int) -> str:
        return " ".join(chance.choices(WORDS, k=count))

    data: dict[str, Any] = {
        "id": f"key{number}",
        "type": "article-journal" if number % 2 else "book",
        "title": f"{words(6).capitalize()} {number}",
        "author": [{"family": f"Westad{number % 97}", "given": "Odd Arne"}, {"family": "Chen", "given": "Jian"}],
        "issued": {"date-parts": [[1950 + number % 70, 1 + number % 12]]},
        "abstract": words(80),
        "URL": f"https://example.org/{number}",
        "language": "en",
    }  # fmt: skip
    if number % 2:
        data |= {
            "container-title": "Cold War History",
            "volume": str(number % 30),
            "page": f"{number}-{number + 9}",
        }
    else:
        data |= {"publisher": "Basic Books", "publisher-place": "New York", "ISBN": f"978-{number}"}
    return CslItem.from_json(data)


def records(count: int) -> list[Any]:
    """Repeat the example records under keys of their own."""
    folder = Path(__file__).parent.parent / "records"
    read = [
        one
        for file in sorted(folder.glob("*.yaml"))
        for one in yaml.read(file.read_text(encoding="utf-8"))
    ]
    return [
        read[number % len(read)].model_copy(update={"id": f"record{number}"})
        for number in range(count)
    ]


def best(run: Callable[[], Any]) -> float:
    """Give the best processor time of a few runs, in seconds."""
    times = []
    for _ in range(RUNS):
        started = time.process_time()
        run()
        times.append(time.process_time() - started)
    return min(times)


def row(what: str, ours: float, *others: tuple[str, float]) -> None:
    """Print one line: citekit's time, and each other with how many times it is citekit's."""
    beside = "   ".join(
        f"{name} {time:6.2f} s (citekit: {ours / time:4.1f} times)" for name, time in others
    )
    print(f"{what:<28} citekit {ours:6.2f} s   {beside}")


def main() -> None:
    """Measure each format on works, and the formats of records on sources."""
    items = works(COUNT)
    texts = {
        name: registry.write(name, items) for name in ("ris", "csl-json", "bibtex", "biblatex")
    }
    for name, text in texts.items():
        print(f"{name}: {len(text.encode()):,} bytes")
    for name in texts:
        row(
            f"{name}, writing works",
            best(lambda name=name: registry.write(name, items)),
            *_writers(name, items),
        )
    for name, text in texts.items():
        ours = best(lambda name=name, text=text: list(registry.reader(name).read(text)))
        row(f"{name}, reading works", ours, *_readers(name, text))
    sources = records(COUNT)
    for name in ("jsonl", "yaml", "csl-json", "ris", "bibtex", "biblatex"):
        text = registry.write(name, sources)
        row(f"{name}, writing sources", best(lambda name=name: registry.write(name, sources)))
        row(
            f"{name}, reading sources",
            best(lambda name=name, text=text: list(registry.reader(name).read(text))),
        )


def _writers(name: str, items: list[CslItem]) -> list[tuple[str, float]]:
    if name == "csl-json":
        data = [item.to_json() for item in items]
        return [("json", best(lambda: json.dumps(data, ensure_ascii=False, indent=2)))]
    if name == "ris" and find_spec("rispy"):
        rispy = import_module("rispy")
        entries = rispy.loads(registry.write("ris", items))
        return [
            ("rispy", best(lambda: rispy.dumps(entries))),
            (
                "rispy, and read back with the same checks",
                best(lambda: _checked(rispy.loads(rispy.dumps(entries)))),
            ),
        ]
    if name == "bibtex" and find_spec("bibtexparser"):
        bibtexparser = import_module("bibtexparser")
        library = bibtexparser.parse_string(registry.write("bibtex", items))
        return [("bibtexparser", best(lambda: bibtexparser.write_string(library)))]
    return []


def _readers(name: str, text: str) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []
    if name == "csl-json":
        found.append(
            (
                "json with the same checks",
                best(lambda: [CslItem.from_json(one) for one in json.loads(text)]),
            )
        )
    if name == "ris" and find_spec("rispy"):
        rispy = import_module("rispy")
        found.append(("rispy", best(lambda: rispy.loads(text))))
        found.append(("rispy with the same checks", best(lambda: _checked(rispy.loads(text)))))
    if name in {"bibtex", "biblatex"}:
        for other, read in (("bibtexparser", "parse_string"), ("pybtex.database", "parse_string")):
            if find_spec(other.partition(".")[0]):
                module = import_module(other)
                arguments = ("bibtex",) if other.startswith("pybtex") else ()
                found.append(
                    (
                        other,
                        best(
                            lambda module=module, read=read, arguments=arguments: getattr(
                                module, read
                            )(text, *arguments)
                        ),
                    )
                )
    return found + _citation_js(text)


def _checked(entries: list[dict[str, Any]]) -> list[CslItem]:
    """Check what rispy reads as citekit checks items: types, shapes and characters."""
    items = []
    for entry in entries:
        texts = {
            key: value for key, value in entry.items() if isinstance(value, str) and key != "id"
        }
        names = [
            dict(zip(("family", "given"), name.split(", "), strict=False))
            for name in entry.get("authors", ())
        ]
        issued = {"date-parts": [[part for part in entry["date"].split("/") if part]]}
        items.append(
            CslItem.from_json(
                {"id": entry["id"], "type": "book", **texts, "author": names, "issued": issued}
            )
        )
    return items


_SCRIPT = """
const [folder] = process.argv.slice(1);
const { Cite } = require(`${folder}/core`);
for (const name of ['bibtex', 'ris', 'csl']) require(`${folder}/plugin-${name}`);
const text = require('fs').readFileSync(0, 'utf8');
const before = process.cpuUsage();
new Cite(text);
const used = process.cpuUsage(before);
console.log((used.user + used.system) / 1e6);
"""


def _citation_js(text: str) -> list[tuple[str, float]]:
    folder = os.environ.get("CITEKIT_CITATION_JS")
    if not folder or not shutil.which("node"):
        return []
    ran = subprocess.run(  # noqa: S603 -- our own script
        ["node", "-e", _SCRIPT, folder],  # noqa: S607 -- wherever node is
        input=text.encode(),
        capture_output=True,
        check=False,
    )
    return [("citation.js", float(ran.stdout))] if ran.returncode == 0 else []


if __name__ == "__main__":
    sys.exit(main())
