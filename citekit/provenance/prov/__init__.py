"""The chain as W3C PROV: entities, activities, agents, and how each came from the other.

`build` makes a graph of plain values, `constraints` checks it, `document` writes and reads it through the package ``prov``.
"""
