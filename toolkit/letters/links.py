"""Links that save work: to a row in the sheet, and to the form with what is known filled in."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from toolkit.letters.plain import Web

# A tab's own title, and whose filter view of it: what leads there, web or not; "" where nothing.
Address = Callable[[str, str | None], str]


def place_link(address: Address, tab: str, whose: str | None = None) -> Web | None:
    """Where a tab is to be seen, by somebody with a filter view of their own: through that one, and
    not through the filter that somebody left on.

    None where the workbook is a file, to which no letter can link, or where they have no view.
    Never a row: by the time a letter is read, somebody else stands there.
    """
    found = address(tab, whose)
    return Web(found) if found.startswith("https://") else None


def form_link(
    form: str | None, *, person_id: str, person: str, organizer: str, worksite: str
) -> Web | None:
    """The form to log a conversation with, filled in; None where Settings holds none.

    Whatever is filled in is quoted: no name can lead elsewhere or fill another field. An ID that is
    an email address stays blank, as no letter has one in it.
    """
    if form is None:
        return None
    said = {
        "person_id": "" if "@" in person_id else person_id,
        "person": person,
        "organizer": organizer,
        "worksite": worksite,
    }
    for name, value in said.items():
        form = form.replace(f"{{{name}}}", quote(value, safe="").replace("{", "%7B"))
    return Web(form)
