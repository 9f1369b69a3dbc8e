"""What BibTeX and BibLaTeX share: entries, names, types and LaTeX."""
