"""The sample program: a whole local's workbook, invented from a seed, with the mess that real
sheets have.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from toolkit.calendar import DAY
from toolkit.sample import (
    campaign,
    conversations,
    hours,
    organizers,
    people,
    program,
    signing,
    worksites,
)
from toolkit.sample.mess import Spoilt, mess
from toolkit.sample.sheets import SampleSheet
from toolkit.workbooks.desired import Tab

__all__ = ["AS_OF", "Sample", "Spoilt", "sample", "sample_tabs"]

AS_OF = date(2023, 3, 15)


@dataclass(frozen=True)
class Sample:
    """The input tabs of the sample, and every cell in them that was spoilt on purpose."""

    tabs: tuple[Tab, ...]
    faults: tuple[Spoilt, ...]


def sample_tabs(
    seed: int = 2023,
    people: int = 2500,
    organizers: int = 24,
    conversations: int = 4000,
    until: date = AS_OF,
) -> tuple[Tab, ...]:
    """The input tabs of the sample workbook as it stood on the evening of `until`.

    The same arguments give the same cells. `conversations` is how many there are by 2023-03-15, or
    by a later `until`; an earlier `until` gives the same workbook as it was then. From some 400
    people and 500 conversations upwards.
    """
    return sample(seed, people, organizers, conversations, until).tabs


def sample(
    seed: int = 2023,
    n_people: int = 2500,
    n_organizers: int = 24,
    n_conversations: int = 4000,
    until: date = AS_OF,
) -> Sample:
    """The sample with the list of its faults."""
    horizon = max(until, AS_OF)
    sites = worksites.worksites(seed, n_people)
    everyone = people.people(seed, sites)
    team = organizers.organizers(seed, n_organizers, everyone, sites)
    talks = conversations.conversations(seed, n_conversations, team, everyone, horizon)
    if until < horizon:
        midnight = datetime.combine(until + DAY, time())
        talks.rows = [
            row
            for row in talks.rows
            if isinstance(at := row["Timestamp"], datetime) and at < midnight
        ]
    calendar = program.events(seed, sites)
    in_unit = {site.name: 0 for site in sites}
    for person in everyone:
        in_unit[person.worksite.name] += person.in_unit
    sheets = (
        people.sheet(seed, everyone, until),
        worksites.sheet(seed, sites, in_unit),
        talks,
        organizers.sheet(team),
        program.phases(),
        calendar,
        program.attendance(seed, calendar, team, everyone, until),
        hours.check_ins(seed, team, until),
        hours.hours(seed, team, until),
        signing.sign_offs(team, until),
        signing.corrections(team, until),
        campaign.structure_tests(),
        campaign.responses(seed, everyone, sites, until),
        campaign.leader_asks(seed, everyone, until),
        campaign.issues(),
        organizers.applications(seed, team, everyone),
        campaign.settings(),
    )
    by_table: dict[str, SampleSheet] = {sheet.table: sheet for sheet in sheets}
    faults = mess(seed, by_table, everyone, horizon)
    return Sample(tuple(sheet.tab() for sheet in sheets), faults)
