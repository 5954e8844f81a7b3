// Pieces: the parts of a page. Whatever people typed only ever becomes text.
function h(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === false || value === null || value === undefined) continue;
    made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

function address(path, wish, more = {}) {
  const known = Object.entries({ ...wish, ...more }).filter(([, value]) => value);
  return `#/${path}${known.length ? `?${new URLSearchParams(known)}` : ""}`;
}

function toPlace(place, wish, text, more) {
  const path = `worksite/${encodeURIComponent(place.name)}`;
  return h("a", { href: address(path, wish, more) }, text ?? place.name);
}

function section(title, ...children) {
  const id = `part-${title.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase()}`;
  return h("section", { "aria-labelledby": id }, h("h2", { id }, title), ...children.flat());
}

// A table of columns [heading, what it is of a row, whether it is a number].
function table(caption, columns, rows) {
  const head = h("tr", {}, columns.map(([title, , numeric]) =>
    h("th", { scope: "col", class: numeric ? "number" : null }, title)));
  const body = rows.map((row) => h("tr", {}, columns.map(([, cell, numeric], n) =>
    h(n ? "td" : "th", { scope: n ? null : "row", class: numeric ? "number" : null }, cell(row)))));
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": say("{title} as a table", { title: caption }) },
    h("table", {}, h("caption", {}, caption), h("thead", {}, head), h("tbody", {}, body)));
}

function beside(caption, columns, rows) {
  return h("details", {}, h("summary", {}, say("The numbers as a table")),
    table(caption, columns, rows));
}

function legend(...entries) {
  return h("ul", { class: "legend" }, entries.filter(Boolean).map(([kind, text]) =>
    h("li", {}, h("span", { class: `key ${kind}`, "aria-hidden": "true" }), text)));
}

function note(text) {
  return text ? h("p", { class: "note" }, text) : null;
}

function leftOut(n, what) {
  return n ? note(say("Worksites left out, because fewer than 5 people stand behind their figures (or could be told from the others): {n}.", { n })) : null;
}

function tiles(entries) {
  return h("dl", { class: "tiles" }, entries.filter(Boolean).map(([title, value, more]) =>
    h("div", {}, h("dt", {}, title), h("dd", {}, h("span", { class: /\d|–/.test(value) ? "big" : "big words" }, value),
      more ? h("span", { class: "more" }, more) : null))));
}
