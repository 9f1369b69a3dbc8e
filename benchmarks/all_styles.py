"""Every public style loads and renders odd items without an error.

    python benchmarks/all_styles.py --every 1

Twenty odd items (no author, no date, only a title, several scripts, markup, literal dates ...), cited
alone, again with a locator, and together, and the bibliography, in every n-th independent style.
Needs the extra ``styles``; tells which styles fail, and the time.
"""

import argparse
import sys
import time
from pathlib import Path

from citekit.csl import Citation, Cite, CslItem, Processor, list_styles, load_style

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from agreement import independent
from odd_items import ODD


def main() -> int:
    """Render in every style, and tell what fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="take every n-th style")
    styles = independent(list_styles())[:: parser.parse_args().every]
    items = [CslItem.from_json({"id": name, **item}) for name, item in [*ODD.items()][::2]]
    citations = [Citation((Cite(item.id),)) for item in items]
    citations += [Citation((Cite(item.id, "12-14"),)) for item in items]
    citations.append(Citation(tuple(Cite(item.id) for item in items)))
    failed = 0
    started = time.perf_counter()
    for info in styles:
        try:
            style = load_style(info.path)
            processor = Processor(style, items)
            processor.citations(citations)
            if style.has_bibliography:
                processor.bibliography(citations)
        except Exception as error:  # noqa: BLE001 -- what fails is what is looked for
            failed += 1
            print(f"{info.id}: {type(error).__name__}: {error}")
    seconds = time.perf_counter() - started
    print(f"{len(styles)} styles, {len(items)} items, {failed} failed, {seconds:.0f} s")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
