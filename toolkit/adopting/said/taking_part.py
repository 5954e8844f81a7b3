"""What the columns of tests, responses, asks, issues and applications are called in English."""

from __future__ import annotations

STRUCTURE_TESTS = """
Test
  sure    test name, name of test, action name
  likely  action, petition, title, event, activity, structure test name, what we did, test
          action, which test
  maybe   what
Opens
  sure    open date, opening date, launch, launch date, date opened, first day
  likely  date, start, start date, begins, kickoff
  maybe   when
Closes
  sure    close date, closing date, deadline, date closed, last day, end date
  likely  end, due, due date, turn in by
Kind
  sure    what kind, which kind, kind of action, sort of test, type of structure test, kind of test,
          type of test, test type, type of action, action type
  likely  category
Target
  sure    target percent, goal percent, target share, threshold, participation goal, percent
          goal, target participation
  likely  benchmark, percent needed
Base
  likely  out of, of whom, denominator, goal is of, goal is percent of, percent of, share of whom
  maybe   who, audience
Issue
  likely  demand, demands, topic, on what
"""

RESPONSES = """
Test
  sure    test name, petition name, action name, name of action, which petition, which test,
          which action
  likely  petition, action, campaign, event, activity
  maybe   what, title, form
Person ID
  as      Person ID
  sure    signer, signer name, name of signer, printed name, print name, first and last name,
          name last first, member name, signed by
  likely  member, full name, employee, employee name, worker, who, participant, signatory, your
          name, teacher, teacher name, coworker, last first, supporter, staff name
Response
  sure    participated, participation, completed, signed y n, yes no, y n, did they sign, signed
          it, took action, taken, did it, signed or not, signed y n date, did they participate,
          wore sticker, wore button, wore red, signed pledge, signed petition, participated y n,
          took part y n, yes or no
  likely  sig, signature y n, signed here, sig y n, has signed, signed yet, done, answer, joined in,
          committed, pledged, wore it, came, supported, attended, complete, vote, support, turned
          in, agree, will participate
  maybe   status, signature, result, said, wearing, pledge
Date
  sure    date signed, signed on, signature date, date of signature, date completed, submitted
          at, date submitted, date collected, response date, date recd, date received, date turned
          in, recd
  likely  day, created at, completed on
Collected by
  sure    collected by organizer, turned in by, circulator, circulated by, gathered by, signature
          collected by, who collected, petition circulator, collected from, signed with, brought in
          by
  likely  organizer, submitted by, recruiter, asked by, carrier, steward, rep, referrer, got by
  maybe   leader, by, initials, source
"""

LEADER_ASKS = """
Person ID
  sure    leader name, name of leader, invited leader, leader asked, who was asked, leader
          invited
  likely  member, member name, who, full name, whom, leader, leaders, person asked, who we
          asked, person invited, invitee, name of leader asked, potential leader
Asked on
  sure    date asked, date of ask, ask date, date invited, invitation date, date of invitation
  likely  when, asked, invited, day
Asked by
  sure    who asked, organizer name, who invited
  likely  staff, by, lead organizer, asker
  maybe   initials
Invited to
  sure    asked them to, asked them to do, we asked them to, asked to lead, asked them to lead, what
          we asked them to do, asked them for, asked to do, the ask, what was asked, invitation,
          invited to do, what we asked
  likely  ask, task, assignment, commitment asked, request, asked for, role, asked to do what,
          invite, what we invited them to, invited for, asked to take on, job asked, ask made
  maybe   what, action
Test
  likely  petition, action, which test, which action
Answer
  sure    response, their response, what did they say, reply
  likely  said, agreed, accepted, yes or no, result, outcome, commitment
Notes
  as      Notes
  likely  next, next step, next steps, follow up
"""

ISSUES = """
Issue
  sure    issue name, concern, name of issue
  likely  topic, title, problem, demand
  maybe   category
Issue (Spanish)
  sure    in spanish, spanish name, translation, spanish translation, en español, spanish
          translation of issue, nombre en español, issue in spanish
  faint   es
Active
  sure    still active, is active, current, in use, still asking, ask about it, still an issue,
          active y n, use, live
  maybe   status
Description
  sure    details, explanation, definition, what it means, what it covers, what we mean, what it
          is, meaning, notes on issue, description of issue, what it is about
  likely  notes, about, examples, comments
"""

APPLICATIONS = """
Timestamp
  sure    date applied, application date, submitted at, date submitted, submission date, date of
          application, applied
  likely  submitted, submitted on, date in, app date, app received, created at, day, received, date
          received, start time, completion time
First name
  sure    fname, first nm, your first name, legal first name, applicant first name
Last name
  sure    lname, last nm, your last name, legal last name, applicant last name
First name, Last name
  sure    name, full name, your name, applicant, applicant name, name of applicant, first and
          last name, name last first
  likely  who, member, person, member name
Email
  sure    personal email, your email, email addr, your email address, best email, home email,
          preferred email, non work email, non district email, contact email, applicant email
  faint   username, work email
Worksite
  as      Worksite
  sure    your school, your building, your worksite
  likely  location, site
Phone
  as      Phone
  sure    your phone, your cell
Phases
  sure    which session, which sessions, which cohort, which term, phases available,
          session preference, sessions available for, which phase, which phases, applying for, phase
          applied for, session, sessions, cohort
  likely  program, availability phase, term, which program
  maybe   availability, available
Why
  sure    why interested, why apply, reason for applying, interest statement, statement,
          statement of interest, why organize, why me
  likely  motivation, essay, interest, why you, reasons, short answer
Decision
  sure    accept, accept y n, accepted or not, staff decision, our decision, admit, admitted, take,
          offer made, offered, accepted y n, application status, final decision, hired y n, selected
  likely  status, accepted, outcome, result, offer
  maybe   notes, hired, rank
"""

SETTINGS = """
Setting
  likely  option, parameter, key
What it does
  likely  description, notes, help, meaning
"""

# What conversations are about, as headings of columns to tick.
COMMON_ISSUES = """
pay, salary, salaries, wages, compensation, money, raise, raises, cost of living, stipends,
benefits, health insurance, insurance, health care, healthcare, retirement, pension, class size,
class sizes, workload, caseload, caseloads, prep, prep time, planning time, planning, time, duty
free lunch, admin, administration, principal, leadership, respect, voice, safety, school safety,
discipline, student behavior, behavior, special ed, special education, sped, iep, ieps, testing,
curriculum, staffing, subs, substitutes, coverage, turnover, pd, professional development,
evaluation, evaluations, transfers, leave, parental leave, sick leave, facilities, building
conditions, hvac, supplies, resources, technology, calendar, schedule, contract, negotiations, job
security, layoffs, racism, equity, mental health, counselors, salario, sueldo, sueldos, salarios,
prestaciones, seguro, seguro medico, tamaño de clase, tamaño de grupo, grupos, carga de trabajo,
seguridad, respeto, direccion, disciplina, conducta, evaluacion, jubilacion, pension, horario,
planeacion, materiales, instalaciones, contrato
"""
