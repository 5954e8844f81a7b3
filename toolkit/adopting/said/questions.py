"""Whole questions about a conversation, as forms ask them and as people write them over a column.

Each entry is a phrase (`toolkit.adopting.phrases`): its words stand in this order, others between
them; `a|b` is a or b, and `!a` stands nowhere in it. Spanish is written without accents. A comma
ends an entry.
"""

from __future__ import annotations

SHARED = """
Your name
  good    what is|s|are your name,
          whats your name,
          your full name,
          your first last name,
          please|enter|type your name,
          name of person filling|completing|submitting|entering,
          who is|are submitting|filling|completing|entering|you,
          cual|como es|te|se tu|su nombre|llama|llamas !persona|companero|companera|trabajador,
          escriba|escribe su|tu nombre
Their school
  good    what|which|whats school|building|worksite|site|campus|location|workplace|
            hospital|facility|department do|does|did|is|are they|person|member|worker|
            he|she|colleague|coworker|educator|teacher|this|the|their !you|your,
          where do|does they|person|member|worker|he|she|colleague|coworker|educator|
            teacher|this work|works|teach|teaches|based|employed|working|trabaja|
            trabajas|labora|ensena !you|your,
          en|a|cual|de que|cual|la|su escuela|centro|plantel|edificio|colegio|lugar|
            sitio|hospital|instituto work|works|teach|teaches|based|employed|working|
            trabaja|trabajas|labora|ensena|es|pertenece|persona,
          donde|adonde work|works|teach|teaches|based|employed|working|trabaja|
            trabajas|labora|ensena
Your school
  good    what|which|whats school|building|worksite|site|campus|location|workplace|
            hospital|facility|department do|is|are you|your,
          where do you work|works|teach|teaches|based|employed|working|trabaja|trabajas|
            labora|ensena,
          en|a|cual|de que|cual|tu|su escuela|centro|plantel|edificio|colegio|lugar|
            sitio|hospital|instituto work|works|teach|teaches|based|employed|working|
            trabaja|trabajas|labora|ensena|es,
          donde work|works|teach|teaches|based|employed|working|trabaja|trabajas|labora|ensena
Anything
  good    anything|something else know|share|add|note|tell|mention|say,
          anything else,
          anything|something to add|share|note|mention|report,
          other|additional|any notes|comments|thoughts|information|info|questions,
          what else should|would|do,
          any notes|comments,
          what did you learn|hear,
          algo|alguna|hay mas|otra|otro|algo saber|agregar|compartir|anadir|decir|sepamos|cosa,
          comentarios|observaciones|notas adicionales|generales|otras|otros,
          notes about|from|on the|your|this conversation|call|visit|talk
How long
  good    how long did|was|were|is|the|you,
          how many minutes,
          cuanto|cuantos tiempo|duro|minutos|duraron
"""

CONVERSATIONS = """
Organizer
  as      Your name
  good    who are|is you|this|filling|entering|reporting|submitting !talk|with|to,
          who had|did|held|made|conducted the|this conversation|call|visit|contact|
            one|1|outreach !with|you,
          who talked|spoke|reached|called|visited|contacted to|with|out|them|the|this !you,
          which organizer|staff|caller !with,
          quien hablo|llamo|visito|hizo|realizo|contacto !con,
          nombre de|del quien|persona|organizador|organizadora llena|llama|hizo|
            contesta|habla|realizo,
          quien acompana|llena|reporta|contesta|responde
Person
  good    who|whom did you talk|speak|talked|spoke|meet|met|contact|contacted|call|
            called|visit|visited|reach|reached|chat|connect|connected,
          who|whom did|do you have|hold one|1|conversation|talk|conversations|meeting,
          who was|is the|this|your conversation|contact|call|visit|one|1|meeting with|about,
          name|names of person|people|member|worker|educator|coworker|colleague|
            teacher|nurse|employee|individual|contact you|who|being talk|speak|talked|
            spoke|meet|met|contact|contacted|call|called|visit|visited|reach|reached|
            chat|connect|connected,
          what is|was|s the|their|his|her persons|members|workers|their|colleagues|
            coworkers name,
          what is|was|s their|his|her name,
          who was contacted|called|visited|talked|reached,
          con quien hablo|hablaste|platico|platicaste|converso|conversaste|reunio|
            contacto|contactaste|llamo|llamaste|visito|tuvo|hablar,
          nombre de|del persona|companero|companera|trabajador|trabajadora|maestro|
            maestra|colega|miembro con|que quien|hablo|hablaste|platico|platicaste|
            converso|conversaste|reunio|contacto|contactaste|llamo|llamaste|visito|tuvo|
            hablar,
          cual|como es|se el|llama nombre|la|el persona|companero|companera|trabajador,
          person|member|worker|teacher|educator|nurse|colleague|coworker|employee you
            talked|spoke|met|contacted|called|visited
Worksite
  as      Their school
  maybe   what|which school|building|worksite|site|campus|location|workplace|hospital|
            facility|department,
          where was|did the|this|it|you conversation|happen|talk|visit
Method
  good    how did|do|was|were !long|go you|they|contact|conversation reach|contact|talk|
            connect|speak|communicate|meet|contacted|reached|contacting|happen|made,
          how|where did !long|many|go|feel|respond|answer|react you|this|it|the|conversation
            meet|talk|connect|chat|happen|take|occur|reach !work|teach|school|building,
          how did this|the conversation|contact take|happen|occur,
          how was|were contact|they|this|the made|contacted|reached|conversation,
          what|which type|kind|form|mode|method of contact|conversation|outreach|
            interaction|communication,
          method|way of|you contact|used|contacted,
          como contacto|contactaste|hablo|hablaste|hablaron|comunico|comunicaste|fue|
            se|lo|la contacto|hablo|hablaron|comunico|conversacion|contactaron,
          de que forma|manera|modo|tipo contacto|hablo|conversacion|contactaste|fue,
          por que medio|via,
          como lo|la|se|te|le contacto|contactaste|contactaron|hablo|hablaste|
            comunico|comunicaste
Result
  good    did|do you|we|they have|hold|get a|the|to conversation|talk,
          did you reach|talk|speak|connect|contact|get
            them|with|to|hold|person|through|anyone,
          were you able to reach|talk|speak|contact|connect|get|have,
          what was the result|outcome|results of,
          what is|was the result|outcome,
          what happened !next,
          how did|was it|that|things|conversation|call|visit|talk go|end|turn !long,
          did they answer|pick|respond,
          result|outcome of the|this|your call|conversation|contact|visit|attempt,
          cual fue el resultado,
          pudo|pudiste|logro|lograste hablar|contactar|comunicarse|conversar|comunicarte,
          que paso|sucedio|ocurrio,
          resultado de la|el|del llamada|visita|contacto|conversacion,
          que resultado,
          cual resultado,
          what came of
  maybe   how was it|conversation|call|the,
          se|hubo logro|conversacion|hablo
Issues
  good    what|which issue|issues|concerns|problems they|them|do|does|are|matter|
            were|was|is|came|person|most|did !you,
          what are|is their|his|her|the top|main|biggest|most|issues|issue|concerns|
            concern|priorities|problems issue|issues|concern|concerns|important|care|
            they|their|problem|he|person,
          what do|does|did they|person|he|she care|want|worry|raise|bring,
          what thing|things they|them|person|he|she care|cares|worry|worries|matter|matters|
            raise|raised !you,
          what is|are|keeps|kept|keep them|him|her|people|person up|awake|night|mind|minds,
          what keeps|bothers|frustrates|worries|upsets|angers|concerns|moves|motivates
            them|person|him|her|people,
          what makes them|person|people mad|angry|upset|frustrated,
          what is|are|was|were their|the|his|her biggest|main|top|number
            headache|gripe|complaint|struggle|frustration|worry|problem|fear,
          what issue|issues|thing|things did|do|does they|person bring|raise|mention|talk|name,
          what one|two thing|things would|do they|person|he|she change|fix|want,
          que lo|la|le|les|los frustra|molesta|enoja|angustia|quita|mueve,
          que es lo que|mas le|les molesta|frustra|enoja|duele|urge|mueve,
          what matters|mattered most|to,
          what would they|person|he|she change|like|fix|improve|want !you,
          que temas|asuntos|problemas|preocupaciones|inquietudes le|les|importan|
            preocupan|menciono|mencionaron|tiene|son,
          que es lo que|mas le preocupa|importa,
          que le|les preocupa|importa|interesa|preocupan|importan !tanto|tan,
          que cambiaria|mejoraria|le gustaria cambiar|mejorar|de|en|su,
          cual|cuales es|son su|sus|el|la|los|las principal|principales|mayor|
            preocupacion|preocupaciones|problema|problemas|tema|temas,
          issues|issue they|that care|mentioned|raised|discussed|important|matter|concern,
          issue|issues|concern|concerns raised|discussed|mentioned|identified
Intensity
  good    how strongly|deeply|intensely do|does|is|did|they|felt|are,
          how much do|does they|it|person|this care|matter|bother,
          how important is|are this|the|it|these|issue,
          scale how strongly|deeply|important|intense !assess|rate|support,
          que tan|tanto fuerte|importante|le|intenso|profundo|profundamente,
          que tanto le importa|preocupa|afecta
Assessment
  good    scale assess|rate|rating|support|supportive|assessment|rank|where !strongly|
            important|issue|yourself|you,
          how would|do|did you assess|rate|rank|score them|this|the|their|person|
            him|member|support|worker !issue,
          what is|was|s your|the|their assessment|rating|score !date,
          whats your|the|their assessment|rating,
          rate|assess their|this|the|them support|person|level|member|union|1 !issue,
          how supportive|pro are|is|union they|person|do,
          what number|level|rating would|are|is you|they|support,
          where do|are|is|does they|person stand|fall|on,
          escala calificaria|evaluaria|apoyo|valoraria|califica|evalua|valora|apoya|ubicaria,
          como evalua|evaluaria|calificaria|valoraria|califica|evaluarias|calificarias|
            lo|la|su|persona|al apoyo|persona|calificaria|evaluaria|evalua|companero|
            trabajador,
          como la|lo|le evaluas|evalua|calificas|califica|valoras|valora|evaluarias|calificarias
            !escuela|tema,
          que tanto apoya,
          cual es su|tu|el|la evaluacion|calificacion|valoracion|nivel,
          where would|do|did you put|place|rank them|this|person|him,
          where do|are|is|does they|person stand|fall,
          1 5 cuanto|como|que apoya|apoyo|califica|evalua|valora,
          1 5 donde|en esta|ubica|ubicas|pondrias|queda !preocupa|tema,
          1 5 where|how are|is|do|would they|person|he|she|you !issue|yourself,
          cuanto apoya
Asked to join
  good    did you|we ask|invite them|him|her|person|member|the|to join|sign|become|
            membership|member|union !petition|pledge|letter|photo|statement,
          did you make|do|have the|an|a ask !petition|pledge|letter|photo|statement,
          was|were an|a|they|person ask|asked|invited made|to
            !petition|pledge|letter|photo|statement,
          le|les|se pidio|pediste|invito|invitaste|ofrecio|pidieron|solicito afiliara|
            afiliarse|unirse|unirse|uniera|firmar|firmara|union|sindicato|afiliacion,
          pidio|invito|pediste|invitaste afiliara|afiliarse|unirse|uniera|firmar|
            firmara|sindicato
Answer
  good    what did they|he|she|person say|answer|respond|decide,
          what was|is their|the|his|her answer|response|reply,
          how did they|person|he|she respond|answer|react,
          did they|person|he|she join|sign|agree|commit|say !remember,
          will|would they|person join|sign|commit,
          ready|willing|prepared|agreed sign|join !ask|asked,
          cual fue su|la respuesta,
          se afilio|unio|unira|afiliara !pidio|invito|pediste,
          que dijo|respondio|contesto
Leader named
  good    who do people|coworkers|colleagues|they|members|others|workers|staff|
            teachers|educators go|look|trust|respect|listen|follow|turn|admire,
          who does person|everyone|everybody|staff|member|the go|look|trust|respect|
            listen|follow|turn,
          who is|are|would|did leader|leaders|influential|respected|trusted|most,
          who did they name|identify|mention leader|leaders|as,
          who has influence|respect,
          who people|coworkers|others go|trust|look|listen|follow|respect,
          a quien acuden|siguen|respetan|escuchan|admiran|recurren|buscan|va|acude|confian,
          en quien confian,
          quien|quienes es|son el|la|los|las|un lider|lideres|respetada|respetado,
          que lider|lideres menciono|nombro|identifico,
          leader|leaders they|person|he|she mentioned|named|identified,
          whom do people|coworkers|colleagues|others|members go|look|trust|listen|follow,
          quien|quienes es|son lider|lideres,
          leaders|leader at|in the|their school|site|worksite|building !assigned
  maybe   who else should|would|could|can we|you|i,
          a quien|quien mas deberiamos|debemos|podemos
Topics
  good    what did you|we talk|discuss|cover about|with|in,
          what topics|subjects|topic|subject did|were|was|you|came,
          what was|were discussed|talked|covered,
          de que hablaron|hablo|platicaron|hablaste|conversaron,
          que temas trataron|trato|hablaron|se|discutieron|abordaron !importan|preocupan
Promise
  good    what did|have you promise|promised|commit|offer|agree,
          what did you say you would|will|d,
          what do|will|should you|we need|have|follow|get|do to|up|back|next,
          what follow|followup up|is|needs|are|do|needed is|needs|needed|do|are|
            did|items|should,
          what is|are|s|were the|your|our next step|steps,
          is|any|are|there|does follow|followup up|needed|need needed|need|necessary|
            required !when|date|day,
          what needs to|follow happen|followed|up,
          que se comprometio|prometio|comprometiste,
          a que se|te comprometio|comprometiste,
          que seguimiento necesita|hay|se|dara|hace,
          que queda|quedo pendiente,
          quedaste|quedamos|quedo|quedaron en algo|que|hacer,
          anything|something|what|need follow up|with|about !else|when|date|day,
          what|anything do|did you|we owe them,
          anything|something|what you|we|i promised|promise|owe|committed|offered,
          did you promise|commit|offer !sign|join|membership,
          anything|something you|we|to get|follow|send|bring back|up|them|him|her !else,
          que prometio|prometiste|ofrecio|ofreciste,
          le prometio|prometiste|prometi
Follow up by
  good    when will|should|do|did|would|can you|we|they|i|somebody|someone|anybody follow|get|call|contact|
            check|back|talk|circle !last,
          when is|should the|your|next follow|contact|next|followup,
          date|day|deadline to|of|for|you|will next|follow|followup|get|call,
          by what|which date|day|when,
          by when will|should|do|did|you,
          para que fecha|cuando|dia,
          cuando dara|daras|volvera|volveras|le|va|vas|se seguimiento|llamar|
            contactar|contactara|volver
Minutes
  as      How long
Date
  good    when did|was|were|you|the talk|speak|talked|spoke|meet|met|contact|
            contacted|call|called|visit|visited|reach|reached|chat|connect|connected|
            have|conversation|talk|visit|take|happen|this|attempt !follow|up|hired|
            start|next,
          what|which day|date did|was|were|is|of|the,
          date of your|the|this|conversation|contact|visit|call|1|one|talk|attempt|
            interaction !birth|hire|next|follow,
          cuando hablo|hablaste|platico|platicaste|converso|conversaste|reunio|
            contacto|contactaste|llamo|llamaste|visito|tuvo|hablar|fue|ocurrio|se,
          que|cual dia|fecha|es hablo|hablaste|platico|platicaste|converso|
            conversaste|reunio|contacto|contactaste|llamo|llamaste|visito|tuvo|hablar|
            fue|ocurrio|fecha|la,
          en que fecha|dia,
          fecha de|en la|conversacion|llamada|visita|que conversacion|llamada|visita|
            hablo|hablaste|platico|platicaste|converso|conversaste|reunio|contacto|
            contactaste|llamo|llamaste|visito|tuvo|hablar !nacimiento|seguimiento|proximo
Notes
  as      Anything
"""

OWN = """
  likely  are|is they|person|he|she|this a|currently|already|union|an|the|our member|
            members !interested|ask|become,
          es miembro|afiliado|socio|afiliada|socia !comite,
          can|may|is we|it|ok text,
          would|are|will|can you|they|i|anyone like|interested|willing|volunteer|help|
            be|available !sign|join|pledge|commit,
          what size|shirt,
          do|does|any you|they|dietary|have need|have|restrictions|dietary childcare|
            allergies|dietary|interpretation|kids|children|accommodations,
          best|what|when time to|is|for call|reach|you|meeting|contact,
          how did you hear|find|learn
"""
