// Figures: what the page knows, and its sums over the worksites that are asked for.
const DATA = JSON.parse(document.getElementById("data").textContent);
const LOCALE = DATA.language === "es" ? "es-US" : "en-US";
const FEW = "few"; // a figure that is withheld

function say(template, values = {}) {
  const text = DATA.words[template] ?? template;
  return text.replace(/{(\w+)}/g, (whole, name) =>
    name in values ? (typeof values[name] === "number" ? number(values[name]) : values[name]) : whole);
}

function number(value) {
  if (value === FEW) return say("withheld");
  return value === null || value === undefined ? "–" : value.toLocaleString(LOCALE);
}

// A share in percent with one decimal, in whole numbers: rounded once, half up, as in the workbook.
function share(part, whole) {
  if (typeof part !== "number" || typeof whole !== "number" || !whole) return part === FEW ? FEW : null;
  return Math.floor((2000 * part + whole) / (2 * whole)) / 10;
}

function percent(value) {
  return typeof value === "number" ? say("{share}%", { share: number(value) }) : number(value);
}

function people(place, unit) {
  if (!unit) return place;
  const [all, members, pending] = place.units[unit];
  return { ...place, eligible: all, people: all, members, pending,
    majority: Math.max(0, Math.floor(all / 2) + 1 - members) };
}

function asked({ region, unit }) {
  return DATA.places.filter((place) =>
    (!region || place.region === region) && (!unit || place.units[unit]));
}

function sum(values) {
  return values.some((value) => value === null) ? null : values.reduce((a, b) => a + b, 0);
}

const NOBODY = { people: 0, contacted: null, assessed: null, ratings: null };

// Members of those who are asked for: of all, of a unit, or of worksites added up.
function standing(wish) {
  if (!wish.region && !wish.unit && DATA.total) return DATA.total;
  const unit = !wish.region && DATA.units.find((one) => one.name === wish.unit);
  if (unit) return unit;
  const places = asked(wish).map((place) => people(place, wish.unit));
  const told = places.filter((place) => place.contacted !== FEW);
  return {
    eligible: sum(places.map((place) => place.eligible)),
    members: sum(places.map((place) => place.members)),
    pending: sum(places.map((place) => place.pending)),
    people: sum(told.map((place) => place.people)),
    contacted: sum(told.map((place) => place.contacted)),
    ...(wish.unit ? DATA.crossed[wish.region]?.[wish.unit] ?? NOBODY : ratings(asked(wish))),
  };
}

// Ratings added up, without the worksites that may not be told.
function ratings(places) {
  const told = places.filter((place) => place.ratings !== FEW);
  const left = places.length - told.length;
  if (!told.length && left) return { ratings: FEW, assessed: FEW, left };
  if (told.some((place) => place.ratings === null)) return { ratings: null, assessed: null, left };
  return {
    ratings: [0, 1, 2, 3, 4].map((n) => sum(told.map((place) => place.ratings[n]))),
    assessed: sum(told.map((place) => place.assessed)),
    everybody: sum(told.map((place) => place.people)),
    left,
  };
}

function withMajority(places) {
  return places.filter((place) => place.majority === 0 && place.eligible > 0).length;
}

// Each week of some worksites; all of them have been added up exactly.
function overTime(wish, place) {
  const all = DATA.weeks.all;
  const places = place ? [place] : wish.region || wish.unit ? asked(wish) : null;
  return DATA.weeks.said.map((week, n) => {
    if (!places) {
      return { week, attempts: all.attempts[n], conversations: all.conversations[n],
        density: all.density[n], coverage: all.coverage[n] };
    }
    const past = places.map((one) => one.weeks).filter((one) => one && one.people[n] !== null);
    const told = past.filter((one) => one.contacted[n] !== null);
    const kept = (rows, name) => {
      const values = rows.map((one) => one[name][n]);
      return !values.length || values.includes(-1) ? null : sum(values);
    };
    const talked = places.filter((one) => one.talks !== FEW);
    const said = (name) => all[name][n] === null || !talked.length ? null
      : sum(talked.map((one) => one.talks?.[name]?.[n] ?? 0));
    return {
      week, attempts: said("attempts"), conversations: said("conversations"),
      density: share(kept(past, "members"), kept(past, "eligible")),
      coverage: share(kept(told, "contacted"), kept(told, "people")),
    };
  });
}

// Each structure test of some worksites, without those that may not be told; of all it is exact.
function answers(places) {
  const all = places.length === DATA.places.length;
  return DATA.tests.map((test, n) => {
    const pairs = all ? [test.answers] : places.map((place) => place.tests[n]);
    const told = pairs.filter((pair) => pair !== FEW), left = pairs.length - told.length;
    const few = left > 0 && !told.length, unknown = told.some((pair) => !pair);
    const added = (at) => (few ? FEW : unknown ? null : sum(told.map((pair) => pair[at])));
    const base = added(0), took = added(1);
    return { name: test.name, target: test.target, base, took, left,
      participation: few ? FEW : share(took, base) };
  });
}
