"""The command line: one module a command, imported when the command is called."""

from citekit.cli.main import main

__all__ = ["main"]
