"""What the columns of conversations, tests, responses and asks are called in English."""

from __future__ import annotations

CONVERSATIONS = """
Date
  sure    contact date, date of contact, date contacted, call date, date of call, visit date,
          date of visit, conversation date, date of conversation, date of 1 1, 1 1 date, date of
          1 on 1, one on one date, date of one on one, date time, date and time, date talked,
          talk date, dt, date of attempt, attempt date, date of interaction, date canvassed,
          contacted on, date logged, date spoke, spoke on, date called
  likely  day, cdate, submitted at, created at, date submitted, time stamp, submission date,
          start time, completion time, interaction date
  maybe   week, week of, on, time
Organizer
  sure    organizer name, caller, caller name, canvasser, canvasser name, name of organizer, who
          called, contacted by, called by, who made contact, who made the call, organiser, staff
          organizer, phonebanker, phone banker, phone bank caller, recruiter, interviewer,
          organizer who talked, conversation by, contact made by, member organizer name, name of
          caller, visited by, talked to by, who talked to them, organizer initials, canvassed by
  likely  mo, mo name, member organizer, volunteer, staff, staff name, made by, by, logged by,
          submitted by, staff member, who reached out, from, volunteer name, assigned to,
          organizers, caller initials, lead, outreach by, org, rep name
  maybe   who, initials, rep, steward, leader, recorded by, entered by, coach, agent, name of
          rep, my name, delegate
  faint   email address, name, username, user, created by, full name
Person ID
  as      Person ID
  likely  badge number, file number
Person
  sure    spoke with, spoke w, spoke to, talked to, talked with, talked w, name of member,
          person contacted, with whom, conversation with, met with, met w, name of person,
          contact name, persons name, person name, name of contact, whom, who i talked to, who
          we talked to, reached out to, person called, person visited, name of colleague, name
          of coworker, potential member name, 1 1 with, one on one with, name of person
          contacted, spoke with name
  likely  name, member, member name, contact, worker, worker name, coworker, coworker name,
          colleague, employee, employee name, teacher, teacher name, with, who with, contacted,
          called, visited, educator, nurse, full name, their name, first and last name, name
          last first, potential member, who they are, name of employee, colleague name,
          prospect, target, last first, person talked to
  maybe   who, members name, person email, their email, staff member, respondent
  faint   to, signer
Worksite
  as      Worksite
  sure    their school, their building
  likely  location, site, member school, where
Method
  sure    contact type, type of contact, contact mode, how contacted, mode of contact, method of
          contact, contact method used, how did you contact, how contact was made, communication
          method, type of conversation, mode of communication, outreach method, method of
          outreach, type of outreach, contact via
  likely  mode, medium, channel, via, outreach type, call or visit, call visit, type of
          interaction, conversation type, interaction type, medium of contact
  maybe   type, means, by, kind, contact, format, in person, place, action
Result
  sure    disposition, call result, call outcome, contact outcome, canvass result, what
          happened, result of contact, result of call, outcome of contact, outcome of call, call
          disposition, result code, contact disposition, visit result, visit outcome,
          conversation result, conversation outcome, attempt result, canvass status, outcome of
          conversation, phone bank result, results
  likely  call status, contact status, conversation, talked, reached, contact made, spoke,
          outcomes, made contact, connected, answered, response, contacted, call code, had
          conversation, successful contact, did you talk
  maybe   status, code, contact, type, notes on call, response code, called
Assessment
  sure    rating 1 5, assessment 1 5, 1 5 rating, 1 5 assessment, support level, assess,
          assessment after, new assessment, new rating, assessment rating, rating after, level
          of support, assessment score, assessment code, your assessment, rating given, post
          conversation rating
  likely  rate, 1 5, asmt, assmt, rtg, 1 to 5, scale 1 5, score, assessed as, support
  maybe   #, level, rank, number, id
  faint   code, color
Asked to join
  sure    ask made, made the ask, asked to sign, membership ask, asked to join union, made an
          ask, did you ask, asked them to join, asked to become a member, asked to sign card,
          asked to sign a card, join ask
  likely  asked, ask, card ask, made ask, invited to join, asked y n, ask y n
  maybe   offered card
Answer
  sure    answer to ask, their response, response to ask, what did they say, what they said, ask
          result, answer to the ask, response to the ask, ask response, ask answer
  likely  answer, will join, will they join, signed card, said yes, did they join, joined,
          signed, signed up, commitment to join, agreed to join, will sign
  maybe   response, commitment, join, said, reply, new member, card signed
Issues
  sure    top issue, top issues, key issue, key issues, main issue, concern, issues raised,
          issues discussed, biggest issue, issues of concern, issue raised, issues mentioned,
          workplace issues, issues they care about, issues concerns, main concern, top concern,
          hot issue, issues heard, what they care about, issues identified, their issues
  likely  cares about, priorities, problems, priority, hot buttons, top 3 issues, issue 1, what
          matters
  maybe   interests, needs, what would they change, grievances
Intensity
  sure    how strong, how deeply, strength of feeling, how deeply felt, intensity 1 5, issue
          intensity, how strongly felt, depth, how much do they care
  likely  heat, how important, importance, urgency
  maybe   passion, level
Leader named
  sure    leaders identified, leader identified, named leaders, who they look up to, who do they
          look up to, who do they go to, who do they trust, leader mentioned, leaders mentioned,
          who is the leader, leader nominated, leaders nominated, leader id, who people go to,
          who they go to, named as leader, organic leader named
  likely  natural leader, natural leaders, influencers, organic leader, organic leaders, who
          else, who leads, respected colleague, who do they respect
  maybe   leader, leaders, referrals, who else should we talk to, influencer
Topics
  sure    topics discussed, topics covered, what we talked about, what did you talk about,
          discussion topics, talking points covered, subjects
  likely  discussed, subject, agenda, conversation topic, what was discussed, what was talked
          about
  maybe   campaign, purpose, reason for call, about
Promise
  sure    i promised, what i promised, what we promised, follow up promised, promised to, follow
          up item, promises, follow up needed, i will follow up on, get back about
  likely  next step, next steps, follow up action, follow up items, action item, action items,
          to do, todo, f u needed, follow up notes, i will, follow ups, followup needed, action
          needed
  maybe   follow up, f u, fu, followup, commitments, needs follow up, next
Follow up by
  sure    follow up due, by when, next follow up date, date to follow up, follow up deadline,
          when to follow up, follow up by date, date of next contact, follow up due date
  likely  due, due date, next contact, next contact date, callback date, call back date, call
          back on, f u date, fu date, deadline, next date, call back by, fu by, when follow up,
          follow up when
  maybe   follow up, f u, fu, call back, callback
Minutes
  sure    mins, length of call, call length, length of conversation, minutes spent, time spent
          minutes, length minutes, duration, number of minutes, conversation length
  likely  how long, time spent, min, duration of call
  maybe   time
Notes
  as      Notes
  sure    conversation notes, call notes, contact notes, 1 1 notes, notes from conversation,
          what they said in their words, visit notes
  likely  summary, other, conversation summary, what did you learn, story, quotes, write up
  maybe   info, description, quote, takeaways
"""

STRUCTURE_TESTS = """
Test
  sure    test name, name of test, action name
  likely  action, petition, title, event, activity
  maybe   what
Opens
  sure    open date, opening date, launch, launch date, date opened, first day
  likely  date, start, start date, begins, kickoff
  maybe   when
Closes
  sure    close date, closing date, deadline, date closed, last day, end date
  likely  end, due, due date, turn in by
Kind
  sure    kind of test, type of test, test type, type of action, action type
  likely  category
Target
  sure    target percent, goal percent, target share, threshold, participation goal, percent
          goal, target participation
  likely  benchmark, percent needed
Base
  likely  out of, of whom, denominator
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
          it, took action, taken, did it
  likely  done, answer, joined in, committed, pledged, wore it, came, supported, attended,
          complete, vote, support, turned in, agree, will participate
  maybe   status, signature, result, said, wearing, pledge
Date
  sure    date signed, signed on, signature date, date of signature, date completed, submitted
          at, date submitted, date collected, response date
  likely  day, created at, completed on
Collected by
  sure    collected by organizer, turned in by, circulator, gathered by, signature collected by,
          who collected, petition circulator, collected from, signed with, brought in by
  likely  organizer, submitted by, recruiter, asked by, carrier, steward, rep, referrer, got by
  maybe   leader, by, initials, source
"""

LEADER_ASKS = """
Person ID
  sure    leader name, name of leader, invited leader, leader asked, who was asked, leader
          invited
  likely  member, member name, who, full name, whom
Asked on
  sure    date asked, date of ask, ask date, date invited, invitation date, date of invitation
  likely  when, asked, invited, day
Asked by
  sure    who asked, organizer name, who invited
  likely  staff, by, lead organizer, asker
  maybe   initials
Invited to
  sure    asked to do, the ask, what was asked, asked to do what, invitation, invited to do,
          what we asked
  likely  ask, task, assignment, commitment asked, request, asked for, role
  maybe   what, action
Test
  likely  petition, action, which test, which action
Answer
  sure    response, their response, what did they say, reply
  likely  said, agreed, accepted, yes or no, result, outcome, commitment
Notes
  as      Notes
"""

ISSUES = """
Issue
  sure    issue name, concern, name of issue
  likely  topic, title, problem, demand
  maybe   category
Issue (Spanish)
  sure    in spanish, spanish name, issue in spanish, translation, spanish translation
  faint   es
Active
  sure    still active, is active, current, in use
  maybe   status
Description
  sure    details, explanation, definition, what it means, what it covers
  likely  notes, about, examples, comments
"""

APPLICATIONS = """
Timestamp
  sure    date applied, application date, submitted at, date submitted, submission date, date of
          application, applied
  likely  created at, day, received, date received, start time, completion time
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
  sure    cell phone, cell number, mobile, mobile phone, your phone, your cell, best phone, best
          number, telephone, contact number, personal phone, mobile number, cellphone, phone no
  likely  tel, ph, best contact
  faint   home phone
Phases
  sure    which phase, which phases, applying for, phase applied for, session, sessions, cohort
  likely  program, availability phase, term, which program
  maybe   availability, available
Why
  sure    why interested, why apply, reason for applying, interest statement, statement,
          statement of interest, why organize, why me
  likely  motivation, essay, interest, why you, reasons, short answer
Decision
  sure    accepted y n, application status, final decision, hired y n, selected
  likely  status, accepted, outcome, result, offer
  maybe   notes, hired, rank
"""

SETTINGS = """
Setting
  likely  option, parameter, key
What it does
  likely  description, notes, help, meaning
"""
