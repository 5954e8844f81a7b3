"""Whole questions of the other forms: to apply, to check in, to log hours, to sign.

Written as in `toolkit.adopting.said.questions`.
"""

from __future__ import annotations

APPLICATIONS = """
First name
  good    what is|s your first|given name !last,
          enter|type your first name !last,
          cual es tu|su primer nombre
Last name
  good    what is|s your last|family name !first,
          enter|type your last name !first,
          cual es|son tu|su|sus|tus apellido|apellidos !nombre
First name, Last name
  as      Your name
  good    what is|s your first last name,
          your name first last
Email
  good    what is|s your personal|home|non|best|preferred|email|school|own email|address|mail,
          what is your email !work,
          personal|non|home email use|please|address|not,
          best|what email to|address|reach|for,
          cual es tu|su correo|email
Phone
  good    what is|s your cell|phone|mobile|best|contact|telephone number|phone|cell|mobile,
          best|what phone|number|cell to|number|reach,
          cual es tu|su numero|telefono|celular
Worksite
  as      Your school
Phases
  good    which|what phase|phases|session|sessions|program are|do|can|would|will you,
          are|can you available|work|commit phase|phases|both|weeks,
          en que|cual|cuales fase|fases|etapa
Why
  good    why do|are|would|should you|we want|interested|like|to|apply|be|select|
            choose|join|good|become,
          what interests|motivates|draws|makes you,
          tell us why|about|what,
          what do you hope|want|bring|like,
          por que quiere|quieres|le|te|desea|esta,
          que le|te|lo interesa|motiva|interesa,
          why are|do you applying|interested|want
"""

ROSTER = """
First name
  good    what is|s your|their first|given name !last
Last name
  good    what is|s your|their last|family name !first
First name, Last name
  as      Your name
Worksite
  as      Their school
  as      Your school
Email
  good    what is|s your|their personal|home|non|best|preferred|email|own email|address !work,
          personal|non|home|private email please|address|not|no|district|only,
          cual es tu|su correo|email
Phone
  good    what is|s your|their cell|phone|mobile|best|contact number|phone|cell,
          best phone|number|cell to|reach,
          cual es tu|su numero|telefono|celular
Job title
  good    what is|s your|their|his job|position|title|assignment|role !union,
          what|which do|does|subject|subjects|grade|grades you|they|person|do teach|
            do|teaches !when,
          que puesto|cargo|trabajo|hace|ensena tiene|ocupa|desempena|realiza,
          cual es tu|su puesto|cargo|trabajo
Status
  good    are|is you|they|person|this|he currently|a|union|an|the|member|already|
            our member|members|membership !interested|willing|committee,
          es|eres|esta|estas miembro|afiliado|afiliada|socio|socia|sindicalizado|
            agremiado|usted !comite
Roles
  likely  are|is you|they a|the|an|building|shop|our steward|rep|leader|delegate|
            representative !who|interested|willing,
          es|eres delegado|delegada|representante|lider !quien
Language
  good    what|which language|languages do|does|is|are|should|would,
          preferred language,
          que|cual|en|es idioma|lengua|idiomas habla|prefiere|su|tu|hablas|preferido
Hire date
  good    when were|was|did|are you|they hired|start|started|begin,
          when|date you|they hired|started|start,
          cuando fue|empezo|lo|la|entro|comenzo|inicio|contratado contratado|
            contratada|trabajar|distrito|contrataron
Charted under
  likely  leader who|that moves|they|move|leads|can !named,
          who moves|leads|recruits|organizes|can|is them|this|move|their leader,
          who will|can move|bring|talk to|them|this !assigned,
          lider que|al lo|la|le|sigue|mueve,
          who is the|their leader,
          quien es su lider,
          leader they|who|that follow|trust|respect|follows|listen
Organizer
  likely  who is|are|s assigned|responsible|talking|following|working,
          who will|should talk|contact|follow|organize|meet|call|reach,
          quien tiene|le|es|esta|va
            asignado|asignada|responsable|seguimiento|encargado|hablar,
          who is talking|working|following|assigned to|with|up
Conversations.Date
  likely  when did|was|were we|you|last|they|the last|talk|contact|speak|contacted|
            conversation !hired|start|next,
          when last|we talked|contacted|spoke|talked,
          cuando se|fue|hablo|hablamos la|el|ultima|ultimo|con|hablo
Conversations.Organizer
  likely  who talked|spoke|contacted|met|visited|called|reached to|with|them|last|
            this|out !will|assigned,
          who had|did|made the|a|last one|1|conversation|contact|talk|visit,
          quien hablo|contacto|llamo|visito
Conversations.Issues
  likely  what|which issues|issue|concerns do|does|they|matter|are|is|you|most,
          what do|does they|you|person care about,
          que le|les|te preocupa|importa !tanto|tan,
          what|which issue|issues moves|move|motivates|matters|matter
Notes
  as      Anything
"""

CHECK_INS = """
Organizer
  as      Your name
  good    con que|cual|quien organizador|organizadora|organizadores,
          que organizador|organizadora|equipo,
          which organizer|organizers|team|mo,
          who did you|we meet|check with|in
Staff
  good    who is|s your staff|coach|lead|mentor|supervisor|organizer,
          quien acompana|acompano !organizador,
          who is|s filling|completing|leading
  likely  who did you check|meet in|with
Happened
  good    did you|we|they meet|check|have in|this|with|your|a,
          did the|your|this check|meeting happen|in|take,
          was|were the|a check|meeting held|in,
          se reunio|reunieron|hizo|realizo|llevo,
          hubo reunion|seguimiento
Wins
  good    what went|is|s|has|worked well|going|working|gone !not,
          what are|is|were|was you|your|a|the proud|celebrating|wins|win|celebrate|
            successes|victory|success,
          que salio|funciono|va|fue|logro|logros bien|este|tuvo|esta|hubo
Stuck
  good    what is|was|s|are|were not|challenging|hard|difficult|stuck|your|the|
            getting working|challenging|hard|difficult|stuck|challenge|challenges|way|
            barriers|obstacles|struggling|you,
          what did not|nt|t go|work,
          what didnt go|work,
          where|what are|is|do|did you|needs stuck|struggling|struggle|need|get,
          what got in|the way,
          what do|help|support you|do need|help|you,
          que no|dificultades|obstaculos|retos|desafios|fue salio|tuvo|funciono|hubo|
            dificil|encontro|tiene|atorado|enfrenta,
          en|donde que|se se|esta atoro|atoraron|atorado|atorada,
          what is getting|got|gets in the way
Minutes
  as      How long
Date
  good    when did|was|were you|the|we meet|check|meeting,
          what|which day|date|week did|was|is|of|are,
          date|week of|you check|meeting|this|met,
          cuando|que|en se|fue|dia|fecha|semana reunio|reunieron|reunion|fue|es
Notes
  as      Anything
  likely  what are|is|will|do the|your|you|next next|goal|goals|plan|do|steps,
          que hara|cuales proximos|sigue|son|la pasos|semana|proximos
"""

HOURS = """
Organizer
  as      Your name
Date
  good    what|which day|date|week did|was|is|of|are you|date|the|work|this|week,
          when did|was you|the|this work|shift,
          date you|of worked|work|activity,
          que|en dia|fecha|que trabajo|fue|fecha|dia|trabajaste
Activity
  good    what did you|we do|work,
          what|which type|kind|activity|category|sort of|did work|activity|you|task,
          what were you|we doing|working,
          que hizo|hiciste|actividad|tipo|trabajo
Start
  good    what|when time|did did|you|start you|start|begin|started|begin start|begin|started,
          when did you start|begin,
          a|que que|hora empezo|hora|inicio|comenzo|empezaste|llego empezo|inicio|
            comenzo|empezaste|comenzaste
End
  good    what time did|do you|it end|finish|stop|leave|ended,
          when did you end|finish|stop|leave,
          a|que que|hora hora|termino|acabo|terminaste|salio termino|acabo|terminaste|salio
Hours
  good    how many|much hours|time|hrs,
          how long did|was,
          total|number hours|of you|worked|hours this|today|week|worked,
          cuantas|cuanto horas|tiempo
Notes
  as      Anything
"""

ATTENDANCE = """
Attendee
  as      Your name
  likely  who attended|came|was|is attended|present|there|here|the|attending
Event
  good    which|what event|training|session|meeting|class|action did|are|is|was|were|
            this|do|will,
          a|que|cual que|evento|reunion|capacitacion|taller|sesion evento|reunion|
            capacitacion|taller|sesion|asistio|asiste
Attended
  good    did|will|are|is you|they|he attend|come|attending|coming|make|there|present,
          asistio|asistira|vino|estuvo|asistiras a|presente|usted|la|el
"""

RESPONSES = """
Person ID
  as      Your name
Response
  likely  did|has|have|will they|you|person|he|she sign|wear|participate|take|signed|
            worn|participated|vote|join|turn|come|commit|pledge,
          do|will you|i|they support|agree|pledge|commit|promise,
          i pledge|commit|will|support|agree to|that|the|our,
          firmara|firmo|apoya|participo|participara|compromete|comprometo usted|la|a|se|el|en
Collected by
  likely  who collected|got|asked|signed|turned|gathered|invited|recruited|brought
Date
  likely  when did|was you|they|it|this sign|signed,
          date you|of signed|signature|signing
"""
