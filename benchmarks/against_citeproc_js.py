"""How often citekit and citeproc-js print the same, and what they print differently.

    python benchmarks/against_citeproc_js.py --styles 300 --top 40

Items of every type and odd ones, cited first, again, with every locator and together, and their
bibliographies, in public styles at even distances through the alphabet. Needs node, the extra
``styles``, and CITEKIT_CITEPROC_JS, the directory of the npm package ``citeproc``.
"""

import argparse
import sys
from pathlib import Path

from citekit.csl import list_styles

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from agreement import Agreement, compare, spread


def main() -> None:
    """Compare, and print the shares, the faults of citeproc-js and the commonest other differences."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--styles", type=int, default=300, help="how many styles")
    parser.add_argument(
        "--top", type=int, default=40, help="how many kinds of unexplained difference to show"
    )
    asked = parser.parse_args()
    styles = spread(list_styles(), asked.styles)
    cites, entries = compare(styles)
    print(f"{len(styles)} styles")
    _tell("citations", cites, asked.top)
    _tell("entries", entries, asked.top)
    print(f"entries in another order in {len(entries.misordered)} of {entries.ordered} styles")


def _tell(kind: str, agreement: Agreement, top: int) -> None:
    equal = agreement.compared - len(agreement.differing)
    print(f"{kind}: {equal} of {agreement.compared} equal, {agreement.share:.2%}")
    print(f"  equal or explained as faults of citeproc-js: {agreement.explained_share:.2%}")
    for fault, count in agreement.faults().most_common():
        print(f"  {count} {fault}")
    print(f"  unexplained: {len(agreement.unexplained)}, {1 - agreement.explained_share:.2%}")
    for count, styles, one in agreement.commonest(top):
        print(f"-- {count} in {styles} styles: {one.kind}")
        print(f"   {one.style} {one.what}")
        print(f"   ours   {one.ours}")
        print(f"   theirs {one.theirs}")


if __name__ == "__main__":
    main()
