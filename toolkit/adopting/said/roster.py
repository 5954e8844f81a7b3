"""What a roster's columns are called in English."""

from __future__ import annotations

ROSTER = """
Person ID
  sure    employee number, employee no, employee num, emp id, emp no, emp number, empl id, emp
          num, employee id number, eid, member number, member no, member num, membership number,
          membership id, membership no, mbr id, mbr no, mem id, personnel number, personnel id,
          personnel no, uuid, vanid, van id, my campaign id, nationbuilder id, nb id, contact
          id, worker id, worker number, payroll number, payroll id, nea id, nea360 id, aft id,
          individual id, constituent id, entity id, id number, id no, unique id, record id,
          teacher id, educator id, person number, union id, broadstripes id, action builder id,
          member id number, staff id, staff number, signer id, employee code, emp code, clock
          number
  likely  badge number, badge no, badge id, file number, file no, record number, member key, cid
  maybe   badge, local id, number
  faint   no, nr
First name
  sure    fname, first nm, given names, forename, legal first name, legal first, name first,
          frst name, first name legal, frst nm
  likely  fn, f nm, nm first, first mi, first name mi, first and middle name, first middle
Last name
  sure    lname, last nm, legal last name, last names, legal last, name last, lst name, lst nm,
          last name legal, surnames
  likely  ln, l nm, nm last, last name suffix
First name, Last name
  sure    name, full name, employee name, name last first, last first, last name first name,
          first last, first name last name, last first name, first and last name, name first
          last, first last name, last first mi, last name first, ee name, emp name, empl name,
          teacher name, worker name, educator name, nurse name, rn name, employee full name,
          legal name, full legal name, last name first name mi, last first middle, members name,
          first and last, names, name of employee, name of member, member or potential member
          name, member pm name, member nonmember name, member potential member name
  likely  member name, employee, worker, teacher, educator, nurse, display name, staff name,
          staff member, contact name, coworker, colleague, person, person name, signer name,
          print name, printed name, participant name, co worker name, name on list
  maybe   member, participant, faculty, employees, members, teachers, workers
  faint   staff, who
First name, Last name, Phone, Email
  likely  name and contact info, name contact info, name phone email, name email phone, name and
          contact, name and contact information, name phone and email
  faint   contact info, contact information, contact
First name, Last name, Phone
  sure    name and phone, name phone, name and number, name and cell
First name, Last name, Email
  sure    name and email, name email
Phone, Email
  sure    phone email, email phone, phone and email, email and phone, cell email, phone or email
  maybe   contact info, contact information, contact details, how to reach
  faint   contact
Preferred name
  sure    preferred first name, pref name, pref first name, known as, chosen name, preferred
          first, aka, name they go by, name used, called
  likely  preferred
Pronouns
  sure    gender pronouns, preferred pronouns, pronoun
Worksite
  sure    work sites, school name, school site, school building, site name, building name, bldg,
          bldg name, bldng, worksite name, work location, location name, workplace, place of
          work, campus, campus name, home school, home campus, base school, home building,
          primary site, primary location, primary worksite, primary school, assigned school,
          assigned building, current school, current site, current building, current location,
          school assignment, school worksite, school of employment, work building, site school,
          school building name, worksite school, job site, school where you work, school you
          work at
  likely  sch, loc, loc desc, location desc, location description, site desc, bldg desc,
          facility, facility name, site location, work loc, loc name, site abbrev, school
          abbrev, school abbreviation, building abbreviation, hospital, hospital name, clinic,
          department location, center, job location, worksite location, employer worksite,
          worksite employer, schl, site description, schools, sites, location
  maybe   school code, site code, building code, bldg code, loc code, location code, bldg no,
          building number, school number, site number, loc id, location id, site id, school id,
          employer, where, where they work, agency
  faint   dept, department
Unit
  sure    bu, barg unit, bargaining unit code, bargaining group, unit code, unit name, bu code,
          bargaining unit name
  likely  chapter, unit desc, barg unit desc, bargaining unit desc, employee group, emp group,
          ee group, cert class, certificated classified, certified classified, cert or class,
          teacher or esp, union code, local unit, unit chapter
  maybe   division, local, employee type, emp type, employee class, work unit
  faint   group, class
Job title
  sure    position title, job class, job classification, job desc, job description, job title
          description, job name, job role, occupation, job position, title position, position
          desc, position description, current position, position job title, job classification
          title, job class desc, work title
  likely  title, classification, assignment, teaching assignment, subject grade, grade subject,
          what they teach, teaches, job category, job type, grade or subject, subject or grade,
          assignment desc, grade position, position grade, discipline, job code desc, jobcode
          desc, class title, subject grade level
  maybe   job code, jobcode, subject, subject taught, subject area, specialty, role, pos, job
          cd, work area, content area
  faint   grade, grade level, department, dept, category, team
Status
  sure    mem, mbr, member y n, member yn, mem status, mbr status, union member, union status,
          is member, is a member, member yes no, union membership, union membership status,
          membership y n, member flag, current member, member or not, member nonmember, member
          non member, member non, mem y n, member pm, m nm, m pm, mem stat, member stat, current
          union member, union member y n, member yn p, are they a member, are you a member,
          union member yes no, member status code, mbr y n, member or non member, membership
          status code, member potential member, mbrship status, mship status
  likely  member, members, member type, membership type, membership category, member category,
          mbr type, mem type, mship, active member, membership level, union, member code,
          membership code, membership card, union card, stat, mem code, union y n, dues paying
          member, membership stat
  maybe   card, card signed, signed card, card on file, signed, joined, signed union card, auth
          card, authorization card, signed auth card, cards, card y n, category, dues status,
          dues paying, paying dues, dues payer, pays dues, non member, nonmember, pending,
          agency fee, fee payer, agency fee payer, potential member, affiliation, status code,
          type, card status, has card, current status, nm, pm
  faint   member since, join date, date joined, active, card date, date signed, card signed
          date, state
Roles
  sure    shop steward, bldg rep, bldg rep y n, site rep, is steward, union roles, building
          representative, association rep, assoc rep, worksite leader role, school rep, faculty
          rep, fac rep, worksite rep, site leader role, union position, leadership role, union
          office, union leadership role, leader role, organizing role, organizing committee, oc
          member, on oc, on organizing committee, cat member, contract action team, leader y n,
          leader yn, is leader, union leadership position, school delegate, building union rep
  likely  steward, delegate, building rep, br, organic leader, natural leader, leadership, ldr,
          oc, committee, comm, action team, leader type, identified leader, union role,
          association representative, cat, worker leader, union title, building steward,
          workplace leader, leader id, leader status, site steward, steward y n, committee
          member, leader level
  maybe   leader, rep, ar, role, union rep, activist, member organizer, mo, position in union,
          bargaining team, leaders, act, leader or activist, representative
  faint   officer, captain, exec board
Charted under
  sure    charted to, leader name, their leader, assigned leader, name of leader, leader
          assigned, follows, whose list, chart under, charted with, natural leader name, leader
          they follow, on whose list, moved by, under leader, leader they trust, moves with,
          followed leader, organic leader name
  likely  under, leader charted under, pod leader, cluster leader, table leader, connected to,
          workplace leader name
  maybe   leader, captain, group leader, area leader, ldr, leaders, linked to, recruiter, mapped
          to
  faint   reports to, steward, team
Organizer
  sure    organiser, organizer assigned, assigned staff, staff assigned, assigned to organizer,
          organizer name, lead organizer, assignee, assigned organiser, member organizer
          assigned, assigned mo, assigned member organizer, mo assigned, who is assigned, who is
          assigned to them, assigned contact, organizer responsible, staff organizer, organizing
          lead, assigned lead, organizer lead
  likely  assigned, assign, assignment organizer, staff contact, staff lead, point person, point
          of contact, poc, assigned agent, owner, responsible, staff rep, uniserv, uniserv
          director, who has them, whos on it, responsible person, staff person, org, asgd, asgd
          to, assgn, asgn, assigned rep, assigned steward, assigned by turf
  maybe   staff, contact person, rep, mo, member organizer, turf, business agent, buddy, ba,
          field rep, lead, field organizer, union contact, organizers
  faint   who, canvasser, steward, team, caller, assignment, responsibility
Email
  sure    home email, private email, primary email, best email, preferred email, non work email,
          non district email, nonwork email, email personal, email home, email 1, email addr,
          email address personal, personal email address, home email address, e-mail 1 value,
          email address 1, primary email address, off campus email, email id, gmail, non school
          email, preferred email address, contact email
  likely  eml, email addresses, emails, email preferred, e mail 1, other email, email other
  maybe   email 2, secondary email, alternate email, alt email, second email, em
  faint   work email, school email, district email, business email, employer email, email work,
          email school, work email address
Phone
  sure    cell phone, cellphone, cell number, cell no, cphone, cell ph, mobile phone, mobile
          number, mobile no, best phone, best number, best phone number, best contact number,
          phone no, phone 1, primary phone, preferred phone, personal phone, personal cell,
          contact number, contact phone, telephone, telephone number, tel, tel no, cell phone
          number, mobile phone number, phone 1 value, cell mobile, phone cell, phone mobile,
          cell telephone, personal phone number, mobile cell, primary phone number, preferred
          phone number, cell or home phone, phone number cell, personal cell phone
  likely  ph, phn, ph no, cel, cell 1, mob, phones, number to reach, texting number, cell or
          phone, phone or cell, whatsapp
  maybe   phone 2, secondary phone, alternate phone, alt phone, second phone, home cell, other
          phone, cell 2, contact
  faint   home phone, hphone, phone home, home number, home ph, home tel, evening phone, work
          phone, wphone, office phone, business phone, phone work, school phone, landline, hm,
          h, c, w
Language
  sure    lang, pref lang, primary language, language preference, language preferred, home
          language, first language, preferred lang, spoken language, language spoken, main
          language, languages, languages spoken
  likely  speaks, spoken languages, interpretation language, translation language, language
          needs
  faint   spanish, interpreter, translation
Hire date
  sure    hire dt, date hired, doh, original hire date, orig hire date, original date of hire,
          employment date, employment start date, emp start date, dt of hire, date of
          employment, hired on, hire date original, district hire date, employee hire date, dist
          hire date, orig hire dt, initial hire date, first day of work, contract hire date
  likely  start date, hire, most recent hire date, latest hire date, last hire date, start dt,
          district start date, district seniority date, service date, date started, started on,
          job start date, current hire date, started, rehire date
  maybe   seniority date, adjusted service date, entry date, position start date, effective
          date, hire year, year hired
  faint   sdate, since, start, seniority, sen date
On leave
  sure    loa, on loa, leave of absence, currently on leave, is on leave, on leave y n
  likely  leave status, leave, loa status, fmla
  faint   away, lv
Do not contact
  sure    do not call, dont contact, dont call, do not contact flag, do not call or text, no
          contact flag, dnc flag, is do not contact
  likely  opt out, opted out, no call, do not contact list, no contact please, stop
  maybe   do not email, do not text, unsubscribed, do not mail
Assessment
  sure    rating 1 5, assessment 1 5, 1 5 rating, 1 5 assessment, current assessment, latest
          assessment, current rating, latest rating, last assessment, last rating, overall
          assessment, assessment rating, rating assessment, assessment score, assessment number,
          rating number, support level, support rating, level of support, organizer rating,
          organizing assessment, member assessment, assessment code, assess
  likely  rate, 1 5, rating code, asmt, assmt, asm, rtg, 1 to 5, scale 1 5, 1 5 scale, 12345,
          assessed as, support score, supporter level, ranking 1 5, rank 1 5
  maybe   rank, score, support, ranking, supporter, level, 1s, union support, assessed, id code,
          yes no vote id
  faint   code, color, colour, grade, strength
Assessed on
  sure    date assessed, date of assessment, rating date, date rated, assessment dt, last
          assessed, assessed date, last assessment date, date of last assessment, date of
          rating, last rated, assessment made on
  likely  rated, asmt date, rate date, as of, adate
  maybe   assessed
Notes
  sure    remarks, note, comment, other notes, additional notes, more notes, general notes,
          other comments, misc notes, additional comments, notes comments, comments notes,
          organizer notes, staff notes, member notes, memo
  likely  misc, details, other info, additional info, additional information, observations,
          anything else, fyi, notes etc
  maybe   other, info, additional, description, history, next steps
Conversations.Date
  sure    last contact, last contacted, date of last contact, last contact date, date last
          contacted, last conversation, last conversation date, date of last conversation, last
          one on one, last 1 1, date of last 1 1, last 1 1 date, most recent contact, last
          contact made, last time contacted, date of last 1 on 1, last 1 on 1, date of last one
          on one
  likely  cdate, contact date, date contacted, contacted on, date of contact, one on one date, 1
          1 date, date of 1 1, last talked, last spoke, talked to on, last talked to, date
          talked, last visit, last visited, last call, last called, date of 1 on 1, 1 on 1 date,
          last touch, last touched, date of one on one, conversation date, last spoken to, last
          spoke with, last visit date, last call date, when talked to, 1 1 done on, lcontact
  maybe   contacted, visited, 1 1, one on one, 1 on 1, called, date, visit date, call date,
          talked to, last date
  faint   1 1 done, one on one done, had a 1 1, conversation
Conversations.Organizer
  sure    last contacted by, last contact by, contacted by, who contacted, contact made by,
          conversation with organizer, who made contact, last contact made by, last talked to by
  likely  who talked, talked to by, 1 1 by, one on one by, contact by, spoke with organizer,
          visited by, called by, who talked to them, who spoke with them, 1 1 with, assessed by,
          who did the 1 1, rated by, who visited, who called, 1 on 1 by, one on one with,
          conversation by, cby
  maybe   rep, canvasser, caller, visitor, by, interviewer
  faint   initials, who
Conversations.Result
  sure    last contact result, last result, result of last contact, last call result, contact
          result, last outcome
  likely  result, outcome, call result, contact outcome, canvass result, disposition, last
          disposition, call outcome, visit result
  maybe   contact status, call status, response
Conversations.Method
  sure    last contact method, method of contact, method of last contact, how contacted
  likely  contact method, contact type, type of contact, last contact type
  maybe   method
Conversations.Issues
  likely  issues, issue, top issue, key issue, main issue, concerns, concern, biggest issue, hot
          issue, hot button issue, priority issue, issues of concern, cares about, what they
          care about, issue 1, important issue, their issue, number 1 issue, main concern, top
          concern, hot button
  maybe   issue 2, interests, priorities
Conversations.Leader named
  likely  leaders named, who they named, named as leader, leaders they named, nominates
Conversations.Asked to join
  likely  asked to join, asked to sign, asked to join y n, ask made, membership ask, asked
Conversations.Answer
  likely  answer to ask, their answer, said yes
  maybe   answer, response to ask, response, will sign
Conversations.Promise
  likely  promised, follow up needed, follow up item, what we promised
  maybe   follow up, f u, fu, next step, next steps, to do, followup, action needed, action
          items
Conversations.Follow up by
  sure    follow up by, next follow up date
  likely  follow up date, next follow up, f u date, fu date, fu by, next contact date, follow up
          on, call back date, next contact
  maybe   follow up, f u, due, due date, fu
Conversations.Notes
  likely  contact notes, conversation notes, 1 1 notes, one on one notes, call notes, last
          contact notes, visit notes, 1 on 1 notes, notes from 1 1
Conversations.Topics
  maybe   topics, talked about
"""
