"""The requests of a batch that make, change, move and remove charts."""

from __future__ import annotations

from typing import Any

from emulator.batch import Batch, handles
from emulator.batch_objects import chosen, found, taken
from emulator.book import Sheet, new_sheet
from emulator.errors import invalid
from emulator.looks import looked
from emulator.masks import update_paths, updated


def _sources(batch: Batch, value: Any) -> None:
    """Raises where a chart reads from a tab that is not there, or from a block that is no row or column."""
    if isinstance(value, list):
        for item in value:
            _sources(batch, item)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key == "sourceRange":
                for place in inner.get("sources", []):
                    _, box = batch.box(place, strict=False)
                    if box.width != 1 and box.height != 1:
                        raise invalid(
                            "ChartSourceRange.sources must have at least one dimension of length 1."
                        )
            else:
                _sources(batch, inner)


_STACKING = {"AREA", "BAR", "COLUMN", "COMBO", "STEPPED_AREA"}
_POINTED = {"AREA", "LINE", "SCATTER"}


def _checked(batch: Batch, spec: dict[str, Any]) -> None:
    """Raises where a spec says what Google's description of it calls an error."""
    _sources(batch, spec)
    kinds = [key for key in spec if key.endswith("Chart")]
    if len(kinds) != 1:
        raise invalid("spec must set exactly one kind of chart")
    basic = spec.get("basicChart")
    if basic is None:
        return
    kind = basic.get("chartType", "BASIC_CHART_TYPE_UNSPECIFIED")
    if kind == "BASIC_CHART_TYPE_UNSPECIFIED":
        raise invalid("basicChart must have a chartType")
    if len(basic.get("domains", [])) > 1:
        raise invalid("basicChart supports a single domain only")
    if basic.get("stackedType") in ("STACKED", "PERCENT_STACKED") and kind not in _STACKING:
        raise invalid(f"basicChart.stackedType is not supported by chart type {kind}")
    if basic.get("threeDimensional") and kind not in ("BAR", "COLUMN", "COMBO"):
        raise invalid(f"basicChart.threeDimensional is not supported by chart type {kind}")
    minor = {"BOTTOM_AXIS"} if kind == "BAR" else {"LEFT_AXIS", "RIGHT_AXIS"}
    for one in basic.get("series", []):
        if one.get("targetAxis") and one["targetAxis"] not in minor:
            raise invalid(
                f"series.targetAxis {one['targetAxis']} is not a valid minor axis of chart type"
                f" {kind}"
            )
        if "type" in one and kind != "COMBO":
            raise invalid("series.type is only valid if the chart type is COMBO")
        if one.get("type", "LINE") not in ("LINE", "AREA", "COLUMN"):
            raise invalid(f"series.type {one['type']} is not supported")
        own = one.get("type", kind) if kind == "COMBO" else kind
        for looks in ("lineStyle", "pointStyle"):
            if looks in one and own not in _POINTED:
                raise invalid(f"series.{looks} is not supported by chart type {own}")


def _placed(batch: Batch, position: dict[str, Any]) -> tuple[Sheet, dict[str, Any]]:
    if position.get("newSheet"):
        ident = batch.book.new_id({sheet.ident for sheet in batch.book.sheets})
        sheet = new_sheet(ident, f"Chart{len(batch.book.sheets)}")
        sheet.properties = {"sheetId": ident, "title": sheet.title, "sheetType": "OBJECT"}
        batch.book.sheets.append(sheet)
        return sheet, {"sheetId": ident}
    if "overlayPosition" not in position:
        raise invalid("position must have an overlayPosition, or newSheet")
    overlay = position["overlayPosition"]
    anchor = overlay.get("anchorCell", {})
    sheet = batch.sheet(anchor.get("sheetId"))
    if anchor.get("rowIndex", 0) >= sheet.n_rows or anchor.get("columnIndex", 0) >= sheet.n_columns:
        raise invalid("overlayPosition.anchorCell is outside of the grid")
    return sheet, {
        "overlayPosition": looked(
            {"widthPixels": 600, "heightPixels": 371, **overlay, "anchorCell": anchor}
        )
    }


@handles("addChart")
def add_chart(batch: Batch, request: dict[str, Any], where: str) -> dict[str, Any]:
    given = request.get("chart", {})
    ident = chosen(batch, given, "chartId", taken(batch, "charts", "chartId"), "Embedded object")
    if not given.get("spec"):
        raise invalid("chart.spec must be set")
    _checked(batch, given["spec"])
    sheet, position = _placed(batch, given.get("position", {}))
    chart = {"chartId": ident, "spec": looked(given["spec"]), "position": position}
    if "border" in given:
        chart["border"] = looked(given["border"])
    sheet.charts.append(chart)
    return {"chart": chart}


@handles("updateChartSpec")
def update_chart_spec(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet, spot = found(batch, "charts", "chartId", request.get("chartId"), "chart")
    if not request.get("spec"):
        raise invalid("spec must be set")
    _checked(batch, request["spec"])
    sheet.charts[spot] = {**sheet.charts[spot], "spec": looked(request["spec"])}


@handles("updateEmbeddedObjectPosition")
def update_embedded_object_position(
    batch: Batch, request: dict[str, Any], where: str
) -> dict[str, Any]:
    sheet, spot = found(batch, "charts", "chartId", request.get("objectId"), "embedded object")
    chart = sheet.charts[spot]
    new = request.get("newPosition", {})
    if not new.get("newSheet"):
        mask = update_paths(request.get("fields"), where)
        overlay = updated(
            chart["position"].get("overlayPosition", {}), new.get("overlayPosition", {}), mask
        )
        new = {"overlayPosition": overlay}
    goal, position = _placed(batch, new)
    del sheet.charts[spot]
    goal.charts.insert(spot if goal is sheet else len(goal.charts), {**chart, "position": position})
    return {"position": position}


@handles("deleteEmbeddedObject")
def delete_embedded_object(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet, spot = found(batch, "charts", "chartId", request.get("objectId"), "embedded object")
    del sheet.charts[spot]
