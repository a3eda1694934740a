"""Progress said and not shown: comparisons without the two things compared."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.language import Parsed, Span, terms
from analyzer.model import Kind

_NOT_CLAIMS = frozenset(("further", "later", "earlier", "longer", "least", "most", "upper", "lower"))

_DEGREES = frozenset(("much", "far", "lot", "bit", "slightly", "a", "noticeably", "significantly", "considerably"))


def progress_claim(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield comparatives of a progress note: "neater", "more often", "much less frequent"."""
    if kind != "progress":
        return
    doc = parsed.doc
    for token in parsed.tokens:
        compared = token.tag_ in ("JJR", "RBR") or token.lower_ in terms("comparatives")
        if not compared or token.lower_ in _NOT_CLAIMS:
            continue
        start, end = token.i, token.i + 1
        if token.lower_ in ("more", "less") and end < len(doc) and doc[end].pos_ in ("ADJ", "ADV", "VERB"):
            end += 1
        while start - 1 > parsed.lead and doc[start - 1].lower_ in _DEGREES:
            start -= 1
        yield doc[start:end]
