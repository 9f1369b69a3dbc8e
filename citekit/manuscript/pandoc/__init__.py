"""Manuscripts through Pandoc: its document as JSON, and Pandoc itself, which reads and writes the files.

Source: Pandoc's types 1.23 (package pandoc-types, module Text.Pandoc.Definition).
"""
