"""Remarks in whole phrases, where people wrote more than a word; written as questions are.

A remark counts where the phrases of exactly one of our words fit it.
"""

from __future__ import annotations

RESULT = """
Talked
  sure    we talked|spoke|met|conversed !not|didnt|couldnt|refused|before|never|no,
          talked|spoke to|with|for|about !not|didnt|couldnt|refused|husband|wife|
            spouse|mother|father|son|daughter|roommate|secretary|office|sub|machine|
            no|wrong|never,
          good|great|long|brief|short|quick|nice|strong conversation|talk|chat|
            discussion !not|no,
          had conversation|talk|chat|1|one !not|no|didnt|never,
          short|brief|quick|long|good|great|hard|tough chat|talk|conversation !not|didnt|never|left,
          ran|bumped into|to !not|home,
          hablamos|hablo|hable|platicamos|conversamos con|de|por|un|muy|bien !no|
            esposo|esposa|hijo|hija|quiso,
          met|visited at|with|in her|his|their|school|person|work|hallway|lunchroom|
            classroom !not|didnt|couldnt|no|never|home
No answer
  sure    no|not|didnt|couldnt|never|unable|wasnt|isnt|cant answer|reach|home|
            respond|pick|available|reached|connect|response|there|answered|around
            !message|msg|voicemail|talk|vm|working|service|number,
          no contesto|respondio|estaba|contesta|localizado|encontro !mensaje|recado,
          nobody|noone|none there|home|answered|came|around|picked|responded|up,
          no one|body there|home|answered|came|picked|responded,
          went|straight|goes to voicemail|vm !left|message,
          rang|rings and|no|out|forever|through,
          no habia|estaba nadie,
          nadie contesto|abrio|estaba|salio
Left message
  sure    left|leave|leaving message|voicemail|vm|msg|note|voice|lvm !not,
          deje|dejo|dejar|dejamos mensaje|recado|nota,
          no answer left|lm message|lm|vm|voicemail
Refused
  sure    refused|refuses to|talk|speak|conversation,
          did|does|would not|nt want|talk|speak to|with talk|speak|me|us,
          not|isnt|wasnt|uninterested interested|in in|willing|talking
            talking|speaking|chatting|conversation,
          not|isnt|wasnt interested|willing|wanting to talk|speak|chat|engage,
          asked me|us to stop|leave|go|not,
          didnt|doesnt|wouldnt|wont want|talk|speak to|with|me talk|speak|me|us,
          hung|slammed up|door,
          no quiso|quiere hablar|platicar|conversar
Wrong number
  sure    wrong|bad|incorrect number|phone|person|cell,
          not their|his|her|the number|phone,
          numero|telefono|tel equivocado|incorrecto|erroneo
Disconnected
  sure    number|phone|line disconnected|service|dead,
          not|no|out in|longer|of service,
          numero|telefono|linea fuera|desconectado|desconectada
Moved
  sure    moved|transferred|transferring to|away|schools|from|out|another|buildings,
          no longer works|at|there|here|employed|teaching !service|member,
          ya no trabaja|esta,
          se cambio|mudo|traslado,
          moved districts|buildings|school|jobs|states
Language barrier
  sure    language barrier|issue|problem,
          needs|need interpreter|translator,
          speaks|speak only|no|little spanish|hmong|english|somali|arabic,
          no habla|entiende
Do not contact
  sure    do|dont not|call|contact call|contact|again|back !could|did,
          take|remove off|me|from|them list|off|me|from
"""

METHOD = """
In person
  sure    ran|bumped into|to,
          stopped|popped|dropped|swung by|in|into !home|house|note,
          at|over|during lunch|coffee|recess|planning|duty|work|copier|break,
          caught|grabbed|saw them|him|her|in|at !video|zoom,
          in person !not|zoom|video,
          face to face,
          at|in school|work|building|worksite|classroom|lunchroom|lounge,
          en persona|la escuela|persona|trabajo|centro
Phone
  sure    called|rang|phoned them|him|her|person|back|cell|up,
          phone call|conversation|chat|bank,
          by|over|on|via phone|the|telephone,
          por telefono|llamada
Door
  sure    home|house|door visit|knock|knocking|call,
          visita casa|domicilio|domiciliaria
Video
  sure    video|zoom call|meeting|chat|conference
Text
  sure    texted|messaged|dmed them|him|her|person|back,
          text message|messages|conversation|thread|exchange,
          mensaje texto|whatsapp
Email
  sure    emailed|wrote them|him|her|person|back,
          by|via|over|an email,
          correo electronico
"""

ANSWER = """
Yes
  sure    will|wants|ready|agreed|agrees|going|willing|plans sign|join|to !not|wont|
            maybe|think|later|if|never|unsure|but|next|after|when|once|before,
          signed|joined !not|hasnt|almost|before|later|never|was,
          quiere|va|acepto afiliarse|firmar|unirse|a !no|pensar|pensarlo
Maybe
  sure    think|thinking|consider|considering|undecided|unsure about|it|over|joining|still,
          wants|needs|need|want more|time|info|information info|information|time|
            think|before|first,
          not|maybe ready|yet|sure|now|later|next,
          lo|quiere|necesita pensar|pensara|tiempo|informacion|pensarlo
No
  sure    not|isnt|wont|doesnt|never interested|join|want|sign|going !yet|now|ready|sure,
          no quiere|acepta|acepto|interesa|desea|afiliara,
          said no,
          no thanks|thank
"""

STATUS = """
Member
  sure    member since|for|from !not|non|never|no|former|was|until,
          afiliado|afiliada|miembro|socio|socia desde !no|ex
Pending
  sure    signed card|membership|form !not|never|hasnt|refused,
          card signed|in|turned|received|submitted|given !not|no|needs,
          firmo tarjeta|ficha|solicitud !no
Potential member
  sure    not a|yet|currently|in member|union|joined|yet|signed,
          never a|been|joined|was|signed,
          no es|esta|era miembro|afiliado|afiliada|socio|socia
Dropped
  sure    no longer|more member|dues|union,
          dropped|cancelled|canceled|resigned membership|union|dues|from|out,
          used|was to|a be|member,
          ya no|dejo es|esta|afiliado|miembro|socio,
          former|ex member|miembro|afiliado|afiliada
Refused
  sure    refused|refuses|declined to|join|card|membership !talk,
          does|do|will not|never want|join|sign
Left
  sure    left|leaving|resigned|retired|separated district|school|job|from|teaching|
            in|last !union|membership|message,
          no longer works|employed|here|at|teaching !member|dues,
          ya no trabaja|labora,
          moved away|out|to !union
"""

ACTIVITY = """
Training
  sure    training !prep|prepped|plan|planning|for,
          capacitacion !preparar|preparacion|para
One-on-ones
  sure    1 1|1s !staff|coach|prep|training|lead,
          one on one|ones !staff|coach|prep|training,
          conversation|conversations with|w !staff|coach,
          uno a uno
Phone bank
  sure    phone|text bank|banking|calls !prep,
          phonebank|phonebanked|phonebanking !prep,
          calls to|with members|teachers|nurses|workers,
          called members|teachers|nurses|people,
          llamadas a|telefonicas
Door knocking
  sure    door|doors knock|knocking|to|knocked|in|at,
          knocked|knocking on|doors|at,
          house|home visit|visits|calls,
          visita|visitas casa|domicilio|domiciliarias
Worksite visit
  sure    site|school|building|worksite|campus visit|visits|walkthrough|walk,
          visit|visited|visiting to|at|school|schools|building|worksite !home|house,
          visita|visitas escuela|escuelas|centro|centros|plantel
Check-in
  sure    check in|ins !prep,
          checkin|checkins with|w|weekly,
          weekly|team meeting with|w staff|coach|lead
Prep
  sure    prep|prepping|prepared|preparing|planning|planned for|lists|list|training|
            the|with|time|and|a,
          entering|entered|updating|updated|cleaning data|lists|list|spreadsheet|chart|notes,
          data entry,
          preparar|preparacion|preparando para|listas|de|la
"""

ATTENDED = """
Yes
  sure    present|attended|came !at|late|early|not|didnt|left|half|part,
          asistio|presente !no|tarde
No
  sure    did|didnt|no not|come|show|call attend|come|show|make,
          didnt attend|come|show|make,
          no asistio|vino|llego,
          falta sin|injustificada
Partial
  sure    late|tardy !notice,
          left|leaving|leave early|at !message,
          came|arrived|joined late|half,
          tarde|temprano
Excused
  sure    excused|sick|notified !not|un,
          falta|ausencia justificada,
          con permiso|aviso
Make-up
  sure    watched|viewed recording|video|the,
          made up|it,
          make up !needs|will|scheduled|to
Signed up
  sure    signed|rsvp|registered up|yes|for|d,
          will|plans|planning to|attend|come attend|come
"""

HAPPENED = """
Yes
  sure    met|talked|spoke with|on|via|by|over|for|briefly|in !not|didnt,
          nos|se reunimos|reunieron|reunio !no
Missed
  sure    did|didnt|no not|meet|show|call meet|show|happen|happened,
          didnt meet|show|happen|make,
          no se|hubo reunio|hizo|reunieron|reunion|seguimiento,
          no falto|vino|llego|hubo|pudo|podia
Rescheduled
  sure    rescheduled|moved|pushed|postponed to|for|until,
          reschedule|rescheduling for|to|next|will,
          se cambio|reprogramo|pospuso,
          cambiamos|cambio|movimos|pasamos|movio dia|fecha|semana|para|hora
"""
