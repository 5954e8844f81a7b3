"""Words for yes and no, and what says it in single columns."""

from __future__ import annotations

ANY = """
Yes
  sure    yes, y, yep, yeah, x, true, t, 1, ✓, ✔, ☑, ✅, ●, si, sí, s, done, verdadero, ok, yes!
  maybe   +, yes?, y?, y*, yes*, x*, p, maybe, v
No
  sure    no, n, nope, false, f, 0, ✗, ✘, ❌, ☐, falso, not yet, never, todavía no, aún no
  maybe   -, o, no?, n?
"""

ON_LEAVE = """
Yes
  sure    loa, on leave, leave, leave of absence, maternity leave, maternity, paternity leave,
          parental leave, fmla, medical leave, sabbatical, sick leave, on loa, unpaid leave,
          family leave, military leave, med leave, personal leave, fulltime leave, licencia, con
          licencia, de licencia, excedencia, incapacidad, baja médica, licencia médica, licencia
          de maternidad, en licencia, permiso, baja por maternidad, maternidad
  maybe   out, baja, l, partial leave, intermittent fmla, intermittent
No
  sure    active, working, not on leave, returned, back, at work, activo, activa, trabajando,
          regresó, back from leave
"""

DO_NOT_CONTACT = """
Yes
  sure    dnc, do not contact, do not call, no contact, dont call, dont contact, no llamar, no
          contactar, opt out, opted out, stop, do not call text or email
  maybe   no email, no text, do not email, do not text, email only, text only, no calls, no
          calls at work, no mail, not at work
No
  sure    ok to contact, ok to call, can contact, contact ok
"""

RESPONSE = """
Yes
  sure    signed, sign, took part, participated, attended, wore, wore it, wearing, pledged,
          completed, complete, signed petition, voted, voted yes, came, there, joined,
          supported, submitted, signed online, signed paper, took photo, in, agreed, yes signed,
          paper, online, committed, turned in, participating, firmó, participó, firmado,
          firmada, asistió, apoyó, votó, llevó, sí firmó, sí participó, se comprometió
  maybe   will sign, will, will do, planning to, wants to, m, s
No
  sure    did not sign, didnt sign, refused, declined, not signed, wont sign, did not
          participate, didnt participate, did not wear, would not sign, refused to sign, no
          firmó, no participó, se negó, rechazó, no quiso, no asistió, did not, didnt, no
          participation, wouldnt sign, not participating, unsigned
  maybe   absent, abs, out, ausente, voted no, undecided, thinking
"""

ASKED_TO_JOIN = """
Yes
  sure    asked, ask made, made ask, asked to join, asked today, made the ask, was asked, yes
          asked, invited, se le pidió, se le invitó, invitado, invitada, le pedí, preguntado,
          preguntada
  maybe   already asked, asked before
No
  sure    did not ask, didnt ask, not asked, not this time, no ask, no se le pidió, not asked
          yet, forgot, did not get to it, ran out of time, no se pidió
  maybe   already member, already a member, member, ya es miembro, na already member
"""

ACTIVE = """
Yes
  sure    active, current, on team, still active, activo, activa, currently active, on, in use,
          vigente, en activo
No
  sure    inactive, former, not active, left, dropped, quit, done for now, off, inactivo,
          inactiva, baja, retired, past, stopped, withdrew, old, archived, no longer active,
          left program
  maybe   on leave, on hold, paused
"""

MANDATORY = """
Yes
  sure    required, mandatory, must, req, obligatorio, obligatoria, compulsory, requerido,
          requerida, must attend, all must attend
  maybe   strongly encouraged, expected, highly recommended
No
  sure    optional, voluntary, opt, not required, opcional, voluntario, voluntaria, encouraged,
          not mandatory, recommended
"""
