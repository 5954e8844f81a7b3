"""Left out: why somebody has no row in Follow-ups, in words."""

from __future__ import annotations

from toolkit.organizing import considered
from toolkit.words import marked

LEFT_OUT = {
    considered.NO_TAB: marked(
        "not on the list: there is no Conversations tab, so there is no list"
    ),
    considered.LATER: marked("not on the list: starts later than New hires ahead of Settings"),
    considered.OUTSIDE: marked("not on the list: not in the unit ({status})"),
    considered.OWN: marked("not on the list: is their own organizer"),
    considered.REFUSED: marked("not on the list: Status is Refused"),
    considered.ALONE: marked(
        "not on the list: Do not contact, on the Roster or by a result in Conversations"
    ),
    considered.DECEASED: marked("not on the list: a row of Conversations has the result Deceased"),
    considered.NO_FLAG: marked(
        "not on the list: no flag applies; talked with lately, nothing promised, somebody is"
        " assigned"
    ),
}
