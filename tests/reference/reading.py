"""Reading, before any sum: which rows count, and what their cells mean. Everything here is one row after the other."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from fractions import Fraction
from types import SimpleNamespace as Row

from reference.cells import Bad, blank, key, parts, said, text, yes_no
from reference.tabs import ALSO, HEADINGS, SETTINGS, TABS, TITLES


class World:
    """Everything that can be read on a day: lists of rows, None for a tab that is not there."""

    def __init__(self, tabs, as_of: date):
        self.as_of = as_of
        self.not_read = set()  # (table, row number) of rows that hold something and are not read
        self.n_filled = 0
        self._tabs = {TITLES.get(key(title), title): rows for title, rows in tabs.items()}
        self._read_settings()
        self._read_worksites()
        self._read_phases()
        self._read_roster()
        self._read_organizers()
        self._read_references_of_people()
        self._read_conversations()
        self._read_events()
        self._read_work()
        self._read_structure_tests()
        self._rows("Applications")

    @property
    def n_not_read(self):
        return len(self.not_read)

    @property
    def n_read(self):
        return self.n_filled - self.n_not_read

    def has(self, table, heading=None):
        """Whether a tab, or a column of it, is there: what needs one that is not is blank."""
        if table not in self._tabs or heading is None:
            return table in self._tabs
        said_headings = {key(cell) for cell in self._tabs[table][0] if not blank(cell)}
        said_headings |= {
            key(to) for (of, said), to in HEADINGS.items() if of == table and said in said_headings
        }
        return key(heading) in said_headings

    @property
    def has_ratings(self):
        return self.has("Roster", "Assessment") or self.has("Conversations", "Assessment")

    # -- rows of cells ------------------------------------------------------------------------------------------

    def _rows(self, table):
        """The rows of a tab whose own cells can be read; None where the tab is not there."""
        if table not in self._tabs:
            return None
        headings = {}
        known = {key(heading): heading for heading in (*TABS[table], *ALSO[table])}
        known |= {said: heading for (of, said), heading in HEADINGS.items() if of == table}
        for at, cell in enumerate(self._tabs[table][0]):
            if not blank(cell) and key(cell) in known:
                headings.setdefault(known[key(cell)], at)
        found = []
        for n, cells in enumerate(self._tabs[table][1:], 2):
            filled = {
                heading: cells[at]
                for heading, at in headings.items()
                if at < len(cells) and not blank(cells[at])
            }
            if all(
                cell is False and TABS[table][heading][0] is yes_no
                for heading, cell in filled.items()
            ):
                continue  # blank, or only boxes that nobody ticked
            self.n_filled += 1
            row = {"n": n, "table": table}
            readable = True
            for heading, (read, needed) in TABS[table].items():
                row[heading] = None
                if heading in filled:
                    try:
                        row[heading] = read(filled[heading])
                    except Bad:
                        readable = readable and not needed
                elif needed:
                    readable = False
            if readable:
                found.append(row)
            else:
                self.not_read.add((table, n))
        return found

    def _spellings(self, *columns):
        """key → its first spelling in the tabs, from the top, whether or not the row is read."""
        found = {}
        for table, heading, read in columns:
            rows = self._tabs.get(table, [[]])
            headings = [key(said(cell)) for cell in rows[0]]
            for cells in rows[1:] if key(heading) in headings else ():
                at = headings.index(key(heading))
                if at < len(cells) and not blank(cells[at]):
                    try:
                        names = read(cells[at])
                    except Bad:
                        continue
                    for name in names if isinstance(names, list) else [names]:
                        found.setdefault(key(name), " ".join(name.split()))
        return found

    def _leave_out(self, row):
        self.not_read.add((row["table"], row["n"]))

    def _firsts(self, rows, *headings):
        """The rows with the first of every key; later ones are not read."""
        seen, kept = set(), []
        for row in rows or []:
            name = tuple(key(row[heading]) for heading in headings)
            if name in seen:
                self._leave_out(row)
            else:
                seen.add(name)
                kept.append(row)
        return kept

    def _no_future(self, rows, when):
        return [row for row in rows if when(row) is None or when(row) <= self.as_of]

    # -- tabs ---------------------------------------------------------------------------------------------------

    def _read_settings(self):
        self.settings = {name: default for name, (_, default) in SETTINGS.items()}
        names = {key(name): name for name in SETTINGS}
        done = set()
        for row in self._rows("Settings") or []:
            name = names.get(key(row["Setting"]))
            if name is None or name in done:
                self._leave_out(row)
                continue
            try:
                self.settings[name] = SETTINGS[name][0](row["Value"])
                done.add(name)
            except Bad:
                self._leave_out(row)

    def _read_worksites(self):
        rows = self._rows("Worksites")
        if (
            rows is not None
            and not rows
            and not any(table == "Worksites" for table, _ in self.not_read)
        ):
            rows = None  # headings only: as if it were not there
        self.has_worksites = rows is not None
        regions = self._spellings(("Worksites", "Region", text))
        units = self._spellings(("Worksites", "Unit", text), ("Roster", "Unit", text))
        self._units = units
        self.worksites = {}  # key → worksite, in the order of the tab
        for row in self._firsts(rows, "Worksite"):
            self.worksites[key(row["Worksite"])] = Row(
                name=row["Worksite"],
                level=row["Level"],
                region=regions[key(row["Region"])] if row["Region"] else None,
                unit=units[key(row["Unit"])] if row["Unit"] else None,
                headcount=row["Eligible"],
            )

    def _read_phases(self):
        rows = self._rows("Phases")
        self.phases = None
        if rows is not None:
            self.phases = {}
            for row in self._firsts(rows, "Phase"):
                self.phases[key(row["Phase"])] = Row(
                    n=row["n"],
                    name=row["Phase"],
                    starts=row["Starts"],
                    ends=row["Ends"],
                    breaks=row["Breaks"] or [],
                    weeks=row["Weeks"],
                    hours=row["Hours per week"],
                    stipend=row["Stipend"],
                    proration=row["Proration"],
                )

    def _read_roster(self):
        rows = self._rows("Roster")
        self.has_roster = rows is not None
        # All rows that share a Person ID are out, even where another cell of one of them cannot be read.
        how_often = defaultdict(int)
        for cells in self._tabs.get("Roster", [[]])[1:]:
            at = [key(c) for c in map(str, self._tabs["Roster"][0])].index(key("Person ID"))
            if at < len(cells) and not blank(cells[at]):
                how_often[key(said(cells[at]))] += 1
        names = self._spellings(("Roster", "Worksite", text))
        self.people = {}  # key of the Person ID → person
        for row in rows or []:
            site = self.worksites.get(key(row["Worksite"]))
            if how_often[key(row["Person ID"])] > 1 or (self.has_worksites and site is None):
                self._leave_out(row)
                continue
            if site is None:
                site = Row(
                    name=names[key(row["Worksite"])],
                    level=None,
                    region=None,
                    unit=None,
                    headcount=None,
                )
                self.worksites[key(row["Worksite"])] = site
            self.people[key(row["Person ID"])] = Row(
                n=row["n"],
                ident=row["Person ID"],
                first=row["First name"],
                last=row["Last name"],
                preferred=row["Preferred name"],
                name=f"{row['Preferred name'] or row['First name']} {row['Last name']}",
                site=site.name,
                unit=self._units[key(row["Unit"])] if row["Unit"] else site.unit,
                title=row["Job title"],
                phone=row["Phone"],
                status=row["Status"],
                roles=row["Roles"] or [],
                said_leader=row["Charted under"],
                said_organizer=row["Organizer"],
                hired=row["Hire date"],
                on_leave=row["On leave"] is True,
                do_not_contact=row["Do not contact"] is True,
                rating=row["Assessment"],
                rated_on=row["Assessed on"],
            )
        self._at_site, self._anywhere = defaultdict(set), defaultdict(set)
        for ident, person in self.people.items():
            for first in (person.first, person.preferred):
                if first is not None:
                    self._at_site[key(person.site), key(f"{first} {person.last}")].add(ident)
                    self._anywhere[key(f"{first} {person.last}")].add(ident)
        for person in self.people.values():
            belongs = person.status not in ("Left", "Excluded") and (
                self.settings["Count people on leave"] or not person.on_leave
            )
            hired_later = person.hired is not None and person.hired > self.as_of
            person.in_unit = belongs and not hired_later
            person.starting = belongs and hired_later
            person.starting_soon = (
                person.starting
                and (person.hired - self.as_of).days <= self.settings["New hires ahead (days)"]
            )

    def at_site(self, said, site):
        """The person of an ID, or of a full name that one person at the worksite has; else None."""
        if key(said) in self.people:
            return key(said)
        found = self._at_site[key(site), key(said)]
        return next(iter(found)) if len(found) == 1 else None

    def anywhere(self, said):
        """The person of an ID, or of a full name that one person on the roster has; else None."""
        if key(said) in self.people:
            return key(said)
        found = self._anywhere[key(said)]
        return next(iter(found)) if len(found) == 1 else None

    def _read_organizers(self):
        rows = self._rows("Organizers")
        self.organizers = None
        if rows is None:
            typed = (
                (table, "Organizer", text)
                for table in ("Roster", "Conversations", "Check-ins", "Hours")
            )
            self._organizers_as_typed = self._spellings(*typed)
            return
        self.organizers = {}
        for row in self._firsts(rows, "Organizer"):
            phases = list(dict.fromkeys(key(said) for said in row["Phases"] or []))
            person = key(row["Person ID"]) if row["Person ID"] else None
            self.organizers[key(row["Organizer"])] = Row(
                name=row["Organizer"],
                person=person if person in self.people else None,
                phases=[phase for phase in phases if self.phases is None or phase in self.phases],
                starts=row["Starts"] or date.min,
                ends=row["Ends"] or date.max,
                active=row["Active"] is not False,
                people_a_week=row["People a week"],
            )

    def organizer(self, said):
        """The organizer of a name as spelled in the Organizers tab; None where it is unknown or blank."""
        if said is None:
            return None
        if self.organizers is None:
            return self._organizers_as_typed[key(said)]
        found = self.organizers.get(key(said))
        return found.name if found else None

    def _read_references_of_people(self):
        for ident, person in self.people.items():
            person.organizer = self.organizer(person.said_organizer)
            person.own = False
            if person.organizer is not None and self.organizers is not None:
                organizer = self.organizers[key(person.organizer)]
                if organizer.ends < self.as_of or not organizer.active:
                    person.organizer = None  # no organizer in force
                else:
                    person.own = organizer.person == ident
            leader = self.at_site(person.said_leader, person.site) if person.said_leader else None
            counts = leader is not None and leader != ident and self.people[leader].in_unit
            person.leader = leader if counts else None

    def _read_conversations(self):
        rows = self._rows("Conversations")
        self.conversations = None
        if rows is None:
            return
        read = []
        for row in rows:
            if row["Person ID"] is not None:
                person = key(row["Person ID"]) if key(row["Person ID"]) in self.people else None
            elif row["Person"] is not None and row["Worksite"] is not None:
                person = self.at_site(row["Person"], row["Worksite"])
            else:
                person = None
            if person is None:
                self._leave_out(row)
                continue
            site = self.people[person].site
            named = [self.at_site(said, site) for said in row["Leader named"] or []]
            read.append(
                Row(
                    n=row["n"],
                    date=row["Date"],
                    person=person,
                    organizer=self.organizer(row["Organizer"]),
                    method=row["Method"],
                    result=row["Result"],
                    rating=row["Assessment"],
                    asked=row["Asked to join"] is True,
                    answer=row["Answer"],
                    issues=row["Issues"] or [],
                    topics=row["Topics"] or [],
                    intensity=row["Intensity"],
                    named={leader for leader in named if leader is not None},
                    follow_up_by=row["Follow up by"],
                    minutes=row["Minutes"],
                )
            )
        self.conversations = self._no_future(read, lambda row: row.date)

    def _read_events(self):
        rows = self._rows("Events")
        self.events = None
        if rows is not None:
            self.events = []
            for row in self._firsts_of_events(rows):
                phase = key(row["Phase"]) if row["Phase"] else None
                self.events.append(
                    Row(
                        name=row["Event"],
                        date=row["Date"],
                        starts=row["Starts"],
                        ends=row["Ends"],
                        kind=row["Kind"],
                        phase=phase if self.phases is None or phase in self.phases else None,
                        said_phase=row["Phase"],
                    )
                )
        rows = self._rows("Attendance")
        self.attendance = None
        if rows is None:
            return
        read = []
        for row in rows:
            event = None
            if self.events is not None:
                named = [event for event in self.events if key(event.name) == key(row["Event"])]
                if len(named) > 1:
                    named = [event for event in named if event.date == row["Date"]]
                event = named[0] if named else None
            attendee = self._attendee(row["Attendee"])
            if attendee is None or (self.events is not None and event is None):
                self._leave_out(row)
                continue
            when = event.date if event else row["Date"]
            read.append(
                Row(
                    n=row["n"],
                    event=event,
                    date=when,
                    who=attendee,
                    attended=row["Attended"],
                    hours=row["Hours"],
                )
            )
        self.attendance = self._no_future(
            read, lambda row: None if row.attended == "Signed up" else row.date
        )

    def _firsts_of_events(self, rows):
        seen, kept = set(), []
        for row in rows:
            if (key(row["Event"]), row["Date"]) in seen:
                self._leave_out(row)
            else:
                seen.add((key(row["Event"]), row["Date"]))
                kept.append(row)
        return kept

    def _attendee(self, said):
        """An organizer first; a person whose ID stands in Organizers is that organizer."""
        if key(said) in (self.organizers or {}):
            return ("organizer", key(said))
        person = self.anywhere(said)
        if person is None:  # where a tab is not there, nobody can know that the name is unknown
            return ("person", key(said)) if self.organizers is None or not self.has_roster else None
        for name, organizer in (self.organizers or {}).items():
            if organizer.person == person:
                return ("organizer", name)
        return ("person", person)

    def _read_work(self):
        self.check_ins = self.hours = None
        if (rows := self._rows("Check-ins")) is not None:
            known = [row for row in rows if self._organizer_known(row)]
            read = [
                Row(
                    n=row["n"],
                    date=row["Date"],
                    organizer=key(row["Organizer"]),
                    happened=row["Happened"],
                    minutes=row["Minutes"],
                )
                for row in known
            ]
            self.check_ins = self._no_future(read, lambda row: row.date)
        if (rows := self._rows("Hours")) is not None:
            read = []
            for row in rows:
                hours = self._hours(row["n"], row["Hours"], row["Start"], row["End"])
                if hours is None:
                    self._leave_out(row)
                elif self._organizer_known(row):
                    read.append(
                        Row(
                            n=row["n"],
                            date=row["Date"],
                            organizer=key(row["Organizer"]),
                            activity=row["Activity"],
                            hours=hours,
                        )
                    )
            self.hours = self._no_future(read, lambda row: row.date)

    def _organizer_known(self, row):
        if self.organizers is not None and key(row["Organizer"]) not in self.organizers:
            self._leave_out(row)
            return False
        return True

    def _hours(self, n, hours, start, end):
        """The hours of a row; Start and End stand in for a blank Hours cell, not for one that cannot be read."""
        headings = [key(cell) for cell in map(str, self._tabs["Hours"][0])]
        cells = self._tabs["Hours"][n - 1]
        at = headings.index("hours") if "hours" in headings else len(cells)
        if hours is not None or (at < len(cells) and not blank(cells[at])):
            return hours
        if start is None or end is None or end <= start:
            return None
        return Fraction((end.hour - start.hour) * 60 + end.minute - start.minute, 60)

    def _read_structure_tests(self):
        self.issues = {}  # key of any of its names → the name of the issue
        issues = self._firsts(self._rows("Issues"), "Issue")
        for row in issues:
            self.issues[key(row["Issue"])] = row["Issue"]
        for row in issues:
            if row["Issue (Spanish)"] is not None:
                self.issues.setdefault(key(row["Issue (Spanish)"]), row["Issue"])
        said_issues = (("Conversations", "Issues", parts), ("Structure Tests", "Issue", parts))
        for name, spelling in self._spellings(*said_issues).items():
            self.issues.setdefault(name, spelling)
        self.topics = {key(topic): topic for topic in self.settings["Topics"]}
        for name, spelling in self._spellings(("Conversations", "Topics", parts)).items():
            self.topics.setdefault(name, spelling)
        rows = self._rows("Structure Tests")
        self.tests = None
        if rows is not None:
            self.tests = {}
            for row in self._firsts(rows, "Test"):
                self.tests[key(row["Test"])] = Row(
                    n=row["n"],
                    name=row["Test"],
                    opens=row["Opens"],
                    closes=row["Closes"],
                    target=(
                        self.settings["Structure test target"]
                        if row["Target"] is None
                        else row["Target"]
                    ),
                    base=row["Base"] or "Eligible",
                    issues=row["Issue"] or [],
                )
        self._read_leader_asks()
        rows = self._rows("Responses")
        self.responses = None
        if rows is None:
            return
        read = []
        for row in rows:
            person = self.anywhere(row["Person ID"])
            if person is None or (self.tests is not None and key(row["Test"]) not in self.tests):
                self._leave_out(row)
            else:
                read.append(
                    Row(test=key(row["Test"]), person=person, yes=row["Response"], date=row["Date"])
                )
        self.responses = self._no_future(read, lambda row: row.date)

    def _read_leader_asks(self):
        rows = self._rows("Leader Asks")
        self.leader_asks = None
        if rows is None:
            return
        read = []
        for row in rows:
            person = self.anywhere(row["Person ID"])
            if person is None:
                self._leave_out(row)
                continue
            test = key(row["Test"]) if row["Test"] is not None else None
            read.append(
                Row(
                    n=row["n"],
                    date=row["Asked on"],
                    person=person,
                    to=row["Invited to"],
                    test=test if self.tests is None or test in self.tests else None,
                    said_test=row["Test"],
                    answer=row["Answer"],
                )
            )
        self.leader_asks = self._no_future(read, lambda row: row.date)
