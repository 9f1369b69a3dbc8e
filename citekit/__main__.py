"""``python -m citekit`` is the command line."""

from citekit.cli import main

main()
