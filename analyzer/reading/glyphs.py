"""What a glyph means: ligatures, private-use bullets and tick boxes, as ordinary characters."""

from __future__ import annotations

import unicodedata

LIGATURES = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
}  # fmt: skip

# Symbol fonts put their signs at U+F000 plus the code in the font.
_PRIVATE = {
    0xB7: "•", 0xA7: "▪", 0xA8: "☐", 0x6F: "☐", 0x71: "☐", 0x72: "☐", 0xFE: "☑", 0xFD: "☒",
    0x78: "☒", 0x54: "☒", 0x53: "☑", 0x52: "☑", 0x51: "☒", 0xFC: "✓", 0xFB: "✗", 0x50: "✓",
    0x4F: "✗", 0xD8: "➢", 0x76: "❖", 0x6E: "■", 0x6C: "●", 0x9F: "•", 0x9E: "·", 0xE0: "→",
    0xF0: "→", 0x2D: "–",
}  # fmt: skip
# In the usual encoding of PDF fonts the codes no letter uses are bullets.
_BULLET_CODES = frozenset(f"(cid:{code})" for code in (127, 129, 141, 143, 144, 157))
_BOLD = ("bold", "black", "heavy", "demi")
# Orders to a terminal, signs that turn the reading order around, characters without width or
# halves of characters: no reader sees them, so nothing may hide in them.
_UNSEEN = frozenset(("Cc", "Cf", "Cs"))
_SOFT_HYPHEN = "\u00ad"  # a PDF shows it as a hyphen at the end of a line
_SYMBOL_FONTS = ("wingdings", "webdings", "zapfdingbats", "dingbats", "symbol")


def readable(text: str, font: str = "") -> str:
    """Return the glyph as characters a reader would type; "" for nothing at all."""
    if text.startswith("(cid:"):  # the file does not say which letter this glyph is
        return "•" if text in _BULLET_CODES else "\ufffd"
    if len(text) == 1 and " " < text <= "~":
        return text
    out = []
    for char in text:
        if char in LIGATURES:
            out.append(LIGATURES[char])
        elif char in "\uf020\uf0a0":
            out.append(" ")
        elif 0xF000 <= ord(char) <= 0xF0FF:
            out.append(_private(ord(char) - 0xF000, font))
        elif char in "\t\n\r\u0085\u00a0\u2002\u2003\u2007\u2009\u2028\u2029\u202f\u3000":
            out.append(" ")
        elif char == "\x00":
            out.append("\ufffd")
        elif unicodedata.category(char) not in _UNSEEN or char == _SOFT_HYPHEN:
            out.append(char)
    return "".join(out)


def is_bold(font: str) -> bool:
    """Say whether a font is bold, by its name."""
    name = font.lower()
    return any(word in name for word in _BOLD)


def _private(code: int, font: str) -> str:
    symbol = any(name in font.lower() for name in _SYMBOL_FONTS)
    if code in _PRIVATE and (symbol or code >= 0x7F or not font):
        return _PRIVATE[code]
    if 0x20 <= code < 0x7F and not symbol:
        return chr(code)  # an ordinary font with its letters moved to the private area
    return _PRIVATE.get(code, "•")
