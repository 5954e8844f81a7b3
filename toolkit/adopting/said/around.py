"""Words around a heading that say no more than whose it is."""

from __future__ import annotations

# What stands above a heading, or before it, as a group of columns or the name of a system.
GROUPS = """
person contact union organizing organising personal demographics employment contactinfo
contactinformation personalinfo memberinfo memberinformation membershipinfo employeeinfo
employeeinformation personalinformation workinfo workinformation jobinfo unioninfo organizinginfo
basicinfo basic general worksiteinfo name membership datospersonales datoslaborales
datosdecontacto datossindicales persona contacto sindicato organizacion datos can2user can2
customfield customfields custom profile people primary current mobilization campaign canvass field
identification id identity about information
"""

# Whose it is, in English and Spanish.
OWNERS = """
employee employees emp empl ee worker workers teacher teachers educator educators nurse nurses
member members mbr their your my the his her persons participant participants contacts colleague
colleagues coworker coworkers applicant applicants signer signers attendee attendees respondent
person persona su tu sus tus el la los las del trabajador trabajadora empleado empleada miembro
afiliado docente maestro maestra companero companera participante asistente solicitante rn this
please enter a an
"""
