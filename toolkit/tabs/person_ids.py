"""The Person IDs tab: everybody whom the toolkit gave an ID, and who may be the same person."""

from __future__ import annotations

from toolkit.tables.person_ids import PersonIds
from toolkit.tables.program import Program
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.desired import Rule, Tab, TabColumn

_WIDTHS = {
    PersonIds.person_id: 11,
    PersonIds.worksite: 34,
    PersonIds.email: 28,
    PersonIds.looks_like: 16,
}
PERSON_IDS = Output(
    title=PersonIds.title,
    key=("person_id",),
    what=marked(
        "Everybody whose Person ID the toolkit gave; where it could not tell who somebody is, write"
        " into Same as"
    ),
    needs=("Roster",),
    frozen_columns=1,
    columns={
        column.name: TabColumn(
            column.heading,
            "date" if column.format == "date" else "text",
            _WIDTHS.get(column, 16),
            people=column is PersonIds.same_as,
            note=column.help,
        )
        for column in PersonIds.columns
    },
    rules=(Rule("Looks like", "filled", fill="#F6F1A9"),),
)


def person_ids_tabs(program: Program) -> list[Tab]:
    """The tab, where anybody was ever given an ID."""
    if program.given.rows.empty:
        return []
    return [PERSON_IDS.tab(program, program.given.rows)]
