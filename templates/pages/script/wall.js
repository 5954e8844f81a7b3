// Wall: the people of a worksite under the leaders they answer to, where the page may name them.
const LINES = DATA.people
  ? DATA.people.rows.map((row, at) => ({
      ...Object.fromEntries(DATA.people.fields.map((field, n) => [field, row[n]])),
      at, worksite: DATA.people.at[at] }))
  : [];

function badge(rating) {
  const said = rating ? `${rating} ${DATA.labels[rating - 1]}` : say("Not assessed");
  return h("span", { class: `badge rated-${rating ?? 0}`, title: said },
    h("span", { "aria-hidden": "true" }, rating ? String(rating) : "–"),
    h("span", { class: "unseen" }, said));
}

function trend(line) {
  if (!line.rating || !line.before || line.rating === line.before) return null;
  return line.rating < line.before
    ? say("was {n}, moved up", { n: line.before }) : say("was {n}, slipped", { n: line.before });
}

function standingSaid(line) {
  return { Member: say("member"), Pending: say("card signed") }[line.status] ?? say("not a member");
}

function ticked(line) {
  return DATA.tests.map((test, n) => [test.name, line.ticks[n]]).filter(([, tick]) => tick)
    .map(([name, tick]) => h("span", { class: tick === "Y" ? "tick yes" : "tick no" },
      tick === "Y" ? "✓ " : "✗ ", name));
}

function personLine(line, chosen) {
  const said = [standingSaid(line), line.roles, line.job, trend(line),
    line.talks === 0 ? say("never talked with") : line.last ? say("last talked {day}", { day: dayOf(line.last) }) : null,
    line.flag].filter(Boolean).join(" · ");
  return h("li", { class: `person ${line.status === "Member" ? "member" : ""} ${line.at === chosen ? "chosen" : ""}`,
    id: `person-${line.at}` }, badge(line.rating),
    h("div", {}, h("strong", {}, line.name), h("span", { class: "said" }, said),
      h("span", { class: "ticks" }, ticked(line))));
}

function dayOf(iso) {
  return new Date(`${iso}T12:00:00`).toLocaleDateString(DATA.language === "es" ? "es-US" : "en-GB", { day: "numeric", month: "short" });
}

function wall(place, wish, chosen) {
  const here = LINES.filter((line) => line.worksite === place.name &&
    (!wish.unit || String(line.unit ?? "").split(", ").includes(wish.unit)));
  const groups = new Map();
  for (const line of here) {
    if (!groups.has(line.head)) groups.set(line.head, []);
    groups.get(line.head).push(line);
  }
  const blocks = [...groups].map(([head, lines]) => {
    const leader = head === null ? null : LINES[head];
    const under = lines.filter((line) => line.at !== head).length;
    return h("section", { class: "group" },
      h("h3", {}, leader ? leader.name : say("Under nobody"), " ",
        h("span", { class: "count" }, leader ? say("leads {n}", { n: under }) : number(lines.length))),
      h("ul", {}, lines.map((line) => personLine(line, chosen))));
  });
  return h("div", { class: "wall" }, blocks);
}
