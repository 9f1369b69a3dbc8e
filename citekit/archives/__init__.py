"""Who holds documents: the archives table, and a user's own table on top of it."""

from citekit.archives.repository import Repositories

__all__ = ["Repositories"]
