"""Declared tables: no two columns can be taken for one another, and every one says what it is for."""

from collections import Counter
from itertools import combinations

import pytest

from toolkit.tables.choices import Choice, Several
from toolkit.tables.claims import is_form
from toolkit.tables.columns import Key, PersonRef
from toolkit.tables.declared import Table
from toolkit.tables.inputs import INPUTS
from toolkit.words import key

every_table = pytest.mark.parametrize("table", INPUTS, ids=lambda table: table.title)


@every_table
def test_no_heading_of_a_table_means_two_columns(table: type[Table]) -> None:
    """Aliases are told apart by their keys, within one table."""
    spellings = Counter(
        spelling for column in table.columns for spelling in {key(s) for s in column.spellings}
    )

    assert [spelling for spelling, times in spellings.items() if times > 1] == []


def test_no_title_means_two_tables() -> None:
    """Only what a form calls its answers may hold any table, and no table goes by that."""
    for one, other in combinations(INPUTS, 2):
        assert not one.titles() & other.titles(), (one.title, other.title)
    assert not any(is_form(title) for table in INPUTS for title in table.titles())


@every_table
def test_every_column_says_what_it_is_for_in_a_sentence(table: type[Table]) -> None:
    """Its help stands on the heading and in the manual."""
    assert table.help.endswith(".")
    assert [
        column.heading for column in table.columns if not column.help.endswith((".", "?", "…"))
    ] == []


@every_table
def test_every_column_has_another_name_that_people_use(table: type[Table]) -> None:
    """English or Spanish."""
    assert [column.heading for column in table.columns if not column.aliases] == []


@every_table
def test_no_word_of_a_list_means_two_choices(table: type[Table]) -> None:
    """Synonyms are told apart by their keys, within one column."""
    for column in table.columns:
        if isinstance(column, Choice):
            words = Counter(
                word
                for name, others in column.options.items()
                for word in {key(w) for w in (name, *others)}
            )
            assert [word for word, times in words.items() if times > 1] == [], column.heading


def test_columns_are_named_by_their_attribute_and_found_by_it() -> None:
    """A heading stands in its declaration and nowhere else."""
    for table in INPUTS:
        for column in table.columns:
            assert vars(table)[column.name] is column is table.column(column.name)
        assert set(table.unique) <= {column.name for column in table.columns}
        assert not table.dated or table.column(table.dated).type_name == "Date"


def test_every_reference_leads_to_a_table_with_a_key() -> None:
    """What a Key is `of` is a declared table (topics have none: their list stands in Settings)."""
    keyed = {table.title for table in INPUTS if table.unique}
    of = {
        column.of
        for table in INPUTS
        for column in table.columns
        if isinstance(column, (Key, Several)) and column.of
    }

    assert of <= keyed | {"Topics"}
    assert any(isinstance(column, PersonRef) for table in INPUTS for column in table.columns)
