"""Next steps: what an experienced organizer would do about each person next."""

from __future__ import annotations

import numpy as np
import pandas as pd

from toolkit.organizing import flags
from toolkit.telling.rows_said import Sentences, promised, said_by_flag, said_of
from toolkit.words import say


def next_steps(follow_ups: pd.DataFrame, language: str) -> pd.Series:
    """*Next step* of each row of `follow_ups.follow_ups`, in that language.

    What the last attempt came to decides, whatever the flag: a wrong number is looked for at the
    building or through their leader, a refusal rests two weeks and goes to somebody they trust, a
    language barrier goes to somebody who speaks it, a move goes to staff. Else it is the flag.
    Source: measures.md, *Follow-ups*.
    """
    said = said_by_flag(follow_ups, language, _NEXT)
    after = np.flatnonzero(follow_ups["last_result"].isin(_AFTER))
    columns = ("last_result", "worksite", "under")
    said.iloc[after] = said_of(follow_ups, language, columns, _after, after)
    return said.astype("str")


def _after(language: str, result: str, worksite: str, leader: str | None) -> str:
    if result in ("Wrong number", "Disconnected"):
        return _number(language, result, worksite, leader)
    if result == "Refused" and leader:
        return say(
            language,
            "Let it rest two weeks; then {leader}, or somebody else they trust, tries.",
            leader=leader,
        )
    if result == "Refused":
        return say(language, "Let it rest two weeks; then somebody they trust tries.")
    if result == "Language barrier":
        return say(language, "Give them to an organizer who speaks their language.")
    return say(language, "They have moved: tell staff, so that the Roster says where they are now.")


_AFTER = ("Wrong number", "Disconnected", "Refused", "Language barrier", "Moved")


def _number(language: str, result: str, worksite: str, leader: str | None) -> str:
    said = {"worksite": worksite, "leader": leader}
    if result == "Wrong number" and leader:
        return say(
            language,
            "This number is wrong: find them at {worksite}, or ask {leader} for a number.",
            **said,
        )
    if result == "Wrong number":
        return say(
            language,
            "This number is wrong: find them at {worksite}, or ask a colleague for a number.",
            **said,
        )
    if leader:
        return say(
            language,
            "This number is out of service: find them at {worksite}, or ask {leader} for a number.",
            **said,
        )
    return say(
        language,
        "This number is out of service: find them at {worksite}, or ask a colleague for a number.",
        **said,
    )


def _promise(language: str, promise: str | None) -> str:
    if what := promised(promise):
        return say(
            language,
            "Get back to them about {what}, even without the answer yet; a short call is enough.",
            what=what,
        )
    return say(language, "Get back to them, even without the answer yet; a short call is enough.")


def _new(language: str, starts: bool, talked: str | None, status: str, worksite: str) -> str:
    if starts and talked is None:
        return say(
            language,
            "Say hello before they start: who you are, and whom they can ask at {worksite}.",
            worksite=worksite,
        )
    if starts:
        return say(language, "Ask them to join at the induction, or on their first day.")
    if talked is not None:
        return say(language, "Ask them to join, and wait for the answer.")
    if _joined(status):
        return say(
            language,
            "Welcome them at {worksite}, and ask how the first weeks are going.",
            worksite=worksite,
        )
    return say(
        language,
        "Welcome them at {worksite}, ask how the first weeks are going, and ask them to join.",
        worksite=worksite,
    )


def _maybe(language: str, issues: tuple[str, ...] | None) -> str:
    if issues:
        return say(
            language,
            "Begin with {issue}, which they told you about; ask what is in the way, and ask again.",
            issue=issues[0],
        )
    return say(language, "Ask what is in the way, and ask again.")


def _slipped(language: str) -> str:
    return say(language, "Go back in person; find out what happened before you ask for anything.")


def _quiet_leader(language: str, charted: int) -> str:
    if charted > 1:
        return say(language, "Ask them for one thing: to bring two of their people along.")
    return say(language, "Ask them for one thing: to bring two colleagues along.")


def _not_contacted(language: str, result: str | None, status: str, worksite: str) -> str:
    if result is None and _joined(status):
        return say(
            language, "Ask what they would change at {worksite}, and listen.", worksite=worksite
        )
    if result is None:
        return say(
            language,
            "Ask what they would change at {worksite}, listen, and ask them to join.",
            worksite=worksite,
        )
    if result == "Left message":
        return say(
            language,
            "Do not wait for the call back: go and see them at {worksite}.",
            worksite=worksite,
        )
    if result == "Busy":
        return say(language, "Ask when they have ten minutes, and come back then.")
    if result == "Not reachable":
        return say(
            language,
            "Ask a colleague when they can be found at {worksite}, and go then.",
            worksite=worksite,
        )
    return say(
        language,
        "Try again at another time of day, or in person at {worksite}.",
        worksite=worksite,
    )


def _not_reached(language: str, leader: str | None, worksite: str) -> str:
    if leader:
        return say(language, "Ask {leader}, whom they go to, to bring you together.", leader=leader)
    return say(language, "Let somebody else try, in person at {worksite}.", worksite=worksite)


def _quiet(language: str, status: str, issues: tuple[str, ...] | None, worksite: str) -> str:
    if _joined(status):
        return say(
            language,
            "Sit down with them again: what has changed at {worksite}, and what will they do"
            " about it?",
            worksite=worksite,
        )
    if issues:
        return say(
            language,
            "Go back to {issue}, which they told you about, and ask them to join.",
            issue=issues[0],
        )
    return say(
        language,
        "Sit down with them again: what would they change at {worksite}? Then ask them to join.",
        worksite=worksite,
    )


def _unassigned(language: str, suggested: str | None, worksite: str) -> str:
    if suggested:
        return say(
            language,
            "Give them to {organizer}, who has most people at {worksite}.",
            organizer=suggested,
            worksite=worksite,
        )
    return say(language, "Find them an organizer.")


def _joined(status: str) -> bool:
    return status in ("Member", "Pending")


_NEXT: Sentences = {
    flags.PROMISE: (("promise",), _promise),
    flags.NEW_HIRE: (("starts", "last_contact", "status", "worksite"), _new),
    flags.MAYBE: (("issues",), _maybe),
    flags.SLIPPED: ((), _slipped),
    flags.QUIET_LEADER: (("charted",), _quiet_leader),
    flags.BAD_DATA: (("bad_result", "worksite", "under"), _number),
    flags.NOT_CONTACTED: (("last_result", "status", "worksite"), _not_contacted),
    flags.NOT_REACHED: (("under", "worksite"), _not_reached),
    flags.QUIET: (("status", "issues", "worksite"), _quiet),
    flags.UNASSIGNED: (("suggested", "worksite"), _unassigned),
}
