// Charts: drawn by Observable Plot; each has a sentence for those who cannot see it, and a table.
const INK = { strong: "var(--strong)", soft: "var(--soft)", warm: "var(--warm)", line: "var(--line)" };

let onPaper = false; // then the charts are as wide as a sheet, and their words as large as the others

function room() {
  if (onPaper) return 680;
  return Math.max(280, Math.min(document.getElementById("main").clientWidth - 2, 1100));
}

function drawn(sentence, options) {
  const chart = Plot.plot({ width: room(), style: "font: inherit; font-size: 13px; background: none; overflow: visible;", ...options });
  for (const part of chart.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  chart.setAttribute("role", "img"); // one picture with one sentence; its parts say nothing alone
  chart.setAttribute("aria-label", sentence);
  return h("figure", { class: "chart" }, chart);
}

// Room for names beside a chart, and a name as far as it fits there.
const PEN = document.createElement("canvas").getContext("2d");

function names() {
  return room() < 560 ? 132 : 230;
}

function shortened(name) {
  PEN.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  const fits = (text) => PEN.measureText(text).width < names() - 10;
  if (fits(name)) return name;
  let most = name.length - 1;
  while (most > 3 && !fits(`${name.slice(0, most)}…`)) most -= 1;
  return `${name.slice(0, most).trimEnd()}…`;
}

const LONGEST = { screen: 32, paper: 18 }; // worksites under one scale: further down nobody sees it, or the sheet ends

function dotPlots(places, target, wish) {
  const rows = places.filter((place) => share(place.members, place.eligible) !== null)
    .map((place) => ({ ...place, density: share(place.members, place.eligible) }))
    .sort((a, b) => b.density - a.density || a.name.localeCompare(b.name, LOCALE));
  const most = onPaper ? LONGEST.paper : LONGEST.screen;
  const each = Math.ceil(rows.length / Math.ceil(rows.length / most));
  const made = [];
  for (let at = 0; at < rows.length; at += each) made.push(dotPlot(rows.slice(at, at + each), target, wish));
  return made;
}

function dotPlot(rows, target, wish) {
  const made = drawn(
    say("Worksites by density, from {most} to {least}; the line is a majority.", {
      most: percent(rows[0].density), least: percent(rows[rows.length - 1].density) }),
    {
      height: 60 + rows.length * 20, marginLeft: names(), marginRight: 24, marginTop: 34,
      x: { domain: [0, 100], label: null, axis: "top", ticks: room() < 560 ? [0, 50, 100] : [0, 25, 50, 75, 100], tickFormat: percent },
      y: { domain: rows.map((row) => row.name), label: null, tickFormat: (name, n) => shortened(rows[n].short), tickSize: 0 },
      marks: [
        Plot.gridY({ stroke: INK.line, strokeOpacity: 0.6 }),
        Plot.ruleX([50], { stroke: INK.strong, strokeDasharray: "5 4" }),
        Plot.ruleX(target === null ? [] : [target], { stroke: INK.warm, strokeDasharray: "2 3" }),
        Plot.dot(rows, { x: "density", y: "name", r: 5.5, stroke: INK.strong, strokeWidth: 2,
          fill: (row) => (row.density > 50 ? "var(--strong)" : "var(--paper)") }),
        Plot.tip(rows, Plot.pointerY({ x: "density", y: "name", fill: "var(--paper)", stroke: INK.line,
          title: (row) => `${row.name}\n${percent(row.density)} · ${say("{members} of {of}", { members: row.members, of: row.eligible })}` })),
      ],
    });
  const chart = made.querySelector("svg");
  chart.addEventListener("click", () => {
    if (chart.value) location.hash = address(`worksite/${encodeURIComponent(chart.value.name)}`, wish);
  });
  return made;
}

const RATED = ["var(--one)", "var(--two)", "var(--three)", "var(--four)", "var(--five)"];

function ratingBars(of, everybody) {
  const rows = of.map((n, at) => ({ label: `${at + 1} ${DATA.labels[at]}`, n, fill: RATED[at] }));
  const known = sum(of);
  if (typeof everybody === "number") {
    rows.push({ label: say("Not assessed"), n: everybody - known, fill: "var(--paper)" });
  }
  return drawn(
    say("Assessments: {list}.", { list: rows.map((row) => `${row.label}: ${number(row.n)}`).join(", ") }),
    {
      height: 34 + rows.length * 32, marginLeft: 130, marginRight: 60, marginTop: 6, marginBottom: 10,
      x: { axis: null, domain: [0, Math.max(1, ...rows.map((row) => row.n))] },
      y: { domain: rows.map((row) => row.label), label: null, tickSize: 0 },
      marks: [
        Plot.barX(rows, { x: "n", y: "label", fill: "fill", stroke: INK.strong, strokeWidth: 0.7, insetTop: 2, insetBottom: 2 }),
        Plot.text(rows, { x: "n", y: "label", text: (row) => number(row.n), dx: 6, textAnchor: "start", fill: "currentColor" }),
      ],
    });
}

function everySo(rows) {
  const step = Math.ceil(rows.length / (room() < 560 ? 4 : 12));
  return rows.map((row) => row.week).filter((week, n) => (rows.length - 1 - n) % step === 0);
}

function talkBars(rows) {
  const last = rows[rows.length - 1];
  return drawn(
    say("Attempts and conversations week by week; in the latest, {attempts} and {conversations}.", {
      attempts: number(last.attempts), conversations: number(last.conversations) }),
    {
      height: 230, marginLeft: 46, marginBottom: 30,
      x: { domain: rows.map((row) => row.week), ticks: everySo(rows), label: null, tickSize: 3, type: "band", padding: 0.25 },
      y: { label: null, grid: true, ticks: 4, tickFormat: number },
      marks: [
        Plot.barY(rows, { x: "week", y: "attempts", fill: INK.soft }),
        Plot.barY(rows, { x: "week", y: "conversations", fill: INK.strong }),
        Plot.ruleY([0], { stroke: INK.line }),
        Plot.tip(rows, Plot.pointerX({ x: "week", y: "attempts", fill: "var(--paper)", stroke: INK.line,
          title: (row) => `${row.week}\n${say("Attempts")}: ${number(row.attempts)}\n${say("Conversations")}: ${number(row.conversations)}` })),
      ],
    });
}

function shareLines(rows) {
  const last = rows[rows.length - 1];
  return drawn(
    say("Density and coverage week by week; in the latest, {density} and {coverage}.", {
      density: percent(last.density), coverage: percent(last.coverage) }),
    {
      height: 230, marginLeft: 46, marginBottom: 30, marginRight: 20,
      x: { domain: rows.map((row) => row.week), ticks: everySo(rows), label: null, tickSize: 3, type: "point", padding: 0.5 },
      y: { label: null, grid: true, domain: [0, 100], ticks: [0, 25, 50, 75, 100], tickFormat: percent },
      marks: [
        Plot.ruleY([0], { stroke: INK.line }),
        Plot.line(rows, { x: "week", y: "density", stroke: INK.strong, strokeWidth: 2 }),
        Plot.line(rows, { x: "week", y: "coverage", stroke: INK.warm, strokeWidth: 2, strokeDasharray: "5 3" }),
        Plot.dot(rows, { x: "week", y: "density", fill: INK.strong, r: 4 }),
        Plot.dot(rows, { x: "week", y: "coverage", fill: "var(--paper)", stroke: INK.warm, strokeWidth: 2, r: 4, symbol: "square" }),
        Plot.tip(rows, Plot.pointerX({ x: "week", y: "density", fill: "var(--paper)", stroke: INK.line,
          title: (row) => `${row.week}\n${say("Density")}: ${percent(row.density)}\n${say("Coverage")}: ${percent(row.coverage)}` })),
      ],
    });
}

function testDots(rows) {
  const known = rows.filter((row) => typeof row.participation === "number");
  return drawn(
    say("Participation in each structure test: {list}.", {
      list: rows.map((row) => `${row.name}: ${percent(row.participation)}`).join(", ") }),
    {
      height: 50 + rows.length * 36, marginLeft: names(), marginRight: 50, marginTop: 30,
      x: { domain: [0, 100], label: null, axis: "top", ticks: [0, 50, 100], tickFormat: percent },
      y: { domain: rows.map((row) => row.name), label: null, tickFormat: shortened, tickSize: 0 },
      marks: [
        Plot.gridY({ stroke: INK.line }),
        Plot.ruleY(known, { y: "name", x1: 0, x2: "participation", stroke: INK.strong, strokeWidth: 3 }),
        Plot.dot(known, { x: "participation", y: "name", r: 6, fill: INK.strong }),
        Plot.tickX(rows.filter((row) => row.target !== null), { x: "target", y: "name", stroke: INK.warm, strokeWidth: 3, inset: 4 }),
        Plot.text(known, { x: "participation", y: "name", text: (row) => percent(row.participation), dx: 11, dy: -10, textAnchor: "start", fill: "currentColor", stroke: "var(--paper)", strokeWidth: 4 }),
      ],
    });
}

function weekBars(rows) {
  return drawn(
    say("Each organizer's week: people on their list, conversations of the last seven days, and people who are owed one."),
    {
      height: 46 + rows.length * 26, marginLeft: names(), marginRight: 24, marginTop: 30,
      x: { label: null, axis: "top", ticks: 5, tickFormat: number, grid: true },
      y: { domain: rows.map((row) => row.name), label: null, tickFormat: shortened, tickSize: 0 },
      marks: [
        Plot.barX(rows, { x: "thisWeek", y: "name", fill: INK.soft, insetTop: 2, insetBottom: 2 }),
        Plot.barX(rows, { x: "conversations", y: "name", fill: INK.strong, insetTop: 7, insetBottom: 7 }),
        Plot.dot(rows, { x: "owed", y: "name", symbol: "diamond", r: 5, fill: "var(--paper)", stroke: INK.warm, strokeWidth: 2 }),
        Plot.ruleX([0], { stroke: INK.line }),
      ],
    });
}
