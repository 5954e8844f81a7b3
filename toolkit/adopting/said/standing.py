"""What a roster's columns of the union and of its last contacts are called in English."""

from __future__ import annotations

UNION = """
Status
  sure    member status name, membership status name, member type name, local member, association
          member, assn member, assoc member, nea member, aft member, ea member, union member 1 0,
          member 1 0, mem x, mbr x, member x, member yes no pending, member in union, already a
          member, are they in the union, in the union y n, union y n p, membership y n p, member or
          fee payer, is this person a member, m n, m y n, union mbr flg, union mbr flag, mbr flg,
          union mbr, in the union, in union, joined the union, joined, where they stand, mem, mbr,
          member y n, member yn, mem status, mbr status, union member, union status, is member, is a
          member, member yes no, union membership status, membership y n, member flag, current
          member, member or not, member nonmember, member non member, member non, mem y n, member
          pm, m nm, m pm, mem stat, member stat, current union member, union member y n, member yn
          p, are they a member, are you a member, union member yes no, member status code, mbr y n,
          member or non member, membership status code, member potential member, mbrship status,
          mship status, membership y or n, member indicator, member ind, union ind, union member
          ind, union flag, union member flag, member as of, mbr flag, mbrship, membership state,
          membership status description, current membership status, mem status code, member
          description, status of membership, m or n, member y n p, m n p, member m n, m p n, member
          m pm, member yes or no, members y n, union member status, is union member, member in good
          standing, currently a member, memb, membr, member now, membership stat desc, member of
          union, member of the union
  likely  joined today, joined us today, signed up today,
          joined union, joined y n, union yes no, unionized, in union y n, dues paying y n, enrolled
          in union, membership stage, member stage, member, members, member type, membership type,
          membership category, member category, mbr type, mem type, mship, active member, membership
          level, union, member code, membership code, membership card, union card, stat, mem code,
          union y n, dues paying member, membership stat, membership class, member class, union code
          desc, memb status, member level, membership plan, mbr cat, mbr class, dues member, full
          member
  maybe   in, in or out, in out,
          card out, card given, card given out, card in, card handed out, card turned in, card
          signed y n, needs card, card completed, membership card signed, membership form, form
          signed, form in, joined or not, signed y n, signed yes no, signed form, enrolled, has
          signed, will they join, m, n, card, card signed, signed card, card on file, signed,
          joined, signed union card, auth card, authorization card, signed auth card, cards, card y
          n, category, dues status, dues paying, paying dues, dues payer, pays dues, non member,
          nonmember, pending, agency fee, fee payer, agency fee payer, potential member,
          affiliation, status code, type, card status, has card, current status, nm, pm, union dues,
          union deduction, dues y n, dues deduction y n, dues member y n, signed up, has joined,
          member record type, person type, member fee payer, payer type, payer status
  faint   member since, join date, date joined, active, card date, date signed, card signed
          date, state
Roles
  sure    building rep or alternate, rep alternate, rep or alt, br or ar, ar br, rep leader, leader
          or rep y n, bldg rep x, steward x, rep x, leader x, union rep x, shop steward y n,
          workplace rep, workplace representative, shop steward, bldg rep, bldg rep y n, site rep,
          is steward, union roles, building representative, association rep, assoc rep, worksite
          leader role, school rep, faculty rep, fac rep, worksite rep, site leader role, union
          position, leadership role, union office, union leadership role, leader role, organizing
          role, organizing committee, oc member, on oc, on organizing committee, cat member,
          contract action team, leader y n, leader yn, is leader, union leadership position, school
          delegate, building union rep, leader steward, rep or leader, steward leader, oc y n, is
          rep, rep y n, is a steward, is leader y n, bargaining unit leader role, site rep y n,
          union rep y n, leader steward oc, leadership position, worksite rep y n, building rep y n,
          union roles held, role in union, delegate y n, in oc, on committee, building leader y n
  likely  d ad, delegate or associate, del or assoc,
          ★, ☆, *, leader star, star, workplace contact, building contact rep, union hats,
          leadership tier, leadership ladder, steward, delegate, building rep, br, organic leader,
          natural leader, leadership, ldr, oc, committee, comm, action team, leader type, identified
          leader, union role, association representative, cat, worker leader, union title, building
          steward, workplace leader, leader id, leader status, site steward, steward y n, committee
          member, leader level, local leader, steward status, rep status, leadership type, activist
          type, committee y n, committees, organizing committee y n, contract committee, leader or
          rep, local leadership, roles in union, leader designation
  maybe   leader, rep, ar, role, union rep, activist, member organizer, mo, position in union,
          bargaining team, leaders, act, leader or activist, representative
  faint   officer, captain, exec board
Charted under
  sure    who moves them, whose group, in whose group, charts to, chart to, who they follow on
          chart, their leader is, leader whose list they are on, on chart under, answers to whom,
          mapped leader, leader name, their leader, assigned leader, name of leader, leader
          assigned, follows, whose list, chart under, charted with, natural leader name, leader they
          follow, on whose list, moved by, under leader, leader they trust, moves with, followed
          leader, organic leader name, reports to leader, leader to talk to them, who leads them,
          leader responsible, their leader name, charted under leader, who do they follow, charted
          by, leader in charge, mapped under, leader on chart, leader they go to
  likely  goes to whom, who they listen to, listens to, looks up to, looks to, trusts, influenced
          by, who they listen to most, circle of, in the circle of, under, leader charted under, pod
          leader, cluster leader, table leader, connected to, workplace leader name, group leader
          name, team captain, row captain, hall captain, wing captain, contact leader, phone tree
          leader, pod captain, phone tree, tree
  maybe   goes to, group, follows who, their person, moves, leader, captain, group leader, area
          leader, ldr, leaders, linked to, recruiter, mapped to
  faint   reports to, steward, team
Organizer
  sure    who is asking, whos asking,
          who is assigned to talk to them, who is talking with them, 1 1 assigned to, assigned to
          for 1 1, assigned for 1 1, who is doing the 1 1, whose list are they on, who has them on
          their list, assigned to talk, contact person assigned, assigned contact person, who will
          do the 1 1, who is reaching out, who will reach out, union organizer, assigned union
          organizer, organiser, assigned staff, staff assigned, assigned to organizer, organizer
          name, lead organizer, assignee, assigned organiser, member organizer assigned, assigned
          mo, assigned member organizer, mo assigned, who is assigned, who is assigned to them,
          assigned contact, organizer responsible, staff organizer, organizing lead, assigned lead,
          organizer lead, assigned organizer name, who is talking to them, who will talk to them,
          organizer to contact, their organizer, assigned caller, organizer on point, lead organizer
          name, mo responsible, organizer turf, assigned member organizer name, contact assigned to,
          who has this person
  likely  liaison, assigned liaison, field staff, organizing buddy, union buddy, caller assigned,
          who asks, who will ask, asker, our person, organizer contact, who is on it, assigned who,
          who can talk to them, phone banker assigned, who will talk with them, assigned, assign,
          assignment organizer, staff contact, staff lead, point person, point of contact, poc,
          assigned agent, owner, responsible, staff rep, uniserv, uniserv director, who has them,
          whos got them, who got them, whos on it, responsible person, staff person, org, asgd, asgd
          to, assgn, asgn, assigned rep, assigned steward, assigned by turf, responsible organizer,
          assigned canvasser, contact assigned, staff responsible, who follows up, follow up person,
          assigned buddy, who talks to them, person responsible, staff member assigned, organizer
          initials, staff contact person, contact staff, talking to them, staff to contact
  maybe   staff, contact person, rep, mo, member organizer, turf, business agent, buddy, ba,
          field rep, lead, field organizer, union contact, organizers
  faint   who, canvasser, steward, team, caller, assignment, responsibility
On leave
  sure    out on leave, leave y n loa, is this person on leave, loa, on loa, leave of absence,
          currently on leave, is on leave, on leave y n, leave y n, on leave of absence, loa y n,
          long term leave, is on loa
  likely  leave status, leave, loa status, fmla
  faint   away, lv
Do not contact
  sure    do not contact y n x, do not solicit, never call, no further contact, remove
          from list, do not call, dont call, do not contact flag, do not call or text, no contact
          flag, dnc flag, is do not contact, no contact list, do not contact y n, dnc y n, never
          contact, do not disturb, no calls, asked not to be contacted
  likely  opt out, opted out, no call, do not contact list, no contact please, stop
  maybe   sms opt out, opted out of texts, text opt out, do not text or call, no texts, do not
          email, do not text, unsubscribed, do not mail
Assessment
  sure    support lvl, support level 1 5, union support 1 5, support for union 1 5, organizing
          score, level of union support, current assessment rating, current support level, most
          recent assessment, most recent rating, how supportive 1 5, assess number, assessed rating,
          last assessed rating, contract assessment, union assessment 1 5, rating 1 5, assessment 1
          5, 1 5 rating, 1 5 assessment, latest assessment, current rating, latest rating, last
          assessment, last rating, overall assessment, assessment rating, rating assessment,
          assessment score, assessment number, rating number, support level, support rating, level
          of support, organizer rating, organizing assessment, member assessment, assessment code,
          assess, rating 1 to 5, assessment 1 to 5, assess 1 5, support 1 5, supporter 1 5, number
          rating, 1 5 assess, union assessment, 1 5 score, current rating 1 5, organizing rating,
          member rating, worker assessment, assessment level, leader assessment rating, assessment
          value, assessed 1 5, support rating 1 5, union support rating, union support level,
          support score 1 5, assessment today, rate 1 5, asmt 1 5
  likely  end rating, ending rating, final assessment, end assessment, ending assessment,
          temperature, temp 1 5, stance, their number, commitment level, strike support 1 5, support
          strike, supports strike, strike vote id, contract support 1 5, number 1 5, 1 thru 5, 1
          through 5, one to five, scale, where are they, gotv id, level of commitment, rate, 1 5,
          rating code, asmt, assmt, asm, rtg, 1 to 5, scale 1 5, 1 5 scale, 12345, assessed as,
          support score, supporter level, ranking 1 5, rank 1 5, contract support, strike support,
          strike assessment, contract support level, assessment result, union rating, latest rating
          1 5, strike readiness, support for union, vote id, union position rating, 1 2 3 4 5, how
          they feel, union vote, election assessment, where they are at, where theyre at, where are
          they at, where they stand
  maybe   start rating, starting rating, beginning rating, rating at start,
          temp, likert, number, heat, tier, rk, stars, rank, score, support, ranking, supporter,
          level, 1s, union support, assessed, id code, yes no vote id, final id, final rating, last
          id, id, color, colour, color code, rated color
  faint   code, grade, strength
Assessed on
  sure    date of last rating, last rating date, assessment updated, rating updated, date of most
          recent assessment, date assessed, date of assessment, rating date, date rated, assessment
          dt, last assessed, assessed date, last assessment date, date of last assessment, date of
          rating, last rated, assessment made on, assessed on date, date of latest assessment, date
          last rated, latest assessment date, rating as of, assessment as of, when assessed, last
          assessment on
  likely  rated, asmt date, rate date, as of, adate
  maybe   assessed
"""

CONTACTS = """
Conversations.Date
  sure    date of last talk, last talk, last spoke on, last chat, last chatted, date last talked to,
          last contact by date, last contact on date, when last contacted, when last talked to, last
          time spoken to, date of last touch, last organizer contact date, last contact, last
          contacted, last talked, talked date, date talked, talked on, date of last contact, last
          contact date, date last contacted, last conversation, last conversation date, date of last
          conversation, last one on one, last 1 1, date of last 1 1, last 1 1 date, most recent
          contact, last contact made, last time contacted, date of last 1 on 1, last 1 on 1, date of
          last one on one, date canvassed, date last canvassed, last canvass date, last date
          contacted, contacted last, date of last conversation with, last time talked, last time we
          talked, last touch date, date of last contact made, last contact dt, last communication,
          last communication date, last interaction, last interaction date, last reached, last
          outreach, date of last visit, last in person contact, latest contact, date of most recent
          contact, last contact on, last contacted at, last contact at, last contacted on
  likely  asked on, date asked, ask date, when asked,
          cdate, contact date, date contacted, contacted on, date of contact, one on one date, 1
          1 date, date of 1 1, last talked, last spoke, talked to on, last talked to, date
          talked, last visit, last visited, last call, last called, date of 1 on 1, 1 on 1 date,
          last touch, last touched, date of one on one, conversation date, last spoken to, last
          visit date, last call date, when talked to, 1 1 done on, lcontact, date visited, date
          called, canvass date, canvassed on, date of visit, date of call, housevisit date,
          house visit date, hv date, talked on, when contacted, called on, visited on, contact
          made on, 1 1 on, date met, met on, spoke on, when, date of conversation, date spoken
          to, date spoke, 1x1 date, last spoke with
  maybe   last attempt, last attempt date, last attempted, contacted, visited, 1 1, one on one, 1 on
          1, called, date, visit date, call date, talked to, last date
  faint   1 1 done, one on one done, had a 1 1, conversation
Conversations.Organizer
  sure    last contact with whom, by whom last contacted, organizer who last talked to them, last
          talked with who, last organizer, last organizer contact, last contacted by, last contact
          by, contacted by, who contacted, contact made by, conversation with organizer, who made
          contact, last contact made by, last talked to by, canvassed by, last canvassed by, last
          spoke with, last talked with organizer, who last talked to them, last contact who, last
          visited by, conversation had by, who had the conversation
  likely  with whom, with who, spoke with whom, talked with whom, who they talked to, who they
          talked with, who did, last by, with which organizer, who talked, talked to by, 1 1 by, one
          on one by, contact by, spoke with organizer, visited by, called by, who talked to them,
          who spoke with them, 1 1 with, assessed by, who did the 1 1, rated by, who visited, who
          called, 1 on 1 by, one on one with, conversation by, cby, who went, who has talked to
          them, talked with, who spoke, talked by, by whom, 1 1 organizer, met with organizer, hv
          by, house visit by, talked to whom, contacted by who, contact name organizer, who met, 1 1
          done by, who contacted them, spoke with who, by who, contacted by whom, talked to by whom,
          by whom contacted
  maybe   rep, canvasser, caller, visitor, by, interviewer
  faint   initials, who
Conversations.Result
  sure    last contact result, last result, result of last contact, last call result, contact
          result, last outcome
  likely  result name, result short name, canvass result name, call result name, last call result
          name, phone bank result, result, outcome, call result, contact outcome, canvass result,
          disposition, last disposition, call outcome, visit result, contacted result, last attempt
          result, contact code, result code, canvass status, last status, what happened, 1 1 result,
          outcome of contact, conversation outcome, visit outcome, last contact status, call
          disposition
  maybe   contact status, call status, response, how it went
Conversations.Method
  sure    last contact method, method of contact, method of last contact, how contacted
  likely  contact type name, canvass type, last contact how, how last contacted, last contact mode,
          contact method, contact type, type of contact, last contact type, how contacted last, how
          reached, how we reached them, how talked, method used, mode of contact
  maybe   method
Conversations.Issues
  likely  what is on their mind, whats on their mind, on their mind, whats bugging them,
          what keeps them up, what they are upset about, cares most about, their top issue, issue
          they care about, issue they raised, main complaint, biggest complaint, complaint,
          complaints, gripe, gripes, top issue 1, what bothers them, hot topics, issues, issue, top
          issue, key issue, main issue, concerns, concern, biggest issue, hot issue, hot button
          issue, priority issue, issues of concern, cares about, what they care about, issue 1,
          important issue, their issue, number 1 issue, main concern, top concern, hot button,
          issues raised, top concerns, issues they raised, biggest concern, number 1 concern, main
          issues, key issues, top issues, workplace issue, what issue, issue that moves them, hot
          issues, issues important, primary issue, priority issues, their issues, issues concerns,
          issues of interest, concerns issues, most important issue
  maybe   issue 2, interests, priorities
Conversations.Leader named
  likely  leaders named, who they named, named as leader, leaders they named, nominates, who do
          they look up to, who they follow, who they trust, who they go to, leader they named,
          names as leader, identified as leader
Conversations.Asked to join
  likely  asked to join, asked to sign, asked to join y n, ask made, membership ask, asked,
          asked to sign card, ask, ask y n, has been asked, been asked, was asked, asked to be
          member
Conversations.Answer
  likely  will they join, will join y n m, join yes no maybe, response to the ask, answer to ask,
          their answer, said yes
  maybe   answer, response to ask, response, will sign, said, will join, will they sign,
          commitment, committed
Conversations.Promise
  likely  promised, follow up needed, follow up item, what we promised, we promised, promise,
          owe them, owed, get back to them about, follow up on what
  maybe   what we owe, what we owe them, owe, follow up with, follow up about, next ask, next move,
          follow up, f u, fu, next step, next steps, to do, followup, action needed, action items
Conversations.Follow up by
  sure    follow up by, next follow up date
  likely  follow up date, next follow up, f u date, fu date, fu by, next contact date, follow up
          on, call back date, next contact, follow up when, next visit, next call, next step
          date, call again on, by when, follow up due, recontact date, next touch, due by
  maybe   follow up, f u, due, due date, fu
Conversations.Notes
  likely  why not yet, why not, objection, objections,
          what they said, what was said, what did they say, said what, last notes, notes on last
          contact, what happened notes, notes of last conversation, last conversation notes, caller
          notes, phone bank notes, response notes, contact notes, conversation notes, 1 1 notes, one
          on one notes, call notes, last contact notes, visit notes, 1 on 1 notes, notes from 1 1,
          notes from conversation, notes from last conversation
Conversations.Topics
  maybe   topics, talked about
"""
