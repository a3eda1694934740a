"""The report as files: JSON and more, one module each."""
