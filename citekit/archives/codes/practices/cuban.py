"""Cuban codes.

::

    code = archive ["Fondo"] name {"," name} {unit}
    unit = ("leg." | "legajo") number | ("exp." | "expediente") number | "caja" number | ("carp." | "carpeta") number
         | ("no." | "número") number

The archive may stand last, after the fondo. Recalled, not verified: no page that states the rule was found.
"""

from citekit.archives.codes.common import PAGE
from citekit.archives.codes.grammar import Grammar, Term

__all__ = ["GRAMMAR"]

_FONDO = Term("fondo", level="fonds", labels=("fondo",), words=True, normal={"latin": "Fondo {}"})

GRAMMAR = Grammar(
    name="cuban",
    verified=False,
    terms=(
        _FONDO,
        Term("país", level="subseries", labels=("país", "pais"), words=True, normal={"latin": "{}"}),
        Term("caja", kind="container", labels=("caja", "box"), words=True, normal={"latin": "caja {}"}),
        Term("legajo", level="file", labels=("leg", "legajo"), normal={"latin": "leg. {}"}),
        Term("carpeta", kind="container", labels=("carp", "carpeta"), normal={"latin": "carpeta {}"}),
        Term("expediente", level="file", labels=("exp", "expediente"), normal={"latin": "exp. {}"}),
        Term("orden", level="file", labels=("orden", "ord"), normal={"latin": "orden {}"}),
        Term("número", level="item", labels=("no", "núm", "número"), normal={"latin": "no. {}"}),
        Term("folio", kind="locator", unit="folio", labels=("f", "fol", "folio", "folios"), normal={"latin": "fol. {}"}),
        PAGE,
    ),
    archives=("ANC", "MINREX", "AMINREX", "IHC", "ACMINREX", "CID-FAR", "OAHCE", "AGMINREX", "Archivo Nacional de Cuba", "Archivo Central del MINREX", "Instituto de Historia de Cuba"),
    head=(_FONDO, Term("serie", level="series"), Term("subserie", level="subseries")),
    middle=Term("subserie", level="subseries"),
    archive_last=True,
)  # fmt: skip
