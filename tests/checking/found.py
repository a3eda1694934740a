"""Small help for the tests of recognisers: the words one of them doubts in a made-up statement."""

from analyzer.checking.recognisers import RECOGNISERS
from analyzer.language import parse


def words_of(recogniser: str, text: str, kind: str = "support") -> list[str]:
    """Return the words a recogniser yields, as they are written."""
    (parsed,) = parse([(text, kind)])
    places = (parsed.characters(span) for span in RECOGNISERS[recogniser](parsed, kind))
    return [text[start:end] for start, end in places]
