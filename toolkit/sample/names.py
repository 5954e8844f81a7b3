"""Names for invented people, of the many origins one finds in one school district. Nobody here is
real.
"""

from __future__ import annotations

from random import Random

from toolkit.sample.sheets import Odds

_ORIGINS: tuple[tuple[int, str, str], ...] = (
    (
        28,
        (
            "Grace Owen Hannah Caleb Nora Elliot Paige Wesley Tessa Graham Audrey Miles Joanna"
            " Spencer Robin Dana Heather Keith Monica Derek Allison Curtis Bridget Russell Lydia"
            " Warren Penny Clark Vivian Dale"
        ),
        (
            "Abbott Barlow Castle Dunmore Eastman Farrow Garland Hathaway Ingram Jarvis Kimball"
            " Lockwood Merritt Norwood Oakley Prescott Quimby Radcliff Sterling Thorne Underhill"
            " Vance Whitlock Yardley O'Rourke McKittrick"
        ),
    ),
    (
        20,
        (
            "Marisol Ignacio Lucía Ramón Ximena Efraín Paloma Hernán Rocío Tomás Belén Andrés Noemí"
            " Joaquín Graciela Octavio Inés Fermín Pilar Gustavo Araceli Saúl Beatriz Martín"
            " Yolanda Emilio Consuelo Raúl"
        ),
        (
            "Peña Olvera Zúñiga Ibarra Montalvo Quiroga Arriaga Bustamante Cisneros Duarte"
            " Escalante Figueroa Galindo Ledesma Manríquez Nájera Ordóñez Palacios Rentería"
            " Saldívar Tejeda Urrutia Valdivia Yáñez"
        ),
    ),
    (
        14,
        "Pa Mai Chue Kou Bao Tou Yer Nhia Pheng Houa Xia Leng Mee Fue Ka Zong Gao Vue Kia Thao",
        "Vang Xiong Yang Moua Lor Her Thao Cha Kue Lee Vue Hang Khang Moua-Lor Xiong-Her Yang-Cha",
    ),
    (
        13,
        (
            "Greta Lars Ingrid Anders Solveig Nils Astrid Klaus Liesel Matthias Sigrid Torsten"
            " Annika Gunnar Kirsten Rolf Karin Stefan Britta Erik"
        ),
        (
            "Halvorsen Dietrich Lindqvist Brandt Knudsen Schaefer Torvald Weissmann Aasen Kessler"
            " Nygaard Oberholz Rasmussen Steinbach Thorsen Vogel Haugen Lindemann Solberg Wendt"
        ),
    ),
    (
        9,
        (
            "Hodan Abdi Fadumo Yusuf Sahra Liban Ayaan Warsame Idil Guled Ifrah Bashir Nasteexo"
            " Khadar Ubah Jama Deqa"
        ),
        (
            "Warsame Guled Farah Abdullahi Jama Hersi Samatar Shire Omar Duale Isse Egal Roble Nur"
            " Ismail Awale"
        ),
    ),
    (
        6,
        "Awa Lamin Fatou Modou Kwame Abena Chidi Ngozi Binta Ousman Efua Kofi Adaeze Sekou",
        (
            "Ceesay Jallow Mensah Boateng Okafor Eze Touray Sanneh Asante Nwosu Bojang Darko Camara"
            " Owusu"
        ),
    ),
    (
        5,
        "Anjali Rohan Meera Vikram Priya Arjun Kavita Sanjay Leela Nikhil Asha Dev",
        "Raman Kulkarni Deshpande Iyer Banerjee Chauhan Mehta Nambiar Saxena Thakur Gill Rao",
    ),
    (
        5,
        "Linh Minh Thuy Bao Jisoo Hyun Mei Wen Xin Jun Yuna Tuan Haruka Sora",
        "Nguyen Tran Pham Dang Choi Kwon Zhao Lin Huang Shen Mori Ishida Hoang Bui",
    ),
)

_GIVEN = [given.split() for _, given, _ in _ORIGINS]
_FAMILY = [family.split() for _, _, family in _ORIGINS]
_ORIGIN = Odds(*((number, origin[0]) for number, origin in enumerate(_ORIGINS)))
_MANY = (
    6000  # beyond this many names it is no longer worth looking for one that nobody has anywhere
)
_SHORT = {
    "Gustavo": "Gus",
    "Graciela": "Chela",
    "Ignacio": "Nacho",
    "Consuelo": "Chelo",
    "Matthias": "Matt",
    "Allison": "Ally",
    "Joanna": "Jo",
    "Spencer": "Spence",
    "Bridget": "Bridie",
    "Fadumo": "Fa",
    "Kirsten": "Kiki",
    "Adaeze": "Dae",
    "Joaquín": "Quino",
    "Vivian": "Viv",
    "Russell": "Russ",
    "Nasteexo": "Nasti",
    "Beatriz": "Bea",
}


class NameBag:
    """A bag of names to draw from: nobody at one worksite shares a full name, and few do across
    worksites.
    """

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._here: set[tuple[str, str]] = set()
        self._anywhere: set[str] = set()

    def keep(self, worksite: str, *names: str) -> None:
        """Takes these full names out of the bag at that worksite."""
        self._here.update((worksite, name) for name in names)
        self._anywhere.update(names)

    def draw(self, worksite: str) -> tuple[str, str, str]:
        """Given name, family name, and the name they go by where it is another one (else "")."""
        rng = self._rng
        for attempt in range(200):
            home, away = _ORIGIN.draw(rng), _ORIGIN.draw(rng)
            first = rng.choice(_GIVEN[home])
            last = rng.choice(_FAMILY[home if rng.random() < 0.8 and attempt < 5 else away])
            if attempt > 20:  # a big roster has used up the plain ones
                last = f"{last}-{rng.choice(_FAMILY[away])}"
            short = _SHORT.get(first, "") if rng.random() < 0.6 else ""
            full = [f"{first} {last}"] + ([f"{short} {last}"] if short else [])
            if any((worksite, name) in self._here for name in full):
                continue
            if (
                attempt < 4
                and len(self._anywhere) < _MANY
                and any(name in self._anywhere for name in full)
            ):
                continue
            self.keep(worksite, *full)
            return first, last, short
        raise ValueError(f"no names are left for {worksite}")
