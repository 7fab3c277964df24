import { freeName, isAside, replaceable, tagNameOf, sheetTagOf, type MadeKind } from "../../../src/core/make/tag";

test.each<[string, string | undefined, readonly (readonly [string, string?])[], string | undefined]>([
  ["none", undefined, [["绩衡校验报告"]], undefined],
  ["ours", undefined, [["绩衡校验报告", '="绩衡校验报告"']], "绩衡校验报告"],
  ["ours, renamed", undefined, [["一月", '="绩衡校验报告"']], undefined],
  ["ours under another name than the usual one", undefined, [["绩衡校验报告"], ["甲 (2)", '"甲 (2)"']], "甲 (2)"],
  ["ours with quotation marks in its name", undefined, [['甲"乙', '="甲""乙"']], '甲"乙'],
  ["made from the same", "体系!A2", [["评分表", '="评分表/体系!A2"']], "评分表"],
  ["made from something else", "体系二!A2", [["评分表", '="评分表/体系!A2"']], undefined],
])("an older sheet: %s", (_, source, sheets, expected) => {
  const tagged = sheets.map(([name, tag]) => ({ name, tag }));
  expect(replaceable(tagged, source)).toBe(expected);
});

test.each<[MadeKind, boolean]>([
  ["report", true],
  ["working-paper", true],
  ["score-sheet", false],
])("a %s is passed over when tables are looked for: %s", (kind, aside) => {
  const names = new Map([[`甲!${tagNameOf(kind)}`, sheetTagOf("甲")]]);
  expect([isAside({ names }, "甲"), isAside({ names }, "乙")]).toEqual([aside, false]);
});

test.each([
  ["报告", [], "报告"],
  ["报告", ["报告"], "报告 (2)"],
  ["Report", ["REPORT", "report (2)"], "Report (3)"],
])("a free name for %s beside %j", (wanted, taken, expected) => {
  expect(freeName(wanted, taken)).toBe(expected);
});
