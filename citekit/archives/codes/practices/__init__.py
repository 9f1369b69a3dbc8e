"""How archives write their reference codes: a module a practice, each a table named ``GRAMMAR``."""
