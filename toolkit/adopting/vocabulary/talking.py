"""Words about conversations and tests: how, what came of it, what they answered."""

from __future__ import annotations

METHOD = """
In person
  sure    cara a cara, en el plantel, en el salón, en el pasillo, en el recreo, durante el almuerzo,
          en la sala de maestros, visita al plantel, en el centro de trabajo, frente a frente, saw
          at school, at work site, in the hallway, lunchroom, at lunch, staff lounge, classroom
          visit, stopped by, hall, parking lot, drop in, walkthrough 1 1, recess, duty, 1:1, 1 1,
          one on one, 1 on 1, face 2 face, f2f, ftf, at school, in school, in person at school, in
          person at work, worksite visit, site visit, school visit, personal, 1 to 1, one to one, on
          site, onsite, before school, after school, lunch, break room, hallway, coffee, in
          building, building visit, 1 2 1, ip, worksite, at the school, presencial, en la escuela,
          en el trabajo, visita a la escuela, uno a uno, visita al centro, en el centro,
          personalmente, visita, after work, planning period, in the building
  maybe   visit, meet, met, school, work, conversation, walk through, walkthrough, live, person
Phone
  sure    por cel, por celular, por llamada, le llamé, le hablé por teléfono, llamada de teléfono,
          teléfono celular, called, called them, i called, call them, phone or text call, phonecall,
          phone calls, phone bank, phonebank, phonebanking, ph, tel, telephone, phone conversation,
          telephone call, by phone, cell, over the phone, calls, call phone, dialer, phoned, phone 1
          1, tele, llamada telefónica, tel., por tel, llamé, celular, vía telefónica, llamadas,
          banco telefónico, call in, voice call, facetime audio
  maybe   p, c, voicemail, vm, left message
Door
  sure    visita en su casa, a su casa, en su domicilio, de puerta en puerta, toqué la puerta,
          visited at home, visited them at home, home visit door, went to their house, doorknock,
          doorknocking, door knock, housevisit, door knocking, doors, house call, house visits, home
          visits, canvass, canvassing, hv, house, at home, at door, knock, knocked, door to door,
          visita domiciliaria, a domicilio, en casa, puerta a puerta, casa, tocar puerta, visita a
          domicilio, visita en casa
  maybe   d, h, home
Video
  sure    videollamada de zoom, videollamada por whatsapp, por videollamada, por meet, por teams,
          zoom facetime, zoom or facetime, video call zoom, zoom video, zoom call, zoom meeting,
          video chat, google meet, meet google, facetime, teams, video meeting, virtual,
          videoconference, skype, online meeting, webex, video conference, ms teams, online,
          videoconferencia, por zoom, por video
  maybe   v, z
Text
  sure    por whats, whats, por wasap, mensaje texto, por texto, mensaje por whatsapp, whatsap,
          watsap, sms texto, texted them, messaged, i texted, text exchange, text back and forth,
          sms mms, txt, texting, texted, text msg, sms text, text sms, message, text thread, wa,
          signal, messenger, group text, dm, facebook message, fb message, imessage, peer to peer
          text, p2p, msg, hustle, text messages, instagram, slack, mensajes, mensajito, por mensaje,
          texto, por texto, mensaje de whatsapp, por whatsapp, mensajería, wasap, fb messenger,
          facebook messenger, whatsapp message
  maybe   t, chat, social media, facebook
Email
  sure    emailed, mail electrónico, em, por correo, correo e, emails, via email, email
          exchange, mail e
  maybe   e, mail
Meeting
  sure    mtg, meetings, group, group mtg, staff meeting, union meeting, building meeting, 10
          minute meeting, ten minute meeting, 10 min meeting, lunch meeting, happy hour, site
          meeting, general meeting, membership meeting, training, event, rally, orientation,
          asamblea, reunión sindical, en reunión, evento, grupo, junta sindical, reunión grupal,
          orientación
  maybe   m, g
"""

RESULT = """
Talked
  sure    hablamos, sí se habló, se platicó, sí platicamos, platiqué, conversación, se logró hablar,
          contacto logrado, contacto efectivo, contactado sí, hablé con ellos, sí atendió, buena
          plática, buena conversación, plática corta, talked to correct person, spoke to correct
          person, correct person, talked with target, canvassed, live answer, contacted talked,
          talked full conversation, had the talk, great, great chat, good chat, short chat, quick
          chat, long chat, real conversation, spoke to them, talked to them, got them, reached them,
          in depth conversation, answered and talked, completed 1 1, 1 1 done, engaged, full rap,
          completed survey, talk, talked to, talked with, spoke with, spoke to, had conversation,
          had a conversation, conv, had convo, conversed, good conversation, great conversation,
          great talk, good talk, had 1 1, 1 1, had a 1 1, contact made, made contact, reached,
          contact, contacted, connected, answered, completed, complete, yes talked, yes we talked,
          yes spoke, successful, success, full conversation, short conversation, brief conversation,
          met, met with, in person conversation, canv, completed conversation, completed call, live
          contact, discussed, chatted, met in person, yes conversation, y, spoke briefly, talked
          briefly, had a good talk, one on one, yes had conversation, two way conversation,
          conversation completed, held, long conversation, meaningful interaction, survey complete,
          surveyed, strong conversation, talked in person, talked by phone, habló, hablé, sí
          hablamos, hablado, platicamos, conversamos, se habló, contactado, contactada, contestó, sí
          contestó, sí, hablé con ella, hablé con él, conversación completa, se conversó, platicó,
          conversación realizada, hablaron, sí habló, respondió, atendió
  maybe   replied, reply received, responded by text, texted replied, x, 1, ✓, ✔, true, done,
          signed, joined, responded, replied, texted back, email reply, replied by text, c, t,
          member, supporter, ok, good, will sign, not interested, ni, firmó, no interesado, no
          interesada, no le interesa, said no, no thanks, said no thanks
No answer
  sure    no contestó el teléfono, no atiende, no respondió nadie, nadie contestó, no se logró, no
          hubo contacto, sin contestar, no estaba, no abrió, no abrieron, no está, no se encuentra,
          mandó a buzón, se fue a buzón, nobody picked up, no one picked up, nobody answered, no ans
          vm full, didnt answer, did not answer, went to voicemail, straight to voicemail, no answer
          voicemail, rang no answer, not home no answer, no one home, not home left nothing, could
          not find, couldnt find, couldnt find them, nobody there, no anwser, no asnwer, no anser,
          no response yet, no ans, noans, no pickup, no pick up, didnt pick up, no response, no
          reply, nobody home, no one answered, not in, not there, not available, unavailable, no
          contact, rang out, no answer no vm, not at home, ring no answer, rna, nr, out, absent, not
          at school, didnt reach, did not reach, could not reach, couldnt reach, not reached,
          missed, missed them, mailbox full, vm full, voicemail full, voicemail not set up, no
          voicemail, vm not set up, no vm, attempted, no answer at door, machine no message, hung up
          no answer, no ans no vm, no luck, not found, didnt connect, did not connect, not
          contacted, unable to reach, tried, no voicemail set up, no didnt reach them, no did not
          reach, no not home, no answer left no message, sin respuesta, no contesta, no responde,
          nc, no respondió llamada, no atendió, no se encontraba, no estaba en casa, no localizado,
          no se localizó, no hubo respuesta, buzón lleno, ausente, nadie en casa, no contestaron, no
          contactado, no se encontró
  maybe   delivered, sent, queued, answering machine no message, ans machine, read, seen, not in
          today, n, no, 0, false, na, n a, attempt, call again, try again, callback, call back, cb,
          come back, return, machine, am, answering machine, volver a llamar, llamar después, llamar
          de nuevo, intentar de nuevo, not now, later, llamar más tarde, follow up, rescheduled, no
          show
Left message
  sure    le dejé mensaje, le dejé recado, mensaje dejado, se le dejó recado, se le dejó mensaje,
          mensaje con familiar, recado con familiar, left a voice mail, left voice mail, left vm on
          cell, voicemail left, left voicemail, vm left, left message vm, lft vm, left message
          voicemail, l m, left msg, lvm, lm vm, left vm, vm, left a message, left a voicemail,
          message left, msg, lft msg, lmom, left message on machine, lm on vm, left note, left a
          note, left vmail, vmail, left message with family, left message with spouse, left msg w
          spouse, lmtc, left word, left message w someone, dejé recado, recado, mensaje de voz,
          buzón de voz, dejé mensaje de voz, dejó recado, se dejó mensaje, dejé un mensaje, buzón,
          dejó un mensaje, se dejó recado, dejé nota
  maybe   message, texted, text sent, sent text, emailed, sent email, email sent, left lit, lit
          drop, left flyer, left literature, mensaje, mensaje enviado, sent message, sent a
          text, text, dropped lit
Busy
  sure    ocupado línea, estaba en clase ocupada, no tenía tiempo, line busy, busy signal, bz, busy
          line, línea ocupada, comunicando, estaba ocupado, estaba ocupada, línea comunicando
  maybe   b, in class, teaching, busy call back, en clase
Refused
  sure    no quiere, colgó, me colgó, no desea hablar, no quiso platicar, se negó a hablar, no le
          interesa hablar, not interested in talking, refused hung up, hung up, did not want to
          engage, wouldnt engage, not willing to talk, does not want to talk, doesnt want to talk,
          ref, rf, hung up on me, refused to talk, they refused to talk, wouldnt talk, would not
          talk, declined to talk, hostile, refusal, hu, hang up, declined conversation, refused
          conversation, wont talk, did not want to talk, didnt want to talk, refused call, slammed
          door, rehusó, no quiso hablar, no quiere hablar, se rehusó, rechazada, rechazado,
          negativa, no quiso
  maybe   no way, r, declined, anti, hard no, rude, opposed
Wrong number
  sure    núm equivocado, nº equivocado, número no corresponde, no corresponde, no es la persona,
          teléfono erróneo, tel erróneo, wrong #, wrong number or person, bad #, number wrong, wrong
          phone no, not this person, not correct person, incorrect person, wrong contact, wrong no,
          wrong num, wrong ph, wrong phone, bad number, wrong, wrong person, bad phone, wrong phone
          number, wrong nbr, incorrect number, bad ph, wrong cell, not their number, no longer their
          number, invalid number, wrong num., num equivocado, no equivocado, tel equivocado,
          teléfono equivocado, número malo, número erróneo, equivocado, tel incorrecto, no es su
          número, teléfono incorrecto, número incorrecta
  maybe   w, bad info, bad data, bad contact info, wrong address, bad address
Disconnected
  sure    línea cortada, número inexistente, no existe el número, suspendido, teléfono cortado,
          número cancelado, sin línea, disconnected phone, out of order, not working, number not
          working, no dial tone, dead line, bad number disconnected, disc, dis, disco, disconn, out
          of service, disconnected number, no longer in service, number disconnected, not in svc,
          dead number, nis, oos, phone disconnected, line disconnected, d c, discon, phone not in
          service, fast busy, desconectada, fuera de serv, número desconectado, línea muerta, no
          existe, teléfono desconectado, línea desconectada, no está en servicio
  maybe   no phone, no number, sin teléfono
Moved
  sure    no longer at building, no longer at site, moved buildings, moved sites, new building,
          transferred buildings, transfered, not at this school, mv, mov, moved schools, moved away,
          changed schools, no longer works here, no longer there, no longer at school, left
          district, transferred schools, left school, moved to another school, no longer at this
          school, doesnt work there, no longer employed, at another school, changed buildings, se
          cambió, se cambió de escuela, ya no trabaja ahí, ya no trabaja aquí, cambió de escuela, ya
          no está, mudado, mudada, se trasladó, cambió de centro
  maybe   retired, quit, left, gone, resigned, on leave, se jubiló, renunció, jubilado, jubilada
Deceased
  sure    dec, dead, passed, passed away, dcd, murió, difunto, difunta, has passed
Language barrier
  sure    needs another language, spanish speaker needed, needs translator, translator needed,
          language, lb, lang, language issue, other language, speaks spanish, spanish speaker, needs
          spanish, spanish speaking, no english, does not speak english, needs interpreter, lang
          barrier, ol, spanish only, different language, speaks other language, no habla español,
          otro idioma, habla otro idioma, no habla inglés, necesita intérprete
  maybe   spanish, sp, español
Not reachable
  sure    inac, no access, could not access, cant reach, gated, locked building, locked, no way
          to reach, security, couldnt get in, inaccessible building, no trespassing, no phone
          number, no contact info, could not get in, no good number, sin acceso, no accesible,
          cerrado, imposible contactar, no se pudo entrar
  maybe   on vacation, away, out sick, on leave of absence, long term leave
Do not contact
  sure    do not call, please do not call, said do not call again, remove from call list, stop
          calling, do not contact again, take off list, remove, remove from list, asked not to be
          called, asked to be removed, opt out, opted out, stop, do not call again, dnc hard,
          unsubscribe, remove me, dont call again, never contact, no llamar, no contactar más,
          quitar de la lista, no molestar, no volver a llamar, no llamar más
"""

ANSWER = """
Yes
  sure    sí firma, ya firmó, que sí, dijo que sí, sí quiere, sí se afilia, sí se une, signed up!,
          joined!, yes!, signed on the spot, said yes!, signed the card, filled out card, yes signed
          card, yes i will, yes will join, will sign up, yep, yeah, yes will sign, will sign, will
          join, signed, signed card, signed up, signed today, agreed, in, x, ✓, ✔, 1, true, said
          yes, signed a card, committed, yes signed, agreed to join, joined today, already signed,
          accepted, accept, ok, definitely, will do, willing, absolutely, strong yes, yes joined,
          wants to join, wants to sign, of course, sure, will lead, agree, hard yes, claro, aceptó,
          firmó, se afilió, firmará, se unió, se une, acepta, sí firmó, sí firmará, quiere
          afiliarse, va a firmar, de acuerdo, comprometido, comprometida, se va a afiliar, sí se
          afilió
  maybe   already member, member, already a member, m, ya es miembro, ya es afiliado, already
          in, interested, lean yes, leaning yes, probably, interesado, interesada
Maybe
  sure    quiere pensarlo bien, lo piensa, pensándolo, ahorita no, todavía no decide, por definir,
          después, tal vez después, más tarde quizá, quizá, quizás, thinking about it!, maybe later
          on, still thinking, on the fence maybe, not this year, not this month, ask again, ask
          again later, ask me later, check back, let me think, talk to my spouse, m, thinking,
          thinking about it, will think about it, think about it, maybe later, needs time, unsure,
          not sure yet, considering, on the fence, wants info, wants more info, needs more info,
          will consider, possibly, perhaps, may, not now, not yet, not right now, later, undecided
          yet, need more time, wants to think, talk to spouse, needs to think, will let me know, get
          back to me, talk more, wait and see, m?, wants to wait, mb, maybe next year, more info,
          needs info, has to think, considering it, indeciso, indecisa, lo pensará, lo va a pensar,
          pensando, lo está pensando, a lo mejor, no está seguro, no está segura, más adelante, más
          tarde, quiere pensarlo, necesita tiempo, necesita información, todavía no, aún no, quiere
          más información, luego, puede ser, por ahora no
  maybe   ?, call back, follow up, lean no, leaning no, dejar para después
No
  sure    dijo que no, que no, no firma, no se afilia, no se une, no le interesa por ahora, said no
          thanks, not joining, doesnt want to join, does not want to join, not for me, not
          interested at all, nope, no thanks, not interested, declined, refused, will not join, said
          no, ni, wont sign, will not sign, wont join, no way, decline, hard no, against, false, 0,
          ✗, ✘, ❌, never, anti, no thank you, doesnt want to, not joining, will not, unwilling,
          refuses, no quiere, no gracias, rechazó, no le interesa, no interesado, no interesada, no
          firmará, no acepta, nunca, no quiere afiliarse, no aceptó, se negó, no firmó
  maybe   too expensive, cant afford, muy caro, not eligible
"""

KIND_OF_TEST = """
Petition
  sure    petitions, sign a petition, petition drive, petition signing, sign on letter, signatures,
          majority petition, letter, open letter, sign on, group letter, carta, firma, recolección
          de firmas, carta abierta, recogida de firmas
Sticker day
  sure    sticker shirt, sticker or shirt, sticker button, shirts, stickers, buttons, wear a shirt,
          sticker, button day, button, buttons, t shirt day, shirt day, red for ed, wear red, wear
          red day, color day, red shirt day, solidarity day, button up, día de camiseta, día de
          rojo, calcomanía, wristband, pin day, camiseta, wear black
Photo
  sure    photo petition, photos, selfie, selfies, group photo, faces of, photo wall, mural de
          fotos, fotos, foto grupal
Survey
  sure    bargaining survey, poll, questionnaire, contract survey, sondeo, cuestionario, form
Pledge
  sure    strike pledge, pledges, commitment card, commitment cards, pledge to act, compromiso
          de huelga, carta compromiso, commitment
Rally
  sure    picket, informational picket, practice picket, march, walk in, walkin, walk ins, board
          meeting, school board meeting, walkout, walk out, action, pack the board, protest,
          marcha, piquete, manifestación, protesta, concentración, plantón, turnout, walk in
          action
Practice vote
  sure    votes, voting, straw vote, mock strike vote, practice strike vote, strike vote, strike
          authorization vote, vote, sav, authorization vote, votación, votación de huelga, voto,
          voto de huelga, straw poll, strike authorization
Other
  sure    misc, call in, phone zap, work to rule, postcards, email campaign
"""

BASE = """
Eligible
  sure    all, everybody, all eligible, unit, whole unit, bargaining unit, bu, entire unit, all
          staff, all employees, all in unit, everyone in the unit, todos, toda la unidad, total,
          e
Members
  sure    members only, member, only members, mem, dues payers, solo miembros, afiliados, m,
          union members, mbrs, solo afiliados
"""

INVITED_TO = """
Lead a test
  sure    lead petition, lead a petition, lead a structure test, lead sticker day, circulate
          petition, lead an action, lead test, collect signatures, move petition, lead structure
          test, dirigir prueba, encabezar una acción
Join the committee
  sure    join oc, join the oc, join organizing committee, join committee, oc, join cat,
          organizing committee, join contract action team, unirse al comité organizador, cat,
          serve on committee
Speak
  sure    speak at rally, speak at board, speak at meeting, give testimony, testify, speak at
          school board, public comment, tell their story, dar testimonio, speak at the board,
          board comment
Bring two
  sure    bring 2, bring two colleagues, bring 2 people, bring two coworkers, bring a friend,
          bring people, bring 2 colleagues, recruit two, traer a dos compañeros, traer 2
"""
