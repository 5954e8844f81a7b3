"""Headings that are people's own: nothing of ours, whatever stands under them.

A table that has the heading itself keeps it (Address is a column of Worksites).
"""

from __future__ import annotations

ENGLISH = """
sure    tz, time zone, timezone, local day, local group, payroll group, approved status, cope amt,
        pac amt, dues amt, ded amt, deduction amount, deduction amt, visit site, texter last name,
        caller last name, agent last name, sender last name, canvasser last name, organizer last
        name, user last name, volunteer last name, staff last name, organizer first name, texter
        first name, caller first name, agent first name, sender first name, canvasser first name,
        user first name, volunteer first name, texter email, caller email, agent email, caller
        phone, texter phone, agent phone, principal first name, principal last name, spouse first
        name, emergency contact first name, supervisor first name, supervisor last name, manager
        first name, manager last name, contact optout, opt out status, caller login, agent id,
        texter id, caller id, call id, conversation id, message id, text id, campaign id, campaign
        name, survey id, event id, submission id, session id, thread id, assignment id, recording
        url, recording, duration seconds, call duration seconds, talking time seconds, seconds,
        opted out at, conversation link, survey link, message text, last message, last message text,
        message body, script, script name, phone number id, caller id number, from number, to
        number, list id, upload id, batch, batch id, import id, worker type, time type, position
        status, worker status, supervisory organization, cost center name, pay rate type, manager
        id, management level, position worker type, fte percentage, flsa code, union start dt, ok to
        print my name, ok to publish, publish my name, consent, confidentiality, i understand, i
        agree, agreement, verified by, confirmed by, approved on website, slides link, slides, zoom
        link, meeting id, passcode, materials link, recording link, room reserved, food ordered,
        food order, childcare y n, rsvp link, mileage, miles, reimbursed, receipt, receipt number,
        days present, days attended, sessions attended, trainings attended, number attended, total
        attended, total present, attendance percent, percent attended, total sessions, number of
        sessions attended, number of absences, absences, stipend due, percent of hours, hours
        remaining, remaining hours, hours left, balance hours, ytd, year to date, months paid, pay
        method, amount due, amount, dues year, invoice number, po number, seniority rank, seniority
        no, sen rank, sen no, seniority number, rif order, recall rights, cert area, license area,
        licensure area, license expires, highest degree earned, nonmember count, members count
        total, percent organized, percent union, percent density, density percent, goal percent,
        still need, how many needed, left to go, to go, who invited them, plus one, guest of,
        dietary need, interpreter needed, language interpretation needed, transportation needed,
        needs ride, ride, can host, can drive, will bring, bringing, yard sign, button size,
        sweatshirt size, hoodie size, jacket size, address, addr, street, street address, home
        address, mailing address, address 1, address 2, address line 1, address line 2, home street,
        street 1, street 2, home addr, physical address, residence, po box, permanent address, city,
        home city, town, state province, st, zip, zip code, zipcode, zip 4, postal code, postcode,
        county, country, apt, apartment, unit number, apt number, home state, home zip, city state
        zip, city state, home city state zip, region code, middle, middle name, middle initial, mi,
        mname, middle nm, m name, suffix, name suffix, salutation, prefix, name prefix, maiden name,
        former name, previous last name, honorific, mr ms, mrs mr ms, second last name, dob, date of
        birth, birthday, birthdate, birth date, birth dt, age, gender, sex, race, ethnicity, race
        ethnicity, marital status, ssn, ss, last 4 ssn, social security number, last 4, last four of
        ssn, gender identity, gender code, eeo code, citizenship, ft, pt, ft pt, fte, full time,
        part time, full part time, full time part time, full or part time, percent fte, fte percent,
        f p, pct fte, work schedule, shift, work shift, shift code, hours per day, hours per week,
        hours week, std hours, standard hours, scheduled hours, days off, work hours, hours worked
        per week, room, rm, room number, room no, classroom, room num, room nbr, rm no, ext,
        extension, phone ext, phone extension, work ext, mailbox, mail stop, mail box, prep, prep
        period, planning period, prep hour, plan period, planning time, planning hour, free period,
        lunch, lunch period, lunch time, recess duty, hall, hallway, wing, floor, pod, ward, bed
        count, desk, cubicle, classroom number, break time, best time to talk, best time to call,
        best time, dues, dues amount, dues deduction, dues rate, monthly dues, dues code, deduction,
        deduction code, payroll deduction, dues category, dues owed, arrears, dues paid through,
        last dues payment, cope, vote cope, pac, pac contribution, pac member, cope amount, pac
        amount, cope y n, nea fund, bcope, candle, voluntary deduction, local dues, dues method,
        payment method, salary, annual salary, base salary, step, lane, column, step lane, pay, pay
        rate, hourly rate, rate of pay, wage, hourly wage, pay grade, grade step, pay step, annual
        pay, comp rate, salary schedule, salary step, hourly, annual rt, comprate, pay basis, salary
        plan, years, years of service, yrs, yrs exp, years experience, years teaching, years in
        district, experience, tenure, tenure status, tenured, probationary, union seniority, yos,
        years with district, yrs of service, years at school, year of birth, contract type,
        permanent probationary, cert type, certification, credential, license, license number,
        license expiration, degree, education level, highest degree, licensure, endorsement,
        endorsements, national board, rn license, contract status, highly qualified, t shirt,
        tshirt, shirt size, t shirt size, tshirt size, shirt, size of shirt, dietary, dietary
        restrictions, dietary needs, allergies, food, food preference, childcare, child care needed,
        accessibility needs, needs childcare, lunch order, w 9, w9, w 9 in, w9 in, w9 received, w 4,
        w4, direct deposit, direct deposit form, i 9, check number, check no, paid, amount paid,
        invoice, reimbursement, vendor number, paperwork, paperwork in, stipend paid, w 9 on file,
        emergency contact, emergency phone, emergency contact name, emergency contact phone,
        emergency contact number, spouse, spouse name, partner, partner name, children, kids,
        family, dependents, beneficiary, principal, principal name, principal email, principal
        phone, supervisor, supervisor name, supervisor email, supervisor phone, manager, manager
        name, manager email, asst principal, assistant principal, administrator, admin, secretary,
        school secretary, boss, foreman, hr contact, dept head, department chair, rep name, steward
        name, building rep name, rep phone, steward phone, delegate name, rep cell, school phone,
        school phone number, main phone, main office phone, fax, fax number, office fax, school fax,
        website, url, school website, link, links, car, car make, license plate, parking, drives,
        has car, carpool, transportation, vehicle, latitude, longitude, lat, long, lng, lat long,
        coordinates, map, geocode, accuracy, map link, precinct, congressional district, senate
        district, house district, state house district, state senate district, legislative district,
        assembly district, school board district, ward precinct, voter, voter id, registered voter,
        registered to vote, party, party affiliation, voter registration, council district, us
        house, hd, sd, cd, polling place, voting history, votebuilder id, state voter id, tags, tag,
        tag list, lists, list, groups, source, sources, source code, can2 user tags, subscription
        status, sms status, subscription date, email opt in, mobile opt in, sms opt in, opt in,
        email status, is subscribed, mailing list, newsletter, mobile status, email subscription
        status, text opt in, updated at, updated, last updated, last modified, modified, date
        modified, modified on, last login, last log in, last sign in, login, username, user name,
        password, last seen, record created, last modified by, created by, date added, added, added
        by, date entered, entered on, last edited, last edited time, edited by, import date, row id,
        row number, line, line no, seq, sequence, twitter, facebook, facebook name, fb, instagram,
        linkedin, social media, photo, picture, headshot, photo url, profile picture, twitter
        handle, profile, signal, avatar, on facebook, initials, signature, initial here, sign here,
        sig, total of, subtotal, running total, cumulative, count of, weekly total, grand total,
        density, percent members, member percent, membership percent, non members, number of
        members, members count, potential members, member count, total members, majority, needed,
        number needed, gap, need, goal met, nonmembers, number of potential members, number of
        nonmembers, number of actions, number of conversations, total conversations, actions taken,
        total actions, times contacted, number of contacts, number of attempts, attempts, position
        number, pos no, pos number, position no, pcn, job number, empl rcd, empl rcd nbr, empl
        record, reg temp, employment status, emp status, empl status, employee status, term date,
        termination date, separation date, end date, date separated, last day worked, rehire, pay
        group, company, company code, business unit, dept id, deptid, dept code, department code,
        cost center, fund, account, org code, bargaining status, flsa, exempt, flsa status, eeo,
        action reason, reason code, assignment status, work email address flag, appt type, months
        worked, work calendar, calendar, calendar days, contract days, days per year, union
        deduction, ignore, blank, spacer, do not use, old id, legacy id, helper, formula, lookup,
        key copy, check, checked, verified, status of record, dup, duplicate, sort, sort order,
        order, index, sort by, key contact info updated, email bounced, bounced, bad email, bad
        phone, undeliverable, returned mail, mail returned, address ok, household, household id,
        head of household, voter score, partisan score, dob year, birth year, preferred mail name,
        envelope name, mailing name, mailing city, mailing zip, mailing state, mailing county, city
        st zip, zip5, zip4, county name, state code, country code, region state, street no, street
        name, street number, apt no, apartment no, work address, work city, work zip, work state,
        office location room, office, office number, office room, cell carrier, carrier, latlong, hs
        diploma, license type, cert expiration, cert number, certificate number, badge photo,
        ethnicity code, race code, veteran status, disability, pension, pension tier, tier,
        retirement system, health plan, insurance, benefits, benefit code, sick days, vacation days,
        overtime, ot, differential, holiday pay, job rank order, ip address, ip, response id,
        respondent id, collector id, device, browser, user agent, network id, membership year, since
        year, area code, member year, year of membership
likely  opt out date, list, row, n, link to notes, photo release, media consent, ok to share,
        handle, username handle, mailing label, label, plan b, backup contact, work location phone,
        assigned parking, contract end, contract start, end of contract, probation end, tenure date,
        observation, evaluation, eval date, grade, grades, grade taught, grades taught, team, hire
        type, dept, new hire, is new hire, new employee, birthday month, anniversary, volunteer,
        volunteer interests, skills, interests, interest, hobbies, work phone, office phone,
        business phone, school phone ext, work ph, wphone, work cell, phone work, wk phone, desk
        phone, previous assessment, old assessment, old rating, previous rating, prior rating, last
        year rating, assessment last year, rating last year, assessment 1, assessment 2, first
        assessment, prior assessment, initial assessment, assessment history, previous school,
        former school, old school, last school, prior school, school last year, transferred from,
        last year building, second school, other school, school 2, worksite 2, secondary worksite,
        second site, secondary school site, previous status, old status, member last year,
        membership history, member since, join date, date joined, membership date, joined date,
        union since, date joined union, membership start date, member start date, date became
        member, membership start, years member, year joined, card date, date
        card signed, date of card, signed card date, card signed date, date signed card, effective
        dt, exp date, expiration, expires, membership expiration, renewal date, status date, status
        change date, date of status, last action, sdate, grievance, grievances, discipline, region
        name code, unit seniority, sub group, pay period, payroll, hours available, days available,
        availability, available, time available, preferred day, preferred contact method, best way
        to reach, preferred contact, best way to contact, text ok, ok to text, can text, contact
        preference, preferred method of contact, contact window, call time, best day, nextdoor,
        building key, room phone, ext no, home room, homeroom, subjects, dept chair, grade chair,
        lead teacher, mentor teacher, coach sport, sport, club, clubs, religion, place of worship,
        community ties, parents, alumni, neighborhood, spanish speaker, created at, created, created
        on, created date, date created, union dues, date on card, date on cards, card received date,
        card date signed, date joined the union, hm phone, wk email, number of conversations had,
        second phone type, phone type, email type, phone 1 type, type of phone, officer, exec board,
        board member, office held, term ends, term start, elected on, election date, number of
        attempts made, home visit ok, gate code, dog, apt floor, directions, cross street, district
        seniority, building seniority, percent time, contract percent, months, employment type, emp
        class, regular temporary, reg or temp, per diem, union start date, status effective date,
        member effective date, join dt, dues start, dues start date, dues end date, last payment,
        amount owed, balance, cards, paid dues, retirement date, planned retirement, retirement
        eligible, degree level, languages other, bilingual, military, veteran, next, dept name,
        department name, dept desc, dept head name, cost center desc, supervisor id, mgr, budget
        code, position id, requisition, contract id, term code, track, calendar track, school year,
        last raise, title i, union id card, card color, card type, card source, hometown, college,
        alma mater, hobbies interests, union history, hardship fund, strike fund, former union, past
        union experience, political, religion church, church, faith, activities, social groups,
        carpools with, friends with, friend, friends, relative, related to, connected with, hangs
        out with, lunch group, mentor, mentee, activist code, activist codes, survey question,
        survey response
maybe   card number, card no,
        state, number, no, code, group, total, department, status date 2, years since, since,
        seniority, class, list name, date added to list, home phone, hphone, landline, phone
        home, home ph, work email, school email, district email, business email, employer email,
        email work, email school, work e mail, id 2, other id, position control, local, term,
        effective date, job code, subject, specialty, division, notes 2, shirt y n, email
        address, home number, spanish, interpreter, type, action, supervisor of, cert, seniority
        date, reports to, text
"""

SPANISH = """
sure    rut, run, cuil, cuit, inss, imss, issste, afore, afp, obra social, mutual, clave ct, clave
        cct, número de plaza, clave de plaza, nivel de estudios, escolaridad, grado de estudios,
        título profesional, cédula profesional, número de hijos, tipo de sangre, padecimientos,
        vehículo, placas, necesita transporte, necesita cuidado de niños, total de personas, total
        de asistencias, total asistencias, faltas, total de faltas, porcentaje de asistencia, firma
        del trabajador, huella, recibo, número de recibo, quincena, nómina, monto, concepto de pago,
        fecha de pago, cheque, sueldo base, horas frente a grupo, zona económica, doble plaza, turno
        matutino vespertino, fecha de captura, capturado por, capturó, revisó, id de llamada,
        grabación, liga, enlace web, domicilio, calle, calle y número, dirección postal, dirección
        particular, ciudad, municipio, población, localidad, provincia, código postal, cp, c p,
        colonia, país, barrio, comuna, apartamento, departamento número, fecha de nacimiento, f
        nacimiento, nacimiento, edad, sexo, género, estado civil, nacionalidad, lugar de nacimiento,
        cumpleaños, curp, nss, número de seguridad social, seguro social, segundo nombre, nombre del
        padre, salón, aula, turno, jornada, tipo de jornada, horario, extensión, piso, planta, hora
        libre, hora de preparación, salon de clases, número de salón, cuota, cuotas, cuota sindical,
        descuento de cuota, cuota al día, aportación, importe, importe de la cuota, forma de pago,
        iban, cuenta bancaria, banco, salario, sueldo, pago, descuento, descuento por nómina,
        domiciliación, número de cuenta, talla, talla de camiseta, camiseta, alergias, comida,
        restricciones alimentarias, cuidado de niños, director, directora, supervisor, supervisora,
        jefe, jefa, jefe inmediato, contacto de emergencia, teléfono de emergencia, esposo, esposa,
        cónyuge, hijos, firma, iniciales, etiquetas, creado, creado el, actualizado, última
        actualización, fecha de alta en el sistema, foto, facebook, redes sociales, tipo de
        contrato, contrato, interino, base o interino, tipo de plaza, antigüedad en años, años de
        servicio, años, trienios, escalafón, nivel salarial, clave presupuestal, filiación,
        porcentaje, fecha de baja, total de miembros
likely  teléfono de la escuela, correo de la directora, nombre del director, nombre de la directora,
        actualizado por, otro trabajo, segundo empleo, transporte, religión, pasatiempos, fecha de
        jubilación, próximo a jubilarse, años para jubilarse, nivel de carrera, carrera magisterial,
        categoría docente, horas semanales de clase, grado, grupo, grado y grupo, fecha de
        afiliación, fecha de alta sindical, afiliado desde, miembro desde, año de afiliación, fax,
        teléfono fijo, teléfono del trabajo, teléfono de casa, disponibilidad, mejor hora para
        llamar, mejor hora, segundo apellido, apellido materno, correo del trabajo, correo
        institucional, correo de la escuela, etnia
maybe   dni, nif, nie, rfc, dni nif, cédula, materia, asignatura, nivel, departamento, fijo,
        antigüedad, fecha de alta, alta
"""
