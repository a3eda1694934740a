"""A picture of one page as the school made it, drawn in a process of its own.

Drawing is where a broken PDF can hang or take down the program that draws it, so the page is drawn
by another Python that is stopped after a few seconds. That Python runs this very file.
"""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

from pypdfium2 import PdfDocument

LONGEST = 10  # seconds
_DOTS_PER_INCH = 110


def page_picture(data: bytes, page: int) -> bytes | None:
    """Return a page (from 1) of a PDF as PNG, or None when it cannot be drawn in time."""
    # Our own interpreter and this file; -I: nothing from the folder it stands in, or from outside.
    command = [sys.executable, "-I", str(Path(__file__).resolve()), str(page)]
    try:
        done = subprocess.run(  # noqa: S603
            command, input=data, capture_output=True, timeout=LONGEST, check=True
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        return None
    return done.stdout or None


def _draw(data: bytes, page: int) -> bytes:
    picture = PdfDocument(data)[page - 1].render(scale=_DOTS_PER_INCH / 72).to_pil()
    out = io.BytesIO()
    picture.save(out, format="PNG", optimize=False)
    return out.getvalue()


if __name__ == "__main__":
    sys.stdout.buffer.write(_draw(sys.stdin.buffer.read(), int(sys.argv[1])))
