"""What the columns of conversations and the other tables are called in Spanish."""

from __future__ import annotations

CONVERSATIONS = """
Date
  sure    fecha y hora, fecha de contacto, fecha del contacto, fecha de la conversación, fecha
          de la llamada, fecha de llamada, fecha de visita, fecha de la visita, fecha
          conversación
  likely  día, cuándo
Organizer
  sure    nombre del organizador, nombre de la organizadora, quién llamó, quién visitó, quién
          habló, su nombre, llamado por, nombre de quien llama, organizador a cargo, contactado
          por, quien llama, quién realizó la llamada, persona que contactó, quién contactó
  likely  responsable, hecho por, visitado por, promotor, voluntario, voluntaria, delegado,
          organizadores, tu nombre completo
  maybe   quién, por, representante
Person ID
  as      Person ID
Person
  sure    con quién habló, con quién hablaste, hablé con, habló con, persona contactada, nombre
          de la persona, persona con quien habló, nombre del compañero, nombre de la compañera,
          nombre del trabajador, conversación con, nombre del contacto, nombre de la persona
          contactada
  likely  contacto, trabajador, trabajadora, compañero, compañera, miembro, docente, maestro,
          maestra, empleado, nombre completo, nombre y apellidos, con, con quién, nombre y
          apellido, maestro contactado, afiliado
  maybe   quién
Worksite
  as      Worksite
Method
  sure    forma de contacto, medio de contacto, método de contacto, tipo de contacto, vía de
          contacto, cómo se contactó, modo de contacto, cómo lo contactó
  likely  vía, modo, forma, canal, tipo de conversación
  maybe   tipo, contacto
Result
  sure    resultado de la llamada, resultado del contacto, qué pasó, resultado de la
          conversación, resultados, resultado de la visita
  likely  contestó, hablaron, respuesta a la llamada, estado de la llamada, conversación, se
          habló, habló
  maybe   estado, respuesta
Assessment
  sure    valoración, nivel de apoyo, evaluación 1 5, valoración 1 5, calificación 1 5, nueva
          valoración
  likely  puntuación, puntaje, 1 al 5, del 1 al 5, eval
  maybe   apoyo, nivel, número
  faint   nota
Asked to join
  sure    se le pidió afiliarse, se le invitó a afiliarse, invitado a unirse, pidió que se
          afiliara, lo invitó a unirse
  likely  invitado, se le pidió, se le invitó, invitación, le pidió firmar
Answer
  sure    su respuesta, qué dijo, qué respondió, qué contestó, respuesta a la invitación
  likely  contestación, dijo, firmó
  maybe   se afilió
Issues
  sure    tema principal, problemas, inquietudes, qué le preocupa, preocupación, problema,
          demandas, temas que le importan, asuntos que le preocupan, asunto, tema que le
          preocupa
  likely  prioridades, necesidades, problema principal
Intensity
  sure    qué tanto, fuerza, qué tan fuerte, grado de preocupación
  likely  importancia, urgencia
Leader named
  sure    líder nombrado, líder identificado, líderes identificados, a quién siguen, quién es el
          líder, a quién acuden, líder natural, quién es líder
  likely  líder, líderes, a quién escuchan
Topics
  sure    temas tratados, de qué hablaron, qué se habló, temas de conversación
  likely  se habló de
Promise
  sure    qué prometió, qué se prometió, le prometí, compromiso de seguimiento
  likely  próximo paso, próximos pasos, pendiente, pendientes, compromiso, compromisos, tarea
  maybe   seguimiento
Follow up by
  sure    fecha de seguimiento, fecha del seguimiento, próximo contacto, cuándo dar seguimiento,
          para cuándo, próxima llamada
  likely  fecha límite, volver a llamar
  maybe   seguimiento
Minutes
  sure    duración, duración en minutos, tiempo en minutos, min, minutos de conversación
  maybe   tiempo
Notes
  as      Notes
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
