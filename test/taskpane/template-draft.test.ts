import { NATIONAL } from "../../src/core/policy/resolve";
import { LAYOUTS } from "../../src/core/template/layouts";
import type { TemplateRow } from "../../src/core/template/row";
import { pointsFor } from "../../src/core/template/weights";
import {
  changed,
  fromLibrary,
  inserted,
  shared,
  sumOf,
  targetFault,
  type DraftRow,
} from "../../src/taskpane/model/template/draft";

const row = (path: string, more: Partial<TemplateRow> = {}): TemplateRow => {
  const [level1 = "", level2 = "", level3 = ""] = path.split("/");
  return { level1, level2, level3, ...more };
};

const layoutOf = (id: string) => LAYOUTS.find((each) => each.id === id)!;
const SELF = layoutOf("self-evaluation");

const all = (...paths: string[]): readonly DraftRow[] =>
  paths.reduce<readonly DraftRow[]>((rows, path) => inserted(rows, row(path)), []);

const said = (rows: readonly DraftRow[]): string[] =>
  rows.map(({ row: { level3, weight }, locked }) => `${level3} ${String(weight ?? "")}${locked ? " locked" : ""}`);

test("a row goes behind those of its second level, then of its first, else to the end", () => {
  const rows = all("产出/数量/路灯", "效益/社会/亮灯", "产出/质量/完好率", "产出/数量/灯杆", "满意度/对象/居民");
  expect(rows.map(({ row: { level3 } }) => level3)).toEqual(["路灯", "灯杆", "完好率", "亮灯", "居民"]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(5);
});

test("what nobody has typed shares the rest; with the budget's execution in the form that is 90", () => {
  expect([SELF, layoutOf("framework")].map((layout) => pointsFor(layout, NATIONAL))).toEqual([90, 100]);
  const rows = shared(all("产出指标/数量/路灯", "产出指标/质量/完好率", "效益指标/社会/亮灯"), SELF, NATIONAL);
  expect(sumOf(rows).toNumber()).toBe(90);

  const typed = shared(changed(rows, 1, { weight: 12.5 }, { locked: true }), SELF, NATIONAL);
  expect(said(typed)[0]).toBe("路灯 12.5 locked");
  expect(sumOf(typed).toNumber()).toBe(90);
});

test("a core indicator gets three times what an ordinary one of its level gets", () => {
  const rows = all("产出指标/数量/路灯", "产出指标/数量/灯杆", "效益指标/社会/亮灯", "满意度指标/对象/居民");
  const given = shared(changed(rows, 1, {}, { importance: 3 }), SELF, NATIONAL);
  expect(said(given)).toEqual(["路灯 38", "灯杆 12", "亮灯 30", "居民 10"]);
});

test("what is locked and cannot add up stays as it was typed", () => {
  const rows = changed(all("产出指标/数量/路灯"), 1, { weight: 95 }, { locked: true });
  expect(said(shared(rows, SELF, NATIONAL))).toEqual(["路灯 95 locked"]);
});

test("a library's row comes without the weight that it had elsewhere", () => {
  expect(fromLibrary({ ...row("产出/数量/路灯"), sector: "市政", better: "more", weight: 7, unit: "盏" })).toEqual(
    row("产出/数量/路灯", { unit: "盏" }),
  );
});

test.each([
  ["", undefined, "missing"],
  ["  ", "≥", "missing"],
  ["98", "≥", undefined],
  ["98.5", undefined, undefined],
  ["大幅提高", "≥", "unmeasurable"],
  ["大幅提高", undefined, "unmeasurable"],
  ["优", "定性", undefined],
] as const)("a target of “%s” with the sign %s: %s", (target, sign, fault) => {
  expect(targetFault(row("产出/数量/路灯", { target, sign }))).toBe(fault);
});
