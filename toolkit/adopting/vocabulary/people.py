"""Words about people: who is a member, what they do in the union, what they speak."""

from __future__ import annotations

STATUS = """
Member
  sure    active member a, active union member, unionado, unionada, aportante, socio activo, socia
          activa, afiliado al sindicato, miembro activo, miembro activa, cotizando, al día, cuota al
          día, socio al día, miembro al día, sí afiliado, sí afiliada, inscrito, inscrita, es socio,
          es socia, es afiliado, es afiliada, m, mem, mbr, full member, full, y, yep, true, x, 1, ✓,
          ✔, ☑, ✅, si, sí, active mbr, current, current member, dues paying, dues payer, paying,
          dues paying member, paying member, union member, union, is member, existing member, good
          standing, member in good standing, full dues, full dues member, new member, joined, member
          already, already a member, already member, in the union, active full member, regular
          member, active dues, yes member, full active member, continuing member, professional
          member, full active, active professional, active esp, mbr active, payroll deduction
          member, union member yes, afiliado, afiliada, afil, socio, socia, sindicalizado,
          sindicalizada, agremiado, agremiada, cotizante, al corriente, miembro del sindicato,
          sindicado, sindicada, es miembro, miembra, activo sindical, afiliado activo, afiliada
          activa, sí es miembro, afiliado al corriente, paid member, full time member, dues paying
          member y, paid up, paid up member, members, union members, active members, dues payers,
          miembros, afiliados, afiliadas, socios, socias, agremiados, agremiadas, sindicalizados
  maybe   retired member, reserve, associate, associate member, honorary, half dues, s, rejoin,
          rejoined, activo, activa, act, t
Pending
  sure    applied, application received, application sent, form turned in, form in not in system,
          form turned in not in the system yet, turned in form, card turned in not processed, boleta
          firmada, firmó boleta, firmó la boleta, entregó boleta, entregó ficha, ficha entregada,
          firmó ficha, firmó solicitud, solicitud firmada, solicitud en trámite, afiliación en
          trámite, en trámite de afiliación, pendiente de procesar, tarjeta entregada, trámite, card
          in hand, pending card, card turned in, signed card, signed, card signed not processed,
          card submitted, in process, in progress, processing, pend, new card, card on file,
          application pending, pending processing, pending payroll, pending approval, signed not
          processed, card received, has signed, signed a card, just signed, signed membership card,
          yes pending, awaiting processing, card in, form in, membership pending, submitted, pnd,
          pendiente de alta, en trámite, en proceso, firmada, firmado, tarjeta firmada, firmó
          tarjeta, ficha firmada, alta pendiente, afiliación pendiente, solicitud entregada, por
          procesar
  maybe   p, pe, card x, c, has card, application, m*, member*, y*, yes*, x*, will sign,
          committed
Potential member
  sure    no unionado, no unionada, no es socio, no es socia, no es afiliado, no es afiliada, sin
          afiliación, potencial, miembro potencial, posible, posible afiliado, posible afiliada, por
          afiliar, no miembro, aun no es miembro, falta afiliar, prospecto, prospecta, n, nm, pm,
          non, non mbr, non mem, nonmbr, not member, not a mbr, pot, poten, potential mbr, prospect,
          prospective, prospective member, not yet, never joined, never a member, eligible, eligible
          not member, eligible non member, false, f p, fp, fee payer, feepayer, af, agency, agency
          fee, agency fee payer, agency payer, fair share, fair share payer, fs, fsp, fair share fee
          payer, non union, nonunion, not in union, no card, n m, none, unaffiliated, not joined,
          bargaining unit non member, non dues paying, non member eligible, unsigned, not signed,
          has not joined, ✗, ✘, ❌, 0, ☐, pot mem, pot member, pmem, no member, non paying, no
          afiliado, no afiliada, no es miembro, no socio, no socia, sin afiliar, no sindicalizado,
          no sindicalizada, no afil, no agremiado, no agremiada, potencial miembro, posible miembro,
          no cotizante, todavía no, aún no, no está afiliado, no está afiliada, no sindicado, non members,
          nonmembers, not members, potentials, potential members, prospects, fee payers, agency fees,
          no miembros, no afiliados, no afiliadas, no socios, no socias, potenciales
  maybe   f, -, religious objector, objector, unknown, unk, tbd, simpatizante, interested, new
          hire, new
Dropped
  sure    withdrew was a member, quit the union, dropped out of union, renunció al sindicato, salió
          del sindicato, se salió, se dio de baja, baja del sindicato, ya no es socio, ya no es
          afiliado, ya no es miembro, ya no cotiza, dropped membership, drop member, dropped out,
          opted out, opt out, resigned membership, ex member, cancelled, canceled, cancelled
          membership, canceled membership, past member, withdrew, withdrawn, lapsed, lapsed member,
          terminated membership, former mbr, was a member, previous member, dues stopped, revoked,
          quit union, left union, left the union, dropped dues, rescinded, ex afiliado, ex afiliada,
          exmiembro, ex miembro, ex socio, desafiliado, desafiliada, se desafilió, baja sindical,
          canceló, dado de baja, dada de baja, ex agremiado
  maybe   d, inactive, inactive member, i, suspended, expired, inactivo, inactiva, delinquent,
          quit, arrears
Refused
  sure    se niega, se negó, no quiere firmar, no quiere unirse, rechazó, rechaza afiliarse, refused
          to join, refuses to join, refused to sign, said no, hard no, will not join, never will,
          declined to join, declined, wont join, will never join, refusal, no way, never will join,
          no quiere, no quiere afiliarse, no desea, rehúsa, no le interesa, no desea afiliarse
  maybe   pm-r, pm r, nm r, ref, anti, not interested, no interesado, no interesada, r
Left
  sure    retired resigned, retired or resigned, resigned or retired, gone, no longer employed here,
          ya no labora, ya no labora aquí, cambió de distrito, dejó el distrito, jubilado del
          distrito, cesado, cesada, cesante, trasladado a otro centro, falleció rip, retired from
          district, separated from district, terminated, no longer employed, transferred out, moved
          away, ret, retiree, retired teacher, no longer here, left district, left the district, no
          longer works here, resigned from district, deceased, quit job, left job, not here anymore,
          left school, moved on, laid off, riffed, rif, non renewed, nonrenewed, separated employee,
          no longer at school, not employed, termed, ya no trabaja, ya no trabaja aquí, se jubiló,
          retirado, retirada, renunció, pensionado, pensionada, despedido, despedida, falleció, ya
          no está, fallecido, fallecida, se retiró
  maybe   l, term, moved, transferred, cambio, trasladado, trasladada, on leave, loa, leave
Excluded
  sure    gerencia, administrativo de confianza, fuera de unidad, directivos, out of unit, not in
          bu, not bu, administrator, admin, excluded from unit, non unit, not in the unit,
          supervisor, confidential employee, management, not eligible, ineligible, principal, non
          bargaining, not in bargaining unit, exempt, non bargaining unit, managerial, hr, out of
          bargaining unit, fuera de la unidad, confianza, personal de confianza, directivo,
          directiva, no elegible, mgr, excl
  maybe   e, exc, nbu, sub, substitute, temp, student, intern, ineligible temp, vacant
"""

ROLES = """
Rep
  sure    delegado gremial, delegada gremial, delegado de escuela, delegada de escuela, delegado de
          plantel, representante de plantel, representante de centro, delegado suplente, delegada
          suplente, rep sindical, workplace rep, workplace representative, br, bldg rep, building
          reps, site rep, shop steward, chief steward, worksite leader rep, union rep, association
          rep, ar, school rep, faculty rep, fac rep, building representative, reps, stewards,
          alternate rep, alt rep, co rep, co steward, alternate steward, steward alternate, head
          rep, delegado sindical, delegada sindical, representante sindical, enlace, enlace
          sindical, delegado de centro, delegado de personal, building delegate, head steward, lead
          rep, senior rep, building union rep, worksite representative, representante de escuela,
          building rep alternate
  maybe   s, r, b, del, d, deleg
Leader
  sure    líder identificado, líder identificada, referente, líder del centro, líder de escuela,
          líder informal, ldr yn, leader yn, leader y n, organic leader, natural leader, ldr, worker
          leader, workplace leader, id leader, leaders, key leader, informal leader, lider natural,
          lideresa, líderes, wl, worksite leader, potential organic leader
  maybe   l, potential leader, pot leader, leader potential, possible leader, leader?,
          influencer, captain
Committee
  sure    org cmte, org committee, organizing cmte member, comité, del comité, en el comité,
          integrante del comité, comisión, organizing cmte, cmte, committee member, organizing
          committee member, oc member, comm, ctte, cat, contract action team, action team, cat
          member, action team member, on committee, on oc, comité organizador, miembro del comité,
          comité de organización, organizing comm, organizing com, oc yes
  maybe   c, ch, com, helper, bargaining team, bt, negotiating team, activist, exec board,
          bargaining committee
Member organizer
  sure    mos, member org, organizers, paid organizer, worker organizer, organizador miembro,
          miembros organizadores, stipend organizer, release organizer, lead organizer
  maybe   m, o, volunteer, phase 1, volunteer organizer
"""

LANGUAGE = """
en
  sure    e, engl, english only, en us, english us, ing, american english
  maybe   english first
es
  sure    sp, spa, span, spn, spanish only, castellano, es mx, es us, es es, hispano
  maybe   spanish english, english spanish, eng span, eng sp, en es, bilingual, both, english
          and spanish, spanish and english, bilingue, bilingüe, inglés y español, español e
          inglés, ambos, s
other
  sure    hmong, somali, arabic, mandarin, chinese, cantonese, vietnamese, viet, french,
          portuguese, port, russian, tagalog, filipino, korean, amharic, asl, american sign
          language, haitian creole, creole, kreyol, swahili, nepali, karen, burmese, polish,
          german, japanese, hindi, urdu, punjabi, farsi, persian, dari, pashto, ukrainian,
          khmer, lao, thai, tigrinya, oromo, bosnian, serbian, albanian, italian, greek, hebrew,
          yiddish, navajo, diné, lakota, mixteco, nahuatl, quechua, k iche, quiche, mam,
          kinyarwanda, lingala, tibetan, mongolian, indonesian, malayalam, tamil, telugu,
          bengali, gujarati, turkish, romanian, hungarian, samoan, tongan, chuukese,
          marshallese, ilocano, cape verdean, hmoob, árabe, chino, vietnamita, francés,
          portugués, ruso, coreano, criollo, alemán, italiano, ojibwe, dakota, cherokee, fr, pt,
          vi, zh, ko, ru, so, hmn
"""

LEVEL = """
Elementary
  sure    elementary school, elem school, elementary schools, es, k 5, k5, k 6, pk 5, pk5, prek
          5, k 4, tk 5, k 3, ec 5, elemen, ele, grade school, escuela primaria, educación
          primaria, k to 5, pk 6, k 2, 3 5, infantil y primaria, ceip, prek 6, primary school,
          elementary k 5
  maybe   e, p, intermediate elementary, lower
Middle
  sure    middle school, mid, junior high school, jr high, jhs, jr hi, 6 8, 7 8, 5 8, 7 9, 6th
          8th, intermediate, escuela media, escuela intermedia, jr high school, middle level, 6
          to 8, 4 8
  maybe   m, eso, int, escuela secundaria
High
  sure    high schools, sr high, senior high school, senior, 9 12, 10 12, hs 9 12, 9 to 12,
          bachillerato, escuela preparatoria, prepa, escuela superior, escuela secundaria
          superior, liceo, grades 9 12
  maybe   h, ies, s, secondary
K-8
  sure    k 8 school, k to 8, ec 8, tk 8, elementary middle, k thru 8
Other
  sure    alternative, alt, alternative school, k 12, 6 12, 7 12, pk, prek, pre k, preschool,
          early childhood, ec, central office, district office, admin building, itinerant,
          virtual, online, online school, adult ed, adult education, transportation,
          maintenance, administration, dist wide, district wide, special ed center, career
          center, vocational, cte, charter, special education, preescolar, oficina central,
          educación especial, kindergarten center
"""

ORGANIZER_ROLE = """
Member organizer
  sure    mos, member org, worker organizer, paid mo, stipend, member leader, teacher, educator,
          miembro
  maybe   volunteer, lead mo, lead, nurse
Staff
  sure    staffer, staff organizer, uniserv, uniserv director, coach, organizing director, paid
          staff, staff lead, director, field staff, employee, union staffer, organizador de
          planta, staff coach
  maybe   coordinator, lead organizer, manager, coordinador, coordinadora
Rep
  sure    steward, br, ar, site rep, bldg rep, building representative, delegate, delegado,
          delegada, worksite rep, shop steward
"""

SUMMARY = """
Weekly
  sure    y, x, on, every week, subscribed, true, 1, cada semana
None
  sure    n, off, opt out, opted out, unsubscribe, no email, false, 0, no gracias
"""
