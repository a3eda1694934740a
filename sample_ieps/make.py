"""Makes the sample plans (PDF and Word) and their labels from content/*.yaml.

Run from the top of the repository: `python -m sample_ieps.make`.
"""

import json
from pathlib import Path

from .layout import labels, load, write_pdf, write_word

HERE = Path(__file__).parent


def make(folder: Path = HERE) -> None:
    """Write every sample plan and its labels into `folder`."""
    (folder / "labels").mkdir(exist_ok=True)
    for path in sorted((HERE / "content").glob("*.yaml")):
        form = load(path)
        write_pdf(form, folder / f"{form.name}.pdf")
        write_word(form, folder / f"{form.name}.docx")
        rows = (json.dumps(row, ensure_ascii=False) + "\n" for row in labels(form))
        (folder / "labels" / f"{form.name}.jsonl").write_text("".join(rows), "utf-8")


if __name__ == "__main__":
    make()
