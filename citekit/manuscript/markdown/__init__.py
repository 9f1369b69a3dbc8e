"""Manuscripts in Markdown: citations are found and replaced, and all else stays byte for byte.

What is a citation is what Pandoc takes for one, but for addresses that stand bare in the text.

Source: The Pandoc manual, "Pandoc's Markdown", "Citation syntax".
"""
