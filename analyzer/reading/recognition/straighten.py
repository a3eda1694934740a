"""Making a scanned page straight before it is read, and finding places on it again."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PIL import Image

MAX_SKEW = 6.0  # degrees
_SMALL = 700  # pixels: the height at which the angle is searched


@dataclass(frozen=True, slots=True)
class Straightened:
    """A picture turned by an angle, with what is needed to find a place on the original."""

    image: Image.Image
    angle: float  # degrees counter-clockwise the original was turned
    width: float  # of the original, in pixels
    height: float

    def original(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the straight picture stands on the original."""
        turn = math.radians(self.angle)
        dx, dy = x - self.image.width / 2, y - self.image.height / 2
        return (
            self.width / 2 + dx * math.cos(turn) - dy * math.sin(turn),
            self.height / 2 + dx * math.sin(turn) + dy * math.cos(turn),
        )


def straighten(image: Image.Image) -> Straightened:
    """Turn a grey picture of a page so that its lines of text are level."""
    angle = skew(image)
    turned = image
    if abs(angle) >= 0.05:
        turned = image.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    return Straightened(turned, angle if turned is not image else 0.0, image.width, image.height)


def skew(image: Image.Image) -> float:
    """Return the angle that makes the lines level: then rows of pixels differ the most."""
    ink = _ink(image)
    coarse = max(np.arange(-MAX_SKEW, MAX_SKEW + 0.1, 0.5), key=lambda a: _sharpness(ink, a))
    fine = np.arange(coarse - 0.5, coarse + 0.51, 0.1)
    return round(float(max(fine, key=lambda a: _sharpness(ink, a))), 2)


def stands_sideways(image: Image.Image) -> bool:
    """Say whether the lines of text run up or down the picture."""
    ink = _ink(image)
    return _sharpness(ink.transpose(Image.Transpose.ROTATE_90), 0.0) > 2.0 * _sharpness(ink, 0.0)


def _ink(image: Image.Image) -> Image.Image:
    """Return a small picture with ink as 255 and the rest, also shade, as 0."""
    scale = min(1.0, _SMALL / max(image.width, image.height))
    small = image.convert("L").resize(
        (max(int(image.width * scale), 1), max(int(image.height * scale), 1)), Image.Resampling.BOX
    )
    pixels = np.asarray(small, dtype=np.float32)
    paper = np.asarray(
        small.resize(
            (max(small.width // 24, 1), max(small.height // 24, 1)), Image.Resampling.BOX
        ).resize(small.size, Image.Resampling.BILINEAR),
        dtype=np.float32,
    )
    return Image.fromarray(((paper - pixels) > 18).astype(np.uint8) * 255)


def _sharpness(ink: Image.Image, angle: float) -> float:
    rows = np.asarray(ink.rotate(float(angle)), dtype=np.float32).sum(axis=1)
    return float(((rows[1:] - rows[:-1]) ** 2).sum())
