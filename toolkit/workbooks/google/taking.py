"""Taking: what people wrote is carried into a tab of ours by Google itself, as it stands at the moment
of the write, and emptied by the same write.

So nothing is lost that somebody types between our look and our write, and nothing stands in both
places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.workbooks.google.targets import Target
from toolkit.workbooks.google.values import Area, as_json


def keeps(target: Target, found: Sequence[Target]) -> bool:
    """Whether something of people's goes into this tab."""
    return any(take.kind == target.tab.kind for other in found for take in other.change.taken)


def takes(found: Sequence[Target]) -> Iterator[str]:
    """The requests (as JSON) that carry cells over, from where they were read."""
    sheets = {target.tab.kind: target.sheet for target in found}
    for target in found:
        for take in target.change.taken:
            left, to_left = take.column - 1, take.to_column - 1
            source = Area(target.sheet, take.row - 1, take.row, left, left + take.width)
            row, right = take.to_row - 1, to_left + take.width
            into = Area(sheets[take.kind], row, row + 1, to_left, right)
            # Values only: the dropdown stays where it was, and a note beginning "=" stays a note.
            yield as_json(
                {
                    "copyPaste": {
                        "source": source.range,
                        "destination": into.range,
                        "pasteType": "PASTE_VALUES",
                    }
                }
            )
