// Views: the overview, and a page for every worksite.
function scope(wish) {
  if (wish.region && wish.unit) return say("{unit} in {region}", wish);
  return wish.region || wish.unit || "";
}

function overview(wish) {
  const places = asked(wish), shown = places.map((place) => people(place, wish.unit));
  return [
    h("h1", {}, scope(wish) || say("Where we stand")),
    headline(wish, places, shown),
    worksites(shown, wish),
    assessments(wish),
    time(wish, null),
    tests(places, wish),
    organizers(wish, places),
  ];
}

function headline(wish, places, shown) {
  const stand = standing(wish), last = answers(places).find((test) => test.name === DATA.readOut);
  return tiles([
    [say("Members"), number(stand.members), say("of {n} eligible", { n: number(stand.eligible) })],
    [say("Density"), percent(share(stand.members, stand.eligible)), say("signed, not processed: {n}", { n: number(stand.pending) })],
    [say("Worksites with a majority"), number(withMajority(shown)), say("of {n}", { n: shown.length })],
    [say("Coverage"), percent(share(stand.contacted, stand.people)), say("talked with lately")],
    last ? [last.name, percent(last.participation), say("took part; target {target}", { target: percent(last.target) })] : null,
  ]);
}

function worksites(shown, wish) {
  const rows = [...shown].sort((a, b) => a.name.localeCompare(b.name, LOCALE));
  return section(say("Worksites by density"),
    legend(["dot full", say("a majority")], ["dot", say("not yet")], ["dash", say("half")],
      DATA.target === null ? null : ["dash warm", say("target {target}", { target: percent(DATA.target) })]),
    note(wish.unit ? say("Only people of this unit are counted; its eligible are the people in it.") : null),
    rows.length ? dotPlots(shown, DATA.target, wish) : note(say("There is no such worksite.")),
    beside(say("Worksites"), [
      [say("Worksite"), (row) => toPlace(row, wish)],
      [say("Region"), (row) => row.region],
      [say("Members"), (row) => number(row.members), true],
      [say("Eligible"), (row) => number(row.eligible), true],
      [say("Density"), (row) => percent(share(row.members, row.eligible)), true],
      [say("Needed for majority"), (row) => number(row.majority), true],
      ...(wish.unit ? [] : [
        [say("Coverage"), (row) => percent(share(row.contacted, row.people)), true],
        [say("Assessed"), (row) => number(row.assessed), true]]),
    ], rows));
}

function assessments(wish) {
  const of = standing(wish);
  return section(say("Assessments"), rated(of), leftOut(of.left));
}

function rated(of) {
  if (of.ratings === FEW) return note(say("Fewer than 5 people were assessed, or the others would tell of so few: no numbers."));
  if (!of.ratings) return note(say("There are no assessments."));
  const everybody = of.everybody ?? of.people;
  const rows = of.ratings.map((n, at) => ({ label: `${at + 1} ${DATA.labels[at]}`, n }));
  return [ratingBars(of.ratings, everybody), beside(say("Assessments"), [
    [say("Assessment"), (row) => row.label],
    [say("People"), (row) => number(row.n), true],
    [say("Of those assessed"), (row) => percent(share(row.n, of.assessed)), true],
  ], rows)].flat();
}

function time(wish, place) {
  const rows = overTime(wish, place), few = place?.contacted === FEW;
  const talked = rows.some((row) => row.attempts !== null);
  const kept = rows.filter((row) => row.density !== null || row.coverage !== null).length;
  return section(say("Over time"),
    note(wish.unit && !place ? say("Weeks are kept by worksite: these are of everybody at the worksites of this unit.") : null),
    few ? note(say("Fewer than 5 people work here, or the others would tell of so few: nothing is said of talks.")) : null,
    talked ? [h("h3", {}, say("Conversations")), legend(["bar", say("conversations")], ["bar soft", say("other attempts")]), talkBars(rows)] : null,
    h("h3", {}, say("Density and coverage")),
    !place && (wish.region || wish.unit) ? leftOut(asked(wish).filter((one) => one.contacted === FEW).length) : null,
    kept ? [legend(["dot full", say("density")], ["square", say("coverage")]), shareLines(rows)] : note(say("No week has been kept yet: a sync a week makes the line.")),
    beside(say("Week by week"), [
      [say("Week of"), (row) => row.week],
      [say("Attempts"), (row) => number(row.attempts), true],
      [say("Conversations"), (row) => number(row.conversations), true],
      [say("Density"), (row) => percent(row.density), true],
      [say("Coverage"), (row) => percent(row.coverage), true],
    ], [...rows].reverse()));
}

function tests(places, wish) {
  const rows = answers(places);
  if (!rows.length) return section(say("Structure tests"), note(say("No structure test has opened yet.")));
  if (rows.every((row) => row.participation === FEW)) {
    return section(say("Structure tests"), note(say("Fewer than 5 people were asked, or the others would tell of so few: no numbers.")));
  }
  return section(say("Structure tests"),
    note(wish.unit ? say("Of everybody at these worksites, whatever their unit.") : null),
    legend(["dot full", say("took part")], ["mark", say("target")]),
    testDots(rows), leftOut(Math.max(...rows.map((row) => row.left))),
    beside(say("Structure tests"), [
      [say("Test"), (row) => row.name],
      [say("Took part"), (row) => number(row.took), true],
      [say("Asked"), (row) => number(row.base), true],
      [say("Participation"), (row) => percent(row.participation), true],
      [say("Target"), (row) => percent(row.target), true],
    ], rows));
}

function organizers(wish, places) {
  const names = new Set(places.map((place) => place.name));
  const narrowed = DATA.names && (wish.region || wish.unit);
  const rows = DATA.organizers.filter((one) => !narrowed || one.at.some((place) => names.has(place)));
  if (!rows.length) return null;
  return section(say("The week by organizer"),
    note(narrowed ? say("Organizers with people at these worksites; the numbers are of all their people.")
      : wish.region || wish.unit ? say("Of all worksites.") : null),
    legend(["bar", say("conversations of the last seven days")], ["bar soft", say("people on this week's list")], ["diamond", say("people who are owed a conversation")]),
    weekBars(rows),
    beside(say("The week by organizer"), [
      [say("Organizer"), (row) => row.name],
      [say("People"), (row) => number(row.people), true],
      [say("Talked with"), (row) => number(row.talkedWith), true],
      [say("Attempts, seven days"), (row) => number(row.attempts), true],
      [say("Conversations, seven days"), (row) => number(row.conversations), true],
      [say("Owed"), (row) => number(row.owed), true],
      [say("This week"), (row) => number(row.thisWeek), true],
      [say("First conversations left"), (row) => number(row.firstLeft), true],
    ], rows));
}

function worksite(place, wish, chosen) {
  const order = asked(wish).some((one) => one === place) ? asked(wish) : DATA.places;
  const at = order.indexOf(place), before = order[at - 1], after = order[at + 1];
  const shown = people(place, wish.unit && place.units[wish.unit] ? wish.unit : "");
  return [
    h("nav", { class: "walk", "aria-label": say("From worksite to worksite") },
      h("a", { href: address("", wish) }, "← ", say("All worksites")),
      before ? toPlace(before, wish, `‹ ${before.name}`) : null,
      after ? toPlace(after, wish, `${after.name} ›`) : null),
    h("h1", {}, place.name),
    h("p", { class: "where" }, [place.region, place.level].filter(Boolean).join(" · ")),
    tiles([
      [say("Members"), number(shown.members), say("of {n} eligible", { n: number(shown.eligible) })],
      [say("Density"), percent(share(shown.members, shown.eligible)), say("signed, not processed: {n}", { n: number(shown.pending) })],
      [say("Needed for majority"), number(shown.majority), say("and for the target: {n}", { n: number(place.wanted) })],
      [say("Coverage"), percent(share(place.contacted, place.people)), say("talked with lately")],
      [say("Representatives"), number(place.reps), say("of {n} needed", { n: number(place.repsNeeded) })],
      [say("Leaders"), number(place.leaders), null],
    ]),
    DATA.people ? section(say("Wall chart"), wall(place, wish, chosen))
      : note(say("Who works here stands in a page made with names.")),
    section(say("Assessments"), rated(place)),
    DATA.tests.length ? tests([place], {}) : null,
    time({}, place),
  ];
}
