"""Cells that cannot be read: what stands there is not what its column needs."""

from __future__ import annotations

from toolkit.tables.kinds.declared import WARNING, Kind

_AS_ISO = "Write the date as year-month-day, such as 2023-02-06."

ERROR_CELL = Kind(
    "error-cell",
    "Cells that show an error",
    "The cell shows the error {value}.",
    "Mend the formula in this cell, or type the value.",
)
NOT_YES_OR_NO = Kind(
    "not-yes-or-no",
    "Neither Yes nor No",
    "“{value}” is neither Yes nor No.",
    "Write Yes or No.",
)
NOT_A_CHOICE = Kind(
    "not-a-choice",
    "Words that are not on the list",
    "“{value}” is not one of the choices.",
    ("Did you mean “{near}”?", "Write one of: {known}."),
)
NOT_A_NUMBER = Kind(
    "not-a-number",
    "Not a number",
    "“{value}” is not a number.",
    "Write a plain number, such as 12 or 3.5.",
)
NOT_A_WHOLE_NUMBER = Kind(
    "not-a-whole-number",
    "Not a whole number in its bounds",
    (
        "“{value}” is not a whole number from {low} to {high}.",
        "“{value}” is not a whole number of {low} or more.",
    ),
    (
        "Write a whole number of {low} or more, or remove the line: then it is {default}.",
        "Write a whole number from {low} to {high}, or leave it blank.",
        "Write a whole number of {low} or more, or leave it blank.",
    ),
)
NOT_OVER_0 = Kind(
    "not-over-0",
    "Numbers that are not over 0",
    "“{value}” is not over 0.",
    "Write a number over 0, such as 10 or 7.5.",
)
LESS_THAN_0 = Kind(
    "less-than-0",
    "Numbers less than 0",
    "“{value}” is less than 0.",
    "Write a number of 0 or more.",
)
NOT_HOURS = Kind(
    "not-hours",
    "Not a number of hours",
    "“{value}” is not a number of hours.",
    "Write the hours as 3.5 or 3:30.",
)
TWO_AMOUNTS = Kind(
    "two-amounts",
    "Amounts that can be read two ways",
    "“{value}” may be {thousands} or {cents}.",
    "Write {thousands} or {cents}.",
)
NOT_DOLLARS = Kind(
    "not-dollars",
    "Not an amount of dollars",
    "“{value}” is not an amount of dollars and cents.",
    "Write the amount as 1250 or 1,250.00.",
)
NOT_A_SHARE = Kind(
    "not-a-share",
    "Not a share from 0% to 100%",
    "“{value}” is not a share between 0% and 100%.",
    "Write a share such as 65%.",
)
NOT_A_DATE = Kind("not-a-date", "Not a date", "“{value}” is not a date.", _AS_ISO)
NO_SUCH_DAY = Kind(
    "no-such-day",
    "Days that are not in the calendar",
    "There is no day “{value}” in the calendar.",
    _AS_ISO,
)
IMPOSSIBLE_YEAR = Kind(
    "impossible-year",
    "Years that cannot be meant",
    "The year of “{value}” cannot be meant.",
    _AS_ISO,
)
NOT_DATES = Kind(
    "not-dates",
    "Not a range of dates",
    "“{value}” is not a range of dates.",
    "Write ranges as 2023-03-20 to 2023-03-24, several separated by ; .",
)
NOT_A_TIME = Kind(
    "not-a-time",
    "Not a time of day",
    "“{value}” is not a time of day.",
    "Write the time as 17:00 or 5:00 PM.",
)
_OR_ISO = "If they are not, write them as year-month-day, such as 2023-02-06."
DAY_FIRST = Kind(
    "day-first",
    "Columns read as day/month/year",
    "“{value}” can only be day/month/year, so all days of this column are read that way.",
    _OR_ISO,
    WARNING,
)
MONTH_FIRST = Kind(
    "month-first",
    "Columns read as month/day/year",
    "“{value}” can only be month/day/year, so all days of this column are read that way.",
    _OR_ISO,
    WARNING,
)
AS_DAY_FIRST = Kind(
    "day-first-as-before",
    "Columns still read as day/month/year",
    "“{value}” is read as day/month/year, as all days of this column were when one of them could"
    " only be read that way.",
    _OR_ISO,
    WARNING,
)
AS_MONTH_FIRST = Kind(
    "month-first-as-before",
    "Columns still read as month/day/year",
    "“{value}” is read as month/day/year, as all days of this column were when one of them could"
    " only be read that way.",
    _OR_ISO,
    WARNING,
)
