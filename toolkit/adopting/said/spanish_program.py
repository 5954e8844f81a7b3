"""What the columns of worksites, organizers and the paid program are called in Spanish."""

from __future__ import annotations

WORKSITES = """
Worksite
  as      Worksite
Short name
  sure    abreviatura, siglas, abrev, nombre abreviado
  likely  clave, sigla
  maybe   código
Level
  sure    nivel educativo, nivel escolar, tipo de escuela, etapa
  likely  tipo, niveles, etapa educativa
  maybe   grados
Region
  sure    zona escolar, distrito escolar, sector escolar, comarca
  likely  sector, delegación, distrito, territorio
  maybe   provincia, municipio, grupo
Eligible
  sure    número de trabajadores, núm de trabajadores, total de trabajadores, total de
          empleados, número de empleados, número de docentes, total de docentes, trabajadores,
          empleados, censo, total de maestros, número de maestros, núm de empleados
  likely  personal, docentes, maestros, total, personas
  maybe   número
Staff lead
  sure    organizador asignado, organizador responsable, personal asignado
  likely  encargado, encargada, a cargo de, organizador, asignado a, asignada a, organizadora
Rep email(s)
  sure    correo del delegado, correo de la delegada, correo del delegado sindical, correos de
          representantes, correo de delegados, email del delegado
Address
  sure    domicilio, ubicación, calle, dirección de la escuela, dirección del centro, calle y
          número
Notes
  as      Notes
"""

ORGANIZERS = """
Organizer
  sure    nombre del organizador, nombre de la organizadora, organizadores, organizadoras
  likely  nombre y apellidos, persona, promotor, nombre y apellido
Email
  as      Email
Role
  likely  tipo, papel, cargo, puesto, función
Staff lead
  sure    personal asignado, supervisor, supervisora, mentor, mentora, coordinador, coordinadora
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
  sure    nombre del evento, actividad, título
  likely  nombre, reunión, capacitación, taller, asamblea, sesión
Date
  sure    fecha del evento, día
Starts
  sure    hora de inicio, comienza
  likely  hora, desde, de
Ends
  sure    hora de fin, hora de término, hora final
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
  sure    nombre del asistente, participante, asistentes, nombre y apellidos, nombre completo,
          nombre y apellido
  likely  organizador, organizadora, miembro, compañero, maestro, docente
Attended
  sure    asistencia, asistió sí no, presente, vino
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
  likely  miembro organizador, persona, miembros del equipo
Staff
  sure    personal, mentor, mentora, supervisor, supervisora, coordinador, coordinadora, reunión
          con
  likely  responsable
Happened
  sure    se reunieron, hubo reunión, se realizó, realizado, se reunió, realizada
  likely  estado, cumplido
Minutes
  sure    duración, cuánto duró, duración en minutos
Wins
  sure    éxitos, avances, victorias, celebraciones, lo que salió bien, buenas noticias
Stuck
  sure    retos, obstáculos, desafíos, problemas, barreras, atorados, lo que no avanzó
  likely  necesita ayuda
Notes
  as      Notes
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
  sure    tipo de actividad, qué hice, tarea, descripción del trabajo, actividad realizada,
          actividades, trabajo realizado
  likely  descripción, trabajo, tipo, qué
Start
  sure    hora de entrada, entrada, hora de inicio, hora inicio, empieza
  likely  desde
End
  sure    hora de salida, salida, hora de fin, hora final, termina, hora fin
  likely  hasta
Hours
  sure    total de horas, horas trabajadas, horas totales, número de horas, núm de horas, total
          horas
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
