"""The prints there are: what each is called, who may have it, what of people stands on it, and what
one may choose.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.errors import Misused, Refusal
from toolkit.facts.sight import Matter, Role, Scope, scope, sees
from toolkit.prints.check_ins import check_ins
from toolkit.prints.lists import call_lists, walk_lists
from toolkit.prints.one_pagers import one_pagers
from toolkit.prints.printing import Makes
from toolkit.prints.reader import PrintReader
from toolkit.prints.reports import report_sheets
from toolkit.prints.to_sign import petitions, sign_ins
from toolkit.prints.visit_plans import visit_plans
from toolkit.prints.wall_charts import wall_charts
from toolkit.words import marked

NOT_FOR_THEM = Refusal(
    Misused,
    "print-not-for-them",
    "A {kind} is not for a {role}: it says more of people than a {role} may see. For them there"
    " are: {others}.",
)
NOT_OUTSIDE = Refusal(
    Misused,
    "print-not-outside",
    "A {kind} speaks of people, and “{said}” is in neither Organizers nor, as a representative, in"
    ' the Roster. Say as whom they read it: --for "{said}/staff", /organizer or /rep.',
)
WHOSE = Refusal(
    Misused,
    "print-whose",
    "Whose people? Say it by name (--for NAME), or with --{option}.",
)
NOT_TAKEN = Refusal(
    Misused, "print-option", "--{option} makes no difference to a {kind}: leave it out."
)
PLACE = ("worksite", "region", "unit")


@dataclass(frozen=True)
class Print:
    """One kind of paper. `needed` are the matters without which there is none, `beside` those that
    are left out for who may not see them · `takes` the options that choose · `tabs` the input tabs
    it cannot do without · `outside` whether it may go to anybody, since it speaks of nobody.
    """

    title: str
    what: str
    makes: Makes
    needed: tuple[Matter, ...]
    takes: tuple[str, ...]
    beside: tuple[Matter, ...] = ()
    tabs: tuple[str, ...] = ("Roster",)
    outside: bool = False

    def for_role(self, role: Role) -> bool:
        """Whether that role may have it."""
        return self.outside or all(sees(role, matter) for matter in self.needed)


M = Matter
TALKS = ("Roster", "Conversations")
PRINTS: Mapping[str, Print] = {
    "wall-chart": Print(
        marked("Wall chart"),
        marked("a worksite a page: leaders, their people, ratings, cards, tests; to write on"),
        wall_charts,
        (M.WHO, M.STANDING),
        (*PLACE, "organizer", "poster"),
        (M.RATING, M.TESTS, M.COUNTS),
    ),
    "call-list": Print(
        marked("Call list"),
        marked("an organizer's people with a number that works, this week's first"),
        call_lists,
        (M.WHO, M.REACH, M.TALK),
        (*PLACE, "organizer", "test"),
        tabs=TALKS,
    ),
    "walk-list": Print(
        marked("Walk list"),
        marked("whom to see at each worksite, where, and what to say"),
        walk_lists,
        (M.WHO, M.TALK),
        (*PLACE, "organizer", "test"),
        tabs=TALKS,
    ),
    "visit-plan": Print(
        marked("Visit plan"),
        marked("an organizer's This week: a card a person, boxes to tick, room to write"),
        visit_plans,
        (M.WHO, M.REACH, M.TALK),
        (*PLACE, "organizer"),
        tabs=TALKS,
    ),
    "sign-in": Print(
        marked("Sign-in sheet"),
        marked("everybody who is expected at an event, and lines for others"),
        sign_ins,
        (M.PROGRAM, M.TEAM),
        (*PLACE, "event"),
        (M.WHO,),
        tabs=("Roster", "Events"),
    ),
    "petition": Print(
        marked("Petition"),
        marked("a structure test's names at each worksite, and how many more make the target"),
        petitions,
        (M.WHO, M.TESTS),
        (*PLACE, "test"),
        tabs=("Roster", "Structure Tests"),
    ),
    "one-pager": Print(
        marked("Worksite on one page"),
        marked("for a representative: where it stands, whom to welcome, room to write back"),
        one_pagers,
        (M.COUNTS, M.WHO),
        PLACE,
        (M.SUPPORT,),
    ),
    "check-in": Print(
        marked("Check-in"),
        marked("a team's weekly page: hours, missed, stuck, who is owed, next asks, to sign"),
        check_ins,
        (M.WORK, M.MONEY, M.TALK),
        ("organizer",),
        tabs=(*TALKS, "Organizers", "Phases"),
    ),
    "report": Print(
        marked("Report"),
        marked("one page for a president, a board or a funder; nobody is named"),
        report_sheets,
        (M.COUNTS,),
        ("region", "unit"),
        outside=True,
    ),
}


def refuse_reader(kind: str, reader: PrintReader) -> None:
    """Raises `Misused` where the reader may not have that print, or nobody knows whose it is."""
    made = PRINTS[kind]
    if made.outside:
        return
    if reader.role is None:
        raise NOT_OUTSIDE(kind=kind, said=reader.name)
    if not made.for_role(reader.role):
        others = ", ".join(name for name, one in PRINTS.items() if one.for_role(reader.role))
        raise NOT_FOR_THEM(kind=kind, role=reader.role.value, others=others)
    own = any(scope(reader.role, matter) is Scope.OWN for matter in made.needed)
    if own and reader.role is Role.ORGANIZER and not reader.organizer:
        raise WHOSE(option="organizer")
    if own and reader.role is Role.REP and not reader.worksites:
        raise WHOSE(option="worksite")


def refuse_options(kind: str, options: tuple[str, ...]) -> None:
    """Raises `Misused` where an option was given that the print does not take."""
    for one in options:
        if one not in PRINTS[kind].takes:
            raise NOT_TAKEN(option=one, kind=kind)
