"""What Zotero's RDF and its JSON share: its items and their types."""
