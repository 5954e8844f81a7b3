"""Marks: columns of x, ✓, yes and no, 1 and 0, P and A."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.adopting.dated_headings import dated, has_day
from toolkit.adopting.layout import ColumnPlace
from toolkit.adopting.looks import Looks
from toolkit.adopting.words import read_words
from toolkit.tables.events import Attendance
from toolkit.words import key

_MARKS_SAID = (
    "x xx y n r yes no si true false 1 0 p a e l present absent r excused late presente ausente"
    " here na pa make up makeup partial mu signed firmo sic attended missed ok ✓ ✔ ✗ ☑ ☐ • ● *"
    " ex pres abs t f justificado justificada tarde asistio falta half virtual zoom inperson"
    " online remote 1/2 ½ exc unex ue unexcused tardy late makeup madeup ab no-show noshow ns"
    " n/a watched recording rec sick vacation vac ea z o parcial vino novino retardo permiso"
    " rsvp j u h s c su w v"
)
_MARKS = frozenset(_MARKS_SAID.split())
MOST_MARKS, LONGEST_MARK = 8, 12.0  # different ones in a column, and signs of one on the average
MOSTLY = 0.6  # of the cells of days side by side have to be marks, or hours, to be read as such


def is_marks(looks: Looks) -> bool:
    """Whether a column holds nothing but marks: x, ✓, yes and no, 1 and 0, P and A."""
    return 0 < looks.different <= MOST_MARKS and _share_marked(looks) >= 0.9


def marked_together(named: Sequence[ColumnPlace]) -> list[ColumnPlace]:
    """Days side by side that hold marks for the most part, all of them taken as one: a word that
    nobody knows makes a day no other column. Long texts beside them are remarks.
    """
    days = [
        place
        for place in named
        if (dated(place) or has_day(place))
        and not place.looks.empty
        and place.looks.different <= MOST_MARKS
        and place.looks.length <= LONGEST_MARK
    ]
    looks = Looks.together([place.looks for place in days])
    return days if len(days) > 1 and _share_marked(looks) >= MOSTLY else []


def _share_marked(looks: Looks) -> float:
    """The share of a column's values that are marks."""
    marked = sum(
        n
        for word, n in looks.counts.items()
        if key(word) in _MARKS or not key(word).isalnum() or word in _MARKS or _is_presence(word)
    )
    return marked / (looks.filled or 1)


def _is_presence(word: str) -> bool:
    """Whether a word says how somebody was there: late, sent notice."""
    said = read_words(Attendance.attended, {word: 1}).values.get(word)
    return said in ("Yes", "No", "Partial", "Excused", "Make-up")
