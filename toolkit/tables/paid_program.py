"""The paid program: its phases, check-ins and hours."""

from __future__ import annotations

from toolkit.tables.choices import Choice, Several
from toolkit.tables.columns import (
    Date,
    Dollars,
    Hours,
    Key,
    Number,
    Spans,
    Text,
    Time,
    WholeNumber,
    YesNo,
)
from toolkit.tables.declared import Table
from toolkit.tables.weekdays import CALLED


class Phases(Table):
    """The program's phases: when, how many hours, and the stipend."""

    title = "Phases"
    aliases = ("Program phases", "Fases")
    help = "The program's phases: when, how many hours a week, and the stipend."
    unique = ("phase",)

    phase = Key("Phase", required=True, aliases=("Name", "Fase"), help="The name it goes by.")
    starts = Date(
        "Starts",
        required=True,
        aliases=("Start", "Start date", "Empieza", "Inicio"),
        help="Its first day.",
    )
    ends = Date(
        "Ends", required=True, aliases=("End", "End date", "Termina", "Fin"), help="Its last day."
    )
    breaks = Spans(
        "Breaks",
        aliases=("Break", "Weeks off", "Descansos", "Vacaciones"),
        help="Days off, such as 2023-03-20 to 2023-03-24; several separated by ; .",
    )
    weeks = WholeNumber(
        "Weeks",
        aliases=("Number of weeks", "Semanas"),
        help="The weeks promised; checked against the computed count.",
    )
    hours_per_week = Hours(
        "Hours per week",
        required=True,
        aliases=("Hours a week", "Weekly hours", "Horas por semana"),
        help="Expected of each organizer, training included.",
    )
    stipend = Dollars(
        "Stipend",
        required=True,
        aliases=("Stipend ($)", "Amount", "Estipendio"),
        help="Dollars for the whole phase.",
    )
    training_weekday = Choice(
        "Training weekday",
        CALLED,
        aliases=("Training day", "Día de capacitación"),
        help="The weekday of the regular training.",
    )
    training_starts = Time(
        "Training starts",
        aliases=("Training start", "Capacitación empieza"),
        help="Such as 5:00 PM.",
    )
    training_ends = Time(
        "Training ends", aliases=("Training end", "Capacitación termina"), help="Such as 8:00 PM."
    )
    training_mandatory = YesNo(
        "Training mandatory",
        aliases=("Mandatory", "Capacitación obligatoria"),
        help="Whether it is mandatory.",
    )
    check_in_every = WholeNumber(
        "Check-in every",
        low=1,
        aliases=("Check-in every (weeks)", "Seguimiento cada"),
        help="How many weeks from one check-in to the next; blank: none.",
    )
    proration = Choice(
        "Proration",
        {
            "Whole": ("Full", "None", "Completo"),
            "By week": ("Weekly", "Por semana"),
            "By hour": ("Hourly", "Por hora"),
            "Manual": ("By hand", "A mano"),
        },
        aliases=("Policy", "Proration policy", "Prorrateo"),
        help="What short hours do to the stipend: Whole, By week, By hour or Manual.",
    )
    applications_close = Date(
        "Applications close",
        aliases=("Apply by", "Cierre de solicitudes"),
        help="The last day to apply.",
    )
    focus = Text("Focus", aliases=("About", "Enfoque"), help="What the phase is for.")


class CheckIns(Table):
    """The weekly check-ins of organizers with their staff lead."""

    title = "Check-ins"
    aliases = (
        "Check ins",
        "Checkins",
        "Seguimientos",
        "Acompañamientos",
        "Reuniones de acompañamiento",
    )
    help = "The regular check-ins of organizers with their staff lead."
    dated = "date"

    date = Date(
        "Date",
        required=True,
        aliases=("Timestamp", "Fecha", "Marca temporal"),
        help="The day of the check-in.",
    )
    organizers = Several(
        "Organizer",
        required=True,
        of="Organizers",
        aliases=("Organizers", "Team", "Organizador", "Organizadora", "Organizadores", "Equipo"),
        fallbacks=("Name", "Nombre"),
        help=(
            "A name from Organizers; of a team several, or the staff member for everyone whose"
            " Staff lead that is."
        ),
    )
    staff = Key(
        "Staff", of="Organizers", aliases=("Staff lead", "With", "Con"), help="The staff member."
    )
    happened = Choice(
        "Happened",
        {
            "Yes": ("Y", "Held", "Sí", "x", "✓", "TRUE", "1"),
            "Missed": ("No", "N", "FALSE", "0", "No show", "Faltó"),
            "Rescheduled": ("Moved", "Postponed", "Reprogramado", "Pospuesto"),
        },
        required=True,
        aliases=("Held", "Status", "¿Se hizo?", "Se hizo"),
        help="Yes, Missed or Rescheduled.",
    )
    minutes = Number(
        "Minutes", aliases=("Length", "Minutos"), help="How long; blank: the length in Settings."
    )
    wins = Text(
        "Wins",
        aliases=("Went well", "Logros", "Celebrations"),
        help="What went well.",
    )
    stuck = Text(
        "Stuck", aliases=("Challenges", "Atorado", "Dificultades"), help="What did not move."
    )
    notes = Text("Notes", aliases=("Comments", "Notas"), help="For the workbook only.")


class HoursLog(Table):
    """Hours that organizers log themselves."""

    title = "Hours"
    aliases = ("Time log", "Horas", "Timesheet log", "Hours log", "Registro de horas")
    help = "Hours that organizers log themselves, one row an activity and day."
    dated = "date"

    date = Date(
        "Date", required=True, aliases=("Day", "Timestamp", "Fecha"), help="The day of the work."
    )
    organizer = Key(
        "Organizer",
        required=True,
        of="Organizers",
        aliases=("Your name", "Organizador", "Organizadora"),
        fallbacks=("Name", "Nombre"),
        help="A name from Organizers.",
    )
    activity = Choice(
        "Activity",
        {
            "Training": ("Capacitación", "Entrenamiento"),
            "One-on-ones": (
                "One-on-one",
                "1:1",
                "1:1s",
                "One on ones",
                "Conversations",
                "Uno a uno",
                "Conversaciones",
            ),
            "Phone bank": ("Phonebank", "Phone banking", "Calls", "Llamadas", "Banco telefónico"),
            "Door knocking": ("Doors", "Canvassing", "Tocar puertas", "Puertas"),
            "Worksite visit": ("Site visit", "Visit", "Visita", "Visita al lugar de trabajo"),
            "Check-in": ("Check in", "Checkin", "Seguimiento", "Acompañamiento"),
            "Prep": ("Preparation", "Preparación"),
            "Other": ("Otro", "Otra"),
        },
        required=True,
        aliases=("Type", "What", "Actividad"),
        help=(
            "Training, One-on-ones, Phone bank, Door knocking, Worksite visit, Check-in, Prep or"
            " Other."
        ),
    )
    start = Time(
        "Start",
        aliases=("Starts", "From", "Inicio", "De", "Time in"),
        help="Such as 5:00 PM.",
    )
    end = Time(
        "End",
        aliases=("Ends", "To", "Fin", "A", "Time out"),
        help="Such as 6:30 PM.",
    )
    hours = Hours(
        "Hours",
        required=True,
        instead=("start", "end"),
        aliases=("Time", "Total hours", "Horas"),
        help="Decimal or 3:30; or give Start and End.",
    )
    notes = Text("Notes", aliases=("Comments", "Notas"), help="For the workbook only.")
