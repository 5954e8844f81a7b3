"""Cases: what one week's signatures, its lines in the log and its evidence make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from toolkit.stipends.approvals import Action, Figures, Line
from toolkit.stipends.corrections import Correction, Objection
from toolkit.stipends.signatures import is_own
from toolkit.words import key

DRAFT, CERTIFIED, APPROVED, CHANGED, EXPORTED = (
    "Draft",
    "Certified",
    "Approved",
    "Changed since approval",
    "Exported",
)
STANDS = (APPROVED, CHANGED, EXPORTED)

Doubt = Literal["own", "uncertified", "other names", "removed after export", "no line", "gone"]


@dataclass(frozen=True)
class Case:
    """One week. `live` is what the evidence gives now (None: the program has no such week),
    `published` what its row shows; `there` tells whether it has a row. `lines` are its lines in
    the log, `names` all that the organizer goes by.
    """

    live: Figures | None
    published: Figures | None
    state: str
    there: bool
    certified: str
    approver: str
    on: date | str | None
    lines: tuple[Line, ...]
    names: frozenset[str]

    @property
    def own(self) -> bool:
        return is_own(self.approver, self.names, self.certified)


@dataclass
class Outcome:
    """What becomes of a week.

    `state` None: it is no timesheet, only kept because people wrote beside it · `figures` those
    that are shown and paid · `approval`, `correction` the lines of those that hold · `changed`
    whether the evidence gives something else than was approved · `kept` whether only the log has
    the approval · `new` lines for the log.
    """

    state: str | None
    figures: Figures | None
    approval: Line | None = None
    correction: Line | None = None
    changed: bool = False
    kept: bool = False
    new: list[dict[str, Any]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    objections: list[tuple[Correction, Objection]] = field(default_factory=list)

    @property
    def approving(self) -> bool:
        return any(line["action"] == "Approved" for line in self.new)

    @property
    def withdrawing(self) -> bool:
        return any(line["action"] == "Withdrawn" for line in self.new)


def outcome(case: Case, wanted: Sequence[Correction]) -> Outcome:
    """The state of a week and the figures that hold.

    Source: measures.md, *States*. Where the texts leave it open: clearing *Approved by* takes an
    approval back until the week is exported; a row that was deleted does not, its approval stands
    as the log has it.
    """
    approval = _holding(case.lines)
    if approval is not None:
        return _approved(case, approval, wanted)
    if case.state in STANDS and case.approver and not case.lines:
        return _refused(
            Outcome(case.state, case.published or case.live, doubts=["no line"]), wanted
        )
    if case.approver and case.certified and not case.own and (case.live or case.published):
        figures = case.published or case.live
        assert figures is not None
        made = _line(case, "Approved", figures)
        number = max((line.line for line in case.lines), default=0) + 1
        first = Line(line=number, key="", previous="", recorded=date.min, **made)
        held = _approved(replace(case, state=APPROVED), first, wanted)
        return replace(held, new=[made, *held.new])
    return _refused(_unapproved(case), wanted)


def _holding(lines: Sequence[Line]) -> Line | None:
    """The approval that was not taken back."""
    found = None
    for line in lines:
        if line.action == "Approved":
            found = line
        elif line.action == "Withdrawn":
            found = None
    return found


def _line(case: Case, action: Action, figures: Figures, **parts: Any) -> dict[str, Any]:
    signed = {"certified": case.certified, "by": case.approver, "on": case.on, "reason": ""}
    return {"action": action, "figures": figures, **(signed | parts)}


def _unapproved(case: Case) -> Outcome:
    if case.live is None:
        return Outcome(None, None, doubts=["gone"])
    doubts: list[Doubt] = []
    if case.approver:
        doubts.append("own" if case.certified else "uncertified")
    return Outcome(CERTIFIED if case.certified else DRAFT, case.live, doubts=doubts)


def _refused(made: Outcome, wanted: Sequence[Correction]) -> Outcome:
    return replace(made, objections=[(one, "not approved") for one in wanted])


def _approved(case: Case, approval: Line, wanted: Sequence[Correction]) -> Outcome:
    since = [line for line in case.lines if line.line > approval.line]
    exported = case.state == EXPORTED or any(line.action == "Exported" for line in since)
    kept = any(line.action == "Kept" for line in since)
    made = Outcome(None, None, approval=approval)
    if case.there and not case.approver and not kept:
        if not exported:
            back = _refused(_unapproved(case), wanted)
            return replace(
                back,
                new=[
                    _line(
                        case,
                        "Withdrawn",
                        approval.figures,
                        certified=approval.certified,
                        by=approval.by,
                    )
                ],
            )
        made.doubts.append("removed after export")
    elif not case.there and not kept:
        kept = True
        made.new.append(
            _line(
                case,
                "Kept",
                approval.figures,
                certified=approval.certified,
                by=approval.by,
                on=approval.on,
            )
        )
    elif case.approver:
        made.doubts += _doubts(case, approval)
    figures, correction = _corrected(case, approval, since, wanted, made)
    unchanged = case.live == approval.figures or (
        correction is not None and case.live is not None and case.live.logged == figures.logged
    )
    made.state = EXPORTED if exported else APPROVED if unchanged else CHANGED
    made.figures, made.correction, made.kept = figures, correction, kept and not case.approver
    made.changed = not unchanged
    return made


def _doubts(case: Case, approval: Line) -> list[Doubt]:
    if not case.certified:
        return ["uncertified"]
    if case.own:
        return ["own"]
    if (key(case.approver), key(case.certified)) != (key(approval.by), key(approval.certified)):
        return ["other names"]
    return []


def _corrected(
    case: Case, approval: Line, since: Sequence[Line], wanted: Sequence[Correction], made: Outcome
) -> tuple[Figures, Line | None]:
    """The figures with the corrections that hold; each is written to the log once."""
    figures = approval.figures
    correction = next((line for line in reversed(since) if line.action == "Corrected"), None)
    if correction:
        figures = correction.figures
    written = {
        (line.figures.logged, key(line.reason), key(line.by))
        for line in case.lines
        if line.action == "Corrected"
    }
    for one in wanted:
        if not one.approved_by:
            made.objections.append((one, "no approver"))
        elif is_own(one.approved_by, case.names, approval.certified):
            made.objections.append((one, "own"))
        elif one.what not in written:
            written.add(one.what)
            figures = replace(figures, logged=one.hours)
            parts = _line(
                case,
                "Corrected",
                figures,
                certified=one.requested_by,
                by=one.approved_by,
                on=None,
                reason=one.reason,
            )
            made.new.append(parts)
            correction = Line(line=0, key="", previous="", recorded=date.min, **parts)
    return figures, correction
