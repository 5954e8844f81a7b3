"""Reading, before any sum: which rows count, and what their cells mean. Everything here is one row after the other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import date
from fractions import Fraction
from types import SimpleNamespace as Row

from reference import cells
from reference.cells import Bad, blank, ident, key, names, parts, said, text, yes_no
from reference.clocks import days, monday
from reference.remembering import recognise
from reference.tabs import ALSO, FORM, HEADINGS, SETTINGS, TABS, TITLES

BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]\s*$")
# What a tab must have to be the table of a form's answers.
REQUIRED = {
    table: [{key(heading)} for heading, (_, needed) in columns.items() if needed]
    for table, columns in TABS.items()
}
REQUIRED["Conversations"].append({key("Person ID"), key("Person")})


def _any_cell(rows):
    return any(not blank(cell) for row in rows for cell in row)


def _columns(table, headings):
    """Heading → where it stands, from the left; the words in brackets at its end count only where they fit."""
    known = {key(heading): heading for heading in (*TABS[table], *ALSO[table])}
    known |= {said: heading for (of, said), heading in HEADINGS.items() if of == table}
    found = {}
    for at, cell in enumerate(headings):
        if not blank(cell):
            short = BRACKETS.sub("", str(cell))
            heading = known.get(key(cell)) or (known.get(key(short)) if short.strip() else None)
            if heading:
                found.setdefault(heading, []).append(at)
    return found


class World:
    """Everything that can be read on a day: lists of rows, None for a tab that is not there.

    `given` are the rows of Person IDs that stand there after the sync, `remembered` those before it.
    """

    def __init__(self, tabs, as_of: date, *, given=(), remembered=()):
        self.as_of = as_of
        self.given, self.remembered = given, remembered
        self.reasons = defaultdict(set)  # (table, row number) that is not read → headings
        self.warnings = Counter()  # (table, row number, heading)
        self.of_columns = set()  # warnings of a whole column, at a row that may not be read
        self.maybe = set()  # places where measures.md leaves open whether there is a problem
        self.n_filled = 0
        self._tabs, self.titles, self._read_cells, self._filled = {}, {}, {}, {}
        self._headings = {}
        self._find_tables({title: rows for title, rows in tabs.items() if _any_cell(rows)})
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
    def not_read(self):
        """(table, row number) of rows that hold something and are not read."""
        return set(self.reasons)

    @property
    def n_not_read(self):
        return len(self.reasons)

    @property
    def n_read(self):
        return self.n_filled - self.n_not_read

    def has(self, table, heading=None):
        """Whether a tab, or a column of it, is there: what needs one that is not is blank."""
        if table not in self._tabs or heading is None:
            return table in self._tabs
        if table not in self._headings:
            self._headings[table] = set(_columns(table, self._tabs[table][0]))
        return heading in self._headings[table]

    @property
    def has_ratings(self):
        return self.has("Roster", "Assessment") or self.has("Conversations", "Assessment")

    # -- tabs and columns ---------------------------------------------------------------------------------------

    def _find_tables(self, tabs):
        own = {key(table): table for table in TABS} | TITLES
        forms = {}
        for title, rows in tabs.items():
            if key(title) in own:
                self._tabs[own[key(title)]] = rows
                self.titles[own[key(title)]] = title
            elif FORM.fullmatch(key(title)):
                forms[title] = rows
        for title, rows in forms.items():
            fits = {}
            for table in TABS:
                there = {key(heading) for heading in _columns(table, rows[0])}
                if table not in self._tabs and all(there & any_of for any_of in REQUIRED[table]):
                    fits[table] = len(there)
            if fits:
                table = max(fits, key=fits.get)
                self._tabs[table], self.titles[table] = rows, title

    def _cells(self, table):
        """(row number, heading → cell) of every row; two columns of one question are one."""
        if table in self._read_cells:
            return self._read_cells[table]
        rows = self._tabs[table]
        columns = _columns(table, rows[0])
        filled = [
            (
                n,
                {
                    heading: [(at, row[at]) for at in ats if at < len(row) and not blank(row[at])]
                    for heading, ats in columns.items()
                },
            )
            for n, row in enumerate(rows[1:], 2)
        ]
        for heading, ats in columns.items():
            if any(len({key(said(c)) for _, c in row[heading]}) > 1 for _, row in filled):
                self.warnings[table, None, None] += 1
                for _, row in filled:
                    row[heading] = [(at, c) for at, c in row[heading] if at == ats[0]]
        self._filled[table] = filled
        self._read_cells[table] = [
            (n, {heading: found[0][1] for heading, found in row.items() if found})
            for n, row in filled
        ]
        return self._read_cells[table]

    def _orders(self, table):
        """(row number, heading of dates) → whether the month stands first in the sheet's column it stands in."""
        own = self.settings["Workbook language"] == "en" if hasattr(self, "settings") else True
        columns, found = defaultdict(list), {}
        for n, row in self._filled[table]:
            for heading, (read, _) in TABS[table].items():
                if read is cells.day:
                    for at, cell in row.get(heading, ()):
                        columns[heading, at].append((n, cells.only_order(cell)))
        for (heading, _), days_there in columns.items():
            orders = {order for _, order in days_there} - {None}
            order = orders.pop() if len(orders) == 1 else own
            if order != own:
                at = next(n for n, one in days_there if one is not None)
                self.warnings[table, at, heading] += 1
                self.of_columns.add((table, at, heading))
            for n, _ in days_there:
                found.setdefault((n, heading), order)
        return found

    # -- rows of cells ------------------------------------------------------------------------------------------

    def _rows(self, table):
        """The rows of a tab whose own cells can be read; None where the tab is not there."""
        if table not in self._tabs:
            return None
        every = self._cells(table)
        orders = self._orders(table)
        found = []
        for n, filled in every:
            if all(
                cell is False and heading in TABS[table] and TABS[table][heading][0] is yes_no
                for heading, cell in filled.items()
            ):
                continue  # blank, or only boxes that nobody ticked
            self.n_filled += 1
            row = {"n": n, "table": table}
            for heading, (read, needed) in TABS[table].items():
                row[heading] = None
                if heading in filled:
                    try:
                        if read is cells.day:
                            row[heading] = read(filled[heading], orders[n, heading])
                        else:
                            row[heading] = read(filled[heading])
                        if hasattr(read, "lost"):
                            self._warn(row, heading, read.lost(filled[heading]))
                    except Bad:
                        if needed or (table, heading) == ("Roster", "Person ID"):
                            self._leave_out(row, heading)
                        else:
                            self._warn(row, heading)
                elif needed:
                    self._leave_out(row, heading)
            if (table, n) not in self.reasons:
                found.append(row)
        return found

    def _warn(self, row, heading, times=1):
        if times:
            self.warnings[row["table"], row["n"], heading] += times

    def _tell_order(self, row, first, last):
        """A last day that is before the first is told; both stand."""
        both = row[first] is not None and row[last] is not None
        self._warn(row, last, both and row[last] < row[first])

    def _leave_out(self, row, *headings):
        self.reasons[row["table"], row["n"]] |= set(headings)

    def _known(self, row, heading, find, of_several=None, there=True):
        """What the names of a cell stand for: the whole cell's, else its parts'; each unknown one is told."""
        if row[heading] is None:
            return []
        whole, some = row[heading]
        if there and (found := find(whole)) is not None:
            return [found]
        if of_several is not None and len(of_several(whole)) > 1:
            some = [whole]  # a name, but of more than one
        found = [find(one) for one in some]
        lost = sum(one is None for one in found)
        if lost < len(found) or not TABS[row["table"]][heading][1]:
            self._warn(row, heading, lost)
        else:
            self._leave_out(row, heading)
        return [one for one in found if one is not None]

    def _spellings(self, *columns):
        """key → its first spelling in the tabs, from the top, whether or not the row is read."""
        found = {}
        for table, heading, read in columns:
            if table not in self._tabs:
                continue
            ats = _columns(table, self._tabs[table][0]).get(heading, [])
            for cells_of_row in self._tabs[table][1:]:
                for at in ats:
                    if at < len(cells_of_row) and not blank(cells_of_row[at]):
                        try:
                            found_here = read(cells_of_row[at])
                        except Bad:
                            continue
                        if isinstance(found_here, tuple):
                            found_here = found_here[1]
                        for name in found_here if isinstance(found_here, list) else [found_here]:
                            found.setdefault(key(name), " ".join(name.split()))
        return found

    def _firsts(self, rows, *headings):
        """The rows with the first of every key; later ones are not read."""
        seen, kept = set(), []
        for row in rows or []:
            name = tuple(key(row[heading]) for heading in headings)
            if name in seen:
                self._leave_out(row, *headings)
            else:
                seen.add(name)
                kept.append(row)
        return kept

    def _no_future(self, table, heading, rows, when):
        for row in rows:
            if when(row) is not None and when(row) > self.as_of:
                self.warnings[table, row.n, heading] += 1
        return [row for row in rows if when(row) is None or when(row) <= self.as_of]

    # -- tabs ---------------------------------------------------------------------------------------------------

    def _read_settings(self):
        self.settings = {name: default for name, (_, default) in SETTINGS.items()}
        names = {key(name): name for name in SETTINGS}
        done = set()
        for row in self._rows("Settings") or []:
            name = names.get(key(row["Setting"]))
            if name is None or name in done:
                self._leave_out(row, "Setting", "Value")
                continue
            try:
                self.settings[name] = SETTINGS[name][0](row["Value"])
                done.add(name)
            except Bad:
                self._leave_out(row, "Value")

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
                self._tell_order(row, "Starts", "Ends")
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
        how_often = Counter(
            ident(said(filled["Person ID"]))
            for _, filled in (self._cells("Roster") if self.has_roster else [])
            if "Person ID" in filled
        )
        names_of_sites = self._spellings(("Roster", "Worksite", text))
        readable = []
        for row in rows or []:
            if row["Person ID"] and how_often[ident(row["Person ID"])] > 1:
                self._leave_out(row, "Person ID")
            elif self.has_worksites and key(row["Worksite"]) not in self.worksites:
                self._leave_out(row, "Worksite")
            else:
                spelled = self.worksites.get(key(row["Worksite"]))
                row["Worksite"] = spelled.name if spelled else names_of_sites[key(row["Worksite"])]
                readable.append(row)
        self.recognised = recognise(
            [row for row in readable if not row["Person ID"]],
            self.remembered,
            self.given,
            self.as_of,
        )
        for row in readable:
            if not row["Person ID"]:
                row["Person ID"] = self.recognised.ids[row["n"]]
                if self.recognised.asks(row["Person ID"]):
                    self._warn(row, "Person ID" if self.has("Roster", "Person ID") else "Last name")
        self.people = {}  # Person ID as it is compared → person
        for row in readable:
            site = self.worksites.get(key(row["Worksite"]))
            if row["Assessed on"] is not None and row["Assessment"] is not None:
                self._warn(row, "Assessed on", row["Assessed on"] > self.as_of)
            if site is None:
                site = Row(
                    name=names_of_sites[key(row["Worksite"])],
                    level=None,
                    region=None,
                    unit=None,
                    headcount=None,
                )
                self.worksites[key(row["Worksite"])] = site
            self.people[ident(row["Person ID"])] = Row(
                n=row["n"],
                ident=row["Person ID"],
                first=row["First name"],
                last=row["Last name"],
                preferred=row["Preferred name"],
                name=f"{row['Preferred name'] or row['First name']} {row['Last name']}",
                site=site.name,
                unit=self._units[key(row["Unit"])] if row["Unit"] else site.unit,
                title=row["Job title"],
                email=row["Email"],
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
        self._of_email = defaultdict(set)
        for who, person in self.people.items():
            if person.email is not None:
                self._of_email[ident(person.email)].add(who)
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

    def by_address(self, said):
        """The person of an ID, else of an email address that one person has; else None."""
        if ident(said) in self.people:
            return ident(said)
        found = self._of_email.get(ident(said), ())
        return next(iter(found)) if len(found) == 1 else None

    def by_name(self, said, site=None):
        """The person of a full name that one person (at the worksite) has; else None."""
        found = self._called(said, site)
        return found[0] if len(found) == 1 else None

    def _called(self, said, site):
        parts = said.split(",")
        # Wherever the comma stands between last and first name: Smith, Jr., Ada
        turned_round = [
            (key(",".join(parts[:n])), key(",".join(parts[n:]))) for n in range(1, len(parts))
        ]
        found = []
        for who, person in self.people.items():
            if site is not None and key(person.site) != key(site):
                continue
            firsts = [name for name in (person.first, person.preferred) if name]
            called = [key(f"{name} {person.last}") for name in firsts]
            turned = [(key(person.last), key(name)) for name in firsts]
            if key(said) in called or any(one in turned for one in turned_round):
                found.append(who)
        return found

    def at_site(self, said, site):
        """The person of an ID, an address, or a full name that one person at the worksite has; else None."""
        if self._is_address(said):
            return self.by_address(said)
        return self.by_name(said, site)

    def anywhere(self, said):
        """The person of an ID, an address, or a full name that one person on the roster has; else None."""
        return self.at_site(said, None)

    def _is_address(self, said):
        return ident(said) in self.people or ident(said) in self._of_email

    def _read_organizers(self):
        rows = self._rows("Organizers")
        self.organizers = None
        if rows is None:
            typed = ((table, "Organizer", text) for table in ("Roster", "Conversations", "Hours"))
            self._organizers_as_typed = self._spellings(*typed, ("Check-ins", "Organizer", names))
            return
        self.organizers = {}
        rows = self._firsts(rows, "Organizer")
        for row in rows:
            self._tell_order(row, "Starts", "Ends")
            phases = self._known(row, "Phases", self._phase, there=self.phases is not None)
            person = None
            if row["Person ID"] is not None and self.has_roster:
                person = self.by_address(row["Person ID"])
                self._warn(row, "Person ID", person is None)
            self.organizers[key(row["Organizer"])] = Row(
                name=row["Organizer"],
                person=person,
                phases=list(dict.fromkeys(phases)),
                starts=row["Starts"] or date.min,
                ends=row["Ends"] or date.max,
                active=row["Active"] is not False,
                people_a_week=row["People a week"],
                staff=row["Role"] == "Staff",
                lead=None,
            )
        for row in rows:
            if row["Staff lead"] is not None:
                known = key(row["Staff lead"]) in self.organizers
                self._warn(row, "Staff lead", not known)
                if known:
                    self.organizers[key(row["Organizer"])].lead = key(row["Staff lead"])

    def _phase(self, said):
        return key(said) if self.phases is None or key(said) in self.phases else None

    def stands_for(self, name):
        """The others whose Staff lead somebody of Role Staff is; themselves where nobody else's is."""
        theirs = [
            other for other, one in self.organizers.items() if one.lead == name and other != name
        ]
        return theirs if self.organizers[name].staff and theirs else [name]

    def organizer(self, said):
        """The organizer of a name as spelled in the Organizers tab; None where it is unknown or blank."""
        if said is None:
            return None
        if self.organizers is None:
            return self._organizers_as_typed.get(key(said), said)
        found = self.organizers.get(key(said))
        return found.name if found else None

    def _read_references_of_people(self):
        for who, person in self.people.items():
            row = {"table": "Roster", "n": person.n}
            person.organizer = self.organizer(person.said_organizer)
            self._warn(row, "Organizer", person.said_organizer and not person.organizer)
            person.own = False
            if person.organizer is not None and self.organizers is not None:
                organizer = self.organizers[key(person.organizer)]
                if organizer.ends < self.as_of or not organizer.active:
                    person.organizer = None  # no organizer in force
                else:
                    person.own = organizer.person == who
            leader = self.at_site(person.said_leader, person.site) if person.said_leader else None
            counts = leader is not None and leader != who and self.people[leader].in_unit
            person.leader = leader if counts else None
            if person.in_unit or leader is None:
                self._warn(row, "Charted under", person.said_leader and not counts)
            else:
                self.maybe.add(("Roster", person.n, "Charted under"))

    def _read_conversations(self):
        rows = self._rows("Conversations")
        self.conversations = None
        if rows is None:
            return
        read = []
        for row in rows:
            person, why = None, ("Person ID", "Person", "Worksite")
            if row["Person ID"] is not None:
                person, why = self.by_address(row["Person ID"]), ("Person ID",)
            elif row["Person"] is not None and ident(row["Person"]) in self._of_email:
                person = self.by_address(row["Person"])
            elif row["Person"] is not None and row["Worksite"] is not None:
                person = self.by_name(row["Person"], row["Worksite"])
            if person is None:
                self._leave_out(row, *why)
                continue
            self.maybe.add(("Conversations", row["n"], "Worksite"))
            site = self.people[person].site
            named = self._known(
                row,
                "Leader named",
                lambda said, site=site: self.at_site(said, site),
                lambda said, site=site: self._called(said, site),
            )
            self._warn(row, "Organizer", self.organizer(row["Organizer"]) is None)
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
                    named=set(named),
                    follow_up_by=row["Follow up by"],
                    minutes=row["Minutes"],
                )
            )
        self.conversations = self._no_future("Conversations", "Date", read, lambda row: row.date)

    def _read_events(self):
        rows = self._rows("Events")
        self.events = None
        if rows is not None:
            self.events = []
            for row in self._firsts_of_events(rows):
                phase = self._phase(row["Phase"]) if row["Phase"] else None
                self._warn(row, "Phase", bool(row["Phase"]) and phase is None)
                self.events.append(
                    Row(
                        name=row["Event"],
                        date=row["Date"],
                        starts=row["Starts"],
                        ends=row["Ends"],
                        kind=row["Kind"],
                        phase=phase,
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
                    if not named:
                        self._leave_out(row, "Date", "Event")
                event = named[0] if named else None
                if event is not None and row["Date"] not in (None, event.date):
                    self._warn(row, "Date")
            attendee = self._attendee(row["Attendee"])
            if self.events is not None and event is None:
                self._leave_out(row, "Event")
            if attendee is None:
                self._leave_out(row, "Attendee")
            if attendee is None or (self.events is not None and event is None):
                continue
            when = event.date if event else row["Date"]
            to_come = when is not None and when > self.as_of  # counts nothing yet
            if row["Attended"] == "Partial" and not to_come:
                self._warn(row, "Hours", row["Hours"] is None)
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
            "Attendance",
            "Date",
            read,
            lambda row: None if row.attended == "Signed up" else row.date,
        )

    def _firsts_of_events(self, rows):
        seen, kept = set(), []
        for row in rows:
            if (key(row["Event"]), row["Date"]) in seen:
                self._leave_out(row, "Event", "Date")
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
            read = []
            for row in rows:
                there = self.organizers is not None
                known = self._known(row, "Organizer", self._an_organizer, there=there)
                if known:
                    read.append(
                        Row(
                            n=row["n"],
                            date=row["Date"],
                            organizers=self._team(known, row["Date"]),
                            happened=row["Happened"],
                            minutes=row["Minutes"],
                        )
                    )
            self.check_ins = self._no_future("Check-ins", "Date", read, lambda row: row.date)
        if (rows := self._rows("Hours")) is not None:
            read = []
            for row in rows:
                hours = self._hours(row["n"], row["Hours"], row["Start"], row["End"])
                if hours is None:
                    self._leave_out(row, "Hours", "Start", "End")
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
            self.hours = self._no_future("Hours", "Date", read, lambda row: row.date)

    def _organizer_known(self, row):
        if self.organizers is not None and key(row["Organizer"]) not in self.organizers:
            self._leave_out(row, "Organizer")
            return False
        return True

    def _an_organizer(self, said):
        return key(said) if self.organizers is None or key(said) in self.organizers else None

    def _team(self, known, day):
        """Who a check-in was with: staff stand for theirs who serve that day's week, not for themselves."""
        team = set()
        for name in known:
            stands = self.stands_for(name) if self.organizers is not None else [name]
            team |= {one for one in stands if stands == [name] or monday(day) in self._serves(one)}
        return team

    def _serves(self, name):
        """The Mondays of the weeks an organizer serves."""
        organizer = self.organizers[name]
        found = set()
        for phase in organizer.phases:
            one = (self.phases or {}).get(phase)
            if one is not None:
                off = {day for first, last in one.breaks for day in days(first, last)}
                found |= {
                    monday(day)
                    for day in days(one.starts, one.ends)
                    if day.weekday() < 5
                    and day not in off
                    and organizer.starts <= day <= organizer.ends
                }
        return found

    def _hours(self, n, hours, start, end):
        """The hours of a row; Start and End stand in for a blank Hours cell, not for one that cannot be read."""
        filled = dict(self._cells("Hours"))[n]
        if hours is not None or "Hours" in filled:
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
                self._tell_order(row, "Opens", "Closes")
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
            known = self.tests is None or key(row["Test"]) in self.tests
            if not known:
                self._leave_out(row, "Test")
            if person is None:
                self._leave_out(row, "Person ID")
            if known and person is not None:
                read.append(
                    Row(
                        n=row["n"],
                        test=key(row["Test"]),
                        person=person,
                        yes=row["Response"],
                        date=row["Date"],
                    )
                )
        self.responses = self._no_future("Responses", "Date", read, lambda row: row.date)

    def _read_leader_asks(self):
        rows = self._rows("Leader Asks")
        self.leader_asks = None
        if rows is None:
            return
        read = []
        for row in rows:
            person = self.anywhere(row["Person ID"])
            if person is None:
                self._leave_out(row, "Person ID")
                continue
            test = key(row["Test"]) if row["Test"] is not None else None
            if self.tests is not None and test is not None:
                self._warn(row, "Test", test not in self.tests)
            if row["Asked by"] is not None:
                self._warn(row, "Asked by", self.organizer(row["Asked by"]) is None)
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
        self.leader_asks = self._no_future("Leader Asks", "Asked on", read, lambda row: row.date)
