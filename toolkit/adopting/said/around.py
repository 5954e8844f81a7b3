"""Words around a heading that say no more than whose it is."""

from __future__ import annotations

# What stands above a heading, or before it, as a group of columns or the name of a system.
GROUPS = """
voterfile vanfile visit contactdetails employeedata memberdata
person contact union organizing organising personal demographics employment contactinfo
contactinformation personalinfo memberinfo memberinformation membershipinfo employeeinfo
employeeinformation personalinformation workinfo workinformation jobinfo unioninfo organizinginfo
basicinfo basic general worksiteinfo name membership datospersonales datoslaborales
datosdecontacto datossindicales persona contacto sindicato organizacion datos can2user can2
customfield customfields custom profile people primary current mobilization campaign canvass field
identification id identity about information
custom q survey flag tag attribute sq voter recipient prospect subscriber constituent
"""

# Whose it is, in English and Spanish.
OWNERS = """
local district site
employee employees emp empl ee worker workers teacher teachers educator educators nurse nurses
member members mbr their your my the his her persons participant participants contacts colleague
colleagues coworker coworkers applicant applicants signer signers attendee attendees respondent
person persona su tu sus tus el la los las del trabajador trabajadora empleado empleada miembro
afiliado docente maestro maestra companero companera participante asistente solicitante rn this
please enter a an voter recipient prospect subscriber supporter constituent
"""

# What databases and people in a hurry write for a word: short, then long.
SHORT = """
nbr number, eml email, num number, nm name, dt date, addr address, descr desc, description desc,
posn position, pos position, bldg building, bldng building, dept department, lvl level,
tchr teacher, tchrs teachers, mbr member, mbrs members, mem member, hr hour, hrs hours,
mtg meeting, wk week, wks weeks, mins minutes, yr year, empl employee, emp employee, ee employee,
orgzr organizer, orgr organizer, schl school, sch school, loc location, ph phone, tel phone,
mob mobile, cel cell, addl additional, asmt assessment, assmt assessment, asst assistant,
assn association, cmte committee, comm committee, cd code, ldr leader, ldrs leaders, stat status,
mgr manager, supv supervisor, lang language, pref preferred, prefd preferred, curr current,
prim primary, sec secondary, alt alternate, msg message, resp response, sched schedule, tot total,
voluntr volunteer, attd attended, attend attendance, cert certificate, fac facility, fu followup,
certif certificate, rtg rating, stwd steward, stew steward, mship membership, dob birthdate,
educ educator, assgn assignment, pers personal, subj subject, cntct contact, cont contact,
req required, nro número, núm número, tfno teléfono, tlf teléfono, telef teléfono, esc escuela,
trab trabajador, fec fecha, nom nombre, ap apellido, corr correo, obs observaciones,
resp responsable, org organizador, svc service, orig original, adj adjusted, cls classification,
ofc office, bgn begin, eff effective, hrd hired, ttl title, txt text, lv leave, cur current,
sts status, typ type, prsnl personal, wrk work, hme home, barg bargaining, grp group,
cat category, cmte committee, amt amount, sup support, calif calificación, assess assessment,
valor valoración, asist asistencia, hrs horas, tels teléfonos, teléf teléfono, cto contacto,
fch fecha, nal nacional, depto departamento, org organizador, puesto puesto, ult último,
afil afiliado, mov móvil
"""

# What makes a heading one of former times, and so people's own.
FORMER = """
old previous prior former earlier past ex lastyear antiguo antigua anterior viejo vieja pasado
"""

# What stands behind a heading and says how to fill it: a line a kind of hint, as a pattern over
# its words.
HINTS = r"""
as (?:on|in|of|shown|listed|it)\b.*
what they\b.*
(?:that )?(?:you|they|he|she) (?:actually |really |always |will )?(?:check|use|read|answer|see|own|look)s?\b.*
(?:an? )?x (?:if|for|when|si)\b.*
(?:mark|put|enter|write|see|check|select|choose|pick|circle) .*
type (?:in|here|the|your|a)\b.*
(?:y|s) (?:or |o )?n(?: [a-z])*
m n(?: [a-z])*
(?:yes (?:or )?no|true false)\b.*
if (?:known|any|applicable|different|yes|not|no|other|available|they|you|we|so|needed|possible)\b.*
optional|required|confirmed|verified|text ok|ok to text|abbrev|abbreviation
not [a-z]+
no [a-z]+ emails?
(?:please|updated?|format|office use|staff use|to be|do not edit)\b.*
drop ?down|autofill|auto|formula
(?:mm dd|m d|dd mm|yyyy)\b.*
[0-9] (?:to|thru|through|a|al|best|high|highest|low|lowest|strong|strongest|weak|worst|good|bad)\b.*
[0-9] (?:leader|most|least|being|is|means|for|equals|pro|anti|opposed|supporter|mejor|peor|mas|es)\b.*
(?:scale|from|de|del|escala) (?:of )?1\b.*
1 (?:5|10|4|3)|12345|0 5
(?:e g|eg|ex|i e|ie|such as|like|for example|ej|por ejemplo) .*
first and last(?: name)?|first last|last first|full name
(?:one per|separate|separated|comma|use) .*
si (?:o )?no
(?:marque|marcar|marca|formato|elija|seleccione|ver) .*
si (?:aplica|es|tiene|lo)\b.*
opcional|obligatorio
etc\b.*
info|information|data|details|field|value|column|c
"""
