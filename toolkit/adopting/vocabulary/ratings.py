"""Labels of ratings: what people write beside the numbers 1 to 5, or instead of them."""

from __future__ import annotations

LABELS = """
1
  sure    leader, strong yes, strong supporter, strong support, very supportive, activist,
          committed, super supporter, strongly supports, strongly support, definite yes,
          champion, hard yes, pro union leader, union leader, organic leader, strongly pro
          union, on board, super strong, solid, solid yes, strong union, strong pro, very
          strong, strongly in favor, leading, will lead, committee, core, strong union
          supporter, active supporter, pro union activist, very pro union, supporter activist,
          pro union active, recruits others, core leader, activist leader, leader activist,
          strongest, strong, fuerte apoyo, líder, muy a favor, apoyo fuerte, líder natural,
          comprometido, comprometida, activista, totalmente a favor, sí seguro, muy
          comprometido, fuerte, partidario fuerte, apoyo total, best, highest
2
  sure    supporter, supports, lean yes, leaning yes, likely, supportive, soft yes, leans yes,
          leaning support, lean support, weak supporter, soft support, probable yes, pro union,
          support, pro, likely yes, favorable, union supporter, weak yes, in favor, leans union,
          lean union, leaning union, good, leaning pro, will act, member supporter, partidario,
          partidaria, a favor, simpatizante, apoya, más bien sí, probable sí, se inclina a
          favor, tiende a sí, de acuerdo, apoya al sindicato, inclinado a favor, solidario
3
  sure    undecided, neutral, unsure, on the fence, fence, fence sitter, maybe, persuadable,
          swing, middle, not sure, uncertain, in the middle, ambivalent, could go either way, on
          fence, unclear, mixed, undecided neutral, neutral undecided, 50 50, indeciso,
          indecisa, neutro, tal vez, quizás, no sabe, en medio, neutral indeciso, duda, dudoso,
          dudosa, indecisos
4
  sure    lean no, leaning no, not interested, unlikely, soft no, leans no, weak no, likely no,
          probable no, skeptical, leaning against, lean against, unsupportive, disinterested,
          leaning anti, lean anti, weak opposition, leans against, uninterested, not supportive,
          probably no, poco interés, no interesado, no interesada, no le interesa, más bien no,
          probable no sí, se inclina en contra, escéptico, escéptica, tiende a no, reacio,
          reacia, inclinado en contra, soft anti
5
  sure    anti, anti union, antiunion, opposed, strong no, hostile, hard no, against, strongly
          opposed, strongly against, opponent, opposition, active opposition, most hostile,
          strongly opposes, strong opponent, definite no, strong anti, oppose, opposes, very
          anti, actively opposed, anti activist, strongly anti, solid no, never, muy en contra,
          opuesto, opuesta, en contra, antisindical, hostil, totalmente en contra, oposición,
          rechaza, contrario, contraria, opositor, opositora, adversario, worst
"""

# How deeply something is felt: 5 is strongest.
STRENGTHS = """
5
  sure    would act, will act, would act on it, very strongly, very strong, extremely, very
          important, extremely important, critical, deeply, very deeply, strongest, most,
          furious, urgent, top, muchísimo, muy fuerte, muy importante, actuaría, urgente,
          altísimo, very high
4
  sure    strongly, strong, important, high, a lot, deep, mucho, fuerte, importante, alto, alta,
          angry
3
  sure    somewhat, medium, moderate, moderately, some, neutral, middle, so so, algo, regular,
          medio, moderado
2
  sure    a little, slightly, weak, low, little, mild, poco, leve, bajo, baja, débil
1
  sure    not at all, none, not, very weak, very low, least, nada, muy poco, no le importa,
          weakest, not important
"""

BLANK = """
blank
  sure    na, n a, none, not assessed, unassessed, not rated, unrated, unknown, unk, tbd, not
          yet, no rating, no assessment, not yet assessed, no contact, ns, not contacted, sin
          valorar, sin evaluar, no evaluado, no evaluada, pendiente, nd, n d, no aplica, blank,
          not talked to, u, x, no valorado, to be determined, no data, sin datos, s d, needs
          assessment, por evaluar
"""

# Words beside a 1 or a 5 in a heading.
DIRECTION = """
strong
  sure    best, strong, strongest, leader, leaders, high, highest, supporter, supportive, pro,
          yes, good, activist, most, favor, union, greatest, top, great, excellent, positive,
          mejor, fuerte, líder, apoyo, alto, favorable, partidario, deeply, strongly, champion,
          firme, firmes, firmísimo, haría, actuaría, act, acts
weak
  sure    worst, weak, weakest, anti, opposed, low, lowest, hostile, no, bad, least, against,
          oppose, opposes, opponent, poor, negative, not, none, peor, débil, contra, opuesto,
          bajo, boss, never, hard
"""
