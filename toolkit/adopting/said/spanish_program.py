"""What the columns of worksites, organizers and the paid program are called in Spanish."""

from __future__ import annotations

WORKSITES = """
Worksite
  as      Worksite
  sure    nombre del plantel, nombre de escuela, escuela o plantel, nombre del colegio, nombre del
          centro escolar
Short name
  sure    abreviatura, siglas, abrev, nombre abreviado
  likely  clave, sigla
  maybe   código
Level
  sure    nivel educativo, nivel escolar, tipo de escuela, etapa, nivel de la escuela, primaria
          secundaria, nivel que atiende
  likely  ciclo, nivel etapa, primaria secundaria prepa, tipo, niveles, etapa educativa
  maybe   grados
Region
  sure    dirección regional, región educativa, oficina regional, regional educativa, zona sindical,
          circuito educativo, ugel, región sindical, zona escolar, distrito escolar, sector escolar,
          comarca
  likely  circuito, regional, partido, departamento, sector, delegación, distrito, territorio
  maybe   provincia, municipio, grupo
Eligible
  sure    cantidad de trabajadores, cantidad de docentes, cantidad de empleados, total de
          trabajadores del centro, núm total de empleados, personal total, plantilla docente, nº de
          trabajadores, nº de docentes, dotación, número de trabajadores, núm de trabajadores, total
          de trabajadores, total de empleados, número de empleados, número de docentes, total de
          docentes, trabajadores, empleados, censo, total de maestros, número de maestros, núm de
          empleados, cuántos trabajan, cuántos son, cuántas personas, número de personas, total de
          plantilla, número total de trabajadores, trabajadores totales, núm de docentes, núm de
          personas, cuántos trabajan ahí, plantilla total, maestros en total, total de personal, núm
          de maestros
  likely  personal, docentes, maestros, total, personas
  maybe   número
Staff lead
  sure    organizador asignado, organizador responsable, personal asignado
  likely  encargado, encargada, a cargo de, organizador, asignado a, asignada a, organizadora
Rep email(s)
  sure    correo de la representante, correo electrónico del delegado,
          email de la delegada, email del representante, correos de los delegados, correo del
          delegado, correo de la delegada, correo del delegado sindical, correos de representantes,
          correo de delegados, email del delegado
Address
  sure    domicilio, ubicación, calle, dirección de la escuela, dirección del centro, calle y
          número
Notes
  as      Notes
"""

ORGANIZERS = """
Organizer
  sure    nombre del compañero organizador, nombre completo del organizador, integrante del equipo,
          nombre del integrante, miembros del equipo, nombre del organizador, nombre de la
          organizadora, organizadores, organizadoras, organizadora u organizador, organizador u
          organizadora, nombre de organizador, nombre del promotor, compañero organizador, quién
          organiza
  likely  nombre y apellidos, persona, promotor, nombre y apellido
Email
  as      Email
Role
  likely  tipo, papel, cargo, puesto, función
Staff lead
  sure    persona de apoyo, quién lo acompaña, quién la acompaña, quién le acompaña, personal que
          acompaña, enlace del sindicato, coordinador asignado, personal asignado, supervisor,
          supervisora, mentor, mentora, coordinador, coordinadora, responsable del sindicato,
          personal responsable, quién le da acompañamiento, acompañante, le acompaña, personal
          sindical, contacto del sindicato, responsable sindical, asesor, asesora, su responsable,
          coordinadora asignada
  likely  encargado, encargada, coordina
Worksite
  as      Worksite
Language
  as      Language
Starts
  likely  fecha de inicio, desde, comienza
Ends
  likely  fecha de término, hasta, fecha de fin, fecha fin
Phases
  likely  etapa, etapas
People a week
  sure    meta semanal
  likely  meta
"""

PHASES = """
Phase
  likely  etapa, periodo, nombre
Starts
  sure    fecha de inicio, comienza, desde, primer día
Ends
  sure    fecha de término, hasta, fecha de fin, fecha final, último día
Hours per week
  sure    horas semanales, horas a la semana
Stipend
  sure    pago, monto, importe, beca, compensación
Focus
  likely  objetivo, tema
"""

EVENTS = """
Event
  sure    nombre del taller, nombre de la sesión, tema de la capacitación, nombre de la asamblea,
          título del evento, nombre del evento, actividad, título, qué evento, nombre de la
          capacitación, tema, nombre de la reunión
  likely  nombre, reunión, capacitación, taller, asamblea, sesión
Date
  sure    fecha del evento, día
Starts
  sure    hora inicio, inicia, hora de comienzo, hora inicial, hora de inicio, comienza
  likely  hora, desde, de
Ends
  sure    hora fin, termina a las, finaliza, hora de fin, hora de término, hora final
  likely  hasta, a
Kind
  sure    tipo de evento
  likely  clase, categoría
Worksite
  as      Worksite
  likely  lugar, sede, dónde
Format
  sure    modalidad
  likely  presencial o virtual
Audience
  likely  dirigido a, para quién, para
"""

ATTENDANCE = """
Event
  sure    nombre del evento, reunión, capacitación, sesión, taller, asamblea, actividad
Date
  sure    día, fecha del evento, fecha de asistencia
Attendee
  sure    nombre de la persona, nombre del organizador u organizadora, nombre y apellido s,
          participantes, nombre del miembro, asistente nombre completo, nombre del asistente,
          participante, asistentes, nombre y apellidos, nombre completo, nombre y apellido, nombre
          del participante, nombre de quien asiste, quién vino, asistente nombre, nombre del
          organizador
  likely  organizador, organizadora, miembro, compañero, maestro, docente
Attended
  sure    asistió a la capacitación, estuvo, asistencia a f, asistencia p f, presente o ausente,
          presente ausente, llegó sí no, asistencia, asistió sí no, presente, vino, vino sí no,
          estuvo presente, asistió o no, presente sí no, sí asistió, firma de asistencia, asistencia
          sí no
  likely  estado, asiste, llegó
Hours
  sure    horas asistidas, horas presentes
Recorded by
  sure    tomado por, anotado por
"""

CHECK_INS = """
Date
  sure    semana del, fecha de reunión, semana de, fecha de la reunión, semana
  likely  día
Organizer
  sure    a quién acompaña, organizador acompañado, organizadora u organizador, organizador u
          organizadora, acompañado, con qué organizador, equipo acompañado
  likely  miembro organizador, persona, miembros del equipo
Staff
  sure    personal, mentor, mentora, supervisor, supervisora, coordinador, coordinadora, reunión
          con, quién acompaña, acompañante, acompaña, con quién se reunió del sindicato,
          personal del sindicato, responsable del sindicato, acompañado por, asesor, asesora
  likely  responsable
Happened
  sure    se reunieron, hubo reunión, se realizó, realizado, se reunió, realizada, nos reunimos,
          se vieron, sí se hizo, realizada sí no, se hizo la reunión, hubo seguimiento, se llevó
          a cabo
  likely  estado, cumplido
Minutes
  sure    duración, cuánto duró, duración en minutos
Wins
  sure    éxitos, avances, victorias, celebraciones, lo que salió bien, buenas noticias, qué
          salió bien, qué logró, logros de la semana, lo bueno, qué celebramos, qué funcionó,
          triunfos
Stuck
  sure    retos, obstáculos, desafíos, problemas, barreras, atorados, lo que no avanzó, en qué
          se atoró, dónde se atoró, atorones, qué no salió, qué fue difícil, qué costó, qué le
          cuesta, dificultad, lo difícil, qué faltó, en qué necesita ayuda, necesita apoyo en
  likely  necesita ayuda
Notes
  as      Notes
  sure    qué sigue, siguientes pasos, plan para la semana, acuerdos, compromisos
  likely  próximos pasos, pendientes
"""

HOURS = """
Date
  sure    día, fecha de trabajo, día trabajado
  likely  semana del
Organizer
  sure    nombre del organizador, nombre completo, tu nombre, nombre y apellidos
  likely  persona, empleado, trabajador
Activity
  sure    actividad o tarea, en qué se trabajó, tipo de labor, rubro, qué actividad, descripción de
          actividad, tipo de actividad, qué hice, tarea, descripción del trabajo, actividad
          realizada, actividades, trabajo realizado, qué hiciste, qué hizo, en qué trabajé, tipo de
          trabajo, en qué, actividad del día, trabajo hecho, qué se hizo, labor, labor realizada,
          tarea realizada, concepto
  likely  descripción, trabajo, tipo, qué
Start
  sure    hora de entrada, entrada, hora de inicio, hora inicio, empieza, hora en que empezó,
          hora de comienzo, hora que empecé, comienzo, llegada, hora de llegada
  likely  desde
End
  sure    hora de salida, salida, hora de fin, hora final, termina, hora fin, hora en que
          terminó, hora de término, hora que terminé, término, hora de terminar
  likely  hasta
Hours
  sure    horas laboradas, horas de trabajo, cantidad de horas, hs, total hs, nº de horas, horas en
          total, total de horas, horas trabajadas, horas totales, número de horas, núm de horas,
          total horas, cuántas horas, horas del día, horas por día, total del día, horas
          registradas, tiempo trabajado, horas dedicadas, hrs totales
  likely  total, tiempo
Notes
  as      Notes
"""

SIGN_OFFS = """
By
  sure    firmado por, aprobado por, nombre de quien firma
Notes
  as      Notes
"""

CORRECTIONS = """
Reason
  likely  explicación
"""
