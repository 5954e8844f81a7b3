"""Warnings of the paid program in words, each a sentence in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.stipends.warnings import Warned
from toolkit.telling.timesheets import said_hours
from toolkit.words import day, say, say_many


def warned(warnings: Iterable[Warned], language: str) -> str:
    """The warnings of one organizer in one phase; "" where there is none."""
    return " ".join(_said(one, language) for one in warnings)


def _said(one: Warned, language: str) -> str:
    days = ", ".join(day(each, language) for each in one.days)
    n, about = len(one.days), one.about
    if one.kind == "rate":
        return say_many(
            language,
            "Under the minimum wage of ${wage} an hour (down to ${lowest}): week of {weeks}.",
            "Under the minimum wage of ${wage} an hour (down to ${lowest}): weeks of {weeks}.",
            n,
            wage=f"{about['wage']:.2f}",
            lowest=f"{about['lowest']:.2f}",
            weeks=days,
        )
    if one.kind == "same":
        hours = said_hours(about["hours"], language)
        return say(language, "The same {hours} h every week.", hours=hours)
    if one.kind == "short":
        return say_many(
            language,
            "Expected hours not reached in {n} week: {weeks}.",
            "Expected hours not reached in {n} weeks: {weeks}.",
            n,
            weeks=days,
        )
    if one.kind == "risk":
        return say_many(
            language,
            "${dollars} at risk in {n} week: {weeks}.",
            "${dollars} at risk in {n} weeks: {weeks}.",
            n,
            dollars=f"{about['dollars']:,.2f}",
            weeks=days,
        )
    if one.kind == "trainings":
        return say_many(
            language, "{n} training missed: {days}.", "{n} trainings missed: {days}.", n, days=days
        )
    if one.kind == "check-ins":
        return say_many(
            language, "{n} check-in missed: {days}.", "{n} check-ins missed: {days}.", n, days=days
        )
    if one.kind == "before":
        return say(
            language,
            "Paid before under another name: week of {week} is {paid}.",
            week=days,
            paid=about["paid"],
        )
    return say(language, "Phases promises {promised} weeks, the dates make {counted}.", **about)
