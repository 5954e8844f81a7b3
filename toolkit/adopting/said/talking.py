"""What the columns of conversations are called in English."""

from __future__ import annotations

CONVERSATIONS = """
Date
  sure    call started at, call start time, call started, call start, called at, call datetime, call
          date time, call time, date called at, sent at, sent date, message date, message sent, date
          sent, sent on, last sent at, text sent at, texted at, text date, conversation started at,
          conversation date time, date of text, contacted at, visit date time, knocked on, date
          knocked, date of knock, canvass date, date of canvass, canvassed at, date of chat, date of
          one to one, when it happened, date it happened, date of outreach, outreach date, call
          timestamp, date contacted, last message at, message sent at, call date, date of call,
          visit date, date of visit, conversation date, date of conversation, date of 1 1, 1 1 date,
          date of 1 on 1, one on one date, date of one on one, date time, date and time, date
          talked, talk date, dt, date of attempt, attempt date, date of interaction, contacted on,
          date logged, date spoke, spoke on, date called, date canvassed, when did you talk, date
          talked to, date of contact attempt, visited on, date met, when talked, conversation took
          place, date of phone call, date texted, talked on, date of meeting, contact dt, date of 1
          1 conversation, date reached out
  likely  started at, last reply at, replied at, reply date, last message sent at, call end time,
          created, date entered, day, cdate, submitted at, created at, date submitted, time stamp,
          submission date, start time, completion time, interaction date
  maybe   week, week of, on, time
Organizer
  sure    texter full name, caller full name, canvasser full name, sender full name, agent full
          name, agent name caller, phone banker name, name of phone banker, name of texter, name of
          organizer or caller, organizer initials caller, who is calling, who called them, name of
          person who had the conversation, organizer or steward, organizer on call, talked to by
          whom, rep or organizer, your name organizer, me, caller s name, organizer name, sender
          name, texter, texter name, caller name, canvasser name, name of organizer, who called,
          contacted by, called by, who made contact, who made the call, organiser, staff organizer,
          phonebanker, phone banker, phone bank caller, recruiter, interviewer, organizer who
          talked, conversation by, contact made by, member organizer name, name of caller, visited
          by, talked to by, who talked to them, organizer initials, canvassed by, who went,
          organizer or caller, name of canvasser, name of volunteer, your full name, volunteer
          caller, visitor, visitors, canvassers, organizer s name, who had the conversation, who did
          the visit, mo initials, organizer having conversation, conversation had by, reported by,
          reporter, organizer reporting, talked by
  likely  texter first name, caller first name, agent first name, sender first name, canvasser first
          name, organizer first name, user first name, volunteer first name, staff first name,
          texter, agent, agent full, phone bank volunteer, volunteer caller name, user full name,
          member doing outreach, called from, calls by, canvass team, owner, sender, sent by, texted
          by, mo, mo name, member organizer, volunteer, staff, staff name, made by, by, logged by,
          staff member, who reached out, from, volunteer name, assigned to, organizers, caller
          initials, lead, outreach by, org, rep name, contact made by who, caller id, agent name,
          user name, assigned organizer, phoner, your initials, done by, team member, submitted by
          name, leader calling, our person, our organizer, who spoke, completed by, filled out by,
          form completed by, submitted by
  maybe   who, initials, rep, steward, leader, recorded by, entered by, coach, agent, name of
          rep, my name, delegate, organizing team member, member leader, team
  faint   email address, name, username, user, created by, full name
Person ID
  as      Person ID
  likely  badge number, file number
  sure    contact external id, external id, lead id, target id, voter id number
Person
  sure    to whom, to who, talked to whom, with whom did they talk, whom they talked to, lead name,
          lead full name, contact full name, target name, recipient name, recipient, name of who you
          talked to, who it was with, person talked with, person spoken with, member or non member
          name, member name talked to, who you met with, name of the person, who you spoke to, spoke
          w, spoke to, talked with, talked w, name of member, person contacted, with whom,
          conversation with, met with, met w, name of person, contact name, persons name, person
          name, name of contact, whom, who i talked to, who we talked to, reached out to, person
          called, person visited, name of colleague, name of coworker, potential member name, 1 1
          with, one on one with, name of person contacted, spoke with name, spoke with whom, who we
          talked with, person you spoke with, person spoken to, person we talked to, who did you
          speak with, who did you meet with, name of educator, name of worker, name of nurse, member
          contacted, member spoken to, worker contacted, talked to whom, employee contacted, teacher
          contacted, who was contacted, who did i talk to, member or potential member, name of
          employee contacted, met with whom, educator name, who they talked to, conversation with
          whom, person i talked to, talked to name, spoke w name, contacted person, who you talked
          to, teacher talked to, nurse name, rn name
  likely  lead, person reached, callee, person texted, person contacted name, with member, potential
          member or member, their name first last, name, member, member name, contact, worker,
          worker name, coworker, coworker name, colleague, employee, employee name, teacher, teacher
          name, with, who with, contacted, called, visited, educator, nurse, full name, their name,
          first and last name, name last first, potential member, who they are, name of employee,
          colleague name, prospect, target, last first, person talked to, who to, visited with,
          texted, saw, talked to who, unit member, coworkers name, the person, who was it, first
          last, contacts name, rn
  maybe   who, members name, person email, their email, staff member, respondent
  faint   to, signer
Worksite
  as      Worksite
  sure    their school, their building
  likely  location, site, member school, where, at, where they work, their worksite, persons
          school, school of person, persons worksite, members school, site school
Method
  sure    how you connected, how did you connect, type of call or visit, how talked to, conversation
          method, contact how, how we contacted, phone text or in person, channel used, contact
          mode, how contacted, mode of contact, method of contact, contact method used, how did you
          contact, how contact was made, communication method, type of conversation, mode of
          communication, outreach method, method of outreach, type of outreach, contact via, how we
          talked, how you talked, how talked, how did you talk, how reached, how did we talk,
          contact by, way contacted, method used, how you reached them, 1 1 type, type of 1 1, type
          of attempt, type of conversation had, how they were contacted, contact method type,
          outreach mode, mode of conversation
  likely  mode, medium, channel, via, outreach type, call or visit, call visit, type of
          interaction, conversation type, interaction type, medium of contact, call text visit,
          call text, phone or in person, in person or phone, in person phone, platform, how
          contact was made with them, call text or visit, in person or by phone
  maybe   type, means, by, kind, contact, format, in person, place, action
Result
  sure    call result name, result name, result short name, call result code, call final
          disposition, text result, canvass result name, phone result code, call completed, contact
          status result, knock result, door result, disposition name, wrap up code, wrapup code,
          result description, outcome description, disposition description, call outcome, contact
          outcome, canvass result, what happened, result of contact, result of call, outcome of
          contact, outcome of call, call disposition, result code, contact disposition, visit
          result, visit outcome, conversation result, conversation outcome, attempt result, canvass
          status, outcome of conversation, phone bank result, results, outcome of visit, call
          results, conversation results, results of call, disposition code, what was the result, was
          contact made, contact results, contact result code, final disposition, reached y n, talked
          y n, contact y n, outcome code, phone result, reached them, did they answer
  likely  had 1 1, had a 1 1, 1 1 done, 1 1 held, 1 1 completed, had conversation y n, 1 1 y n, did
          1 1, response status, reply status, message status, conversation status, text status,
          delivery status, last disposition, talked to them, reached person, spoke with them, got
          through, what came of it, call status, contact status, conversation, talked, reached,
          contact made, spoke, outcomes, made contact, connected, answered, response, contacted,
          call code, had conversation, successful contact, did you talk, status of call, got them,
          got hold of them, attempt outcome, attempt, answered phone, home, spoke y n, what they
          said result, how it went, how did it go
  maybe   status, code, contact, type, notes on call, response code, called
Assessment
  sure    support strike, support for strike, strike support, support for union, union support,
          support contract, contract support, level of support 1 5, where would you rate them, rate
          them, rate this person, our scale, rating on scale, scale rating, support question, rating
          1 5, assessment 1 5, 1 5 rating, 1 5 assessment, support level, assess, assessment after,
          new assessment, new rating, assessment rating, rating after, level of support, assessment
          score, assessment code, your assessment, rating given, post conversation rating,
          assessment 1 5 today, assess today, their assessment, 1 5 after, current assessment,
          rated, organizer assessment, rating 1 to 5, assessment 1 to 5, level 1 5, rating after
          conversation, where are they, how supportive
  likely  where theyre at, where they are at, where are they at, where they are, support id, scale,
          where they stand, number rating, strike assessment, where would you put them, id rating,
          stance, rate, 1 5, asmt, assmt, rtg, 1 to 5, scale 1 5, score, assessed as, support
  maybe   #, level, rank, number, id
  faint   code, color
Asked to join
  sure    ask made, made the ask, asked to sign, membership ask, asked to join union, made an
          ask, did you ask, asked them to join, asked to become a member, asked to sign card,
          asked to sign a card, join ask, asked to join y n, ask was made, was ask made, asked
          to join union y n, asked for card, invited them to join, membership ask made, asked to
          sign up, made membership ask, asked them, asked to sign the card
  likely  asked, ask, card ask, made ask, invited to join, asked y n, ask y n
  maybe   offered card
Answer
  sure    will join union, will you join, would they join, want to join, did they say yes, and what
          did they say, membership answer, join response, join union, answer to ask, their response,
          response to ask, what did they say, ask result, answer to the ask, response to the ask,
          ask response, ask answer, ask outcome, their answer to the ask, answer y n m, yes no
          maybe, joined y n, response to membership ask, signed y n, will they sign, yes maybe no,
          did they sign, y m n, answered ask, answer to join
  likely  ans, answ, join y n, joining, will join y n, will sign card, sign card, ready to join,
          answer, will join, will they join, signed card, said yes, did they join, joined, signed,
          signed up, commitment to join, agreed to join, will sign, what they said
  maybe   response, commitment, join, said, reply, new member, card signed
Issues
  sure    top concerns, issue 1, what keeps them up at night, what bothers them, complaints, gripes,
          what they are upset about, what they want changed, issues brought up by person, issue they
          care most about, biggest problem, biggest problems, most important issues, main problem,
          issues important to them, hot topic, hot topics, top issue, first issue, second issue,
          2nd issue, third issue, 3rd issue, other issue, other issues, top issues, key issue, key
          issues, main issue, concern, issues raised, issues discussed, biggest issue, issues of
          concern, issue raised, issues mentioned, workplace issues, issues they care about, issues
          concerns, main concern, top concern, hot issue, issues heard, what they care about, issues
          identified, their issues, their top issue, issues that matter, top 2 issues, what issues,
          issue or concern, issues or concerns, number 1 issue, their issue, important issues, issue
          discussed, hot button issues, biggest issues, biggest concern, what matters to them, most
          important issue, their concerns, issues brought up, concerns raised, workplace concerns,
          concerns mentioned, issue mentioned, issues they raised, most pressing issue, issue heard,
          what they want to change, what would they change
  likely  what is on their mind, whats on their mind, on their mind,
          cares about, priorities, problems, priority, hot buttons, top 3 issues, issue 1, what
          matters
  maybe   interests, needs, grievances
Intensity
  sure    how strong, how deeply, strength of feeling, how deeply felt, intensity 1 5, issue
          intensity, how strongly felt, depth, how much do they care
  likely  heat, how important, importance, urgency
  maybe   passion, level
Leader named
  sure    who people listen to, who else is respected, who others follow, who others go to, who
          everyone listens to, leaders they look up to, people they trust, who moves people there,
          leaders identified, leader identified, named leaders, who they look up to, who do they
          look up to, who do they go to, who do they trust, leader mentioned, leaders mentioned, who
          is the leader, leader nominated, leaders nominated, leader id, who people go to, who they
          go to, named as leader, organic leader named, who they named as leader, who they say is
          the leader, leaders they named, leader at site, who else do they respect, leaders at
          worksite, who they follow, who they trust, leader identified by person, who moves people,
          who are the leaders, leaders mentioned by name, who do others look up to, person they look
          up to
  likely  natural leader, natural leaders, influencers, organic leader, organic leaders, who
          else, who leads, respected colleague, who do they respect
  maybe   leader, leaders, referrals, who else should we talk to, influencer
Topics
  sure    topics discussed, topics covered, what we talked about, what did you talk about,
          discussion topics, talking points covered, subjects, topic discussed, we talked about,
          conversation topics, subject of conversation, topics of conversation, talked about
          what, discussion topic, discussion
  likely  discussed, subject, agenda, conversation topic, what was discussed, what was talked
          about
  maybe   campaign, purpose, reason for call, about
Promise
  sure    anything promised, anything you promised, promised anything, what did i promise, what i
          owe, owed to them, what i need to do, my to do, my follow up, what i have to do, to do for
          me, commitment i made, what we need to do, follow up to do, promise made, promises made,
          what you promised, i promised, what i promised, what we promised, follow up promised,
          promised to, follow up item, promises, follow up needed, i will follow up on, get back
          about, i said i would, i said id, i owe them, we owe them, what i owe, promised to do,
          commitment from me, follow up from me, to follow up on, what to follow up on, follow up
          about, what i will do, what i said i would do, promised follow up, what we owe, what needs
          follow up, follow up with what, anything to follow up
  likely  next step, next steps, follow up action, follow up items, action item, action items,
          to do, todo, f u needed, follow up notes, i will, follow ups, followup needed, action
          needed
  maybe   follow up, f u, fu, followup, commitments, needs follow up, next
Follow up by
  sure    follow up date due, get back to them on, promise due, promised for, circle
          back, circle back date, follow up deadline date, next call date, next visit, next call,
          follow up due, by when, next follow up date, date to follow up, follow up deadline, when
          to follow up, follow up by date, date of next contact, follow up due date, follow up on
          date, when to call back, get back to them by, next follow up on, promised by, date
          promised, by what date, will follow up on, will follow up by, due by, follow up by when,
          check back on, call again on, next conversation date, next conversation, next touch,
          recontact date, next 1 1 date
  likely  due, due date, next contact, next contact date, callback date, call back date, call
          back on, f u date, fu date, deadline, next date, call back by, fu by, when follow up,
          follow up when
  maybe   by, needed by, follow up, f u, fu, call back, callback
Minutes
  sure    talk time minutes, minutes on phone, call minutes, approx minutes, about how many minutes,
          minutes approx, total minutes, conversation time minutes, mins, length of call, call
          length, length of conversation, minutes spent, time spent minutes, length minutes,
          duration, number of minutes, conversation length, minutes talked, time in minutes, length
          in minutes, how many minutes, duration min, call duration, time talked, min spent,
          conversation minutes, call time minutes
  likely  how long, time spent, min, duration of call
  maybe   time
Notes
  as      Notes
  sure    caller notes, call comments, texter notes, canvasser notes, phone bank notes, agent notes,
          notes comments, conversation details, details of conversation, what they said in their own
          words, recap, conversation notes, call notes, contact notes, 1 1 notes, notes from
          conversation, what they said in their words, visit notes, notes from visit, anything else,
          other things said, notes from talk, comments on call, more about conversation, feedback,
          observations notes, conversation summary notes, brief notes, notes about conversation
  likely  summary, other, conversation summary, what did you learn, story, quotes, write up, how
          it went, what they said, what was said
  maybe   info, description, quote, takeaways
"""
