"""Exports of other systems: personnel, membership and text banks, each with its own headings."""

from __future__ import annotations

from operator import attrgetter as its

from adopting.corpus.cast import Cast
from adopting.corpus.lists import NAMES, OWN, one_of
from adopting.corpus.sheet import ASK, Book, Column, Tab, either


def personnel_report() -> Book:
    """a personnel system's report: its title and filters above, supervisors beside everybody"""
    people = Cast("personnel").people(40)
    tab = Tab(
        "Sheet1",
        "Roster",
        Column("Worker", NAMES, its("name")),
        Column("Employee ID", "Person ID", its("number")),
        Column("Business Title", "Job title", its("job")),
        Column("Location", "Worksite", its("school")),
        Column("Supervisory Organization", OWN, lambda p: f"{p.school} (Mallory Pike)"),
        Column("Manager", OWN, lambda p: "Mallory Pike"),
        Column("Hire Date", "Hire date", its("hired")),
        Column("Time Type", OWN, lambda p: ("Full time", "Part time")[len(p.last) % 2]),
        Column("FTE %", OWN, lambda p: (100, 50)[len(p.last) % 2]),
        Column("Collective Agreement", either("Unit", OWN, ASK), lambda p: "Certificated"),
        Column("Primary Work Email", either("Email", ASK), its("email")),
    ).above(["All Workers by Location"], ["Effective as of", "3/1/2023"], ["Include subordinates", "Yes"], [])  # fmt: skip
    return Book("RPT_All_Workers.xlsx", [tab.headed().rows(people)])


def school_software() -> Book:
    """a school administration program's list: short headings in capitals, steps and lanes"""
    people = Cast("administration").people(36)
    tab = Tab(
        "EMPLIST",
        "Roster",
        Column("NALPHA KEY", either("Person ID", OWN, ASK), lambda p: f"{p.last[:5].upper()}{p.number}"),
        Column("LAST", "Last name", lambda p: p.last.upper()),
        Column("FIRST", "First name", lambda p: p.first.upper()),
        Column("MI", OWN, lambda p: p.nick[:1].upper()),
        Column("BLDG DESC", "Worksite", lambda p: p.school.upper()),
        Column("POS DESC", "Job title", lambda p: p.job.upper()),
        Column("FTE", OWN, lambda p: 1.0 if p.leader else 0.5),
        Column("STEP", OWN, lambda p: len(p.last)),
        Column("LANE", OWN, lambda p: ("BA", "MA", "MA+30")[len(p.first) % 3]),
        Column("ORIG HIRE DT", "Hire date", its("hired")),
        Column("HOME EMAIL", "Email", its("email")),
    )  # fmt: skip
    return Book("EMPLIST.csv", [tab.headed().rows(people)])


def codes_with_underscores() -> Book:
    """a finance system's dump: headings with underscores, a status code and a union code"""
    people = Cast("finance").people(44)
    tab = Tab(
        "query_results",
        "Roster",
        Column("EMPLID", "Person ID", its("number")),
        Column("EMPL_RCD", OWN, lambda p: 0),
        Column("NAME", NAMES, lambda p: f"{p.last},{p.first}"),
        Column("DEPTID", OWN, lambda p: str(4000 + Cast("x").schools.index(p.school))),
        Column("DEPT_DESCR", "Worksite", its("school")),
        Column("JOBCODE", OWN, lambda p: f"T{len(p.job):03d}"),
        Column("JOB_TITLE", "Job title", its("job")),
        Column("UNION_CD", either(OWN, "Unit", ASK), lambda p: "CTA"),
        Column("EMPL_STATUS", either(OWN, "On leave", "Status", ASK), lambda p: "L" if p.number.endswith("7") else "A"),
        Column("HIRE_DT", "Hire date", lambda p: p.hired.isoformat()),
        Column("UNION_MBR_FLG", "Status", one_of("Y", "N"), {"Y": "Member", "N": "Potential member"}),
    )  # fmt: skip
    return Book("query_results.csv", [tab.headed().rows(people)])


def membership_database() -> Book:
    """a Canadian union's membership database: surnames, work units, good standing"""
    people = Cast("membership").people(42)
    words = ("Member in Good Standing", "Rand", "Unsigned")
    tab = Tab(
        "Members",
        "Roster",
        Column("Member Number", "Person ID", lambda p: f"M{p.number}"),
        Column("Surname", "Last name", its("last")),
        Column("Given Name", "First name", its("first")),
        Column("Known As", "Preferred name", its("nick")),
        Column("Work Unit", either("Worksite", ASK), its("school")),
        Column("Occupation", "Job title", its("job")),
        Column(
            "Member Status",
            "Status",
            lambda p: words[0] if p.member else words[1 + len(p.last) % 2],
            {words[0]: "Member", words[1]: either("Potential member", ASK), words[2]: either("Potential member", ASK)},
        ),
        Column("Home Phone", either("Phone", OWN, ASK), lambda p: p.phone if len(p.first) % 2 else ""),
        Column("Cell Phone", "Phone", its("phone")),
        Column("Personal E-mail", "Email", its("email")),
        Column("Postal Code", OWN, lambda p: "V6B 1A1"),
        Column("Preferred Language of Correspondence", "Language", lambda p: "English", {"English": "en"}),
        Column("Seniority Date", either("Hire date", OWN, ASK), its("hired")),
    )  # fmt: skip
    return Book("member_listing.xlsx", [tab.headed().rows(people)])


def state_affiliate_types() -> Book:
    """a state affiliate's list: kinds of membership in words, local and region codes, dues"""
    people = Cast("affiliate types").people(40)
    words = ("Active Professional", "Potential Member", "Retired")
    tab = Tab(
        "Local_Roster",
        "Roster",
        Column("Individual ID", "Person ID", lambda p: f"00{p.number}"),
        Column("Full Name", NAMES, its("last_first")),
        Column("Membership Type", "Status", lambda p: words[0] if p.member else words[1], {words[0]: "Member", words[1]: "Potential member"}),
        Column("Local Association", OWN, lambda p: "Cherry Valley EA"),
        Column("Work Location", "Worksite", its("school")),
        Column("Position", "Job title", its("job")),
        Column("Join Date", OWN, lambda p: p.hired if p.member else None),
        Column("Dues Amount", OWN, lambda p: 68.5 if p.member else None),
        Column("Payment Method", OWN, lambda p: "Payroll" if p.member else ""),
        Column("Home Email", "Email", its("email")),
        Column("Mobile Phone", "Phone", its("phone")),
        Column("Do Not Call", "Do not contact", lambda p: "Y" if p.number.endswith("3") else "N", {"Y": "Yes", "N": "No"}),
        Column("Birth Year", OWN, lambda p: 1960 + len(p.last)),
    )  # fmt: skip
    return Book("Local_Roster.csv", [tab.headed().rows(people)], encoding="utf-8-sig")


def staff_union_status() -> Book:
    """support staff: full members and non-members, worksite leads, a political fund in dollars"""
    people = Cast("support").people(38)
    tab = Tab(
        "Local 410 - schools",
        "Roster",
        Column("Full name", NAMES, its("name")),
        Column("Worksite", "Worksite", its("school")),
        Column("Class.", "Job title", its("job")),
        Column("Shift", OWN, lambda p: ("AM", "PM")[len(p.first) % 2]),
        Column("Dues status", "Status", one_of("Full member", "Non-member"), {"Full member": "Member", "Non-member": "Potential member"}),
        Column("PAC $", OWN, lambda p: 5 if p.leader else None),
        Column("Steward", "Roles", lambda p: "X" if p.leader else "", {"X": "Rep"}),
        Column("Primary phone", "Phone", its("phone")),
        Column("Opt-in text", OWN, one_of("Yes", "No")),
        Column("Pref. lang.", "Language", lambda p: "Spa" if p.spanish else "Eng", {"Spa": "es", "Eng": "en"}),
    )  # fmt: skip
    return Book("local-410.xlsx", [tab.headed().rows(people)])


def text_bank() -> Book:
    """a text bank's export: who was texted by whom and what they answered, tags and links"""
    cast = Cast("text bank")
    talks = cast.talks(cast.people(30), 45)
    answers = {"Talked": "replied", "No answer": "no reply", "Left message": "delivered", "Refused": "opted out"}  # fmt: skip
    tab = Tab(
        "conversation_export",
        either("Conversations", ASK),
        Column("conversation_id", OWN, lambda t: f"c-{t.who.number}-{t.day:%m%d}"),
        Column("agent_name", either("Organizer", ASK), its("by")),
        Column("contact_first_name", either(OWN, "Person", ASK), its("who.first")),
        Column("contact_last_name", either(OWN, "Person", ASK), its("who.last")),
        Column("contact_phone", either(OWN, ASK), its("who.phone")),
        Column("sent_at", either("Date", ASK), its("day")),
        Column("response_status", either("Result", ASK), lambda t: answers[t.result]),
        Column("tags", OWN, lambda t: ""),
    )
    return Book("conversation_export.csv", [tab.headed().rows(talks)])


def staff_directory() -> Book:
    """the school's own web directory, pasted: titles, extensions and work emails, no status"""
    people = Cast("web directory").people(34)
    tab = Tab(
        "directory",
        "Roster",
        Column("Name", NAMES, lambda p: f"{p.name}"),
        Column("Title", "Job title", its("job")),
        Column("School/Dept", "Worksite", its("school")),
        Column("Ext.", OWN, its("room")),
        Column("E-mail", "Email", its("email")),
        Column("Website", OWN, lambda p: "https://school.example/staff"),
    )
    return Book("directory.txt", [tab.headed().rows(people)], delimiter="\t")


def emergency_contacts() -> Book:
    """a list in which others than the person are named: spouse, emergency contact, principal, mentor"""
    people = Cast("others").people(36)
    tab = Tab(
        "Staff info",
        "Roster",
        Column("Legal last", "Last name", its("last")),
        Column("Legal first", "First name", its("first")),
        Column("Goes by", "Preferred name", its("nick")),
        Column("Location name", "Worksite", its("school")),
        Column("Principal", OWN, lambda p: "Mallory Pike"),
        Column("Mentor", either(OWN, ASK), lambda p: p.leads_them),
        Column("Spouse/partner", OWN, lambda p: "Sam"),
        Column("Emergency contact", OWN, lambda p: "Sam Ortiz"),
        Column("Emergency phone", OWN, lambda p: "303-555-0111"),
        Column("Cell #", "Phone", its("phone")),
        Column("Non-work email", "Email", its("email")),
        Column("DOB", OWN, lambda p: p.hired.replace(year=1980)),
        Column("Anniversary", OWN, lambda p: p.hired.replace(year=2015)),
        Column("In union", "Status", one_of("yes", "no"), {"yes": "Member", "no": "Potential member"}),
    )  # fmt: skip
    return Book("staff-info.xlsx", [tab.headed().rows(people)])


SHAPES = (
    personnel_report,
    school_software,
    codes_with_underscores,
    membership_database,
    state_affiliate_types,
    staff_union_status,
    text_bank,
    staff_directory,
    emergency_contacts,
)
