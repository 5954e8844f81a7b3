"""The figures as somebody writes them by hand in NumPy, cell for cell what the toolkit publishes.

Each function gives the columns of one tab by the names of the toolkit's parts, as plain lists: days
as NumPy counts them, shares as decimals, None where a cell is blank.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy_tables import (
    BLANK,
    Array,
    Tables,
    coded,
    codes_in,
    days,
    different,
    first_of,
    last_of,
    numbers,
    pick,
    texts,
)

from toolkit.calendar import Week
from toolkit.words import key

Columns = dict[str, list[Any]]
FLAGS = (
    "Promise overdue",
    "New hire",
    "Said maybe",
    "Slipped",
    "Quiet leader",
    "Bad contact data",
    "Not contacted",
    "Not reached",
    "Gone quiet",
    "Unassigned",
)


def named(codes: Array, names: Sequence[Any]) -> list[Any]:
    """What each number stands for; None for -1."""
    known = [*names, None]
    return [known[code] for code in codes.tolist()]


def plain(values: Array) -> list[Any]:
    return [None if value == BLANK else value for value in values.tolist()]


def ratio(part: Array, whole: Array) -> list[Any]:
    """Each share; None where there is no whole."""
    there = (whole > 0) & (part != BLANK)
    return [
        a / b if known else None
        for a, b, known in zip(part.tolist(), whole.tolist(), there.tolist(), strict=True)
    ]


def to_target(base: Array, target: Any, there: Array) -> Array:
    """How many more to a target; `BLANK` where the base is 0."""
    more = -(-base * target.numerator // target.denominator) - there
    return np.where(base > 0, np.maximum(more, 0), BLANK)


def density(t: Tables) -> Columns:
    program, knobs = t.program, t.program.knobs
    flags = {
        "on_roster": np.ones(t.n, dtype=bool),
        "not_counted": ~t.inside,
        "people": t.inside,
        "members": t.member,
        "pending": t.inside & t.is_status("Pending"),
        "reps": t.inside & t.has_rep,
        "assessed": t.inside & (t.rating > 0),
        **{
            name: t.inside & (t.rating == n)
            for n, name in enumerate(("ones", "twos", "threes", "fours", "fives"), 1)
        },
        "not_assessed": t.inside & (t.rating == 0),
        "contacted": t.inside & t.contacted,
        "leaders": t.inside & t.has_leader,
    }
    regions = texts(program.worksites["region"])
    region = [one if isinstance(one, str) else None for one in regions]
    n = len(t.sites)
    turn = sorted(
        range(n), key=lambda s: (region[s] is None, key(region[s] or ""), key(t.sites[s]))
    )
    unit_of: dict[Any, int] = {}
    pairs = [
        (person, unit_of.setdefault(name, len(unit_of)))
        for person, mine in enumerate(t.units)
        if isinstance(mine, tuple)
        for name in mine
    ]
    of, unit = np.array(pairs, dtype="int64").reshape(-1, 2).T
    ordered = sorted(unit_of, key=str.casefold)
    units = [unit_of[name] for name in ordered]
    names = list(dict.fromkeys(region[s] for s in turn if region[s] is not None))
    at = {name: [s for s in turn if region[s] == name] for name in names}

    def rows(sums: Array, of_units: Array) -> Array:
        return np.array(
            [
                *sums[turn],
                *(sums[at[name]].sum() for name in names),
                *of_units[units],
                sums.sum(),
            ]
        )

    made: dict[str, Array] = {}
    for name, flag in flags.items():
        here = np.bincount(t.site[flag], minlength=n)
        made[name] = rows(here, np.bincount(unit[flag[of]], minlength=len(unit_of)))
    in_units = np.bincount(unit[t.inside[of]], minlength=len(unit_of))
    made["eligible"] = rows(t.eligible, in_units)
    first, last = n, n + len(names) + len(units)
    base = made[{"Eligible": "eligible", "Members": "members", "Roster": "people"}[knobs.rep_base]]
    whole, rest = np.divmod(base, knobs.rep_ratio)
    more = rest > 0 if knobs.rep_rounding == "Up" else rest * 2 > knobs.rep_ratio
    reps = np.where(base > 0, np.maximum(whole + more, 1), 0)
    of_site = dict(zip(turn, reps[:first].tolist(), strict=True))
    for spot, name in enumerate(names, first):
        reps[spot] = sum(of_site[s] for s in at[name])
    reps[last] = reps[:first].sum()
    eligible, members = made["eligible"], made["members"]
    lacking = np.where(eligible > 0, np.maximum(eligible // 2 + 1 - members, 0), BLANK)
    levels = texts(program.worksites["level"])
    kinds = np.where(t.stale, "Headcount stale", np.where(t.counted, "Headcount", "Roster"))
    return {
        "region": [region[s] for s in turn] + names + [None] * (len(units) + 1),
        "worksite": [t.sites[s] for s in turn] + names + ordered + ["Total"],
        "level": [levels[s] for s in turn]
        + ["Region"] * len(names)
        + ["Unit"] * len(units)
        + ["Total"],
        "eligible_from": kinds[turn].tolist()
        + [None] * len(names)
        + ["Roster"] * len(units)
        + [None],
        **{name: column.tolist() for name, column in made.items()},
        "density": ratio(members, eligible),
        "coverage": ratio(made["contacted"], made["people"]),
        "needed_majority": plain(lacking),
        "needed_target": plain(to_target(eligible, knobs.density_target, members)),
        "reps_needed": reps.tolist(),
        "rep_gap": (reps - made["reps"]).tolist(),
    }


def capacities(t: Tables) -> Array:
    """How many people each organizer can talk with in this week."""
    program = t.program
    own = numbers(program.organizers["people_a_week"])
    can = np.where(own == BLANK, program.knobs.people_a_week, own)
    weeks = {}
    phases = program.phases
    monday = np.datetime64(Week.of(program.today).monday, "D").astype("int64")
    for name, starts, ends, breaks in zip(
        texts(phases["phase"]),
        days(phases["starts"]),
        days(phases["ends"]),
        phases["breaks"].tolist(),
        strict=True,
    ):
        off = {day for span in breaks or () for day in span.days()}
        both = np.arange(monday, monday + 14)
        inside = both[(both >= starts) & (both <= ends) & ((both + 3) % 7 < 5)]
        weeks[name] = np.array(
            [day for day in inside if np.datetime64(int(day), "D").astype("O") not in off]
        )
    starts, ends = days(program.organizers["starts"]), days(program.organizers["ends"])
    for n, mine in enumerate(program.organizers["phases"].tolist()):
        mine = [name for name in mine or () if name in weeks]
        if mine and not any(
            ((weeks[name] >= starts[n]) & ((ends[n] == BLANK) | (weeks[name] <= ends[n]))).any()
            for name in mine
        ):
            can[n] = 0
    return can


def follow_ups(t: Tables) -> Columns:
    program, knobs, clock, today = t.program, t.program.knobs, t.clock, t.today
    alone = np.zeros(t.n, dtype=bool)
    alone[t.who[(t.who >= 0) & t.is_result("Do not contact", "Deceased")]] = True
    alone |= yes_of(program.roster["do_not_contact"])
    listed = (t.inside | t.soon) & ~t.is_status("Refused") & ~t.own & ~alone
    known = t.who >= 0

    def last(mask: Array) -> Array:
        return last_of(t.who, np.flatnonzero(mask & known), t.n)

    talk = t.last_talk
    attempt = last(np.ones(len(t.who), dtype=bool))
    result = np.where(attempt >= 0, t.result[attempt], -1)
    refused = t.results.index("Refused") if "Refused" in t.results else -2
    overdue = np.flatnonzero(
        known
        & (t.promised != BLANK)
        & (t.promised < today)
        & (talk[t.who] <= np.arange(len(t.who)))
    )
    overdue = overdue[np.argsort(t.promised[overdue], kind="stable")]
    promised = np.full(t.n, -1)
    promised[t.who[overdue[::-1]]] = overdue[::-1]
    promise = pick(t.promised, promised)
    bad = t.is_result("Wrong number", "Disconnected")
    call = last(t.phoned | bad)
    bad_phone = (call >= 0) & bad[call] & (call > talk)
    answer = last(t.reached & (t.answer >= 0))
    maybe_on = pick(
        t.date, np.where((answer >= 0) & t.maybe[answer] & (answer >= talk), answer, -1)
    )

    never = talk < 0
    joined = t.is_status("Member") | t.is_status("Pending")
    since, waited = clock.running(t.last_date, today), clock.running(maybe_on, today)
    limit = np.where(t.is_status("Member"), knobs.member_days, knobs.potential_days)
    again = clock.after(pick(t.date, attempt), np.where(result == refused, 14, 7))
    welcome = clock.after_school(t.hired, np.where(never, 3, 10))
    events = days(program.events["date"])
    coming = np.array([kind == "Induction" for kind in texts(program.events["kind"])], dtype=bool)
    coming = events[coming & (events >= today)]
    earliest = np.minimum(t.hired, coming.min()) if len(coming) else t.hired
    welcome = np.where(t.hired > today, earliest, welcome)
    new = (t.hired != BLANK) & (today - t.hired <= knobs.new_hire_window)
    slipped_on = np.where(never, t.rated_on, t.last_date)
    as_of = np.full(t.n, today)
    rules = [
        (promise != BLANK, promise),
        (new & (never | ~(joined | (last(t.asked) >= 0))), welcome),
        (~joined & (maybe_on != BLANK) & (waited >= 14), clock.after(maybe_on, 14)),
        (t.slipped, clock.after(slipped_on, 7)),
        (
            t.has_leader & ~never & (since > knobs.leader_days),
            clock.after(t.last_date, knobs.leader_days),
        ),
        (bad_phone, as_of),
        (never & (t.tries < knobs.attempts), np.where(again == BLANK, today, again)),
        (never, again),
        (~never & (since > limit), clock.after(t.last_date, limit)),
        (t.organizer < 0, as_of),
    ]
    flag = np.select([when for when, _ in rules], range(len(rules)), default=-1)
    due = np.select([when for when, _ in rules], [due for _, due in rules], default=BLANK)
    who = np.flatnonzero(listed & (flag >= 0))
    # The Person IDs' order once: it is the last of every order.
    by_id = np.array(sorted(range(t.n), key=t.ids.__getitem__))
    ident = np.empty(t.n, dtype="int64")
    ident[by_id] = np.arange(t.n)
    settled = ~np.isin(t.rating, (2, 3))
    turn = _this_week(t, who, flag, due, ident, settled, joined)
    keys = (
        ident[who],
        settled[who],
        ~t.has_leader[who],
        due[who],
        flag[who],
        np.where(turn[who] >= 0, turn[who], t.n),
        t.by_name[t.organizer[who]],
    )
    who = who[np.lexsort(keys)]
    whose = t.organizer[who]
    starts = np.flatnonzero(np.diff(whose, prepend=-2))
    lengths = np.diff(starts, append=len(who))
    t.flag, t.ticked = np.full(t.n, -1), np.zeros(t.n, dtype=bool)
    t.flag[who], t.ticked[who] = flag[who], turn[who] >= 0
    t.listed = who
    return {
        "organizer": named(whose, t.team),
        "this_week": (turn[who] >= 0).tolist(),
        "priority": (np.arange(len(who)) - np.repeat(starts, lengths) + 1).tolist(),
        "flag": named(flag[who], FLAGS),
        "person": [t.names[n] for n in who.tolist()],
        "due": plain(due[who]),
        "phone": [t.phones[n] for n in who.tolist()],
        "worksite": named(t.site[who], t.sites),
        "home_units": [t.units[n] for n in who.tolist()],
        "last_contact": plain(t.last_date[who]),
        "days": plain(since[who]),
        "last_result": named(result[who], t.results),
        "attempts": t.tries[who].tolist(),
        "assessment": plain(np.where(t.rating[who] > 0, t.rating[who], BLANK)),
        "person_id": [t.ids[n] for n in who.tolist()],
        **_behind(t, who, attempt[who], promised[who], np.where(bad_phone, call, -1)[who]),
        "issues": [t.issues[n] if n >= 0 else None for n in last(t.raised)[who].tolist()],
        "maybe_on": plain(maybe_on[who]),
    }


def _behind(t: Tables, who: Array, attempt: Array, promised: Array, bad_call: Array) -> Columns:
    """What else the sentences beside each person are made of. The rows of the talks they are about
    are given; -1 where there is none.
    """
    heads = np.bincount(t.head[t.inside & (t.head >= 0)], minlength=t.n)
    under = np.where(t.head[who] >= 0, t.head[who], -1)
    starts = t.hired[who] > t.today
    there = np.bincount(
        t.organizer[t.inside & (t.organizer >= 0)] * len(t.sites)
        + t.site[t.inside & (t.organizer >= 0)],
        minlength=len(t.team) * len(t.sites),
    ).reshape(-1, len(t.sites))
    alphabet = np.array(sorted(range(len(t.team)), key=t.team.__getitem__), dtype="int64")
    best = np.where(there.any(axis=0), alphabet[np.argmax(there[alphabet], axis=0)], -1)
    by = np.where(promised >= 0, t.by[promised], -1)
    result = np.where(bad_call >= 0, t.result[bad_call], -1)
    return {
        "as_of": [t.today] * len(who),
        "formerly": named(t.former[who], t.team),
        "status": named(t.status[who], t.statuses),
        "leader": t.has_leader[who].tolist(),
        "under": named(under, t.names),
        "charted": heads[who].tolist(),
        "uncharted": ((under < 0) & (heads[who] == 0) & ~starts).tolist(),
        "needed": plain(t.majority[t.site[who]]),
        "suggested": named(np.where(t.organizer[who] < 0, best[t.site[who]], -1), t.team),
        "starts": starts.tolist(),
        "hire_date": plain(t.hired[who]),
        "last_attempt": plain(pick(t.date, attempt)),
        "promised_on": plain(pick(t.date, promised)),
        "promised_by": named(by, t.team),
        "promise": [t.promise[n] if n >= 0 else None for n in promised.tolist()],
        "bad_phone_on": plain(pick(t.date, bad_call)),
        "bad_result": named(result, t.results),
        "before": plain(np.where(t.before[who] > 0, t.before[who], BLANK)),
        "rated_on": plain(t.rated_on[who]),
    }


def yes_of(column: Any) -> Array:
    return column.to_numpy(dtype=bool, na_value=False)


def _this_week(
    t: Tables, who: Array, flag: Array, due: Array, ident: Array, settled: Array, joined: Array
) -> Array:
    """The turn of each person whom their organizer is to talk with this week; -1 for the others."""
    monday = np.datetime64(Week.of(t.program.today).monday, "D").astype("int64")
    can = capacities(t)
    who = who[(t.organizer[who] >= 0) & (due[who] <= monday + 6)]
    owed, rest = who[flag[who] < 5], who[flag[who] >= 5]
    owed = owed[np.lexsort((ident[owed], ~t.has_leader[owed], due[owed], flag[owed]))]
    owed = _first(owed, t.organizer, can)
    lately = np.flatnonzero((t.date >= monday) & (t.who >= 0) & (t.by >= 0))
    once = lately[different(t.by[lately], t.who[lately])]
    met = np.bincount(t.by[once], minlength=len(can))
    taken = np.bincount(t.organizer[owed], minlength=len(can))
    far = np.where(t.majority > 0, t.majority, np.iinfo(np.int64).max)
    name = np.empty(len(t.sites), dtype="int64")
    name[sorted(range(len(t.sites)), key=t.sites.__getitem__)] = np.arange(len(t.sites))
    keys = (
        ident[rest],
        t.tries[rest],
        settled[rest],
        joined[rest],
        flag[rest],
        name[t.site[rest]],
        far[t.site[rest]],
    )
    rest = _first(rest[np.lexsort(keys)], t.organizer, can - taken - met)
    turn = np.full(t.n, -1)
    turn[np.concatenate([owed, rest])] = np.arange(len(owed) + len(rest))
    return turn


def _first(rows: Array, whose: Array, places: Array) -> Array:
    """The first rows of each organizer, as many as there are places."""
    order = np.argsort(whose[rows], kind="stable")
    mine = whose[rows][order]
    starts = np.flatnonzero(np.diff(mine, prepend=-1))
    nth = np.empty(len(rows), dtype="int64")
    nth[order] = np.arange(len(rows)) - np.repeat(starts, np.diff(starts, append=len(rows)))
    return rows[nth < places[whose[rows]]]


def wall_chart(t: Tables) -> Columns:
    who = np.flatnonzero(t.inside)
    names = [key(name) for name in t.names]
    order = sorted(range(t.n), key=names.__getitem__)
    by_name = np.empty(t.n, dtype="int64")
    sorted_names = [names[n] for n in order]
    new = np.array([a != b for a, b in zip(sorted_names, ["", *sorted_names], strict=False)])
    by_name[order] = np.cumsum(new)
    ident = np.empty(t.n, dtype="int64")
    ident[sorted(range(t.n), key=t.ids.__getitem__)] = np.arange(t.n)
    leads = np.zeros(t.n + 1, dtype=bool)
    leads[t.head[who]] = True
    leads[-1] = False
    head = np.where(leads[: t.n], np.arange(t.n), t.head)
    keys = (
        ident[who],
        by_name[who],
        ~leads[who],
        np.where(head[who] >= 0, ident[head[who]], t.n),
        np.where(head[who] >= 0, by_name[head[who]], t.n),
        t.by_site[t.site[who]],
    )
    who = who[np.lexsort(keys)]
    people = who.tolist()
    order_of = {
        mine: tuple(
            role for role in ("Rep", "Leader", "Committee", "Member organizer") if role in mine
        )
        for mine in {mine for mine in t.roles if mine is not None}
    }
    rated = t.rating[who] > 0
    ticks = {
        f"test {number}": named(np.where(t.yes[n][who], 0, np.where(t.no[n][who], 1, -1)), "✓✗")
        for n, number in enumerate(range(1, len(t.tests) + 1))
    }
    return {
        "worksite": named(t.site[who], t.sites),
        "person_id": [t.ids[n] for n in people],
        "person": [t.names[n] for n in people],
        "home_units": [t.units[n] for n in people],
        "job_title": [t.titles[n] for n in people],
        "status": named(t.status[who], t.statuses),
        "roles": [order_of[t.roles[n]] if t.roles[n] is not None else None for n in people],
        "charted_under": named(t.head[who], t.names),
        "rating": plain(np.where(rated, t.rating[who], BLANK)),
        "before": plain(np.where(t.before[who] > 0, t.before[who], BLANK)),
        "rated_on": plain(t.rated_on[who]),
        "conversations": t.talks[who].tolist(),
        "last_contact": plain(t.last_date[who]),
        "organizer": named(t.organizer[who], t.team),
        "flag": named(t.flag[who], FLAGS),
        **ticks,
    }


def structure_tests(t: Tables) -> Columns:
    order = np.argsort(t.by_site)
    made: Columns = {name: [] for name in ("test", "worksite", "target")}
    sums: dict[str, list[Array]] = {name: [] for name in ("base", "took_part", "needed")}
    before: Array = None
    shares: list[Any] = []
    changes: list[Any] = []
    for n, test in enumerate(t.tests):
        base = t.members_at if t.of_members[n] else t.eligible
        there = np.bincount(t.site[t.yes[n]], minlength=len(t.sites))
        base = np.append(base[order], base.sum())
        there = np.append(there[order], there.sum())
        needed = to_target(base, t.targets[n], there)
        sums["base"].append(base)
        sums["took_part"].append(there)
        sums["needed"].append(np.where(base > 0, needed, 0))
        share = ratio(there, base)
        changes += [
            None if before is None or a is None or b is None else a - b
            for a, b in zip(share, before or share, strict=True)
        ]
        shares += share
        before = share
        made["test"] += [test] * len(base)
        made["worksite"] += [*(t.sites[s] for s in order.tolist()), "Total"]
        made["target"] += [float(t.targets[n])] * len(base)
    both = {name: np.concatenate(parts).tolist() if parts else [] for name, parts in sums.items()}
    return {**made, **both, "participation": shares, "change": changes}


def leaders(t: Tables) -> Columns:
    talks = np.flatnonzero(t.talked & (t.who >= 0))
    talks = talks[t.inside[t.who[talks]]]
    said = [
        (who, t.line[one])
        for who, several in zip(t.who[talks].tolist(), t.followed[talks].tolist(), strict=True)
        if isinstance(several, tuple)
        for one in several
    ]
    pairs = {(a, b) for a, b in said if a != b}
    named_by = np.bincount(np.array([b for _, b in pairs], dtype="int64"), minlength=t.n)
    inside = np.flatnonzero(t.inside & (t.head >= 0))
    charted = np.bincount(t.head[inside], minlength=t.n)
    asked, delivered = np.zeros((2, t.n), dtype="int64")
    if t.tests:
        mine = inside[t.in_base[-1][inside]]
        asked = np.bincount(t.head[mine], minlength=t.n)
        delivered = np.bincount(t.head[mine[t.yes[-1][mine]]], minlength=t.n)
    asks = t.program.leader_asks
    who, on = codes_in(texts(asks["person_id"]), t.line), days(asks["asked_on"])
    order = np.lexsort((asks["row"].to_numpy(), on))
    order = order[who[order] >= 0]
    invited = last_of(who, order, t.n) if len(order) else np.full(t.n, -1)
    invited[who[order]] = order
    to, answers, tests = (texts(asks[name]) for name in ("invited_to", "answer", "test"))
    last_answer: dict[int, str] = {}
    finals: dict[tuple[int, str], str] = {}
    for row in order.tolist():
        if isinstance(answers[row], str):
            last_answer[int(who[row])] = answers[row]
            if isinstance(tests[row], str):
                spot = int(who[row]), tests[row]
                finals.pop(spot, None)
                finals[spot] = answers[row]
    led: dict[int, list[str]] = {}
    for (person, test), answer in finals.items():
        if answer == "Yes":
            led.setdefault(person, []).append(test)
    rows = np.flatnonzero(
        t.inside & (t.has_leader | (named_by > 0) | (charted > 0) | (invited >= 0))
    )
    ident = np.array(sorted(rows.tolist(), key=t.ids.__getitem__), dtype="int64")
    rows = ident[np.lexsort((-charted[ident], -delivered[ident], -named_by[ident]))]
    people = rows.tolist()
    return {
        "person_id": [t.ids[n] for n in people],
        "person": [t.names[n] for n in people],
        "worksite": named(t.site[rows], t.sites),
        "organizer": named(t.organizer[rows], t.team),
        "phone": [t.phones[n] for n in people],
        "named_by": named_by[rows].tolist(),
        "charted": charted[rows].tolist(),
        "asked": asked[rows].tolist(),
        "delivered": delivered[rows].tolist(),
        "delivery": ratio(delivered[rows], asked[rows]),
        "invited_on": plain(pick(on, invited[rows])),
        "invited_to": [to[n] if n >= 0 else None for n in invited[rows].tolist()],
        "answer": [last_answer.get(n) for n in people],
        "leads": [", ".join(led[n]) if n in led else None for n in people],
        "rating": plain(np.where(t.rating[rows] > 0, t.rating[rows], BLANK)),
        "last_contact": plain(t.last_date[rows]),
    }


def _said(t: Tables, rows: Array, cells: Array) -> tuple[Array, Array, list[str]]:
    """The row of every issue or topic in the cells of these rows, its number, and the names."""
    known: dict[str, int] = {}
    pairs = [
        (row, known.setdefault(one, len(known)))
        for row, several in zip(rows.tolist(), cells[rows].tolist(), strict=True)
        if isinstance(several, tuple)
        for one in several
    ]
    row, said = np.array(pairs, dtype="int64").reshape(-1, 2).T
    return row, said, list(known)


def issue_heat(t: Tables) -> Columns:
    talks = np.flatnonzero(t.talked & (t.who >= 0))
    talks = talks[t.inside[t.who[talks]]]
    row, issue, names = _said(t, talks, t.issues)
    phases = t.program.phases
    starts, ends = days(phases["starts"]), days(phases["ends"])
    begun = np.lexsort((phases["row"].to_numpy(), starts))
    begun = begun[starts[begun] <= t.today]
    titles = texts(phases["phase"])
    everywhere = np.zeros(t.n, dtype="int64")
    parts = [(t.site, talks, np.ones(len(row), dtype=bool), None)]
    parts.append((everywhere, talks, np.ones(len(row), dtype=bool), None))
    for phase in begun.tolist():
        inside = (t.date >= starts[phase]) & (t.date <= ends[phase])
        parts.append((everywhere, talks[inside[talks]], inside[row], titles[phase]))
    made: Columns = {
        name: []
        for name in ("issue", "worksite", "phase", "raised_by", "asked", "widely", "deeply", "rank")
    }
    for number, (place, asked_in, said_in, phase) in enumerate(parts):
        found = _heat(t, place, asked_in, row[said_in], issue[said_in], names)
        site, which, raised, asked, deep, given, rank = found
        turn = t.by_site[site] if number == 0 else site
        alphabet = np.empty(len(names), dtype="int64")
        alphabet[sorted(range(len(names)), key=names.__getitem__)] = np.arange(len(names))
        ranked = np.where(rank > 0, rank, len(rank) + 1)
        order = np.lexsort((alphabet[which], ranked, turn))
        made["issue"] += [names[n] for n in which[order].tolist()]
        made["worksite"] += named(site[order], t.sites) if number == 0 else ["Total"] * len(order)
        made["phase"] += [phase] * len(order)
        made["raised_by"] += raised[order].tolist()
        made["asked"] += asked[order].tolist()
        made["widely"] += ratio(raised[order], asked[order])
        made["deeply"] += ratio(deep[order], given[order])
        made["rank"] += plain(np.where(rank[order] > 0, rank[order], BLANK))
    return {**made, **_tested(t, made)}


def _heat(
    t: Tables, place: Array, talks: Array, row: Array, issue: Array, names: list[str]
) -> tuple[Array, ...]:
    """By place and issue: both, who raised it, who was asked, how deeply, and the rank there."""
    n = int(place.max(initial=0)) + 1
    asked_at = np.bincount(place[np.unique(t.who[talks])], minlength=n)
    who = t.who[row]
    spot = who * len(names) + issue
    raised_it, first = np.unique(spot, return_inverse=True)
    most = np.full(len(raised_it), BLANK)
    np.maximum.at(most, first, t.intensity[row])
    person, which = np.divmod(raised_it, len(names))
    cell = place[person] * len(names) + which
    cells, where = np.unique(cell, return_inverse=True)
    raised = np.bincount(where, minlength=len(cells))
    given = np.bincount(where[most != BLANK], minlength=len(cells))
    deep = np.bincount(where[most >= 4], minlength=len(cells))
    site, which = np.divmod(cells, len(names))
    asked = asked_at[site]
    # At one place widely × deeply goes with this; the same fraction is the same decimal.
    score = np.where(given > 0, raised * deep / np.maximum(given, 1), -1.0)
    order = np.lexsort((-score, site))
    begins = np.flatnonzero(np.diff(site[order], prepend=-1))
    nth = np.arange(len(order)) - np.repeat(begins, np.diff(begins, append=len(order)))
    new = (np.diff(site[order], prepend=-1) != 0) | (np.diff(score[order], prepend=-2.0) != 0)
    best = np.maximum.accumulate(np.where(new, np.arange(len(order)), 0))
    rank = np.empty(len(order), dtype="int64")
    rank[order] = nth[best] + 1
    return site, which, raised, asked, deep, given, np.where(score >= 0, rank, 0)


def _tested(t: Tables, made: Columns) -> Columns:
    """The test of each issue beside its total of all time, and whom it moved."""
    last = {issue: n for n, issues in enumerate(t.test_issues) for issue in issues}
    participation, moved = {}, {}
    for n in set(last.values()):
        base = t.members_at if t.of_members[n] else t.eligible
        participation[n] = t.yes[n].sum() / base.sum() if base.sum() else None
        mine = np.flatnonzero(t.inside & (t.head >= 0) & t.in_base[n])
        asked = np.bincount(t.head[mine], minlength=t.n)
        gave = np.bincount(t.head[mine[t.yes[n][mine]]], minlength=t.n)
        moved[n] = int(((asked > 0) & (gave * 2 >= asked)).sum())
    which = [
        last.get(issue) if worksite == "Total" and phase is None else None
        for issue, worksite, phase in zip(
            made["issue"], made["worksite"], made["phase"], strict=True
        )
    ]
    return {
        "test": [None if n is None else t.tests[n] for n in which],
        "participation": [None if n is None else participation[n] for n in which],
        "moved_half": [None if n is None else moved[n] for n in which],
    }


def topics(t: Tables) -> Columns:
    talks = np.flatnonzero(t.talked & (t.who >= 0))
    talks = talks[t.inside[t.who[talks]]]
    row, topic, names = _said(t, talks, t.topics)
    lately = t.date[row] > t.today - 7
    n, width = len(t.sites), len(names)
    everybody = np.bincount(t.site[np.unique(t.who[talks])], minlength=n)

    def people(rows: Array, topic: Array) -> Array:
        person, which = np.divmod(np.unique(t.who[rows] * width + topic), width)
        there = np.bincount(t.site[person] * width + which, minlength=n * width)
        there = there.reshape(n, width)
        return np.vstack([there, there.sum(axis=0)])

    about, now = people(row, topic), people(row[lately], topic[lately])
    site, which = np.nonzero(about)
    place = np.append(t.by_site, n)
    alphabet = np.empty(width, dtype="int64")
    alphabet[sorted(range(width), key=lambda one: key(names[one]))] = np.arange(width)
    order = np.lexsort((alphabet[which], -about[site, which], place[site]))
    site, which = site[order], which[order]
    talked = np.append(everybody, everybody.sum())[site]
    return {
        "topic": [names[one] for one in which.tolist()],
        "worksite": named(site, [*t.sites, "Total"]),
        "about": about[site, which].tolist(),
        "talked": talked.tolist(),
        "share": ratio(about[site, which], talked),
        "lately": now[site, which].tolist(),
    }


def _attendance(t: Tables) -> tuple[Array, Array, Array, list[str], Array, Array]:
    """The last word of each attendee and event: event, attendee (an organizer, or a person after
    them all), what it says. Then who signed up, and the events in their order.
    """
    rows, events = t.program.attendance, t.program.events
    known = {
        spot: n
        for n, spot in enumerate(zip(texts(events["event"]), days(events["date"]), strict=True))
    }
    event = codes_in(zip(texts(rows["event"]), days(rows["date"]), strict=True), known)
    organizer = codes_in(texts(rows["organizer"]), {name: n for n, name in enumerate(t.team)})
    person = codes_in(texts(rows["person_id"]), t.line)
    as_organizer = np.full(t.n + 1, -1)
    for n, line in reversed(list(enumerate(t.team_line.tolist()))):
        as_organizer[line] = n
    as_organizer[-1] = -1
    organizer = np.where(organizer >= 0, organizer, as_organizer[person])
    who = np.where(organizer >= 0, organizer, len(t.team) + person)
    said, words = coded(texts(rows["attended"]))
    spot = event * (len(t.team) + t.n) + who
    _, first = np.unique(spot[::-1], return_index=True)
    last = len(spot) - 1 - first
    up = np.flatnonzero(said == (words.index("Signed up") if "Signed up" in words else -2))
    once = up[np.unique(spot[up], return_index=True)[1]]
    signed = np.bincount(event[once], minlength=len(known))
    return event[last], who[last], said[last], words, signed, days(events["date"])


def _expected(t: Tables) -> Array:
    """Whether each organizer was expected at each event."""
    events, team = t.program.events, t.program.organizers
    phases = [set(mine or ()) for mine in team["phases"].tolist()]
    starts, ends, date = days(team["starts"]), days(team["ends"]), days(events["date"])
    there = np.zeros((len(date), len(phases)), dtype=bool)
    for n, phase in enumerate(texts(events["phase"])):
        if isinstance(phase, str):
            mine = np.array([phase in own for own in phases], dtype=bool)
            there[n] = mine & (starts <= date[n]) & ((ends == BLANK) | (ends >= date[n]))
    return there


def training(t: Tables) -> Columns:
    events = t.program.events
    event, who, said, words, signed, date = _attendance(t)
    expected = _expected(t)
    came = np.isin(said, [n for n, w in enumerate(words) if w in ("Yes", "Partial", "Make-up")])
    excused = said == (words.index("Excused") if "Excused" in words else -2)
    ours = who < len(t.team)
    there, free = np.zeros((2, *expected.shape), dtype=bool)
    there[event[came & ours], who[came & ours]] = True
    free[event[excused & ours], who[excused & ours]] = True
    order = np.lexsort((events["row"].to_numpy(), date))
    planned = np.array([isinstance(one, str) for one in texts(events["phase"])], dtype=bool)
    held = date <= t.today
    asked = expected.sum(axis=1)

    def shown(values: Array, where: Array) -> list[Any]:
        return plain(np.where(where, values, BLANK)[order])

    names, kinds = texts(events["event"]), texts(events["kind"])
    both = np.where(held & planned, (expected & there).sum(axis=1), BLANK)
    return {
        "event": [names[n] for n in order.tolist()],
        "date": date[order].tolist(),
        "kind": [kinds[n] for n in order.tolist()],
        "expected": shown(asked, planned),
        "signed_up": signed[order].tolist(),
        "attended": shown(np.bincount(event[came], minlength=len(date)), held),
        "excused": shown(np.bincount(event[excused], minlength=len(date)), held),
        "missing": shown((expected & ~there & ~free).sum(axis=1), held & planned),
        "rate": ratio(both[order], asked[order]),
    }


def new_hires(t: Tables) -> Columns:
    event, who, said, words, _, date = _attendance(t)
    of_team = who < len(t.team)
    person = np.where(of_team, t.team_line[np.where(of_team, who, 0)], who - len(t.team))
    kinds = texts(t.program.events["kind"])
    induction = np.array([kind == "Induction" for kind in kinds], dtype=bool)[event] & (person >= 0)
    came = np.isin(said, [n for n, w in enumerate(words) if w in ("Yes", "Partial", "Make-up")])
    signed = said == (words.index("Signed up") if "Signed up" in words else -2)
    first = np.full(t.n, np.iinfo(np.int64).max)
    np.minimum.at(first, person[induction & came], date[event[induction & came]])
    coming = np.zeros(t.n, dtype=bool)
    coming[person[induction & signed & (date[event] >= t.today)]] = True
    age = t.today - t.hired
    lately = (t.hired != BLANK) & t.inside & (age <= t.program.knobs.new_hire_window)
    rows = np.flatnonzero(lately | t.soon)
    rows = np.array(sorted(rows.tolist(), key=t.ids.__getitem__), dtype="int64")
    rows = rows[np.argsort(t.hired[rows], kind="stable")]
    known = np.flatnonzero(t.who >= 0)
    talk = first_of(t.who, known[t.talked[known]], t.n)
    ask = first_of(t.who, known[t.asked[known]], t.n)
    answer = last_of(t.who, known[t.reached[known] & (t.answer[known] >= 0)], t.n)
    inducted = [
        day if day < np.iinfo(np.int64).max else "Signed up" if there else None
        for day, there in zip(first[rows].tolist(), coming[rows].tolist(), strict=True)
    ]
    school = np.where(
        t.soon, BLANK, t.clock.school(np.where(t.hired == BLANK, 0, t.hired), t.today)
    )
    replies = np.where(answer[rows] >= 0, t.answer[answer[rows]], -1)
    return {
        "person_id": [t.ids[n] for n in rows.tolist()],
        "person": [t.names[n] for n in rows.tolist()],
        "worksite": named(t.site[rows], t.sites),
        "hire_date": t.hired[rows].tolist(),
        "school_days": plain(school[rows]),
        "contacted_on": plain(pick(t.date, talk[rows])),
        "asked_on": plain(pick(t.date, ask[rows])),
        "answer": named(replies, t.answers),
        "induction": inducted,
        "organizer": named(t.organizer[rows], t.team),
        "flag": named(t.flag[rows], FLAGS),
    }


def turf(t: Tables) -> Columns:
    n = len(t.sites)
    team = [*t.team, None]
    inside = np.flatnonzero(t.inside)
    listed = t.listed

    def at(people: Array) -> Array:
        whose = np.where(t.organizer[people] < 0, len(t.team), t.organizer[people])
        return np.bincount(whose * n + t.site[people], minlength=len(team) * n).reshape(-1, n)

    people = at(inside)
    flag = t.flag[listed]
    sums = {
        "people": people,
        "talked_with": at(inside[t.last_talk[inside] >= 0]),
        "owed": at(listed[flag < 5]),
        "first_left": at(listed[(flag == 6) | (flag == 7)]),
        "this_week": at(listed[t.ticked[listed]]),
    }
    ours = people[:-1]
    alphabet = np.array(sorted(range(len(t.team)), key=t.team.__getitem__), dtype="int64")
    best = alphabet[np.argmax(ours[alphabet], axis=0)]  # of several the first by name
    there = (people > 0) | (at(listed) > 0)
    can = capacities(t)
    made: Columns = {name: [] for name in ("organizer", "worksite", *sums, "pace", "suggested")}
    for whose in [*alphabet.tolist(), len(t.team)]:
        sites = np.flatnonzero(there[whose])
        if not len(sites):
            continue
        sites = sites[np.argsort(t.by_site[sites])]
        made["organizer"] += [team[whose]] * (len(sites) + 1)
        made["worksite"] += [*(t.sites[s] for s in sites.tolist()), "Total"]
        for name, found in sums.items():
            made[name] += [*found[whose][sites].tolist(), int(found[whose].sum())]
        left = int(sums["first_left"][whose].sum())
        some = whose < len(can) and can[whose] > 0
        made["pace"] += [None] * len(sites) + [-(-left // int(can[whose])) if some else None]
        nobodys = whose == len(t.team)
        made["suggested"] += [
            t.team[best[s]] if nobodys and ours[:, s].any() else None for s in sites.tolist()
        ] + [None]
    return made


FIGURES: dict[str, Callable[[Tables], Columns]] = {
    "density": density,
    "follow-ups": follow_ups,
    "wall chart": wall_chart,
    "structure tests": structure_tests,
    "leaders": leaders,
    "issue heat": issue_heat,
    "topics": topics,
    "new hires": new_hires,
    "training": training,
    "turf": turf,
}
