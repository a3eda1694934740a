"""PDF files that loop, swell, nest, lie, or want to run something."""

from tests.hostile.pdf import active, drawing, letters, packing, pages, places

__all__ = ["active", "drawing", "letters", "packing", "pages", "places"]
