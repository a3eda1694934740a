"""Progress said and not shown: comparisons without the two things compared."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.language import Parsed, Span
from analyzer.model import Kind

_NOT_CLAIMS = frozenset(("further", "later", "earlier", "longer", "least", "most", "upper", "lower"))


def progress_claim(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield comparatives of a progress note: "neater", "more often", "much less frequent"."""
    if kind != "progress":
        return
    doc = parsed.doc
    for token in parsed.tokens:
        if token.tag_ not in ("JJR", "RBR") or token.lower_ in _NOT_CLAIMS:
            continue
        end = token.i + 1
        if token.lower_ in ("more", "less") and end < len(doc) and doc[end].pos_ in ("ADJ", "ADV"):
            end += 1
        yield doc[token.i : end]
