"""How often the program is right: labelled rows in, precision and recall out."""
