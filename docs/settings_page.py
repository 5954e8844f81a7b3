"""The page of toolkit.toml: the file with every line in it that may be said, and what it is for."""

from __future__ import annotations

from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "toolkit.example.toml"
PAGE = """\
# toolkit.toml

*This page is made from `toolkit.example.toml` by `make docs`.*

The one file beside your workbook in which settings stand: where the workbook is, how mail leaves, how long copies are kept, and where
your tabs differ from ours. `toolkit init` and `toolkit adopt` write it; nobody has to begin with a blank one. Knobs that organizers turn
(targets, windows, limits) are not here but in the workbook's own tab *Settings*: see the [data
dictionary](data-dictionary.md#the-lines-of-settings).

- The toolkit looks for it in the folder where you run it, then in your user's own folder of settings; `--config FILE` names another.
- A line that is missing has its default. A word that is not known is refused, with the closest one that is.
- Paths are relative to the file. No password stands in it: the mail password is in the environment variable `TOOLKIT_SMTP_PASSWORD`,
  or alone in the file that `password_file` names.

What each part is for: [your own sheet](adopting.md) (`[workbook]`, `[tabs]`) · [Google](connect-google.md) (`[google]`) ·
[letters](letters-by-mail.md) (`[mail]`) · [sheets of somebody's own](turf.md) (`[turf]`) · [copies](keeping.md) (`[keeping]`,
`[export]`) · [by itself](schedule.md) (`[watch]`) · [who may see](security.md) (`[sharing]`).

```toml
{example}```
"""


def page() -> str:
    """The opening, and the whole example."""
    return PAGE.format(example=EXAMPLE.read_text(encoding="utf-8"))
