"""What a roster's columns are called in Spanish, as in Latin America, the United States and
Spain.
"""

from __future__ import annotations

ROSTER = """
Person ID
  sure    número de agremiado, núm de agremiado, núm de socio, no de socio, número de socia, nº de
          afiliado, nº afiliado, nº de socio, id de miembro, id de afiliado, núm de trabajador, no
          de trabajador, número de ficha, código de empleado, código de afiliado, núm de miembro, no
          de miembro, clave de trabajador, folio de afiliación, número de matrícula, núm de
          empleado, no de empleado, número de miembro, número de afiliado, núm de afiliado, no de
          afiliado, número de socio, núm de socio, id empleado, número de trabajador, clave de
          empleado, núm empleado, núm afiliado, id de empleado, número de afiliación
  likely  ficha no, nº de empleado, nº empleado, nº de legajo, id interno, matrícula, clave, legajo,
          número de personal, nº
  faint   dni, nif, nie, dni nif, rfc, cédula, documento
First name
  sure    primeros nombres, nombres de pila del trabajador, primer nombre, nombre de pila,
          nombre propio, nombres de pila, nombre pila
  likely  nom, nombre
Last name
  sure    apellido paterno materno, apellidos del trabajador, ambos apellidos, dos
          apellidos, primer apellido, apellidos completos, apellido paterno y materno, apellidos
          paterno y materno, primer y segundo apellido
  likely  apellido paterno, apell, paterno
First name, Last name
  sure    nombre de la maestra, nombre del profesor, nombre de la profesora, nombre de la docente,
          nombre de la compañera, nombre del socio, nombre de la socia, nombre de la afiliada,
          nombre de la trabajadora, nombre completo del docente, nombre completo del maestro, nombre
          completo del afiliado, apellido s y nombre s, nombre s y apellido s, nombre de la persona
          trabajadora, apellidos nombre del docente, nombre y apellidos del afiliado, nombre
          completo, nombre y apellidos, nombre y apellido, apellidos y nombre, apellidos nombre,
          apellido y nombre, apellido nombre, nombres y apellidos, apellidos y nombres, nombre
          apellidos, nombre del afiliado, nombre de la persona, nombre del docente, nombre del
          compañero, nombre completo del trabajador, nombre del agremiado, nombre y apellidos del
          trabajador, nombre de empleado
  likely  agremiado nombre, afiliado nombre, docentes, maestros, trabajadores, nombre de la
          enfermera, personal docente, asistente de educación, catedrático, catedrática, conserje,
          trabajador, trabajadora, persona trabajadora, compañero, compañera, empleado, empleada,
          maestro, maestra, docente, profesor, profesora, enfermera, enfermero, nombre del
          trabajador, nombre del maestro, nombre del empleado, nombre del miembro
  maybe   nombre, persona, quién
Preferred name
  sure    nombre que usa, apodo, cómo le gusta que le llamen, nombre elegido, cómo le dicen, le
          dicen, como le llaman, nombre de preferencia, prefiere que le llamen, le llaman
Worksite
  sure    nombre del centro educativo, institución educativa, nombre de la
          institución, nombre de la institución educativa, unidad educativa, escuela o centro,
          escuela u oficina, escuela centro, centro docente, colegio o escuela, escuela o colegio,
          liceo, escuela de trabajo, escuela de origen, centro de procedencia, plantel donde
          trabaja, escuela donde labora, edificio escolar, lugar de trabajo actual, nombre del
          edificio, escuela o edificio, plantel o centro, centro de trabajo actual, centro de
          trabajo cct, unidad de adscripción, centro escolar, colegio, nombre de la escuela, nombre
          del centro, sitio de trabajo, lugar donde trabaja, escuela donde trabaja, escuela o lugar
          de trabajo, centro, nombre de la escuela o centro, escuela edificio, escuela actual,
          centro de destino, su escuela, tu escuela, nombre del plantel, escuela donde trabajas,
          escuela en que trabaja, lugar donde labora, centro donde trabaja, plantel donde labora,
          centro laboral, centro de adscripcion actual, escuela de adscripción, plantel de
          adscripción, plantel educativo, nombre del centro de trabajo, edificio donde trabaja,
          hospital donde trabaja, escuela asignada, dónde trabaja actualmente
  likely  ie, i e, núcleo, planta, sucursal, dependencia, área de trabajo, centro asistencial,
          ubicación laboral, jardín, ceip ies, cepa, ies centro, instituto o colegio, sede, recinto,
          instituto, hospital, clínica, sitio, campus, establecimiento, unidad de trabajo, lugar,
          ubicación, ies, ceip, escuelas, planteles, destino, dónde trabaja, adscripción, centro de
          adscripción, zona escolar escuela
  maybe   ct, cct, clave del centro, código de centro, empresa, dónde, institución
Unit
  sure    unidad negociadora
  likely  estamento, escalafón sindical, tipo de plantilla, docente o paradocente, docente o apoyo,
          docente no docente, unidad apropiada, colectivo, gremio, rama, unidad o grupo, tipo de
          personal, grupo laboral
  maybe   grupo, sección, seccional, sección sindical, delegación, sector, local
Job title
  sure    cargo docente, cargo que desempeña, puesto laboral actual, función
          actual, clase que imparte, grado que enseña, grado que imparte, materia o grado, grado o
          materia, grado y materia, grado o puesto, grado puesto, puesto grado, materia o puesto,
          asignatura que imparte, asignatura o grado, nivel o materia, qué grado da, qué da, da
          clase de, puesto que ocupa, ocupación, cargo que ocupa, título del puesto, puesto o cargo,
          categoría laboral, puesto actual, categoría profesional, clasificación del puesto, puesto
          o función, cargo o puesto, puesto que desempeña, función que desempeña, qué enseña, qué
          puesto tiene, trabajo que hace, puesto laboral, denominación del puesto, tipo de puesto,
          cargo actual, título
  likely  trabajo, función, profesión, especialidad, plaza, oficio, asignación, nombramiento
  maybe   da, grado que da, enseña, ramo, asignatura o curso, curso, categoría, materia, asignatura,
          cuerpo, área, materia que imparte
  faint   grado, nivel
Status
  sure    unionado, unionada, es unionado, miembro de la unión, afiliado a la unión, afiliado al
          sindicato, afiliada al sindicato, socio del sindicato, está sindicalizado, está
          sindicalizada, está afiliado sí no, sindicalizado sí no, es del sindicato, está en el
          sindicato, es socio o socia, condición gremial actual, estado de
          membrecía, membrecía, situación de socio, calidad de socio, tipo de socio, afiliado,
          afiliada, es miembro, socio, socia, sindicalizado, sindicalizada, agremiado, agremiada, es
          afiliado, es socio, miembro sí no, afiliado sí no, miembro del sindicato, estatus de
          miembro, estado de membresía, membresía, es miembro del sindicato, está afiliado, estatus
          de afiliación, afiliado s n, es agremiado, es afiliada, es socia, afiliada sí no, miembro
          s n, afiliado o no, tipo de afiliado, estado sindical, afiliación sindical, condición de
          afiliado, está afiliada, pertenece al sindicato, estatus sindical, situación gremial, en
          el sindicato, miembro o no, afiliación sí no, estatus afiliación
  likely  aportante, federado, socio activo, cotiza, matriculado, inscrito en el sindicato, paga
          cuota, cuota sindical sí no, miembro, afiliados, afil, tipo de miembro, tipo de
          afiliación, sindicado, situación sindical, situación de afiliación, estado del miembro,
          condición sindical, condición gremial
  maybe   boleta, solicitud, formulario firmado, firmó afiliación, firmó boleta, hoja firmada, se
          afilió, ya firmó, entregó ficha, entregó boleta, estado, situación, tarjeta, tarjeta
          firmada, firmó tarjeta, firmó, condición, sindicato, cotizante, ficha, ficha firmada,
          ficha de afiliación, cédula de afiliación, solicitud de afiliación, boleta de afiliación,
          planilla de afiliación, boleta firmada, estatus actual, no afiliado, pendiente
  faint   afiliado desde, fecha de afiliación, activo
Roles
  sure    delegado gremial, delegada gremial, representante de centro, representante de zona,
          representante sindical de centro, delegado de plantel, delegada de plantel, delegado del
          plantel, representante de plantel, delegado de la unión, rol en el sindicato, tarea
          sindical, referente gremial, cargo gremial, enlace de centro, es enlace, delegado
          sindical, delegada sindical, representante sindical, comité organizador, comité de
          organización, cargo sindical, rol sindical, delegado de escuela, delegado de centro, líder
          natural, representante de escuela, representante del plantel, es delegado, es
          representante, es delegada, papel en el sindicato, función sindical, cargo en el
          sindicato, puesto sindical, responsabilidad sindical, es delegado sindical, representante
          sí no, delegado sí no
  likely  referente, dirigente, vocero, vocera, liberado, liberada, secretario delegacional,
          congresal, delegado o representante, líder delegado, delegado, delegada, representante,
          comité, líder identificado, enlace, enlace sindical, delegado de personal, comité de
          empresa, es líder, miembro del comité, lideresa, delegada de escuela, delegada de centro,
          delegada de base, delegado de base
  maybe   líder, cargo, activista, rol, papel, delegados, promotor, comité sindical
Charted under
  sure    líder que le mueve, líder que la mueve, quién lo mueve, quién la mueve, quién le mueve,
          líder a quien sigue, su líder es, líder de referencia, referente al que sigue, a qué líder
          sigue, a quién le hace caso, a quién sigue, líder asignado, su líder, líder que lo mueve,
          nombre del líder, sigue a, líder asignada, bajo qué líder, líder al que sigue
  likely  a quién escucha, grupo de, en el grupo de, sigue al líder, va con, en quién confía, con
          quién va, bajo líder
  maybe   líder, responde a, responsable
Organizer
  sure    quién da seguimiento, le da seguimiento, a cargo del seguimiento, seguimiento a cargo de,
          encargado de seguimiento, encargada de seguimiento, responsable de seguimiento,
          organizador que le toca, quién habla con él, quién habla con ella, quién hablará con la
          persona, asignado al organizador, asignada a la organizadora, persona que le da
          seguimiento, quién se encarga, quién lo lleva, quién la lleva, organizadora asignada,
          asignado a, asignada a, persona asignada, persona responsable, organizador responsable,
          quién le da seguimiento, asignación de organizador, organizador a cargo, organizadora
          responsable, quién lo atiende, quién la atiende, quién lo tiene, le toca a, organizador a
          quien le toca, asignado a organizador, lo atiende, organizador encargado, atiende,
          responsable de contacto, compañero responsable, organizador que lo atiende, compañera a
          cargo, compañero a cargo, persona a cargo, quién lo visita, quién la visita, quién le
          toca, promotora asignada, promotor asignado, delegado asignado, delegada asignada
  likely  quién le habla, quién les habla, quién le va a hablar,
          responsable, a cargo de, encargado, encargada, asignado, asignada, organizadores
  maybe   contacto sindical, promotor, promotora, brigadista, quién, contacto
Email
  sure    correo no institucional, email no institucional, correo de casa, correo elec, correo
          electr, c electrónico, correo e personal, correo gmail, correo personal no institucional,
          mail de contacto, dirección de email, correo electrónico no institucional, e mail
          personal, correo que más usa, mail, correo electrónico personal, dirección de correo,
          dirección de correo electrónico, e correo, mail personal, cuenta de correo, correo
          electrónico de contacto, correo electrónico o email, email personal, e mail de contacto,
          correo electrónico particular, correo particular, dirección electrónica, correo 1, correo
          preferido
  likely  correos
Phone
  sure    fono, fono contacto, fono de contacto, celu, cel personal, celular personal, móvil
          personal, número telefónico, núm telefónico, teléf, número de teléfono celular, número de
          cel, tel personal, tel o cel, teléfono de contacto personal, móvil o teléfono, celular de
          contacto, celular o whatsapp, whatsapp o celular, teléfono o whatsapp, número móvil,
          teléfono para mensajes, tel, número de teléfono, núm de teléfono, teléfono celular, número
          de celular, tfno, tlf, tlfno, teléfono de contacto, núm teléfono, teléfono personal,
          número de móvil, cel, no de teléfono, tel celular, teléfono o celular, no de celular, tfno
          móvil, tel móvil, celular o teléfono, tel de contacto, número de tel, telefono móvil
          personal, teléfono 1, cel o tel, núm de celular, número celular, núm cel
  likely  whatsapp, wasap, guasap, número de whatsapp, wsp, teléfonos, número de contacto, no tel,
          contacto telefónico
  faint   teléfono de casa, teléfono fijo, teléfono del trabajo
Phone, Email
  sure    teléfono y correo, correo y teléfono, teléfono correo, teléfono email
  maybe   datos de contacto, contacto, información de contacto
Language
  sure    lenguaje, idioma preferido, idioma principal, idioma de preferencia, idiomas, lengua
          preferida, lengua materna, idioma que prefiere, idioma que habla, idioma de contacto,
          en qué idioma, lengua que habla
  likely  habla, qué idioma habla
Hire date
  sure    fecha de alta en la empresa, fecha de alta laboral, fecha de inicio en el distrito,
          ingreso a la docencia, fecha de ingreso al distrito, fecha de ingreso al centro, fecha de
          ingreso al servicio, ingreso al servicio, desde cuándo labora, fecha en que comenzó,
          primer día de trabajo, primer día laboral, fecha de contrato, alta en el distrito, fecha
          de entrada, fecha de inicio laboral, fecha de contratacion original, fecha de
          incorporación, fecha ingreso, fecha contratación, fecha de inicio de labores, ingreso al
          distrito, fecha en que empezó, fecha de nombramiento, fecha de contratación original,
          contratado desde, fecha en que ingresó, fecha de comienzo, trabaja desde, desde cuándo
          trabaja, empezó a trabajar
  likely  fecha de inicio, ingreso, contratado, contratada, incorporación, fecha de toma de
          posesión, alta en la empresa
  maybe   antigüedad, fecha de alta, inicio, fecha de antigüedad
  faint   alta
On leave
  sure    permiso sin goce, en incapacidad, de baja médica, goza de licencia, licencia,
          con licencia, en licencia, excedencia, en excedencia, permiso, de permiso, está de
          licencia
  likely  baja laboral, incapacidad, ausente
  maybe   baja, baja médica
Do not contact
  sure    no volver a llamar, no quiere que le llamen, no quiere llamadas, no desea contacto, no
          desea ser contactado, no llamar, no contactar más, no molestar, no quiere contacto, no se
          le llame
Assessment
  sure    grado de compromiso 1 5, nivel de compromiso, valoración de apoyo, apoyo al sindicato 1 5,
          nivel de apoyo al sindicato, calificación actual, última valoración, última evaluación,
          última calificación, valoración última, nivel de apoyo, evaluación 1 5, valoración 1 5,
          calificación 1 5, grado de apoyo, puntaje 1 5, valoración actual, evaluación actual, nivel
          1 5, calificación del 1 al 5, evaluación del 1 al 5, valoración del 1 al 5, apoyo 1 5,
          grado de apoyo 1 5, apoyo 1 al 5, calificación de apoyo, nivel de apoyo 1 5, escala 1 5
  likely  firmeza, qué tan firme, firmeza 1 5,
          termómetro, temperatura, grado de compromiso, dónde está, en qué punto está, número del 1
          al 5, puntuación, puntaje, eval, del 1 al 5, valor 1 5
  maybe   apoyo, nivel, clasificación, nota 1 5, semáforo, postura, postura ante el sindicato
  faint   nota, código
Assessed on
  sure    fecha de valoración, fecha de calificación, fecha de la evaluación, valorado el, fecha
          evaluación
  likely  fecha valoración, evaluado
Notes
  sure    más notas, notas del organizador, apuntes generales, notas
          varias, nota, comentario, apuntes, anotaciones, notas adicionales, otras notas,
          comentarios adicionales, notas y comentarios, observaciones generales, comentarios y
          observaciones, notas generales, observación
  likely  detalles, otros comentarios, información adicional, otros datos
Conversations.Date
  sure    última plática, fecha de última plática, fecha de la última plática, última charla, fecha
          de la última charla, última vez que se contactó, última vez contactada, cuándo se habló,
          fecha del último uno a uno, último uno a uno, fecha de última llamada, fecha de última
          conversación, último contacto, fecha del último contacto, fecha de último contacto, última
          conversación, fecha de la última conversación, última vez contactado, ult contacto
  likely  fecha de contacto, última visita, última llamada, contactado el, fecha contacto, fecha
          de conversación, fecha uno a uno, última vez que hablamos, última vez que se habló,
          cuándo hablamos, fecha de visita, fecha de última visita, último diálogo, fecha último
          contacto, ultima plática
  maybe   contactado, visita, uno a uno, reunión uno a uno, 1 a 1, plática, plática uno a uno,
          visita a casa, visita domiciliaria
Conversations.Organizer
  sure    quién habló con la persona, contacto hecho por, última plática con, quién lo contactó por
          última vez, contactado por, contactada por, quién contactó, último contacto por,
          conversación con organizador
  likely  con quién, con quién fue, con quién platicó, quién hizo contacto, quién llamó, con qué
          organizador, quién habló, quién habló con, hablado por, visitado por, quién lo contactó,
          llamado por, quién le habló, habló con organizador, quién platicó, quién la visitó, quién
          lo visitó, con quién habló
  maybe   por
Conversations.Result
  likely  resultado de la plática, resultado de la visita, cómo le fue, qué pasó, resultado último
          contacto, resultado, resultado del contacto, último resultado, resultado de la llamada
Conversations.Method
  likely  forma de contacto, medio de contacto, cómo se contactó, tipo de contacto, método de
          contacto
Conversations.Issues
  likely  tema que le mueve, temas que le importan, temas que le preocupan, tema que más le importa,
          lo que le preocupa, qué le molesta, quejas, asunto principal, qué le importa, temas,
          preocupaciones, asuntos, tema principal, problema principal, preocupación, qué le
          preocupa, temas de interés, problemas, inquietudes, demandas
Conversations.Promise
  maybe   seguimiento, próximo paso, próximos pasos, pendientes, compromiso
Conversations.Follow up by
  likely  fecha de seguimiento, próximo contacto, próxima llamada, fecha próximo contacto
  maybe   seguimiento
Conversations.Asked to join
  likely  se le invitó, se le pidió afiliarse, invitado a afiliarse
Conversations.Answer
  likely  respuesta, qué respondió
Conversations.Notes
  likely  qué dijo, lo que dijo, qué comentó, qué contó, notas de la plática, notas de la
          conversación, notas del contacto, qué se dijo, notas de la llamada
"""
