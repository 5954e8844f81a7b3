"""Next steps: what the last attempt came to decides, else the flag."""

import pytest

from toolkit.organizing.follow_ups import follow_ups
from toolkit.tables.program import Program
from toolkit.telling.next_steps import next_steps


def said(program: Program, language: str = "en") -> dict[str, str]:
    """*Next step* of everybody on the list, by Person ID."""
    rows = follow_ups(program)
    return dict(zip(rows["person_id"], next_steps(rows, language), strict=True))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            {
                "Ada": "This number is wrong: find them at Maple El, or ask Nan Lee for a number.",
                "Bo": (
                    "This number is out of service: find them at Maple El, or ask a colleague for a"
                    " number."
                ),
                "Cleo": "Let it rest two weeks; then somebody they trust tries.",
                "Dee": "Give them to an organizer who speaks their language.",
                "Eve": "They have moved: tell staff, so that the Roster says where they are now.",
                "Fay": "Let it rest two weeks; then Nan Lee, or somebody else they trust, tries.",
                "Gil": (
                    "This number is out of service: find them at Maple El, or ask Nan Lee for a"
                    " number."
                ),
                "Hal": (
                    "This number is wrong: find them at Maple El, or ask a colleague for a number."
                ),
            },
        ),
        (
            "es",
            {
                "Ada": (
                    "Este número está equivocado: busque a la persona en Maple El o pida un número"
                    " a Nan Lee."
                ),
                "Bo": (
                    "Este número está fuera de servicio: busque a la persona en Maple El o pida un"
                    " número a una colega o un colega."
                ),
                "Cleo": "Deje pasar dos semanas; después lo intenta alguien de su confianza.",
                "Dee": ("Pase a la persona a alguien del equipo organizador que hable su idioma."),
                "Eve": (
                    "La persona se mudó: avise al personal, para que el Roster diga dónde está"
                    " ahora."
                ),
                "Fay": (
                    "Deje pasar dos semanas; después lo intenta Nan Lee u otra persona de su"
                    " confianza."
                ),
                "Gil": (
                    "Este número está fuera de servicio: busque a la persona en Maple El o pida un"
                    " número a Nan Lee."
                ),
                "Hal": (
                    "Este número está equivocado: busque a la persona en Maple El o pida un número"
                    " a una colega o un colega."
                ),
            },
        ),
    ],
)
def test_the_last_result_decides_whatever_the_flag(
    program: Program, language: str, expected: dict[str, str]
) -> None:
    """Promises, new hires, first conversations: nobody is told to try again at another time of day.

    Roster:
    Person | Charted under | Hire date  | Organizer
    Ada    | Nan           |            | Rosa
    Bo     |               | 2023-03-01 | Rosa
    Cleo   |               |            | Rosa
    Dee    |               | 2023-03-01 |
    Eve    |               |            | Rosa
    Fay    | Nan           | 2023-03-01 | Rosa
    Gil    | Nan           |            | Rosa
    Hal    |               |            | Rosa
    Nan    |               |            | Rosa

    Conversations:
    Person | Date       | Result           | Follow up by
    Ada    | 2023-02-01 | Wrong number     | 2023-02-08
    Bo     | 2023-02-01 | Disconnected     |
    Cleo   | 2023-02-01 | Refused          | 2023-02-08
    Dee    | 2023-02-01 | Language barrier |
    Eve    | 2023-02-01 | Moved            |
    Fay    | 2023-02-01 | Refused          |
    Gil    | 2023-01-30 | Disconnected     |
    Gil    | 2023-01-30 | No answer        |
    Hal    | 2023-02-01 | Wrong number     |
    Nan    | 2023-03-08 | Talked           |
    """
    assert said(program, language) == expected


def test_otherwise_it_is_the_flag(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Status           | Roles  | Charted under | Assessment | Hire date
    Ada    | Rosa      | Member           |        |               |            |
    Al     | Rosa      | Member           |        |               |            |
    Bo     | Rosa      | Potential member |        |               |            |
    By     | Rosa      | Potential member |        |               |            |
    Cleo   | Rosa      | Potential member |        |               | 1          |
    Dee    | Rosa      | Member           | Leader |               |            |
    Di     | Rosa      | Member           | Leader |               |            |
    Eve    | Rosa      | Member           |        |               |            |
    Fay    | Rosa      | Potential member |        |               |            |
    Flo    | Rosa      | Potential member |        |               |            |
    Gil    |           | Member           |        | Dee           |            |
    Nan    | Rosa      | Potential member |        | Dee           |            | 2023-03-01
    Ned    | Rosa      | Member           |        |               |            | 2023-03-01
    Nia    | Rosa      | Potential member |        |               |            | 2023-03-01
    Nora   | Rosa      | Potential member |        |               |            | 2023-04-03
    Noor   | Rosa      | Potential member |        |               |            | 2023-04-03

    Conversations:
    Person | Date       | Follow up by | Promise    | Answer | Issues     | Assessment
    Ada    | 2023-02-01 | 2023-02-08   | class size |        |            |
    Al     | 2023-02-01 | 2023-02-08   |            |        |            |
    Bo     | 2023-02-01 |              |            | Maybe  | Pay; Heat  |
    By     | 2023-02-01 |              |            | Maybe  |            |
    Cleo   | 2023-02-01 |              |            |        |            | 4
    Dee    | 2023-02-01 |              |            |        |            |
    Di     | 2023-02-01 |              |            |        |            |
    Eve    | 2022-11-01 |              |            |        | Pay        |
    Fay    | 2022-11-01 |              |            |        | Pay        |
    Flo    | 2022-11-01 |              |            |        |            |
    Gil    | 2023-03-01 |              |            |        |            |
    Nia    | 2023-03-02 |              |            |        |            |
    Noor   | 2023-03-02 |              |            |        |            |
    """
    assert said(program) == {
        "Ada": (
            "Get back to them about class size, even without the answer yet; a short call is"
            " enough."
        ),
        "Al": "Get back to them, even without the answer yet; a short call is enough.",
        "Bo": ("Begin with Pay, which they told you about; ask what is in the way, and ask again."),
        "By": "Ask what is in the way, and ask again.",
        "Cleo": "Go back in person; find out what happened before you ask for anything.",
        "Dee": "Ask them for one thing: to bring two of their people along.",
        "Di": "Ask them for one thing: to bring two colleagues along.",
        "Eve": (
            "Sit down with them again: what has changed at Maple El, and what will they do about"
            " it?"
        ),
        "Fay": "Go back to Pay, which they told you about, and ask them to join.",
        "Flo": (
            "Sit down with them again: what would they change at Maple El? Then ask them to join."
        ),
        "Gil": "Give them to Rosa, who has most people at Maple El.",
        "Nan": (
            "Welcome them at Maple El, ask how the first weeks are going, and ask them to join."
        ),
        "Ned": "Welcome them at Maple El, and ask how the first weeks are going.",
        "Nia": "Ask them to join, and wait for the answer.",
        "Nora": "Say hello before they start: who you are, and whom they can ask at Maple El.",
        "Noor": "Ask them to join at the induction, or on their first day.",
    }


def test_a_first_conversation_is_sought_as_the_last_try_went(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Status           | Charted under
    Ada    | Rosa      | Potential member |
    Al     | Rosa      | Member           |
    Bo     | Rosa      | Potential member |
    Cleo   | Rosa      | Potential member |
    Dee    | Rosa      | Potential member |
    Eve    | Rosa      | Potential member |
    Fay    | Rosa      | Potential member | Nan
    Gil    | Rosa      | Potential member |
    Nan    | Rosa      | Member           |

    Settings:
    Setting                   | Value
    Attempts before switching | 2

    Conversations:
    Person | Date       | Result
    Bo     | 2023-02-01 | No answer
    Cleo   | 2023-02-01 | Left message
    Dee    | 2023-02-01 | Busy
    Eve    | 2023-02-01 | Not reachable
    Fay    | 2023-02-01 | Busy
    Fay    | 2023-02-02 | Busy
    Gil    | 2023-02-01 | Busy
    Gil    | 2023-02-02 | Busy
    Nan    | 2023-03-08 | Talked
    """
    assert said(program) == {
        "Ada": "Ask what they would change at Maple El, listen, and ask them to join.",
        "Al": "Ask what they would change at Maple El, and listen.",
        "Bo": "Try again at another time of day, or in person at Maple El.",
        "Cleo": "Do not wait for the call back: go and see them at Maple El.",
        "Dee": "Ask when they have ten minutes, and come back then.",
        "Eve": "Ask a colleague when they can be found at Maple El, and go then.",
        "Fay": "Ask Nan Lee, whom they go to, to bring you together.",
        "Gil": "Let somebody else try, in person at Maple El.",
    }


def test_a_bad_number_is_looked_for_where_the_last_try_was_at_the_door(program: Program) -> None:
    """
    Person | Date       | Result       | Method
    Ada    | 2023-02-20 | Wrong number | Phone
    Ada    | 2023-02-21 | No answer    | Door
    Bo     | 2023-03-08 | Talked       |
    Cleo   | 2023-03-08 | Talked       |
    Nan    | 2023-03-08 | Talked       |
    """
    assert said(program) == {
        "Ada": "This number is wrong: find them at Maple El, or ask a colleague for a number."
    }
    assert next_steps(follow_ups(program)[:0], "en").tolist() == []


def test_where_nobody_has_anybody_an_organizer_is_to_be_found(program: Program) -> None:
    """
    Roster:
    Person | Status
    Nan    | Member

    Conversations:
    Person | Date
    Nan    | 2023-03-08
    """
    assert said(program) == {"Nan": "Find them an organizer."}
