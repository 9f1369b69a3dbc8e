"""The library ``citeproc`` (citeproc-py): its schema and locales, and its engine as a second opinion."""

from citekit.csl.citeproc_py.locales import locale_of, locales, schema_path

__all__ = ["locale_of", "locales", "schema_path"]
