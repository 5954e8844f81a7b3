"""What a roster's columns are called in English: who somebody is, and where they work."""

from __future__ import annotations

ROSTER = """
Person ID
  sure    indiv id, individ, member indiv id,
          nea number, nea member id, aft connect id, afscme id, seiu id, opeiu id, imis id, imis
          number, unionware id, district employee id, contact external id, external contact id,
          member record id, ee id, eeid, ee num, ee nbr, empl no, empl nbr, employee num, myc vanid,
          my campaign vanid, person key, member identifier, employee identifier, associate id,
          worker number id, employee no, employee num, emp id, emp no, emp number, empl id, emp num,
          employee id number, eid, member no, member num, membership number, membership id,
          membership no, mbr id, mbr no, mem id, personnel number, personnel id, personnel no, uuid,
          vanid, van id, my campaign id, nationbuilder id, nb id, contact id, worker id, worker
          number, payroll number, payroll id, nea id, nea360 id, aft id, individual id, constituent
          id, entity id, id number, id no, unique id, record id, teacher id, educator id, person
          number, union id, broadstripes id, action builder id, member id number, staff id, staff
          number, signer id, employee code, emp code, clock number, employee key, empno, staff no,
          emp key, person id number, global id, external id, system id, ein, constituent number, van
          id number, ab id, an id, interact id, ssid, teamster id, card id number
  likely  badge number, badge no, badge id, file number, file no, record number, member key, cid
  maybe   pid,
          badge, local id
  faint   no, nr, number, card number, card no
First name
  sure    name f, nm f,
          lead first name, target first name, signer first name, signatory first name, attendee
          first name, registrant first name, applicant first name, contact first name, legal name
          first name, emp first, legal first nm, first preferred, first name or nickname, employee
          given name, first nm, given names, forename, legal first name, legal first, name first,
          frst name, first name legal, frst nm, given, first name middle initial, employee first,
          first name only, first legal name, forenames
  likely  fn, f nm, nm first, first mi, first name mi, first and middle name, first middle
Last name
  sure    name l, nm l,
          lead last name, target last name, signer last name, signatory last name, attendee last
          name, registrant last name, applicant last name, contact last name, legal name last name,
          emp last, legal last nm, last surname, employee surname, last nm, legal last name,
          last names, legal last, name last, lst name, lst nm, last name legal, surnames, employee
          last, last legal name, family, last name only, last name s
  likely  name last suffix, ln, l nm, nm last, last name suffix
First name, Last name
  sure    sort name, name sort, picketer,
          payroll name, employee name last suffix first mi, staff name last first, member last
          first, instructor name, faculty name, name of staff member, name of colleague, persons
          name, name of person, member name last first, nombre name, preferred full name, name full,
          name, full name, employee name, name last first, last first, last name first name, first
          last, first name last name, last first name, first and last name, name first last, first
          last name, last first mi, last name first, ee name, emp name, empl name, teacher name,
          worker name, educator name, nurse name, rn name, employee full name, legal name, full
          legal name, last name first name mi, last first middle, members name, first and last,
          names, name of employee, name of member, member or potential member name, member pm name,
          member nonmember name, member potential member name, employee name last first, teacher
          name last first, whole name, complete name, name as on paycheck, member full name, full
          employee name, name surname, members full name, name of teacher, name of educator, name of
          nurse, name of worker, worker full name, name of co worker
  likely  instructor, faculty member, paraprofessional, custodian, bus driver, resident, grad
          worker, graduate worker, adjunct, employee in unit, unit employee, signatory, attendee
          name, people, folks, member name, employee, worker, teacher, educator, nurse, display
          name, staff name, staff member, contact name, coworker, colleague, person, person name,
          signer name, print name, printed name, participant name, co worker name, name on list, co
          worker, brother sister, bargaining unit member, unit member, rn, steward name, whom,
          potential member name, employees name, person in unit, name role
  maybe   member, participant, faculty, employees, members, teachers, workers, who, delegate,
          rep, steward
  faint   staff
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
  sure    preferred name used, name you go by, call me, likes to be called, pref
          name, pref first name, known as, chosen name, preferred first, aka, name they go by, name
          used, called
  likely  preferred
Pronouns
  sure    gender pronouns, preferred pronouns, pronoun
Worksite
  sure    employer bldg, employer building, empl bldg, employer location,
          primary campus, bldg site, school bldg, bldg school, school or site, school site dept,
          assigned campus, work location name, home building name, school building or site, site
          building, main site, base location, home base, campus location, building school, bldg
          dept, building department, building site, building or department, site or dept, school or
          department, school or worksite, school or work site, school department, worksite or
          school, school or building, building location, bldg location, primary work location, work
          site name, shop location, where do they work, where they teach, where does this person
          work, where they are based, main building, main worksite, work sites, school site, school
          building, site name, bldg, bldg name, bldng, worksite name, location name, workplace,
          place of work, campus, campus name, home school, home campus, base school, home building,
          primary site, primary location, primary worksite, primary school, assigned school,
          assigned building, current school, current site, current building, current location,
          school assignment, school worksite, school of employment, work building, site school,
          school building name, worksite school, job site, school where you work, school you work
          at, works at, school works at, workplace name, home worksite, duty station, work school,
          home dept location, current worksite, main school, school location, school program, name
          of school, name of worksite, name of building, primary building
  likely  garage, depot, store, store number, store no, plant, terminal, yard, library branch,
          home department description, location name 1, worksite descr, loc nm,
          location code description, org name site, school organization, work unit name, employing
          school, school agency, shop, shop name, dept descr, sch, loc, loc desc, location desc,
          location description, site desc, bldg desc, facility, facility name, site location, work
          loc, loc name, site abbrev, school abbrev, school abbreviation, building abbreviation,
          hospital, hospital name, clinic, department location, center, job location, worksite
          location, employer worksite, worksite employer, schl, site description, schools, sites,
          location, loc school, location school, worksite unit, unit floor, school dept, school site
          name, hospital unit, base, workplace location, primary location name, work place name, job
          site name, assigned site, assigned location, assigned worksite, reporting location, work
          address school, school of record, work site location, hospital campus
  maybe   account name, account,
          school code, site code, building code, bldg code, loc code, location code, bldg no,
          building number, school number, site number, loc id, location id, site id, school id,
          employer, where, where they work, agency, org unit, organization, org name, campus code,
          sch cd, sch no
  faint   dept, department
Unit
  sure    bargaining unit type, unit type, membership unit, bu name, bu description, cba unit, bu,
          barg unit, bargaining unit code, bargaining group, unit code, unit name, bu code,
          bargaining unit name
  likely  local name, name of local,
          licensed esp, licensed or esp, license or esp, teacher or para, cert or esp, certificated
          or classified, certified esp, esp or teacher, t or esp, prof or esp, prof esp,
          professional or esp, teacher para, unit cert class, faculty or staff, faculty staff, full
          time or adjunct, chapter, unit desc, barg unit desc, bargaining unit desc, employee group,
          emp group, ee group, cert class, certificated classified, certified classified, cert or
          class, teacher or esp, union code, local unit, unit chapter, unit t esp, teacher esp,
          bargaining unit description, union group, bu desc, bargaining unit t e, certified or
          classified, bargaining unit designation, contract group, contract unit, union local unit,
          barg unit cd
  maybe   branch, branch name, division, employee type, emp type, employee class, work unit
  faint   group, class
Job title
  sure    business title, job profile, job profile name, job title description name, position
          assignment, assignment position, role position, position role, job position title, current
          assignment, title position name, occ title, occupation title, classification title,
          position title name, position classification, job or position, position or job title, dept
          grade, grade dept, gr subj, subj gr, job class, job classification, job desc, job
          description, job title description, job name, job role, occupation, job position, title
          position, position desc, position description, current position, position job title, job
          classification title, job class desc, work title, job titles, title of job, job class
          title, position name, working title, official title, employee title, job cls title,
          position held, primary job, primary position, primary job title, working job title
  likely  grade level subject, subject area or grade, grade or dept, grade or department, dept or
          grade, dept subject, subject dept, department subject, content, role at school, school
          role, work role, what do they teach, what they teach do, teaches what, grade or position,
          grade position taught, position grade, position or grade, grade subject taught, subject
          position, assignment grade, grade assignment, subj, gr dept, gr or subj, grade or role,
          craft, trade, grade subject position, subject or department, assignment subject, title,
          classification, assignment, teaching assignment, subject grade, grade subject, what they
          teach, teaches, job category, job type, grade or subject, subject or grade, assignment
          desc, grade position, position grade, discipline, job code desc, jobcode desc, class
          title, subject grade level, job assignment, job cls, teaching position, what they do, does
          what, what they work as, teaching area, certification area, duty, work type, job function,
          class description, position class, teaching field, subject position, job family, posn
          desc, what you teach
  maybe   job code, jobcode, subject, subject taught, subject area, specialty, role, pos, job
          cd, work area, content area
  faint   grade, grade level, department, dept, category, team, class, shift title, unit
Email
  sure    home or personal email, personal or home email, best e mail, off campus email address, non
          school email address, non work email address, non district email address, email not work,
          email not school, email not district, personal e mail non district, private email, primary
          email, best email, preferred email, non work email, non district email, nonwork email,
          email personal, email home, email 1, email addr, email address personal, personal email
          address, home email address, e-mail 1 value, email address 1, primary email address, off
          campus email, email id, gmail, non school email, preferred email address, contact email,
          personal mail, email personal address, email non work, home e mail address, e mail address
          1, e mail personal, preferred e mail, personal email 1, pers email, email pref, non work e
          mail, email address home, primary e mail, email of member, email home address
  likely  eml, email addresses, emails, email preferred, e mail 1, other email, email other
  maybe   email 2, secondary email, alternate email, alt email, second email, em
  faint   work email, school email, district email, business email, employer email, email work,
          email school, work email address
Phone
  sure    number to text, best number to text, best cell, best cell contact no, contact tel,
          home or cell, cell or mobile, mobile or cell, phone or text, cell text, cell phone or
          text, text or call, number for text, personal cell cell number personal, phone
          number personal, personal number, phone cell preferred, mobile primary, non work phone,
          nonwork phone, non school phone, non district phone, cell no, cphone, cell ph, mobile
          number, mobile no, best phone, best number, best phone number, best contact number, phone
          no, phone 1, primary phone, preferred phone, personal phone, personal cell, contact
          number, contact phone, telephone, telephone number, tel, tel no, cell phone number, mobile
          phone number, phone 1 value, cell mobile, phone cell, phone mobile, cell telephone,
          personal phone number, mobile cell, primary phone number, preferred phone number, cell or
          home phone, phone number cell, personal cell phone, phone mobile 1, mobile telephone, cell
          tel, mobile 1, phone personal, personal mobile, pers phone, pers cell, best cell, contact
          cell, phone primary, phone preferred, preferred cell, preferred number, best phone to
          reach, best ph, mobile phone 1, home mobile, cell phone 1, phone cell number, number cell,
          contact telephone, home or cell phone, phone home cell, mobile or home phone
  likely  textable number, txt number, txt no, txt, text number cell, sms number, mobile phone sms,
          call or text, ph, phn, ph no, cel, cell 1, mob, phones, number to reach, texting number,
          cell or phone, phone or cell, whatsapp, text number, number for texting
  maybe   home phone, phone 2, secondary phone, alternate phone, alt phone, second phone, home cell,
          other phone, cell 2, contact, text no, text
  faint   hphone, phone home, home number, home ph, home tel, evening phone, work
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
  sure    hire dte, date of hire in district, date hired district, start of employment, adj hire
          date, adjusted hire date, original hire, original hire dt, hired in district, date of hire
          district, hire date with district, entry on duty, eod date, first day employed, district
          entry date, employment dt, hire dt, original hire date, orig hire date, original date of
          hire, employment date, employment start date, emp start date, dt of hire, date of
          employment, hired on, hire date original, district hire date, employee hire date, dist
          hire date, orig hire dt, initial hire date, first day of work, contract hire date, hire
          date most recent, date employed, district doh, orig doh, empl start dt, employed since,
          hired date, orig hire, district hire, hire date district, last start date, position hire
          date, date hired in district, employment begin date, hire date doh, service start date,
          hire dt orig
  likely  continuous service date, hired, began, began working, seniority dt hire, cont service
          date, start date, hire, most recent hire date, latest hire date, last hire date, start dt,
          district start date, district seniority date, service date, date started, started on, job
          start date, current hire date, started, rehire date, first day, 1st day, first day at work
  maybe   seniority date, sr date, sen date, snrty date, adjusted service date, entry date, position
          start date, effective date, hire year, year hired
  faint   sdate, since, start, seniority, sen date
Notes
  sure    other info notes, notes other, notes comments other, misc comments, note to self, comments
          notes other, notes from building, any notes, additional info notes, remarks, note,
          comment, other notes, additional notes, more notes, general notes, other comments, misc
          notes, additional comments, notes comments, comments notes, organizer notes, staff notes,
          member notes, memo
  likely  what to know, things to know, need to know, more info, other comments notes, anything to
          know, misc, details, other info, additional info, additional information, observations,
          anything else, fyi, notes etc, extra, important notes, comments from caller, background,
          story, about, good to know, to know, observations notes, comment box, notes on person, key
          info
  maybe   other, info, additional, description, history, next steps, how it went, what they said
"""
