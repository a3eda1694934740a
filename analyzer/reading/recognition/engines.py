"""The two programs that can recognise words in a picture, behind one function."""

from __future__ import annotations

import csv
import functools
import importlib.util
import io
import logging
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from PIL import Image

from analyzer.reading import limits

if TYPE_CHECKING:
    from rapidocr import RapidOCR

HOW_TO_GET_IT = (
    'To read pictures, install the reader for them: pip install "iep-analyzer[ocr]". '
    "Or ask the school for the Word file, or a PDF that was saved and not scanned."
)
_ASK_FOR_ANOTHER = "Ask the school for the Word file, or a PDF that was saved and not scanned."


class RecognitionError(Exception):
    """The recogniser gave up on a picture, or took too long."""


@dataclass(slots=True)
class Word:
    """A word seen in a picture; its place in pixels."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    sure: float  # from 0 to 1


def is_available() -> bool:
    """Say whether this computer can recognise words in pictures."""
    return shutil.which("tesseract") is not None or importlib.util.find_spec("rapidocr") is not None


def what_to_do() -> str:
    """Return the advice for pages that could not be recognised."""
    return _ASK_FOR_ANOTHER if is_available() else HOW_TO_GET_IT


def which() -> Literal["tesseract", "rapidocr"]:
    """Return the recogniser that is used where there are both."""
    return "tesseract" if shutil.which("tesseract") else "rapidocr"


def see_lines(image: Image.Image) -> list[list[Word]]:
    """Return the words in a Pillow picture that stands upright, line by line.

    Raises RecognitionError when the recogniser fails or takes too long.
    """
    program = shutil.which("tesseract")
    return _with_tesseract(program, image) if program else _with_rapidocr(image)


def _with_tesseract(program: str, image: Image.Image) -> list[list[Word]]:
    picture = io.BytesIO()
    image.save(picture, "PNG", compress_level=1)
    try:
        done = _run_tesseract(program, picture.getvalue())
    except (subprocess.SubprocessError, OSError) as error:
        raise RecognitionError from error
    rows = csv.DictReader(
        io.StringIO(done.decode("utf-8", "replace")), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    return _from_rows(list(rows))


def _run_tesseract(program: str, picture: bytes) -> bytes:
    done = subprocess.run(  # noqa: S603 - a fixed command; the picture goes in by stdin
        [program, "-", "-", "--psm", "3", "-l", "eng", "--dpi", "200", "tsv"],
        input=picture,
        capture_output=True,
        check=True,
        timeout=limits.ADDS["tesseract"].clock,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},  # more threads make it five times slower
        preexec_fn=_limit_work if sys.platform != "win32" else None,
    )
    return done.stdout


def _limit_work() -> None:
    import resource

    seconds = limits.RECOGNITION_SECONDS.most
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def _from_rows(rows: list[dict[str, str]]) -> list[list[Word]]:
    """Return the lines of tesseract's table: a row of level 4 begins one, level 5 is a word."""
    lines: list[list[Word]] = [[]]
    for row in rows:
        text = (row.get("text") or "").strip()
        if row["level"] == "4":
            lines.append([])
        elif row["level"] == "5" and text:
            left, top, width, height = (float(row[k]) for k in ("left", "top", "width", "height"))
            sure = float(row["conf"]) / 100
            lines[-1].append(Word(text, left, top, left + width, top + height, sure))
    return [line for line in lines if line]


@functools.cache
def _rapidocr() -> RapidOCR:
    from rapidocr import RapidOCR as Engine

    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return Engine(params={"Global.log_level": "error"})


def _with_rapidocr(image: Image.Image) -> list[list[Word]]:
    import numpy as np

    result: Any = _rapidocr()(
        np.asarray(image.convert("RGB"))[:, :, ::-1], use_cls=False, return_word_box=True
    )
    lines = []
    for parts in result.word_results or ():
        words = []
        for text, sure, box in parts:
            if box is not None and text.strip():
                xs, ys = [x for x, _ in box], [y for _, y in box]
                words.append(Word(text.strip(), min(xs), min(ys), max(xs), max(ys), float(sure)))
        if words:
            lines.append(words)
    return lines
