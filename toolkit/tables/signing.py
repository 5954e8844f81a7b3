"""Signing: who certifies and approves weeks of the paid program, and what is paid instead."""

from __future__ import annotations

from toolkit.tables.choices import Choice, Several
from toolkit.tables.columns import Date, Hours, Key, Text
from toolkit.tables.declared import Table


class SignOffs(Table):
    """Weeks that somebody certifies or approves all at once."""

    title = "Sign-offs"
    aliases = ("Signoffs", "Sign offs", "Vistos buenos", "Visto bueno")
    help = "Certify or approve many weeks of Timesheets in one row."
    dated = "date"

    date = Date(
        "Date",
        required=True,
        aliases=("Timestamp", "Day", "Fecha", "Marca temporal"),
        help="The day of the signature; it signs for weeks that have begun by then.",
    )
    by = Text(
        "By",
        required=True,
        aliases=("Signed by", "Your name", "Who", "Por", "Firma"),
        help="Who signs. Nobody approves weeks that are their own, or that they certified.",
    )
    what = Choice(
        "What",
        {
            "Certify": ("Certified", "Certificar", "Certifico"),
            "Approve": ("Approved", "Aprobar", "Apruebo"),
        },
        required=True,
        aliases=("Action", "Qué", "Acción"),
        help="Certify (the hours are right) or Approve.",
    )
    organizers = Several(
        "Organizers",
        required=True,
        of="Organizers",
        aliases=("Organizer", "For", "Whose", "Organizadores", "Para"),
        help=(
            "Names from Organizers, several separated by , or ; — or a staff member, for everyone"
            " whose Staff lead that is."
        ),
    )
    phase = Key("Phase", required=True, of="Phases", aliases=("Fase",), help="A phase from Phases.")
    through = Date(
        "Through",
        required=True,
        aliases=("Until", "Up to", "Hasta"),
        help="The last day: weeks whose Monday is not after it.",
    )
    notes = Text("Notes", aliases=("Comments", "Notas"), help="For the workbook only.")


class Corrections(Table):
    """What is to be paid instead of an approved week's hours, and why."""

    title = "Corrections"
    aliases = ("Timesheet corrections", "Correcciones")
    help = (
        "The only way to pay something else than the approved hours of a week; each needs a reason."
    )

    key = Key(
        "Key",
        required=True,
        aliases=("Timesheet", "Clave"),
        help="The Key of the week, copied from the Timesheets tab.",
    )
    reason = Text(
        "Reason",
        required=True,
        aliases=("Why", "Motivo", "Razón"),
        help="Why the approved hours are not right.",
    )
    new_hours = Hours(
        "New hours",
        required=True,
        aliases=("Hours", "Horas nuevas", "Horas"),
        help="The hours that are right.",
    )
    requested_by = Text(
        "Requested by", aliases=("Requested", "Solicitado por"), help="Who asks for it."
    )
    approved_by = Text(
        "Approved by",
        aliases=("Approved", "Aprobado por"),
        help="Who approves it; never the organizer.",
    )
