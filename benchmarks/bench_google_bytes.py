"""What a sync of a large local sends to Google: the first time, and the day after.

Every request goes to a local stand-in that counts. `python benchmarks/bench_google_bytes.py
[PEOPLE]`: 20,000 where nothing is said.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[1] / "tests")]

from emulator import Emulator  # noqa: E402 -- after the line above, here and below
from google_job import rows_of  # noqa: E402
from kept import keep  # noqa: E402

from toolkit.jobs.demo import write_sample  # noqa: E402
from toolkit.jobs.sync import sync  # noqa: E402
from toolkit.sample import sample_tabs  # noqa: E402
from toolkit.settings import Settings  # noqa: E402
from toolkit.workbooks.google.credentials import Access  # noqa: E402
from toolkit.workbooks.google.workbook import GoogleWorkbook  # noqa: E402

SEED = 2023
DAY, NEXT_DAY = date(2023, 3, 8), date(2023, 3, 9)


def main(people: int = 20_000) -> None:
    google = Emulator(keep_bodies=False)
    account = google.account()
    file = google.new_file(shared={account.email: "writer"}, time_zone="America/Chicago")
    size = {"people": people, "conversations": people, "organizers": max(24, people // 500)}
    lines = [
        f"The sample program of {people:,} people and as many conversations, published and the day after.",
        "",
        "| sync | cells changed | reads | writes | sent MB | largest request MB | the one that changes MB |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    with tempfile.TemporaryDirectory() as folder:

        def opened() -> GoogleWorkbook:
            session = google.session(account, inside=True)
            access = Access(None, account.email, "")
            return GoogleWorkbook(file.ident, access, http=session, lock_folder=Path(folder))

        write_sample(opened(), seed=SEED, until=DAY, **size)
        for name, day in (("first time", DAY), ("the day after", NEXT_DAY)):
            if day != DAY:
                for tab in sample_tabs(SEED, until=day, **size):
                    google.person(file).put(tab.title, rows_of(tab))
            google.calls.clear()
            now = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
            outcome = sync(opened(), Settings(), as_of=day, now=now)
            writes = [call.sent for call in google.calls if call.writes]
            lines.append(
                f"| {name} | {outcome.report['changed_cells']:,} | {len(google.calls) - len(writes)} |"
                f" {len(writes)} | {sum(writes) / 1e6:,.2f} | {max(writes) / 1e6:,.2f} |"
                f" {writes[-1] / 1e6:,.2f} |"
            )
    keep(f"google_bytes_{people}.md", "\n".join(lines))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
