"""Understanding: every tab of a workbook, what it is, how sure that is, and what is left to ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from toolkit.adopting import columns as told
from toolkit.adopting.alike import with_words_together
from toolkit.adopting.answers import NOBODYS, Answer, tempered
from toolkit.adopting.blocks import blocks_of, overlap, spanned
from toolkit.adopting.candidates import ReadAs
from toolkit.adopting.cast import Cast
from toolkit.adopting.day_shapes import without_year
from toolkit.adopting.deciding import ENOUGH, Decision, decided
from toolkit.adopting.layout import Layout, layout_of
from toolkit.adopting.legends import legends_of
from toolkit.adopting.profile import OUTSIDE, Profile, TabProfile, To
from toolkit.adopting.questions import questions_of
from toolkit.adopting.rivals import judged, shape
from toolkit.adopting.sheet import Name, Sheet
from toolkit.adopting.short_worksites import with_whole_names
from toolkit.adopting.strangers import asked_about_strangers
from toolkit.adopting.weeks import with_weeks
from toolkit.adopting.years import lacks_year, likely_years, school_years

NOTHING = Answer()
_NAMES = {
    "Roster": frozenset(("First name", "Last name")),
    "Worksites": frozenset(("Worksite",)),
    "Organizers": frozenset(("Organizer",)),
}  # what a row of a list is about
SHORT_ENOUGH = 1.2  # what the columns of a short table beside another one have to be worth


def profile(
    sheets: Iterable[Sheet],
    answers: Mapping[Name, Answer] | None = None,
    *,
    today: date | None = None,
) -> Profile:
    """What a workbook is. `answers` are what a person said before, by the name of the tab; they
    hold. `today` proposes the school year of days whose year nothing says.
    """
    said = answers or {}
    layouts = [layout for sheet in sheets if sheet.filled for layout in _layouts(sheet, said)]
    siblings = Counter(shape(layout) for layout in layouts)
    cast = Cast()
    decisions: list[Decision] = []
    for _ in range(2):
        decisions = [
            _decided(layout, cast, siblings, said.get(layout.sheet.name, NOTHING))
            for layout in layouts
        ]
        cast = _cast(decisions)
    decisions = _alike(decisions, cast, said)
    legends = legends_of(one.layout for one in decisions if one.table is None)
    tabs = [told.tab_of(decision, cast, legends) for decision in decisions]
    tabs = with_whole_names(tabs, decisions)
    tabs = [tempered(tab, said.get(tab.name, NOTHING)) for tab in tabs]
    tabs = with_weeks(_dated(tabs, decisions, today), decisions)
    names = [_naming(decision) for decision in decisions]
    before = decisions
    told_of = frozenset(name for name, one in said.items() if one.table)
    tabs = judged(tabs, layouts, names, told_of)
    decisions = _logs(decisions, tabs, cast)
    tabs = [
        told.tab_of(again, cast, legends) if again is not decision else tab
        for tab, decision, again in zip(tabs, before, decisions, strict=True)
    ]
    tabs = with_words_together(asked_about_strangers(tabs, decisions, told_of))
    questions = [
        question
        for tab, decision in zip(tabs, decisions, strict=True)
        for question in questions_of(tab, decision)
    ]
    return Profile(tuple(tabs), tuple(questions))


def _logs(decisions: Sequence[Decision], tabs: Sequence[TabProfile], cast: Cast) -> list[Decision]:
    """The decisions, of lists that say again who is on the list of everyone the one that they are a
    log of conversations, where they say how those went.
    """
    found = list(decisions)
    for place, (tab, decision) in enumerate(zip(tabs, decisions, strict=True)):
        if tab.why != OUTSIDE or tab.table != "Roster" or "Status" in decision.headings:
            continue
        again = decided(decision.layout, cast, fixed_table="Conversations")
        said = {name for one in again.matrices for name in one.to} | again.headings
        if again.table and "Result" in said and {"Person", "Person ID"} & said:
            found[place] = replace(again, given=False)
    return found


def _dated(
    tabs: Sequence[TabProfile], decisions: Sequence[Decision], today: date | None
) -> list[TabProfile]:
    """The tabs, of those whose dates have no year the years that it may be."""
    asked = [
        not tab.year
        and tab.table is not None
        and (
            tab.sources.get("Date") == "title"
            or without_year(tab.constants.get("Date", ""))
            or lacks_year(decision)
        )
        for tab, decision in zip(tabs, decisions, strict=True)
    ]
    years = (likely_years(decisions) or school_years(today)) if any(asked) else ()
    return [
        replace(tab, asks_year=True, years=years) if ask else tab
        for tab, ask in zip(tabs, asked, strict=True)
    ]


def _layouts(sheet: Sheet, answers: Mapping[Name, Answer]) -> list[Layout]:
    """A tab taken apart, as several where each part by itself is a table of ours, or a person said
    so; none where a person said that it is nobody's.
    """
    answer = answers.get(sheet.name)
    if answer is not None:
        return [] if answer.table == NOBODYS else [layout_of(sheet, answer.headings)]
    spans = [span for book, title, span in answers if (book, title) == sheet.name[:2] and span]
    if spans:
        parts = [spanned(sheet, span) for span in spans]
        parts += [part for part in blocks_of(sheet) if not any(overlap(part, at) for at in spans)]
        return [
            layout_of(part, said.headings)
            for part in parts
            if part.filled and (said := answers.get(part.name, NOTHING)).table != NOBODYS
        ]
    parts = blocks_of(sheet)
    taken = [layout_of(part) for part in parts]
    if len(taken) > 1 and _apart(taken):
        return taken
    return [layout_of(sheet)]


def _apart(parts: Sequence[Layout]) -> bool:
    """Whether each part of a tab is a table of ours by itself: with a column or two it is where its
    rows are not those of its neighbour.
    """
    longest = max(part.n_records for part in parts)
    return all(
        decided(
            part, Cast(), enough=SHORT_ENOUGH if part.n_records < 0.6 * longest else ENOUGH
        ).table
        for part in parts
    )


def _decided(
    layout: Layout, cast: Cast, siblings: Mapping[tuple[str, ...], int], answer: Answer
) -> Decision:
    return decided(
        layout,
        cast,
        siblings=siblings[shape(layout)],
        fixed_table=answer.table,
        fixed=answer.fixed(layout),
        enough=SHORT_ENOUGH if layout.sheet.span else ENOUGH,
    )


def _naming(decision: Decision) -> list[int]:
    """The columns that say who or what a row is."""
    wanted = _NAMES.get(decision.table or "")
    if wanted is None:
        return [place.number for place in decision.layout.places if not place.looks.empty][:12]
    found = [one.place.number for one in decision.readings if wanted & set(one.names)]
    return found or [place.number for place in decision.layout.places[:3]]


def _cast(decisions: Sequence[Decision]) -> Cast:
    """Who and what the tabs name."""
    said: dict[str, dict[str, None]] = {}

    def add(kind: str, values: Iterable[str]) -> None:
        said.setdefault(kind, {}).update(dict.fromkeys(value for value in values if value))

    for one in decisions:
        if one.table is None:
            continue
        by = {reading.to: reading.place for reading in one.readings if reading.score >= 0.5}
        sheet, rows = one.layout.sheet, one.layout.lines.records[:20_000]
        place = by.get("Worksite")
        if place and (
            one.table in ("Worksites", "Roster", "Organizers") or not said.get("worksites")
        ):
            add("worksites", place.looks.counts)
            if one.table == "Worksites" and "Short name" in by:
                add("worksites", by["Short name"].looks.counts)
        for heading in ("Organizer", "Staff lead", "Staff"):
            place = by.get(heading)
            if place and (one.table == "Organizers" or place.looks.different <= 60):
                add("organizers", place.looks.counts)
        if one.table == "Roster":
            if ("First name", "Last name") in by:
                add("people", by["First name", "Last name"].looks.counts)
            elif "First name" in by and "Last name" in by:
                first, last = by["First name"].number, by["Last name"].number
                add("people", (f"{sheet.said(r, first)} {sheet.said(r, last)}" for r in rows))
            if "Person ID" in by:
                add("idents", by["Person ID"].looks.counts)
        for constant in one.constants:
            if constant.heading == "Worksite":
                add("worksites", [constant.value])
            elif constant.heading == "Organizer":
                add("organizers", [constant.value])
        if "Worksite" in one.sections:
            add("worksites", one.layout.lines.sections.values())
    kinds = ("worksites", "organizers", "people", "idents")
    return Cast.of(*(said.get(kind, {}) for kind in kinds))


def _alike(
    decisions: Sequence[Decision], cast: Cast, answers: Mapping[Name, Answer]
) -> list[Decision]:
    """Tabs of one shape are read as the one of them that says most: few rows of a month tell less
    than those of all.
    """
    found = list(decisions)
    groups: dict[tuple[str, ...], list[int]] = {}
    for number, decision in enumerate(decisions):
        if len(shape(decision.layout)) >= 3:
            groups.setdefault(shape(decision.layout), []).append(number)
    for members in groups.values():
        if len(members) < 2:
            continue
        best = decisions[max(members, key=lambda n: (decisions[n].worth, -n))]
        if best.table is None:
            continue
        fixed: dict[int, To] = {place.number: None for place in best.layout.places}
        fixed |= {one.place.number: one.to for one in best.readings}
        for number in members:
            mine = decisions[number]
            if mine is best or mine.layout.sheet.name in answers:
                continue
            if _same(mine, best):
                found[number] = replace(mine, readings=_as_sure(mine.readings, best.readings))
                continue
            used = {place.number for matrix in mine.matrices for place in matrix.places}
            again = decided(
                mine.layout,
                cast,
                siblings=len(members),
                fixed_table=best.table,
                fixed={place: to for place, to in fixed.items() if place not in used},
            )
            if again.table is not None:
                readings = _as_sure(again.readings, best.readings)
                found[number] = replace(
                    again, readings=readings, margin=best.margin, given=best.given
                )
    return found


def _as_sure(mine: Sequence[ReadAs], best: Sequence[ReadAs]) -> tuple[ReadAs, ...]:
    """Readings as sure as those of the same columns of another tab."""
    scores = {one.place.number: one for one in best}
    return tuple(
        replace(scores[one.place.number], place=one.place) if one.place.number in scores else one
        for one in mine
    )


def _same(one: Decision, other: Decision) -> bool:
    """Whether two tabs are read as the same already."""
    mine = {reading.place.number: reading.to for reading in one.readings}
    return one.table == other.table and mine == {
        reading.place.number: reading.to for reading in other.readings
    }
