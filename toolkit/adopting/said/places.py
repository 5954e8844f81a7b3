"""What the columns of worksites and organizers are called in English."""

from __future__ import annotations

WORKSITES = """
Worksite
  as      Worksite
  sure    name of school, full name of school, full name, full school name, school full name
  likely  location
  maybe   employer, agency, campuses
Short name
  sure    abbr, abbrev, school abbreviation, site abbrev, school abbrev, short, nickname,
          acronym, building abbreviation, abv, short name of school, name short, abbreviated
          name, school short name, nick name, school abbr, bldg abbr, site abbr, goes by, code
          name
  likely  school code, site code, bldg code, building code, initials, alias
  maybe   sch, bldg, site, school, code, loc code, location code, key
Level
  sure    e m h, es ms hs k8, elem mid high,
          grade level, school type, type of school, grade span, level of school, school levels,
          elementary middle high, elem ms hs, grade band, school grade level, es ms hs,
          elementary or secondary, level of building, grade configuration, school level type,
          school grades, level k 12
  likely  grades, type, grades served, tier, grade levels
  maybe   kind, category
Region
  sure    cluster, feeder pattern, attendance area, articulation, region name, area name,
          geographic area, regional area, feeder, service area, feeder area, feeder school, high
          school area, high school feeder, attendance region, zone name, area cluster, regional
          team, hs feeder, articulation zone
  likely  ntwk, netwk,
          quadrant, network, district area, attendance zone, turf, geography, regions, hs area,
          feeder hs, high school zone, learning community, community, service region, sector,
          boundary, quad, director area, uniserv area, congressional area
  maybe   district, division, group, pod, team, neighborhood, side of town, subdistrict
Unit
  sure    bu, barg unit, units
  likely  chapter, employee group
  maybe   local
Eligible
  sure    number on staff, number of staff members, total staff count, number of unit members total,
          number in the unit, total number in unit, number of certified, number of people in unit,
          total in the unit, staff members total, total educators, number of licensed, bu members
          total, licensed staff, certified staff, licensed staff count, number of employees, number
          eligible, staff in unit, number of staff in unit, number of eligible employees, total
          eligible, eligible employees, total employees, number in unit, total in
          unit, unit size, bargaining unit size, bu count, bu size, employee count, staff count,
          number of staff, total staff, number of teachers, eligible count, total in bargaining
          unit, number of potential members and members, total unit, all employees, number in
          bargaining unit, in unit, number of unit members, number of educators, eligible members,
          bargaining unit members, total number of employees, total bargaining unit, employees at
          site, number of nurses, total eligible members, total bu, unit count, headcount from
          district, district count, number of licensed staff, number of certified staff, total
          teachers and staff, eligible to join, teachers on staff, number of bargaining unit
          members, number of unit employees, staff number, number of workers at site, unit total
  likely  staff size, teachers, size, total, number of people, workers, number of workers, staff
          total, total teachers, potential total, educators, total people, total unit members,
          universe, nurses, number teachers, eligible number, teacher count, how many, how many
          teachers, how many work there, bu total, total in bu, teachers and staff, number of
          ppl
  maybe   count, potential, total potential, staff, people, number, potentials
Staff lead
  sure    organizer assigned to building, assigned staff organizer, staff organizer assigned, who
          covers it, staff liaison, staff on point, uniserv assigned, lead organizer assigned, staff
          assigned, assigned staff, staff contact, staff organizer, lead organizer, assigned
          organizer, lead staff, uniserv director, staff person, organizer assigned, staff member
          assigned
  likely  organizer, assigned to, uniserv, point person, staff member, assigned, responsible,
          poc, owner, who covers, staff rep, union staff, our staff, covered by, staff
          assignment, staff covering, field rep, organizer lead, staff who covers
  maybe   turf lead, ba, business agent, coach, who
Rep email(s)
  sure    head rep email, lead rep email, 2nd rep email, second rep email, alternate rep email,
          other rep email, co rep email, rep 1 email, rep 2 email, rep email 1, rep email 2, rep
          1 e mail, steward 1 email, steward 2 email, ar 1 email, br 1 email, delegate 1 email,
          ar email, br email, email for br, ar e mail, rep personal email, ar personal email,
          building rep personal email, steward personal email, steward email, building rep email,
          bldg rep email, delegate email, reps email, site rep email, br email, association rep
          email, ar email, email of rep, email of building rep, steward emails, rep contact
          email, rep email address, email of steward, email for rep, rep s email, building rep e
          mail, reps emails, building rep emails, worksite rep email, email of delegate, email of
          reps
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
  sure    name of organizer, organiser, member organizer name, organizers name, name of member
          organizer, team member name, organizer full name, name of mo, member organizers name,
          staff organizer name
  likely  member organizer, mo, team member, who, person, staff name, staff, first and last
          name, name last first, volunteer, organizers, last first, employee name, member name
  maybe   member, first name, leader, captain
Email
  as      Email
  likely  personal email, personal e mail, non work email, emails
  maybe   work email, email 2, contact
Role
  sure    organizer type, kind of organizer, type of organizer, team role, role on team
  likely  position, title, staff or member, member or staff, capacity
  maybe   status, category, job title
Staff lead
  sure    staff lead or coach, coach assigned, check in staff, check in person,
          their staff, staff they check in with, staff organizer coach, staff partner, staff
          contact, coach, staff mentor, staff person, staff buddy, check in with, check ins with,
          checks in with staff, assigned staff, staff assigned, lead staff, staff lead name, staff
          supervisor, weekly check in with, staff mentor name, union staff, staff member
          responsible, who they check in with, weekly check in staff, staff check in, assigned to
          staff, my staff, staff organizer assigned, coach name, lead staff person
  likely  mentor, supervisor, team lead, team leader, uniserv, reports to, point person, lead
          organizer, staff member, staff organizer, organizing lead, captain, point staff, team
          captain
  maybe   team, organizer, contact, assigned to, manager, pod
Worksite
  as      Worksite
  likely  location, site, home, home worksite, works at
Person ID
  as      Person ID
Language
  sure    lang, languages, primary language, languages spoken, spoken language
  likely  speaks
Phases
  sure    phase or phases, which phases, program phases, phases working, which phase are they
          in, phase 1 or 2, phase 1 2, working which phase
  likely  cohort, session, sessions, program, term, terms
  maybe   availability, season, group
Starts
  sure    first day working, start date phase, date hired on, first day, date started, start
          dt, started, began, start working
  likely  since, joined, from, hire date, date joined, starting, hired
Ends
  sure    last day working, last day, date ended, end dt, ended, left on, stopped, exit date
  likely  until, left, through, to, exit, quit
People a week
  sure    weekly goal, conversations per week, contacts per week, people per wk, goal per week,
          weekly capacity, weekly target, 1 1s per week, number of people a week, how many
          people a week, number of people per week, weekly conversations goal, 1 1 goal, weekly
          1 1 goal, people goal, goal conversations, conversations goal, target per week, people
          assigned per week
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
