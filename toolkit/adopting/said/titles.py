"""What people call a tab, in English and Spanish, besides the titles that the tables declare.

Years, months and numbers beside these words make no difference ("Members 2025-26", "Calls - Oct").
"""

from __future__ import annotations

TITLES = """
Roster
  sure    socios activos, listado de socios, lista de socios, nómina de socios, listado de docentes,
          listado de maestros, lista de docentes, lista de profesores, padrón de socios, padrón de
          agremiados, base de afiliados, base de datos de afiliados, afiliados y no afiliados,
          unionados, lista de unionados, plantilla docente, plantilla de personal, lista de
          personal, lista de maestros y personal, miembros y potenciales, master roster, unit
          roster, unit list, member roster, membership roster, membership list, members list, member
          list, employee list, employee roster, staff roster, bargaining unit, bargaining unit list,
          bu list, master list, master member list, everyone, all members, all staff, all employees,
          all educators, school roster, building roster, teacher list, teacher roster, membership
          data, member data, member database, membership database, membership report, lista de
          miembros, lista de afiliados, afiliados, afiliadas, afiliación, afiliación centros, padrón
          de afiliados, padrón de miembros, listado de afiliados, listado de trabajadores,
          plantilla, lista de trabajadores, personal, todos, lista maestra, lista del personal,
          agremiados, socios, lista de maestros, censo, listado de personal, listado general,
          membresía, padrón sindical, padrón general, nómina de afiliados
  likely  unit list all, list all, everyone list, whole unit, full list, staff and members, teachers
          and esp, all unit, all teachers, call thru, phone bank, phonebank list, call through list,
          walk through list, master contacts, who is in, whos in, chart, wall chart, wallchart,
          list, master, employees, workers, teachers, staff list, seniority list, nurses, people,
          list of members, who we are, walk list, contact list, phone list, call list, assessment,
          assessments, assessment chart, steward list, stewards list, building rep list, bldg list,
          department list, unit, organizing list, mapping, workplace map, organizing chart,
          charting, lista, members and non members, members nonmembers, potential members, non
          members, nonmembers, potentials, membership tracker, new hires, new hire list, member
          info, main, main list, roster chart, educators, esp, esps, paras, rns, lista general,
          listado, trabajadores, maestros, docentes, compañeros, mapa, mapeo, lista de contactos, no
          afiliados, nuevos, nuevas contrataciones, delegados lista, bargaining unit roster, chart
          list, report, export, all, dues list, employer list, district list
  maybe   structure tests, structure test tracker, petition, stewards, staff, contacts, data,
          sheet, phone bank list, walk sheet, turf, leaders, building, directory, building list,
          school list, one on ones, actions, tracker, action tracker, members only, delegados,
          acciones, elementary, middle, high
  faint   signatures, pledge, attendance, strike pledge, survey
Worksites
  sure    worksite list, school list, schools list, building list, list of schools, sites list,
          campuses, work sites, site list, lista de escuelas, listado de centros, centros,
          centros de trabajo, colegios, lista de centros, lista de planteles, edificios, list of
          worksites, list of buildings
  likely  membership by bldg, members by building, members by school, staff by school, membership by
          school, counts by school, school counts, building counts, density by building, density by
          school, reps by school, reps by building, building reps by school, rep ratio, reps list by
          school, stewards by worksite, steward ratios, bldg list, bldgs, locations, facilities,
          school data, school info, building info, districts, hospitals, density, by school, schools
          and reps, worksite info, sedes, school summary, building summary
  maybe   site visits, turf, regions, areas, zonas, schools and staff, membership by building
Conversations
  sure    talked to, convo log, convos, conversation notes log, 1 1 notes, text log, texts, text
          bank, textbank, texting, texting export, text messages, dialer, dialer export, call
          export, calls export, canvass results, canvass export, conversation export, phonebank
          export, phone bank export, bitácora de llamadas, bitácora de visitas, bitácora de
          pláticas, registro de visitas, registro uno a uno, llamadas telefónicas, seguimiento de
          pláticas, contactos realizados, registro de contacto, calls, call log, contact log,
          conversation log, conversations log, one on one log, 1 1 log, 1 on 1s, 1 on 1 log, 1 1
          tracker, one on one tracker, contact tracker, outreach log, conversation tracker, phone
          bank, phonebank, phone bank results, phonebank log, phone banking, contacts log, field
          log, talks, one on one conversations, organizing conversations, call tracker, conversation
          form responses, conversation report, llamadas, registro de llamadas, registro de
          conversaciones, uno a uno, contactos, registro de contactos, banco telefónico, pláticas,
          registro de pláticas, pláticas uno a uno, visitas a casa, visitas domiciliarias, llamatón,
          barrido telefónico, conversaciones uno a uno, 1 1 conversations, one to ones, 1 2 1s
  likely  outreach, doors, canvass, house visits, door knocking, canvassing, visits, call sheet,
          call sheets, 1 1 form, one on ones form, home visits, organizing log, log, phone log,
          notes log, visitas, bitácora, seguimiento llamadas, house calls, call results,
          conversation form, tracking form, contact form responses, organizer log, contact notes
  maybe   form responses, form responses 1, responses, responses 1, respuestas de formulario 1,
          respuestas de formulario, call list, phone bank list, tracker, walk list, walk sheet,
          follow ups, follow up, call, registro, worksite visits, site visits, seguimiento
  faint   month
Organizers
  sure    mo contact info, mo info, mos contact info, organizer contact info, team contact info, mo
          names, organizers info, organizer info, organizer list, member organizers, mos, mo list,
          our team, organizing team list, team list, organizer roster, team roster, organizing
          staff, staff and mos, lista de organizadores, nuestro equipo, equipo organizador, member
          organizer list, mo roster, organizer contact list, mo contact list
  likely  organizing committee, staff, coaches, oc, teams, committee, mo contacts, volunteers,
          staff list, comité organizador, promotores, mo team, contract action team, cat, roster
          of organizers, organizing team
  maybe   stewards, leaders, reps, delegates, captains, building reps, contacts, people,
          delegados, delegadas, directory
Phases
  sure    phase list, program dates, program calendar, phase dates, fases del programa, etapas,
          etapas del programa
  likely  program, cohorts, sessions, calendar, timeline
  maybe   dates, stipends, budget
Events
  sure    event list, events list, event calendar, training schedule, meetings, training
          calendar, trainings list, lista de eventos, calendario de eventos, capacitaciones,
          reuniones, asambleas, talleres
  likely  schedule, calendar, meeting schedule, calendario, actions, site visit schedule, visit
          schedule, training
  maybe   dates, agenda
Attendance
  sure    sign in, who was there, attendance tracker log, training sign in sheet, meeting sign in
          sheet, zoom participants, zoom registration, training registration, meeting registration,
          registrations, registrants, registration list, sign in sheet, sign in sheets, sign ins,
          training attendance, meeting attendance, attendance log, attendance sheet, event
          attendance, lista de asistencia, asistencias, attendees, registro de asistencia, sign in
          form, attendance tracker, event sign in
  likely  zoom, zoom report, participants report, teams attendance, webinar attendees, zoom log,
          zoom list, meeting report, sign up sheet, rsvps, rsvp, sign up, who came, participants,
          training sign in, zoom attendance, participantes, meeting sign in, zoom report, sign ups
  maybe   trainings, training, meetings, meeting, induction
Check-ins
  sure    check in log, weekly check ins, check ins with coaches, check ins w coaches, staff
          check ins, check in notes, check in tracker, team check ins, coach check ins, weekly
          check in, seguimientos semanales, reuniones semanales, check in form
  likely  check in, coaching, coaching log, coaching notes, weekly meetings, weekly report,
          weekly reports, seguimiento semanal, debriefs, debrief
  maybe   supervision, one on ones with staff, meetings, team meetings
Hours
  sure    mo timesheet, mo time, weekly hours, hours by week, phase 1 hours, phase 2 hours, time
          worked, hours and stipends, time sheet, timesheet, time sheets, timesheets, hours log,
          hour log, time log, mo hours, organizer hours, time tracking, hours tracker, hours worked,
          member organizer time sheet, hoja de horas, registro de horas, horas trabajadas, hoja de
          tiempo, time tracker, time cards, hours tracking, hours sheet, hours form, my hours
  likely  time, hours report, stipend hours, payroll, time card, log of hours, planilla de
          horas, turnos trabajados, activity log
  maybe   stipends, pay, log, work log, stipend, bitácora
Sign-offs
  sure    sign off, approvals log, approval log
  likely  approved, certifications
Structure Tests
  sure    structure test list, list of tests, test list, list of structure tests, lista de
          pruebas
  likely  actions, petitions, campaigns, acciones, action list, peticiones
  maybe   escalation plan, timeline, action plan
Responses
  sure    petition log, petition list, petition tracking, signed petition, pledge list, pledge log,
          petition sigs, petition sign up, petition signup, signatures list, sigs, pledge cards
          signed, strike pledge signatures, e petition, online petition, petition signatures,
          petition signers, signers, pledge signatures, petition responses, pledge responses, test
          results log, lista de firmas, hoja de firmas, hojas de firmas, firmantes, signature log,
          who signed
  likely  petition, pledge, pledges, strike pledge, strike pledges, sticker day, petition
          tracker, pledge cards, petición, compromisos, strike vote, photo petition, commitment
          cards, pledge tracker, strike pledge tracker, participation, recogida de firmas
  maybe   survey, survey responses, form responses 1, form responses, participación, encuesta,
          bargaining survey, actions, structure test, button day, rally
Leader Asks
  sure    leader invitations, leaders asked log, asks of leaders, leadership asks
  likely  asks, leader tracker, invitations, leadership invitations
Issues
  sure    issue list, list of issues, lista de temas, lista de asuntos
  likely  issue, problemas, demands, demandas
  maybe   priorities
Applications
  sure    program applications, organizer applications, mo applications, application form
          responses, applicant list, application responses, solicitantes
  likely  application, applicant tracker, interest form, interest form responses, solicitud
  maybe   form responses 1, interested, sign ups
Corrections
  sure    hour corrections, hours corrections
  likely  adjustments
Settings
  sure    setup, set up, config, configuration
  likely  options, parameters, opciones
"""

OWN_TITLES = """
sure    agenda, instructions, read me, readme, instrucciones, key, legend, leyenda, scratch,
        scratch paper, budget, presupuesto, template, plantilla vacía, dropdowns, drop downs,
        lookup, lookups, validation, script, rap, guion, talking points, minutes, links,
        grievances, grievance log, grievance tracker, grievance, arbitrations, arbitration log,
        quejas, agravios, inventory, inventario, donations, donativos, bus list, buses, phone
        tree, emergency contacts, election results, officers, exec board, executive board, board
        members, committees, comités, comité ejecutivo, mesa directiva, junta directiva, meal plan,
        resources, recursos, cover, codebook, data validation, how to, pivot, to do list
likely  notes, notas, ideas, to do, summary, totals, resumen, dashboard, charts, pivot table,
        graphs, minutes of meeting, data dictionary, do not use, trash, archive, old, misc,
        random, stats, goals, plan, lists, grocery list, supplies, snacks, questions
maybe   sheet, sheet1, sheet2, hoja, hoja1, copy, test
"""

MONTHS = """
january february march april may june july august september october november december jan
feb mar apr jun jul aug sep sept oct nov dec enero febrero marzo abril mayo junio julio
agosto septiembre setiembre octubre noviembre diciembre ene abr ago set dic
"""

BESIDE = """
the our my a of for de del la el los las new current updated final latest master complete
full local union copy copia version v2 v3 draft old spring fall summer winter primavera
otono verano invierno year school sy wk week semana qtr q1 q2 q3 q4 tab data confidential
nuestro nuestra actual vieja viejo
"""
