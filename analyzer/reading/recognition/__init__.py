"""Reading pictures of pages: scans and photos. Needs the extra `ocr`, or tesseract."""
