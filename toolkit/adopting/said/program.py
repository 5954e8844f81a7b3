"""What the columns of the paid program are called in English: its phases, events and hours."""

from __future__ import annotations

PHASES = """
Phase
  sure    phase name, session name, cohort, program phase
  likely  session, program, term, period, season, round
  maybe   what, title
Starts
  sure    first day, begins, begin date, start dt, begin, date start, starting
  likely  from, date, dates
Ends
  sure    last day, finish, end dt, ending, date end, finishes
  likely  to, through, until
Breaks
  sure    break dates, breaks off, off weeks, break weeks, holidays, no work weeks, days off,
          school breaks
  likely  spring break, off, time off, skip weeks
Weeks
  sure    num weeks, weeks total, total weeks, length in weeks, paid weeks, weeks paid
  likely  length, wks
Hours per week
  sure    hours each week, hrs per week, hrs week, hours week, weekly hrs, expected hours per
          week, expected hours, hours expected, hrs wk, hours per wk
  likely  hours, hrs
Stipend
  sure    stipend amount, total stipend, pay amount, total pay, stipend total, stipend per
          person
  likely  pay, dollars, payment, total
  maybe   cost, budget
Training weekday
  sure    day of training, training weekdays, training days
  likely  weekday, day of week
Training starts
  sure    training time, training start time, training from
  likely  time
Training ends
  sure    training end time, training to
Training mandatory
  sure    training required, required training, mandatory training
Check-in every
  sure    check ins every, check in frequency, check in interval, weeks between check ins
  likely  check ins, check in
Proration
  sure    prorated, pro rata, prorate, how prorated, pay policy, proration rule
  likely  paid by, pay basis
Applications close
  sure    application deadline, apply deadline, applications due, deadline to apply
  likely  deadline
Focus
  sure    goals, goal, purpose, theme, what for, description
  likely  notes, content, topics
"""

EVENTS = """
Event
  sure    session, training session, workshop title, session topic, training name or topic, class
          name, event name, event title, training name, name of event, meeting name, training title,
          session title, action name, name of training
  likely  training, meeting, what, activity, session name, class, topic, subject, what
          event, program, training topic, name of session
  maybe   description, action, workshop, agenda
Date
  sure    event date, date of event, training date, meeting date, when, session date
  likely  dates, date time
Starts
  sure    begins, begin, start at, time start, starting time, begin time, event start
  likely  time, from, event time, start date time, time in
Ends
  sure    finish, end at, time end, ending time, finish time, event end
  likely  to, until, time out
Kind
  sure    event type, type of event, category, meeting type, kind of event, event category,
          training type
Phase
  sure    program phase, which phase
  likely  program, cohort, session
  maybe   session
Mandatory
  sure    required, is mandatory, mandatory y n, required y n, must attend
  likely  optional or required
Worksite
  as      Worksite
  sure    where is it, event location, meeting place, at which school, building location
  likely  school location, building or zoom, where held, location, site, where, place, venue, sch
  maybe   room, address, facility
Format
  sure    online or in person, in person or online, virtual or in person, in person virtual,
          modality, in person online, virtual in person, event format
  likely  mode, virtual, online
  maybe   zoom, location, method
Audience
  sure    who is it for, for whom, who for, target audience, who should come
  likely  who is invited, who is it for, open to, invite list, who, invitees, invited, participants,
          attendees
"""

ATTENDANCE = """
Event
  sure    event name, training name, name of event, meeting, session, event title, training
          title, which training, which event, which meeting, session attended
  likely  training attended, which one, event attended, meeting name, training date and name, what,
          title, topic, action, class, activity, workshop
Date
  sure    event date, date of event, training date, meeting date, session date, date attended
  likely  when, time stamp, check in time, sign in time, join time, time in
Attendee
  sure    print your name, your printed name,
          attendee name, participant name, name of attendee, attendees, who attended, print
          name, printed name, first and last name, name last first
  likely  member organizer, mo, full name, member, member name, organizer name, guest, educator,
          employee name, user name, name original name, who came, last first, staff, mo name,
          teacher, display name
  maybe   email, email address, user email
Attended
  sure    attended live, were you there, showed y n, made it, attend y n, attended or excused, p a e
          mu, attendance, attended y n, attended yes no, present y n, showed up, did they attend,
          here, attendance status, in attendance, present absent, was present, came y n, did you
          attend, here the whole time, attended whole time, attended session, was here, came or not,
          did they come, came to training, attendance y n, at training, attended training, attended
          meeting, present absent excused
  likely  coming, coming y n, will attend, rsvp status, rsvp response, are you coming, plan to
          attend, planning to attend, can you come, rsvp y n, rsvpd, status, p a, pa, there, showed,
          p a e, checked in, signed in
  maybe   rsvp, response, yes no, registered, attending
  faint   signature, sign here, sign
Hours
  sure    hrs, hours there, hours present, hours of training, time attended, hours credited, hrs
          if part, hours if partial, how many hours, hours if not whole time, hours of
          attendance, time there, hrs attended, partial hours, number of hours attended
  likely  duration, credit hours, total hours
  maybe   time
Recorded by
  sure    entered by, attendance taken by, logged by, recorder, who took attendance
  likely  staff, by, facilitator, host, trainer
"""

CHECK_INS = """
Date
  sure    check in date, date of check in, meeting date, date met, date of meeting, date of
          checkin, check in week, week of check in, checkin date, weekly check in date, date of
          weekly check in, meeting week, date checked in
  likely  week of, week, day, when, wk of, week beginning, week starting, met on, wk
Organizer
  sure    member organizer, mo, member organizers, mo name, organizer name, mos, organizers
          present, member organizer name, team members, mo team, organizers on team, who was
          there, team members present, mo s, member organizers on team, organizers name, mentee
          name
  likely  who, member, team member, person, coachee, full name, attendees, organizer team,
          mentee
  maybe   your name, participants, leader, staff
Staff
  sure    coach, staff partner, staff name, mentor, staff member, staff person, staff contact,
          with staff, coach name, facilitator, staff organizer, staff leads, staff rep, who
          checked in, staff lead name, your coach, coach or staff, staff facilitator, mentor
          coach, union staff, supervisor name
  likely  supervisor, lead, team lead, by, led by, your name, checked in with, with whom, lead
          organizer, manager
  maybe   who, organizer, initials
Happened
  sure    did they check in, check in held y n, did check in happen, met y n resched, met or not,
          did it happen y n, met, did you meet, did it happen, did we meet, met y n, held y n,
          completed, check in held, happened y n, check in happened, met with, check in done, met y
          n r, did meet, meeting held, check in completed, met this week, check in y n, met or
          missed, held or missed, did they meet, met this week y n, met yes no, checked in y n,
          completed y n
  likely  done, check in, outcome, attended, complete, kept, checked in, y n
  maybe   result, attendance, meeting
Minutes
  sure    how many minutes, minutes met, call length, how long, duration, mins, length minutes,
          duration minutes, number of minutes, meeting length, length of check in, min
  likely  time, time spent, length of meeting
  maybe   hours
Wins
  sure    biggest win, biggest wins, best win, top win, win this week, what they are proud of, high
          point, best thing this week, best moment, what is good, win of the week, successes,
          highlights, victories, good news, what went well, whats working, what is working,
          accomplishments, win, celebration, bright spots, success, wins this week, glows, roses,
          positives, what worked, wins celebrations, good things, wins of the week, going well,
          whats going well, whats good, big wins, wins from week, highs of week, what is going well,
          proud of, celebrate, successes this week
  likely  progress, pluses, good, kudos, high points, highs
Stuck
  sure    what was hard, what was challenging, what was difficult, what did not go well, not
          going well, hard parts, hardest part, where they got stuck, where mo is stuck, needs
          work, struggles this week, barriers, obstacles, struggles, blockers, where stuck, stuck
          on, challenge, whats not working, what is not working, difficulties, roadblocks, stuck
          points, thorns, grows, problems, wheres stuck, where are you stuck, what got in the
          way, stuck people, hurdles, whats hard, whats stuck, what is stuck, what is
          challenging, challenges this week, where they are stuck, where are they stuck, stuck
          with, struggling with, trouble, obstacle, barrier, difficult, problems this week,
          challenges barriers, what isnt working, what didnt go well
  likely  biggest challenge, biggest struggle, what do you need, help needed from staff, what do you
          need from staff, support needed from staff, needs help, help needed, concerns, support
          needed, needs, deltas, what is hard, lows, areas of growth
  maybe   issues, questions
Notes
  as      Notes
  sure    check in notes, meeting notes, next steps to do
  likely  next steps, to do, action items, follow up, next step, goals for next week, plan, next
          week, to dos, goals, plan for next week, plan for the week, commitments for next week,
          next weeks goals, commitments next week, homework, follow up items, goals this week,
          asks for next week
  maybe   other, agenda, commitments
"""

HOURS = """
Date
  sure    work date, date worked, date of work, date of activity, activity date, shift date
  likely  when, week of, dates, week, week ending, week beginning, work day, wk of
  maybe   pay period, month, weekday
Organizer
  sure    organizer name, member organizer, mo, mo name, member organizer name, name of
          organizer
  likely  who, employee, employee name, full name, staff, person, worker, member, first and last
          name, submitted by, name last first
  maybe   email address, team member, volunteer
Activity
  sure    jobcode, job code, service item, task name, job name, work code description, cost code,
          job or task, project or task, what i worked on today, what i did today, what for, what did
          you work on, category of activity, type of organizing work, organizing activity, type of
          work, work done, what i did, what you did, description of work, activity type, type of
          activity, task, tasks, work performed, what did you do, activities, kind of work, work
          type, duties, description of activity, what was done, activity description, work
          description, what i worked on, what you worked on, work activity, type of activity
          performed, what did i do, activity code, activity category, work category, task performed,
          worked on, what we did, hours for what, type of hours, category of work
  likely  description, category, work, kind, job, duty, program activity, project
  maybe   code, details, what for, purpose, work code
Start
  sure    start time, time start, began, start at, clock in, started, begin, time started, begin
          time, time begin, starting time, in time, start of shift, time you started, shift
          start, from time, start time am pm, arrived, arrive, time arrived
  likely  in, begins
End
  sure    end time, time end, ended, end at, clock out, finish, finished, stop, time ended, stop
          time, finish time, ending time, out time, end of shift, time you ended, shift end, to
          time, end time am pm, left, time left, depart
  likely  out, until
Hours
  sure    total hours for week, week total hours, hours week, total for week, hours put in, hours
          claimed, hours submitted, total hrs, hrs, hours worked, number of hours, daily total,
          hours this week, hours total, day total, total time, total hours worked, hrs worked, daily
          hours, hours logged, time worked, number of hrs, hours for day, hours spent, hrs spent,
          number of hours worked, total hours for day, hours per day, total for day, time total,
          total hours today, hours today, how many hours, hours for the day, total hours for the
          day, hours reported
  likely  total, time spent, duration, hr, amount of time, h
Notes
  as      Notes
  maybe   description
  sure    time notes, entry notes
"""

SIGN_OFFS = """
Date
  sure    date signed, signed on, signature date, date approved
  likely  when
By
  sure    approver, name of approver, signer, signed off by, signature
  likely  name, approved by, certified by, staff, supervisor, coach
What
  sure    certify or approve, certify approve
  likely  type, kind, step
Organizers
  sure    member organizers, mos, organizer names, for whom, who for
  likely  team, names, mo, staff team
  maybe   who
Phase
  likely  program, session
Through
  sure    through date, week through, up to date, period end, pay period end, weeks through
  likely  week ending, to, end, end date, week of
Notes
  as      Notes
"""

CORRECTIONS = """
Key
  sure    timesheet key, week key
  likely  timesheet row, id
Reason
  sure    reason for change, reason for correction, explanation
  likely  notes, comment, comments
New hours
  sure    corrected hours, correct hours, hours should be, right hours, revised hours
  likely  hrs, should be
Requested by
  sure    who asked, asked by, submitted by
  likely  by, name, from
Approved by
  sure    approver, ok by, authorized by
  likely  signed, ok
"""
