// Start: the address says what is shown, so that Back goes back, and a page can be sent on.
const MAIN = document.getElementById("main"), SEARCH = document.getElementById("search");
const FOUND = document.getElementById("found"), CLEAR = document.getElementById("clear");
const CHOICES = ["region", "unit"].map((name) => document.getElementById(name)).filter(Boolean);
const MOST = 12;
let path = null;

function where() {
  const [at, query] = location.hash.replace(/^#\/?/, "").split("?");
  const given = new URLSearchParams(query || "");
  const wish = {};
  for (const choice of CHOICES) {
    const said = given.get(choice.id) || "";
    wish[choice.id] = [...choice.options].some((option) => option.value === said) ? said : "";
  }
  return { at, wish, person: given.has("person") ? Number(given.get("person")) : null };
}

function shown() {
  const { at, wish, person } = where();
  for (const choice of CHOICES) choice.value = wish[choice.id];
  CLEAR.hidden = !CHOICES.some((choice) => choice.value);
  let name = null;
  try {
    name = at.startsWith("worksite/") ? decodeURIComponent(at.slice(9)) : null;
  } catch {
    name = null;
  }
  const place = DATA.places.find((one) => one.name === name);
  const parts = place ? worksite(place, wish, person) : overview(wish);
  MAIN.replaceChildren(...parts.flat().filter(Boolean));
  document.title = document.title.replace(/^(.* — )?/, place ? `${place.name} — ` : "");
  if (path !== null && path !== at) {
    scrollTo(0, 0);
    MAIN.focus({ preventScroll: true });
  }
  path = at;
  document.getElementById(`person-${person}`)?.scrollIntoView({ block: "center" });
}

function plainly(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function search() {
  const words = plainly(SEARCH.value).split(/\s+/).filter(Boolean), { wish } = where();
  if (!words.length) return FOUND.replaceChildren();
  const fits = (text) => words.every((word) => plainly(text).includes(word));
  const places = DATA.places.filter((place) => fits(place.name));
  const lines = LINES.filter((line) => fits(line.name));
  const found = [
    ...places.map((place) => h("li", {}, toPlace(place, wish))),
    ...lines.map((line) => h("li", {},
      toPlace({ name: line.worksite }, wish, line.name, { person: String(line.at) }), ` · ${line.worksite}`)),
  ];
  FOUND.replaceChildren(h("p", {}, found.length ? say("Found: {n}", { n: found.length }) : say("Nothing is called so.")),
    h("ul", {}, found.slice(0, MOST)));
}

for (const choice of CHOICES) {
  choice.addEventListener("change", () => {
    const { at, wish } = where();
    location.hash = address(at, { ...wish, [choice.id]: choice.value });
  });
}
CLEAR.addEventListener("click", () => { location.hash = address(where().at, {}); });
SEARCH.addEventListener("input", search);
SEARCH.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { SEARCH.value = ""; search(); }
});
document.getElementById("asked").addEventListener("submit", (event) => {
  event.preventDefault();
  FOUND.querySelector("a")?.click();
});
FOUND.addEventListener("click", (event) => {
  if (event.target.closest("a")) { SEARCH.value = ""; FOUND.replaceChildren(); }
});
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  MAIN.focus();
});
let width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth === width || matchMedia("print").matches) return;
  width = innerWidth;
  shown();
});
function onSheets(paper) {
  const opened = [...document.querySelectorAll("details")].map((one) => one.open);
  onPaper = paper;
  shown();
  document.querySelectorAll("details").forEach((one, n) => { one.open = opened[n]; });
}
addEventListener("beforeprint", () => onSheets(true));
addEventListener("afterprint", () => onSheets(false));
addEventListener("hashchange", shown);
shown();
