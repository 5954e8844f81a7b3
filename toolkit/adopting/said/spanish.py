"""What the columns of conversations and the other tables are called in Spanish."""

from __future__ import annotations

CONVERSATIONS = """
Date
  sure    fecha del uno a uno, fecha de la charla, fecha charla, día de la plática, día de la
          visita, fecha en que se habló, fecha en que habló, fecha contacto, fecha y hora, fecha del
          contacto, fecha de la conversación, fecha de la llamada, fecha de llamada, fecha de
          visita, fecha de la visita, fecha conversación, día de la llamada, fecha de la plática,
          fecha plática, cuándo fue, cuándo habló, cuándo hablaron, fecha de contacto con
  likely  día, cuándo
Organizer
  sure    quién eres, quién es usted,
          nombre del delegado, nombre de la delegada, delegado que habló, organizador que habló,
          organizadora que habló, quién hizo el contacto, quién hizo la visita, quién hizo la
          llamada, nombre de quien llena, nombre de quien reporta, nombre del activista, nombre del
          organizador, nombre de la organizadora, quién llamó, quién visitó, su nombre, llamado por,
          nombre de quien llama, organizador a cargo, contactado por, quien llama, quién realizó la
          llamada, persona que contactó, quién contactó, quién platicó, organizadora u organizador,
          organizador u organizadora, persona que llama, quién lo hizo, quién reporta, nombre del
          promotor, nombre del voluntario, quién conversó, nombre de quien habló, quién fue, quién
          lo visitó
  likely  responsable, hecho por, visitado por, promotor, promotora, brigadista, activista,
          delegada, voluntario, voluntaria, delegado, organizadores, tu nombre completo
  maybe   quién, por, representante
Person ID
  as      Person ID
Person
  sure    docente con quien habló, maestro con quien habló, compañero con quien habló, nombre de la
          persona visitada, persona visitada, nombre del compañero visitado, nombre de la afiliada,
          nombre del afiliado, nombre del agremiado, nombre del profesor, nombre de la profesora,
          nombre de la maestra, con quién se habló, con quién conversó, a quién se contactó, con
          quién hablaste, hablé con, habló con, persona contactada, nombre de la persona, nombre del
          compañero, nombre de la compañera, nombre del trabajador, conversación con, nombre del
          contacto, nombre de la persona contactada, a quién, a quién llamó, a quién visitó, a quién
          contactó, persona con la que habló, persona con quien habló, maestra o maestro, maestro o
          maestra, compañera o compañero, nombre del docente, nombre del maestro, con quién platicó,
          con quién platiqué, platiqué con, con quién hablé, habló con quién, trabajador contactado,
          docente contactado
  likely  profesor, profesora, agremiado, agremiada, socio, socia, colega, persona visitada o
          llamada, contacto, trabajador, trabajadora, compañero, compañera, miembro, docente,
          maestro, maestra, empleado, compa, compa contactado, afiliada, nombre completo, nombre y
          apellidos, con, con quién, nombre y apellido, maestro contactado, afiliado
  maybe   quién
Worksite
  as      Worksite
Method
  sure    cómo se hizo contacto, cómo hizo contacto, medio utilizado, en persona o por
          teléfono, presencial o teléfono, tipo de contacto realizado, cómo se comunicaron, forma de
          contacto, medio de contacto, método de contacto, tipo de contacto, vía de contacto, cómo
          se contactó, modo de contacto, cómo lo contactó, cómo fue, cómo hablaron, cómo se habló,
          cómo habló, tipo de plática, por qué medio, cómo platicaron
  likely  vía, modo, forma, canal, tipo de conversación
  maybe   tipo, contacto
Result
  sure    se logró hablar, se habló con la persona, hubo plática, hubo conversación, logró contacto,
          cómo resultó, cómo terminó, resultado del intento, contestó o no, resultado de la llamada,
          resultado del contacto, qué pasó, resultado de la conversación, resultados, resultado de
          la visita, qué resultó, cómo le fue, resultado final, resultado de la plática, se logró
          contacto, hubo contacto, contacto logrado, se pudo hablar, contestaron, qué dijo al final
  likely  contestó, hablaron, respuesta a la llamada, estado de la llamada, conversación, se
          habló, habló
  maybe   estado, respuesta
Assessment
  sure    cómo la evalúas, cómo lo evalúas, cómo lo calificas, cómo la calificas,
          calificación del 1 al 5, evaluación del 1 al 5, valoración del 1 al 5, apoyo del 1 al 5,
          apoyo 1 5, qué tanto apoya, cómo lo califica, cómo la califica, nivel de apoyo 1 5,
          valoración, nivel de apoyo, evaluación 1 5, valoración 1 5, calificación 1 5, nueva
          valoración
  likely  puntuación, puntaje, 1 al 5, del 1 al 5, eval
  maybe   apoyo, nivel, número
  faint   nota
Asked to join
  sure    se le invitó a unirse, se le propuso afiliarse, le propuso afiliarse, se le ofreció la
          afiliación, le pidió que se afiliara, le pidió que firmara, invitación a afiliarse, se le
          pidió afiliarse, se le invitó a afiliarse, invitado a unirse, pidió que se afiliara, lo
          invitó a unirse
  likely  invitado, se le pidió, se le invitó, invitación, le pidió firmar
Answer
  sure    qué contestó a la invitación, se afiliará, se va a unir, respuesta a la propuesta, dijo
          que sí, su respuesta, qué dijo, qué respondió, qué contestó, respuesta a la invitación,
          qué contesto a la invitación, aceptó, respuesta a afiliarse, se va a afiliar, se afilia,
          sí no tal vez, firma, quiere afiliarse
  likely  contestación, dijo, firmó
  maybe   se afilió
Issues
  sure    temas de preocupación, qué le molesta, quejas, qué le importa más, lo que más le importa,
          problemas en el trabajo, problemas en la escuela, temas que salieron, tema principal de
          preocupación, demandas que mencionó, tema principal, problemas, inquietudes, qué le
          preocupa, preocupación, problema, demandas, temas que le importan, asuntos que le
          preocupan, asunto, tema que le preocupa, temas que le preocupan, tema que le importa, qué
          le importa, de qué se queja, qué quiere cambiar, problemas que menciona, asuntos que
          mencionó, lo que le preocupa, lo que más le preocupa, problemática, temas que mencionó,
          preocupación principal
  likely  prioridades, necesidades, problema principal
Intensity
  sure    qué tanto, fuerza, qué tan fuerte, grado de preocupación
  likely  importancia, urgencia
Leader named
  sure    a quién admiran, a quién le tienen confianza, en quién confían, quiénes son los líderes,
          quién tiene influencia, líderes que mencionó, a quién buscan, referente, referentes, líder
          nombrado, líder identificado, líderes identificados, a quién siguen, quién es el líder, a
          quién acuden, líder natural, quién es líder, a quién le hacen caso, quién mueve a la
          gente, líder del centro, líder de la escuela, líder que mencionó, a quién respetan, a
          quién sigue la gente, nombró como líder
  likely  líder, líderes, a quién escuchan
Topics
  sure    temas tratados, de qué hablaron, qué se habló, temas de conversación
  likely  se habló de
Promise
  sure    qué se le prometió, a qué me comprometí, a qué se comprometió, me comprometí a, tarea
          pendiente, qué quedé de hacer, quedé de, qué falta hacer, lo que quedó pendiente,
          seguimiento por hacer, qué se prometió, le prometí, compromiso de seguimiento, quedé en,
          quedamos en, le prometí que, qué le prometí, lo que prometí, lo que le prometí, le debo,
          queda pendiente, acuerdo, acuerdos, qué queda pendiente, seguimiento prometido, quedó en,
          compromiso mío, qué prometiste, qué prometió, prometió
  likely  próximo paso, próximos pasos, pendiente, pendientes, compromiso, compromisos, tarea
  maybe   seguimiento
Follow up by
  sure    cuándo vuelvo a hablar, volver a contactar el, nueva cita, próxima cita, próxima plática,
          próxima visita, fecha de próxima visita, fecha del próximo contacto, seguimiento para el,
          fecha de seguimiento, fecha del seguimiento, próximo contacto, cuándo dar seguimiento,
          para cuándo, próxima llamada, dar seguimiento el, volver a hablar, fecha para volver, para
          qué fecha, cuándo volver a llamar, fecha prometida, antes de, fecha compromiso
  likely  fecha límite, volver a llamar
  maybe   seguimiento
Minutes
  sure    cuánto duró, minutos aproximados, duración min, duración aproximada, duración, duración en
          minutos, tiempo en minutos, min, minutos de conversación
  maybe   tiempo
Notes
  as      Notes
  sure    qué más dijo, notas de la conversación, notas de la plática, notas de la visita, notas de
          la llamada, algo más, comentarios de la plática, resumen
"""

STRUCTURE_TESTS = """
Test
  likely  acción, nombre, petición, actividad
Opens
  sure    fecha de inicio, empieza, apertura
  likely  fecha
Closes
  sure    fecha de cierre, termina, cierre, fecha límite
Target
  sure    objetivo
Issue
  likely  tema, demanda
"""

RESPONSES = """
Test
  sure    petición, acción
  likely  actividad, evento
Person ID
  as      Person ID
  likely  nombre completo, firmante, nombre y apellidos, trabajador, compañero, miembro
Response
  sure    participa, sí no, participación, firma sí no
  likely  firma, firmado, apoya, completado
Date
  sure    fecha de firma, fecha de la firma, firmado el
Collected by
  sure    recolectado por, recogida por, recabado por, recogió
"""

LEADER_ASKS = """
Person ID
  likely  nombre del líder, miembro, nombre completo
Asked on
  sure    fecha de invitación
  likely  cuándo
Asked by
  sure    quién invitó, invitada por
Answer
  sure    su respuesta, qué dijo, qué respondió, qué contestó, respuesta a la invitación
  likely  contestación, dijo, firmó
Notes
  as      Notes
"""

ISSUES = """
Issue
  likely  problema, nombre, demanda
Description
  sure    detalles, explicación
"""

APPLICATIONS = """
Timestamp
  sure    fecha de solicitud, fecha y hora
First name
  sure    nombres, primer nombre
  likely  nombre de pila
Last name
  sure    primer apellido
First name, Last name
  as      First name, Last name
Email
  as      Email
Phone
  as      Phone
Worksite
  as      Worksite
Why
  sure    motivo, razón, motivación, por qué quiere participar
Decision
  likely  estado, resultado, aceptado
"""
