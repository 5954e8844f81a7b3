"""What the columns of worksites and organizers are called in English."""

from __future__ import annotations

WORKSITES = """
Worksite
  as      Worksite
  sure    name of school, full name of school
  likely  location
  maybe   employer, agency, campuses
Short name
  sure    abbr, abbrev, school abbreviation, site abbrev, school abbrev, short, nickname,
          acronym, building abbreviation, abv
  likely  school code, site code, bldg code, building code, initials, alias
  maybe   code, loc code, location code, key
Level
  sure    grade level, school type, type of school, grade span, level of school, school levels,
          elementary middle high, elem ms hs, grade band, school grade level, es ms hs
  likely  grades, type, grades served, tier, grade levels
  maybe   kind, category
Region
  sure    cluster, feeder pattern, attendance area, articulation, region name, area name,
          geographic area, regional area, feeder, service area
  likely  quadrant, network, district area, attendance zone, turf, geography, regions
  maybe   district, division, group, pod, team, neighborhood, side of town, subdistrict
Unit
  sure    bu, barg unit, units
  likely  chapter, employee group
  maybe   local
Eligible
  sure    number of employees, number eligible, total eligible, eligible employees, total
          employees, number in unit, total in unit, unit size, bargaining unit size, bu count,
          bu size, employee count, staff count, number of staff, total staff, number of
          teachers, eligible count, total in bargaining unit, number of potential members and
          members, total unit, all employees, number in bargaining unit, in unit
  likely  staff size, teachers, size, total, number of people, workers, number of workers, staff
          total, total teachers, potential total, educators, total people, total unit members,
          universe, nurses
  maybe   count, potential, total potential, staff, people, number, potentials
Staff lead
  sure    staff assigned, assigned staff, staff contact, staff organizer, lead organizer,
          assigned organizer, lead staff, uniserv director, staff person, organizer assigned,
          staff member assigned
  likely  organizer, assigned to, uniserv, point person, staff member, assigned, responsible,
          poc, owner, who covers
  maybe   turf lead, ba, business agent, coach, who
Rep email(s)
  sure    steward email, building rep email, bldg rep email, delegate email, reps email, site
          rep email, br email, association rep email, ar email, email of rep, email of building
          rep, steward emails, rep contact email, rep email address
  likely  email, emails, contact email
  maybe   rep contact, rep contact info
Address
  sure    addr, school address, street, location address, mailing address, address 1, site
          address, building address, full address
  likely  where, physical address
Notes
  as      Notes
"""

ORGANIZERS = """
Organizer
  sure    organizer name, mo name, name of organizer, organiser, member organizer name,
          organizers name, name of member organizer, team member name
  likely  member organizer, mo, team member, who, person, staff name, staff, first and last
          name, name last first, volunteer, organizers, last first, employee name, member name
  maybe   member, first name, leader, captain
Email
  as      Email
  likely  emails
  maybe   work email, email 2, contact
Role
  sure    organizer type, kind of organizer, type of organizer, team role, role on team
  likely  position, title, staff or member, member or staff, capacity
  maybe   status, category, job title
Staff lead
  sure    staff partner, staff contact, coach, staff mentor, staff person, staff buddy, check in
          with, check ins with, checks in with staff, assigned staff, staff assigned, lead
          staff, staff lead name, staff supervisor, weekly check in with
  likely  mentor, supervisor, team lead, team leader, uniserv, reports to, point person, lead
          organizer, staff member, staff organizer, organizing lead
  maybe   team, organizer, captain, contact, assigned to, manager, pod
Worksite
  as      Worksite
  likely  location, site, home
Person ID
  as      Person ID
Language
  sure    lang, languages, primary language, languages spoken, spoken language
  likely  speaks
Phases
  sure    phase or phases, which phases, program phases, phases working
  likely  cohort, session, sessions, program, term, terms
  maybe   availability, season, group
Starts
  sure    first day, date started, start dt, started, began, start working
  likely  since, joined, from, hire date, date joined, starting, hired
Ends
  sure    last day, date ended, end dt, ended, left on, stopped, exit date
  likely  until, left, through, to, exit, quit
People a week
  sure    weekly goal, conversations per week, contacts per week, people per wk, goal per week,
          weekly capacity, weekly target, 1 1s per week, number of people a week
  likely  goal, target, turf size, caseload, load
  maybe   quota
Active
  sure    is active, currently active, active y n, still active, still organizing
  likely  current
  maybe   status, on team
Pay class
  sure    pay category, pay type, stipend class, pay level, pay group, stipend level
  maybe   pay, stipend, tier
Summary
  sure    weekly email, weekly letter, letters, emails y n, gets summary, weekly emails
  maybe   subscribed, email updates
"""
