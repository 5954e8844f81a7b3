"""The published tabs beside the reference: every cell that differs, in a sentence."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from math import isclose

from reference.everything import reference
from reference.field_log import OWN

from toolkit.jobs.sync import sync
from toolkit.settings import Settings
from toolkit.workbooks.memory import MemoryWorkbook

HEADING_ROW = 3
IDENTITY = {
    "Density": ("Level", "Worksite"),
    "Wall Chart": ("Person ID",),
    "Follow-ups": ("Person ID",),
    "Turf": ("Organizer", "Worksite"),
    "Timesheets": ("Key",),
    "Stipends": ("Organizer", "Phase"),
    "Structure Test Results": ("Test", "Worksite"),
    "Leaders": ("Person ID",),
    "Issue Heat": ("Issue", "Worksite", "Phase"),
    "Topics": ("Topic", "Worksite"),
    "New Hires": ("Person ID",),
    "Training": ("Event", "Date"),
    "History": ("Week of", "Worksite"),
}
# Sentences and what people sign are held by tests of their own.
UNCOMPARED = {
    "Follow-ups": {"Why", "Next step", *OWN},
    "Timesheets": {"Notes", "Certified", "Approved by", "Approved on", "Comment"},
    "Stipends": {"Warnings"},
}
# Warnings of what is added up later: the sums have tests of their own.
OF_SUMS = {
    ("Applications", "Decision"),
    ("Applications", "Email"),
    ("Applications", "Timestamp"),
    ("Attendance", "Hours"),
    ("Check-ins", "Date"),
    ("Check-ins", "Organizer"),
    ("Conversations", "Organizer"),
    ("Conversations", "Result"),
    ("Hours", "Date"),
    ("Hours", "Hours"),
    ("Hours", "Start"),
    ("Hours", "End"),
    ("Phases", "Weeks"),
    ("Phases", "Training weekday"),
    ("Responses", "Person ID"),
    ("Worksites", "Eligible"),
}
FIGURES = ("Now", "Last week", "Change", "Goal")


def book(tabs):
    """A workbook of title → rows of cells."""
    return MemoryWorkbook({title: [list(row) for row in rows] for title, rows in tabs.items()})


def table(workbook, title):
    """An output tab as rows: heading → cell."""
    rows = workbook.rows(title)
    headings = rows[HEADING_ROW - 1]
    width = len(headings)
    below = [[*row, *[None] * (width - len(row))] for row in rows[HEADING_ROW:]]
    return [
        dict(zip(headings, row, strict=False))
        for row in below
        if any(cell is not None for cell in row)
    ], headings


def remembered_people(workbook):
    """The rows of Person IDs as they stand."""
    if "Person IDs" not in workbook.read(frozenset()).titles:
        return []
    return [
        {name: None if cell == "" else _day(cell) for name, cell in row.items()}
        for row in table(workbook, "Person IDs")[0]
    ]


def say_who(workbook, choose):
    """Writes into *Same as* of everybody who is asked about what `choose` makes of the candidates."""
    rows, headings = table(workbook, "Person IDs")
    for n, row in enumerate(rows, HEADING_ROW + 1):
        if row["Looks like"] and not row["Same as"]:
            said = choose([part.strip() for part in row["Looks like"].split(",")])
            if said is not None:
                workbook.edit("Person IDs", n, headings.index("Same as") + 1, said)


def publish(workbook, as_of, *, force=False):
    """What a sync reports."""
    now = datetime(as_of.year, as_of.month, as_of.day, 12, tzinfo=UTC)
    return sync(workbook, Settings(), as_of=as_of, now=now, force=force).report


def disagreements(tabs, as_of, *, workbook=None, earlier=()):
    """(sentences, History so far): a sync of the tabs beside the reference; `earlier` is the History before."""
    workbook = workbook or book(tabs)
    remembered = remembered_people(workbook)
    report = publish(workbook, as_of)
    expected = reference(
        tabs, as_of, earlier, given=remembered_people(workbook), remembered=remembered
    )
    world = expected.world
    found = []
    for title, rows in expected.tabs.items():
        published, headings = table(workbook, title)
        if title == "History":
            rows = (
                [*(row for row in earlier if row["Week of"] != rows[0]["Week of"]), *rows]
                if rows
                else [*earlier]
            )
        found += _rows(title, rows, published, set(headings) - UNCOMPARED.get(title, set()))
    found += _remembered(world.recognised.rows, remembered_people(workbook))
    found += _order(table(workbook, "Follow-ups")[0])
    found += _dashboard(expected.dashboard, table(workbook, "Dashboard")[0])
    issues = table(workbook, "Data Issues")[0]
    found += _problems(world, issues)
    read = {"rows_read": world.n_read, "rows_not_read": world.n_not_read, "problems": len(issues)}
    found += [
        f"{name}: {report[name]}, expected {n}" for name, n in read.items() if report[name] != n
    ]
    history = table(workbook, "History")[0]
    return found, [{**row, "Week of": _day(row["Week of"])} for row in history]


def _remembered(expected, published):
    """Person IDs, row by row."""
    wanted = {row["Person ID"]: row for row in expected}
    there = {row["Person ID"]: row for row in published}
    found = [f"Person IDs: {one}" for one in wanted.keys() ^ there.keys()]
    return found + [
        f"Person IDs {one} {heading}: {there[one][heading]!r}, expected {value!r}"
        for one, row in wanted.items()
        for heading, value in row.items()
        if one in there and not _names_some(there[one][heading], value)
    ]


def _names_some(cell, value):
    """*Looks like* names some of those who fit."""
    if isinstance(value, set):
        return bool(cell) and {part.strip() for part in cell.split(",")} <= value
    return agree(cell, value)


def _problems(world, issues):
    """Rows not read and warnings that are told otherwise, by tab, row and heading."""
    tables = {title: name for name, title in world.titles.items()}
    published = Counter(
        (row["Severity"], tables.get(row["Tab"], row["Tab"]), row["Row"], row["Column"])
        for row in issues
    )
    found, seen = [], {}
    for severity, title, n, heading in published:
        if severity == "Error" and n is not None:
            seen.setdefault((title, n), set()).add(heading)
    for title, n in sorted(seen.keys() ^ world.reasons.keys()):
        found.append(f"{title} row {n}: {'not ' if (title, n) in seen else ''}read, says the sheet")
    for (title, n), headings in seen.items():
        if (title, n) in world.reasons and not headings & world.reasons[title, n]:
            found.append(f"{title} row {n} is not read for its {headings}, says the sheet")
    told = Counter()
    for (severity, *where), times in published.items():
        if severity == "Warning":
            told[tuple(where)] += times
    for where in {*told, *world.warnings}:
        of_sums = (where[0], where[2]) in OF_SUMS or where[0] not in world.titles
        out = where[:2] in world.not_read
        few = many = world.warnings[where]
        if out and where not in world.of_columns:
            few = 0  # such a row has its Error
        if out or of_sums or where in world.maybe:
            many = max(told[where], few)
        if not few <= told[where] <= many:
            found.append(f"Warnings at {where}: {told[where]}, expected {few}")
    return found


def _day(cell):
    return cell.date() if isinstance(cell, datetime) else cell


def agree(cell, value):
    """Whether a cell says the value: numbers to nine digits, "" as nothing, several words in any order."""
    cell = None if cell == "" else _day(cell)
    if isinstance(value, set):
        said = {part.strip() for part in cell.split(",")} if cell else set()
        return said == value
    if value is None or cell is None:
        return cell is value
    if isinstance(value, date) or isinstance(cell, (str, date)):
        return cell == value
    if isinstance(value, (int, Fraction, Decimal)) and not isinstance(cell, bool):
        return isclose(cell, value, rel_tol=1e-9, abs_tol=1e-9)
    return cell == value


def _rows(title, expected, published, headings):
    def names(row):
        found = tuple(_day(row[heading]) for heading in IDENTITY[title])
        if title == "Density":
            found = (found[0] if found[0] in ("Region", "Unit", "Total") else "Worksite", found[1])
        return found

    wanted, there = {names(row): row for row in expected}, {names(row): row for row in published}
    found = []
    if len(there) != len(published) or len(wanted) != len(expected):
        found.append(
            f"{title}: a row stands twice ({len(published)} rows, expected {len(expected)})"
        )
    found += [f"{title} {name}: no such row" for name in wanted if name not in there]
    found += [f"{title} {name}: not expected" for name in there if name not in wanted]
    for name, row in wanted.items():
        if set(row) ^ headings and published:
            found.append(f"{title}: columns {sorted(set(row) ^ headings)}")
            break
        for heading, value in row.items():
            if name in there and not agree(there[name][heading], value):
                found.append(
                    f"{title} {name} {heading}: {there[name][heading]!r}, expected {value!r}"
                )
    return found


def _order(published):
    """Within each organizer the list is in order of Priority."""
    so_far = {}
    for row in published:
        organizer = row["Organizer"]
        if row["Priority"] != so_far.get(organizer, 0) + 1:
            return [f"Follow-ups of {organizer}: {row['Priority']} is out of order"]
        so_far[organizer] = row["Priority"]
    return []


def _dashboard(expected, published):
    found = []
    there = {row["Figure"]: row for row in published}
    for figure, values in expected.items():
        if figure not in there:
            found.append(f"Dashboard: no {figure}")
            continue
        for heading, value in zip(FIGURES, values, strict=True):
            if not agree(there[figure][heading], value):
                found.append(
                    f"Dashboard {figure} {heading}: {there[figure][heading]!r}, expected {value!r}"
                )
    return found + [
        f"Dashboard {figure}: not expected"
        for figure in there
        if figure not in {*expected, "Data issues"}
    ]
