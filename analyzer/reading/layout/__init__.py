"""From characters with places to lines, columns, paragraphs: shared by PDF and recognition."""
