"""Words of the paid program: who came, what was done with the hours, who was taken."""

from __future__ import annotations

ATTENDED = """
Yes
  sure    sí vino, sí llegó, sí estuvo, conectado, conectada, por zoom, here, attended, came, in
          person, on zoom, zoom, online, virtual, was there, showed, yes in person, checked in,
          signed in, joined, on time, there, ✔, ☑, ✅, pres, participated, full, whole, in
          attendance, attending, yep, done, complete, completed, yes online, all, present online,
          present in person, full attendance, yes zoom, arrived, in room, asistió, vino, sí asistió,
          presencial, virtual zoom, en línea, llegó, asistencia, participó, estuvo, presente en
          línea
  maybe   p, v, o, z, walk in, walkin
No
  sure    ausente sin aviso, no se conectó, inasistente, no estuvo, abs, ab, absence, no show,
          noshow, ns, did not attend, didnt attend, didnt come, missed, not present, unexcused,
          unexcused absence, not there, out, ✗, ✘, ❌, ☐, not attending, nope, didnt show, no call no
          show, ncns, did not show, not here, miss, falta, faltó, no asistió, no vino, inasistencia,
          falta injustificada, no llegó, no se presentó
  maybe   a, u, m, f, cancelled, canceled, withdrew, declined, cant make it
Partial
  sure    retardo, llegó tarde o salió temprano, media sesión, medio tiempo, parcialmente, 1/2, ½,
          partially, part time, came late, arrived late, half, tardy, late arrival, arr late, left
          at break, part of it, late left early, partial attendance, half session, some, llegó
          tarde, tarde, retardo, se fue temprano, medio, salió temprano, asistencia parcial
  maybe   l, t, r, h
Excused
  sure    justificó, justificada, avisó que no venía, enfermedad justificada, con justificación, con
          excusa, excusó, exc, excused absence, ex, excuse, absent excused, excused abs, ea, ae,
          notified, permission, approved absence, abs excused, prior notice, absent with notice, pre
          excused, falta justificada, con aviso, permiso, ausencia justificada, avisó, ausente con
          permiso, excusado, excusada
  maybe   e, sick, illness, vacation, family emergency, enfermo, enferma, j, work conflict,
          conflict
Make-up
  sure    made it up, makeup session, watched recording, recording, mu, made up session, make up
          session, watched video, make up done, makeup done, recorded session, recuperado,
          recuperada, vio la grabación, repuso
  maybe   make up scheduled, needs makeup, makeup needed
Signed up
  sure    rsvpd, rsvp yes, signed up yes, enrolled, will attend, planning to attend, confirmed,
          plans to attend, yes rsvp, coming, registration, preregistered, pre registered, going,
          registrado, registrada, confirmado, confirmada, asistirá, va a venir, inscripto
  maybe   su, invited, tentative, maybe, reminded, tal vez
"""

HAPPENED = """
Yes
  sure    met, done, complete, completed, check, ok, happened, attended, kept, we met, met in
          person, met on zoom, ✔, ☑, ✅, yep, yes met, checked in, finished, on time, full,
          occurred, took place, yes zoom, yes phone, yes in person, se reunió, se reunieron,
          realizado, realizada, hecho, hecha, cumplido, sí se hizo, nos reunimos, completado,
          completada, se realizó, hubo
  maybe   zoom, phone, in person, late, partial, short, text, email, by text, by phone, call,
          por teléfono, tarde, p
Missed
  sure    ns, did not meet, didnt meet, not held, skipped, didnt happen, did not happen, absent,
          ✗, ✘, ❌, no call no show, forgot, not met, didnt show, did not show, miss, unmet, no
          meeting, no check in, no se hizo, no se reunió, no hubo, no se presentó, no se
          reunieron, no asistió, no se realizó, falta, perdido, perdida
  maybe   m, a, cancelled, canceled, cancel, c, cancelado, cancelada, excused, sick, vacation,
          break, holiday, e, enfermo, enferma, out
Rescheduled
  sure    r, resched, rescheduling, rs, moved to next week, moved to another day, changed,
          pushed, delayed, to reschedule, rsch, resch, rescheduled to next week, will
          reschedule, reprogramada, reagendado, reagendada, se cambió, pospuesta, cambiado,
          aplazado, aplazada, se reprogramó, se pospuso, lo cambiamos, la cambiamos, cambiamos
          la fecha
  maybe   tbd, pending, scheduled, pendiente
"""

ACTIVITY = """
Training
  sure    trainings, train, trng, training session, weds training, wednesday training, wed
          training, online training, workshop, orientation, weekly training, in person training,
          organizing training, training online, training day, capacitaciones, taller, formación,
          curso, webinar, training wed, zoom training, attended training
  maybe   t, class, conference
One-on-ones
  sure    1 1 conversations with members, one to ones, one on one, 1 1 conversations, one on one
          conversations, organizing conversations, conversation, talking to members, member
          conversations, 1 1 meetings, one on one meetings, 1 on 1 conversations, talking with
          coworkers, ones, conversations with members, member 1 1s, 1 1 convos, having 1 1s,
          organizing conversation, one on one meeting, individual conversations, talked to
          colleagues, conversación, uno a unos, pláticas, conversaciones uno a uno, conversaciones
          individuales, entrevistas, charlas
  maybe   meeting with member, outreach, member outreach, coffee, texting, text banking,
          textbank, field, organizing, member contact, lunch with member, conversations and
          calls, alcance
Phone bank
  sure    phones, phone calls, calling, call, phone calls to members, call time, phone banks,
          phone, calling members, making calls, made calls, phone call, phone bank calls,
          dialing, calls to members, texting and calling, pb, call night, phone banking night,
          llamada, llamadas telefónicas, haciendo llamadas, llamar, banco de llamadas
Door knocking
  sure    door knock, canvass, house visits, home visits, house visit, home visit, door to door,
          knocking doors, knocking, house calls, canvass doors, hv, knocked doors, canvassing
          homes, house call, knock doors, home visiting, visitas a casa, puerta a puerta,
          visitas domiciliarias, casas, tocando puertas
Worksite visit
  sure    site visits, school visit, school visits, worksite visits, building visit, building
          visits, visiting schools, visits, campus visit, site, walk through, worksite, building
          meeting, school walk through, site walkthrough, lunch visit, worksite walkthrough,
          visited school, visit school, bldg visit, sv, 10 minute meeting, site meeting, visita
          a escuela, visitas, visita a escuelas, visita al centro, visita escolar, visita a la
          escuela, visitas a escuelas
  maybe   leafleting, flyering, tabling, volanteo
Check-in
  sure    checkin meeting, weekly check in, staff check in, check ins, meeting with staff, coach
          meeting, check in with staff, check in with coach, coaching, supervision, weekly
          checkin, check in meeting, meeting with coach, check in call, 1 1 with staff, debrief,
          reunión de seguimiento, reunión semanal, reunión con personal, reunión con coordinador
  maybe   meeting, team meeting, debriefing, reunión, mtg, junta, staff meeting
Prep
  sure    prep work, prepping, planning, paperwork, data entry, admin, list work, prep time,
          mapping, charting, lists, follow up, data, making lists, admin work, entering data,
          list building, preparing, materials, prep and planning, updating lists, wall charting,
          planning time, reading, computer work, data work, office work, follow ups, map,
          preparación de listas, wallchart, spreadsheet, list cleaning, notes, planeación,
          planificación, trabajo administrativo, captura de datos, papeleo, trabajo de oficina,
          listas
  maybe   email, emails, research, office, travel, correos
Other
  sure    misc, miscellaneous, rally, action, event, school board meeting, board meeting,
          actions, union meeting, picket, general meeting, bargaining, social media, social
          event, varios, evento, mitin
  maybe   travel time, drive time, driving, mileage, traslado, events
"""

KIND_OF_EVENT = """
Training
  sure    trainings, workshop, weekly training, class, online training, webinar, taller, curso,
          formación, mo training, skills training
Worksite visit
  sure    site visit, school visit, building visit, worksite meeting, site meeting, building
          meeting, visita a escuela, 10 minute meeting, lunch visit, visita al centro
Induction
  sure    new hire orientation, new teacher orientation, nto, neo, new employee orientation, new
          educator orientation, onboarding, new teacher induction, new hire, inducción de
          nuevos, new member orientation, orientación de nuevos, welcome event, nho
Meeting
  sure    general meeting, membership meeting, union meeting, mtg, committee meeting, team
          meeting, oc meeting, reps meeting, rep council, asamblea, reunión general, house
          meeting, general membership meeting, gmm, council, check in, steward meeting, town
          hall, delegates meeting
Action
  sure    rally, picket, march, walk in, sticker day, board meeting, school board meeting,
          petition delivery, protest, strike, marcha, mitin, piquete, manifestación, action day,
          walk out
Other
  sure    misc, social, happy hour, party, canvass, phone bank, phonebank, fiesta, picnic,
          convivio, debrief
"""

FORMAT = """
In person
  sure    f2f, face to face, on site, onsite, live, ip, en vivo, at hall, at the hall, union
          hall
  maybe   hybrid, both, híbrido, mixed, híbrida
Online
  sure    remote, video, webinar, teams, google meet, on zoom, phone, conference call, remoto, a
          distancia, via zoom, web
"""

PRORATION = """
Whole
  sure    all or nothing, flat, whole stipend, full stipend, flat stipend, no proration, entire,
          todo, entero, completa
By week
  sure    per week, prorated weekly, weekly proration, by the week, semanal, week
By hour
  sure    per hour, prorated hourly, prorated by hour, hours, by the hour, por horas, hour
Manual
  sure    case by case, staff decides, manually, caso por caso, manualmente
"""

WEEKDAY = """
Monday
  sure    m, mondays, lu
Tuesday
  sure    tu, tuesdays, ma
Wednesday
  sure    w, weds, wednesdays, mi
Thursday
  sure    th, thursdays, ju, r
Friday
  sure    f, fridays, vi
Saturday
  sure    saturdays, sa
Sunday
  sure    sundays, su
"""

DECISION = """
Accepted
  sure    y, x, hired, offered, approved, offer, selected, admitted, in, accept offer, accepted
          offer, ✓, ✔, ✅, admitido, admitida, aprobado, aprobada, contratado, contratada,
          seleccionado, seleccionada, sí, si, aceptar, 1, true, confirmed
  maybe   a, offer sent, interview
Waitlist
  sure    wl, waiting list, on waitlist, alternate, hold, on hold, standby, en espera, lista
          espera, suplente
  maybe   w, maybe, pending, pendiente, tal vez
Declined
  sure    n, reject, denied, not selected, not hired, turned down, not accepted, no se aceptó,
          no seleccionado, no seleccionada, rechazar, denegado, denegada, ✗, ✘, ❌, not this
          time, 0, false, no aceptado
  maybe   d, not eligible, ineligible
Withdrawn
  sure    dropped, dropped out, withdrew application, declined offer, cancelled, canceled,
          backed out, no longer interested, turned it down, se retiró, canceló, renunció,
          changed mind, declined our offer, no longer available
"""

WHAT = """
Certify
  sure    c, cert, certifies, certification, certified by organizer, certificado, certifica,
          certificada
Approve
  sure    a, appr, approves, approval, ok, okay, aprobado, aprueba, aprobada, approved for pay
"""
