"""The signs at the start of a line: bullets, numbers, letters and tick boxes."""

from __future__ import annotations

import re

EMPTY_BOXES = "☐□❏❐❑❒◻▢⬜"
TICKED_BOXES = "☑☒⊠🗹🗷▣"
BOXES = EMPTY_BOXES + TICKED_BOXES
TICKS = "✓✔"

_TYPED_BOX = r"\[[ xX✓✔]?\]|\([ xX✓✔]\)|_{1,4}[xX✓✔]_{1,4}"

_UNITS = "times?|hours?|hrs?|minutes?|min|seconds?|days?|weeks?|months?|years?|percent|out|of|x|to"

MARKER = re.compile(
    rf"""^(?P<marker>
        [{BOXES}{TICKS}•‣⁃∙●○◘◙■▪▫◆◇►▸▶➢➤❖✦✗✘⚫⚪·*](?=\s|$|[A-Za-z"“(\[])|
        [•▪●■]|
        \ufffd(?=\s)|
        [o§–—-](?=\s)|
        {_TYPED_BOX}|
        \(?(?:\d{{1,2}}|[a-zA-Z]|[ivx]{{2,4}}|[IVX]{{2,4}})[.)](?=\s|$)|
        \d{{1,2}}\.[a-z][.)](?=\s|$)|
        \d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?(?=\s)(?!\s+(?:{_UNITS})\b)
    )\s*""",
    re.VERBOSE,
)
_TICKED = re.compile(r"[\[(_].*[xX✓✔].*[\])_]")


def is_weak(marker: str) -> bool:
    """Say whether the sign may as well be the first word of a wrapped line, as a dash or 5."""
    return marker in {"-", "–", "—", "o", "*", "·"} or any(c.isalnum() for c in marker)


def ticked(marker: str) -> bool | None:
    """Return whether a tick box is ticked; None when the sign is no tick box."""
    if marker in EMPTY_BOXES and marker:
        return False
    if marker and (marker in TICKED_BOXES or marker in TICKS):
        return True
    if re.fullmatch(_TYPED_BOX, marker):
        return bool(_TICKED.fullmatch(marker))
    return None
