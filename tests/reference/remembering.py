"""People without IDs: who of the remembered each roster row is, step by step over all rows."""

from __future__ import annotations

from types import SimpleNamespace

from reference.cells import ident, key

FACTS = ("First name", "Last name", "Worksite", "Email", "Phone")


def _email(row):
    return ident(row["Email"]) if row["Email"] else None


def _phone(row):
    return key(row["Phone"]) if row["Phone"] else None


def _name(row):
    return key(f"{row['First name']} {row['Last name']}")


def _place(row):
    return _name(row), key(row["Worksite"])


def _alike(row):
    return _email(row), _phone(row), *_place(row)


def _words(row):
    return {key(word) for word in f"{row['First name']} {row['Last name']}".split()}


def _near(one, other):
    """One letter other, left out, added or swapped with its neighbour."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other):
        at = [n for n in range(len(one)) if one[n] != other[n]]
        return len(at) == 1 or (
            len(at) == 2
            and at[1] == at[0] + 1
            and (one[at[0]], one[at[1]]) == (other[at[1]], other[at[0]])
        )
    short, long = sorted((one, other), key=len)
    return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def _groups(rows, fact):
    found = {}
    for row in rows:
        if fact(row) is not None:
            found.setdefault(fact(row), []).append(row)
    return found


def recognise(rows, remembered, given, as_of):
    """row number → ID; the rows that Person IDs then has; and which IDs are asked about."""
    known = [row for row in remembered if row["Same as"] in (None, "new")]
    decided = {row["Person ID"]: row for row in remembered}
    ids, undecided, looks_like = {}, {}, {}
    left, there = list(rows), list(known)

    def take(row, entry):
        ids[row["n"]] = entry["Person ID"]
        left.remove(row)
        there.remove(entry)

    alike_now, alike_then = _groups(left, _alike), _groups(there, _alike)
    for fact, mine in alike_now.items():
        theirs = alike_then.get(fact, [])
        if len(mine) == len(theirs):
            for row, entry in zip(mine, theirs, strict=True):
                take(row, entry)
    # One that is asked about keeps its ID; where somebody has said who it is, it has theirs.
    for entry in remembered:
        same = [row for row in left if _alike(row) == _alike(entry)]
        one = entry["Person ID"]
        while decided[one]["Same as"] not in (None, "new"):
            one = decided[one]["Same as"]
        if entry["Looks like"] and same and decided[one] in there:
            take(same[0], decided[one])
    stopped = set()
    for step, fact in enumerate((_email, _phone, _place, _name)):
        now = _groups([row for row in left if row["n"] not in stopped], fact)
        then = _groups(there, fact)
        for value, mine in now.items():
            theirs = then.get(value, [])
            if len(mine) == len(theirs) == 1:
                if step < 2 and not _words(mine[0]) & _words(theirs[0]):
                    stopped.add(mine[0]["n"])
                    undecided[mine[0]["n"]] = list(theirs)
                else:
                    take(mine[0], theirs[0])
            elif theirs:
                for row in mine:
                    undecided.setdefault(row["n"], []).extend(theirs)
    new = [row for row in given if row["Person ID"] not in decided]
    for row in left:
        near = [entry for entry in there if _near(_name(row), _name(entry))]
        candidates = undecided.get(row["n"], near)
        if given:
            match = next(entry for entry in new if _alike(entry) == _alike(row))
            new.remove(match)
        else:  # nothing is published beside it
            match = {"Person ID": f"new {row['n']}"}
        ids[row["n"]] = match["Person ID"]
        if candidates:
            looks_like[match["Person ID"]] = {entry["Person ID"] for entry in candidates}

    by_id = {ids[row["n"]]: row for row in rows}
    expected = []
    for entry in remembered:
        row = by_id.pop(entry["Person ID"], None)
        seen = {} if row is None else {name: row[name] for name in FACTS} | {"Last seen": as_of}
        expected.append(entry | seen)
    for one, row in by_id.items():
        expected.append(
            {"Person ID": one}
            | {name: row[name] for name in FACTS}
            | {"First seen": as_of, "Last seen": as_of, "Looks like": looks_like.get(one)}
            | {"Same as": None}
        )
    asked = {row["Person ID"] for row in expected if row["Looks like"] and row["Same as"] is None}
    return SimpleNamespace(ids=ids, rows=expected, asks=lambda one: one in asked)
