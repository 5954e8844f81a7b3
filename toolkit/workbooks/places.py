"""Places: where a new tab goes among those that are there, none of which ever moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toolkit.workbooks.cells import Tag
from toolkit.workbooks.changes import TabChange


def places(titles: Mapping[str, Tag | None], changes: Sequence[TabChange]) -> dict[str, int]:
    """Each new tab's place, counted from 0 among those that stand there once the new ones before
    it in `changes` were made. `titles` are the tabs that are there, in their order.

    New tabs of ours stand before the first tab of people's, in the order of `changes`: each right
    behind the nearest of ours before it, where that one stands at the front; else before the
    nearest after it; else behind all of ours at the front, the foremost before them. Input tabs
    come last.
    """
    order, owned = list(titles), {title for title, tag in titles.items() if tag}
    found: dict[str, int] = {}
    for n, change in enumerate(changes):
        title = change.title
        if change.existing is not None:
            continue
        if change.tab.kind:
            front = order[: next((p for p, t in enumerate(order) if t not in owned), len(order))]
            before = [one.title for one in reversed(changes[:n]) if one.title in front]
            after = [one.title for one in changes[n + 1 :] if one.title in front]
            owned.add(title)
        else:
            front, before, after = order, [], []
        spots = [front.index(t) + 1 for t in before[:1]] or [front.index(t) for t in after[:1]]
        found[title] = spots[0] if spots else 0 if change.tab.foremost else len(front)
        order.insert(found[title], title)
    return found
