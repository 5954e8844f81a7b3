"""Words of structure tests that stand on the roster as a column each: petition, sticker day …"""

from __future__ import annotations

ACTS = """
petition petitions pledge pledged sticker stickers button buttons rally rallies picket pickets
picketing walk photo selfie strike walkin walkins walkout march shirt shirts wear wore wearing
redfored postcard postcards vote voted survey surveyed letter signed wristband lanyard ratification
sickout
peticion firma firmo marcha mitin encuesta huelga voto calcomania playera camiseta boton foto
compromiso paro planton
"""

# Acts that are something else where nothing stands beside them.
NOT_ALONE = """
photo shirt shirts vote letter signed foto camiseta playera firma firmo wear strike button voted
walk
"""

BESIDE = """
day days for in at the of a on and or to red blue black green pink orange ed read practice strike
mock bargaining contract school board community informational sign took part participated our open
public authorization unity solidarity majority super wide walk out support group fair safe staffing
fall spring winter summer week step action y n yes no
statement de del la el los dia rojo roja negro negra azul por para con
"""
