"""Looks are added behind those that are there: no number that a person's cell uses changes its meaning."""

from __future__ import annotations

from lxml import etree

from toolkit.workbooks.excel.package import MAIN
from toolkit.workbooks.excel.styles import Styles

THEIRS = f"""<styleSheet xmlns="{MAIN}" xmlns:mc="urn:mc" xmlns:new="urn:new" mc:Ignorable="new">
<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts>
<fonts count="1" new:known="1"><font><sz val="10"/></font></fonts><fills count="1"><fill/></fills>
<borders count="1"><border/></borders>
<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="0"
 fillId="0" borderId="0" xfId="0"/></cellXfs><tableStyles/><extLst><ext new:a="1"/></extLst></styleSheet>"""
OURS = f"""<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/>
<numFmt numFmtId="165" formatCode="0.000"/></numFmts>
<fonts count="2"><font><sz val="10"/></font><font><b/></font></fonts><fills count="1"><fill/></fills>
<borders count="1"><border/></borders>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="1"
 fillId="0" borderId="0" xfId="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>
<dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>"""


def test_what_is_there_is_used_again_and_the_rest_comes_behind_it() -> None:
    root = etree.fromstring(THEIRS)
    before = [etree.tostring(one) for one in root.iter(f"{{{MAIN}}}xf")]
    assert Styles(root).added(etree.fromstring(OURS)) == ([0, 2, 1], [0])
    after = root.findall(f"{{{MAIN}}}cellXfs/*")
    assert [etree.tostring(one) for one in after][:2] == before
    assert dict(after[2].attrib) == {
        "numFmtId": "171",
        "fontId": "1",
        "fillId": "0",
        "borderId": "0",
        "xfId": "0",
    }
    assert [etree.QName(one).localname for one in root] == [
        "numFmts",
        "fonts",
        "fills",
        "borders",
        "cellXfs",
        "dxfs",
        "tableStyles",
        "extLst",
    ]
    assert [root[n].get("count") for n in range(6)] == ["2", "2", "1", "1", "3", "1"]
    assert root.get("{urn:mc}Ignorable") == "new"


def test_a_second_time_adds_nothing() -> None:
    root = etree.fromstring(THEIRS)
    first = Styles(root).added(etree.fromstring(OURS))
    grown = etree.tostring(root)
    assert Styles(root).added(etree.fromstring(OURS)) == first
    assert etree.tostring(root) == grown
