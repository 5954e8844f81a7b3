"""Nicknames: given names that are one name, in English and in Spanish."""

from __future__ import annotations

# One line a name: every form that somebody who bears it may go by. A form may stand in several.
_WRITTEN = """
abigail abby abbie gail
abraham abe abram
adriana adri
agustin agus
alberto beto albert al bert
alejandra ale alex jandra
alejandro ale alex jandro
alexander alex al sandy xander
alexandra alex sandra sandy lexi
alfredo fredo freddy alfred
alicia licha ali
allison ally ali alison
amanda mandy
ana anita annie
andrea andy
andrew andy drew
angela angie
angelica angie
ann anne annie nan
anthony tony
antonia toni tona
antonio tony tono antony
arthur art artie
arturo turo
barbara barb barbie
beatriz bety betty bea
benjamin ben benny benji
bernard bernie
bradley brad
brenda bren
caroline carrie carol
carolina caro
carlos carlitos charly
catherine cathy cate kate katie kitty cat
cecilia ceci
charles charlie chuck chas
charlotte charlie lottie
christina chris tina christy
christine chris tina christy
christopher chris topher kit
clara clarita
concepcion concha conchita
consuelo chelo
cristina cris tina
cynthia cindy
daniel dan danny dani
daniela dani
david dave davey
deborah deb debbie debra
dennis denny
dolores lola loli
dominic dom nick
donald don donny
dorothy dot dottie
douglas doug
eduardo lalo edu eddie edward
edward ed eddie ted ned
eleanor ellie nora
elena nena
elizabeth liz beth betty lizzie eliza betsy libby elisabeth
emily em emmy
enrique quique kike henry
ernesto neto ernest
esperanza pera
ezekiel zeke
federico fede fred
felipe pipe phil
fernanda fer
fernando fer nando
florence flo
frances fran frankie
francis frank fran
francisca paca pancha
francisco paco pancho frank fran cisco kiko
frederick fred freddy
gabriel gabe gabi
gabriela gaby gabi
geoffrey geoff
gerald jerry
gerardo gera jerry
gilberto gil beto
gloria glory
graciela chela
gregory greg
guadalupe lupe lupita
guillermo memo william willy
gustavo tavo gus
harold hal harry
henry hank harry
heriberto beto
humberto beto
ignacio nacho
isaac ike
isabel isa chabela
ivan vanya
jacob jake
jacqueline jackie
james jim jimmy jamie
jane janie
janet jan
jason jay
javier javi xavier
jeffrey jeff
jennifer jen jenny jenn
jeremy jem
jessica jess jessie
jesus chuy chucho
jonathan jon johnny nathan
john johnny jack jon
joaquin quino
jorge coque george
jose pepe chepe joe
josefina josefa pepa fina
joseph joe joey jo
joshua josh
joyce joy
juan juancho johnny john
juana juanita
judith judy
julia julie
julian jules
katherine kathy kate katie kat kit katharine
kathleen kathy kath katie
kenneth ken kenny
kimberly kim
laura lau
lawrence larry
leonard leo len lenny
leonardo leo
leticia lety
lillian lily lil
linda lindy
lorenzo lencho
louis lou louie
lourdes lulu
lucia lucy lu
luis lucho luisito
luisa lu
magdalena magda lena
manuel manolo manny meme
manuela manoli
marcos mark marco
margaret maggie meg peg peggy marge margie greta
margarita margo mago rita
maria mari mary
marisol mari
martha marty
martin marty
mateo teo matt
matthew matt
maureen mo
maximilian max
maximiliano max
melissa mel missy
mercedes meche merche
michael mike mikey mick
michelle shelly mich
miguel mike miguelito
mildred millie
milagros mila
mitchell mitch
monica moni
nancy nan
natalie nat
natalia naty
nathaniel nate nat nathan
nicholas nick nico nicky
nicolas nico nick
nicole nicky nikki
octavio tavo
oliver ollie
olivia liv livvy
oscar ozzie
pamela pam
patricia pat patty tricia trish pati paty
patrick pat paddy
paula pau
peter pete
pedro perico pete peter
philip phil
phillip phil
pilar pili
rachel rae
rafael rafa raphael
ramon moncho
raymond ray
rebecca becky becca
refugio cuca cuco
reginald reggie
ricardo rica richard ricky
richard rick dick richie ricky rich
robert bob bobby rob robbie bert
roberto beto robert
rocio chio
rodolfo rudy fito
rodrigo rigo
rogelio roger
ronald ron ronnie
rosario chayo charo
rosa rosie rosita
roxanne roxy
russell russ
salvador chava salva
samantha sam sammy
samuel sam sammy
sandra sandy
santiago santi chago diego
sara sarah sally sadie
sebastian seba bastian
sergio checo
silvia chivis sylvia
socorro coco
sofia sofi sophia sophie
stanley stan
stephanie steph stefanie
stephen steve stevie steven
susan sue suzy susie
susana susy
teresa tere teri theresa terry
theodore ted teddy theo
theresa terry tess
thomas tom tommy
timothy tim timmy
tomas tom tomasito
valentina vale
valeria vale
vanessa nessa
veronica vero ronnie
vicente chente vincent
victor vic
victoria vicky tori vic
vincent vince vinny
virginia ginny
walter walt wally
william bill billy will willy liam
yolanda yoli
zachary zach zack
joan joanie
joanna jo
jean jeanie
joel
noel
erin
eric rick
erik rick
ivan
evan
carl
karl
carla
karla
karen
karin
carmen
mario
marian
mariana
marina
marta
marie
julio
dana
diana
diane
dina
eva
eve
ava
ada
ida
adan
alan
allan
allen
alma
elsa
elisa
elia
irma
irene
jane
jean
june
juliana
gina
tina
dean
sean
shane
shawn
brian
bryan
brianna
"""
NAMES = tuple(tuple(line.split()) for line in _WRITTEN.strip().splitlines())
_OF: dict[str, frozenset[int]] = {}
for _number, _line in enumerate(NAMES):
    for _form in _line:
        _OF[_form] = _OF.get(_form, frozenset()) | {_number}


def forms(given: str) -> frozenset[int]:
    """The numbers of the names that a given name (one word, folded as `words.words_in` does) is a
    form of; none where the lists do not know it.
    """
    return _OF.get(given, frozenset())


def one_name(given: str, other: str) -> bool:
    """Whether two given names, each one folded word, are forms of one name: Bill and William, Paco
    and Francisco. Two nicknames of one name are; two whole names that share a nickname are not.
    """
    return bool(forms(given) & forms(other))


def known(given: str) -> bool:
    """Whether a folded word is a given name of the lists: such a word is no slip of the hand."""
    return given in _OF
