import { Decimal } from "decimal.js";
import { readPoints, readTyped, type Typed } from "../../../src/core/rule/blanks";
import { buildRule } from "../../../src/core/rule/build";
import { FORMS, type Form } from "../../../src/core/rule/rule";
import { startOf, type RuleSubject } from "../../../src/core/rule/starts";

const subject: RuleSubject = {
  name: "路灯完好率",
  weight: new Decimal(5),
  target: new Decimal(98),
  unit: "%",
  better: "more",
};

/** Blanks as they begin, with the words that only a person knows. */
function filledIn(form: Form, words: Readonly<Record<string, string>>, things: readonly string[] = []): Typed {
  const typed = startOf(form, subject);
  const key = form === "formula" ? "name" : "text";
  const items = typed.items.map((item, i) => (things[i] === undefined ? item : { ...item, [key]: things[i] }));
  const parts = typed.parts.map((part) => ({
    ...part,
    items: part.items.map((item, i) => ({ ...item, text: things[i] ?? "" })),
  }));
  return { ...typed, values: { ...typed.values, ...words }, items, parts };
}

const CASES: readonly (readonly [form: Form, typed: Typed, text: string])[] = [
  ["checklist", filledIn("checklist", {}, ["台账完整", "巡查有记录"]), "①台账完整，得2.5分；②巡查有记录，得2.5分。"],
  [
    "checklist-shares",
    filledIn("checklist-shares", { veto: "存在虚报" }, ["台账完整", "巡查有记录"]),
    "①台账完整；②巡查有记录。以上二项各占1/2权重分。存在虚报，不得分。",
  ],
  ["ratio", filledIn("ratio", {}), "得分=路灯完好率×满分。最高得满分。"],
  [
    "ratio-threshold",
    filledIn("ratio-threshold", {}),
    "路灯完好率≥98%，得满分；路灯完好率<98%，得分=路灯完好率×满分。",
  ],
  [
    "tiers",
    filledIn("tiers", {}),
    "路灯完好率≥98%，得满分；88.2%≤路灯完好率<98%，得80%的分；78.4%≤路灯完好率<88.2%，得60%的分；路灯完好率<78.4%，不得分。",
  ],
  ["deduct-per-occurrence", filledIn("deduct-per-occurrence", { name: "漏报" }), "每发现1处漏报扣10%的分，扣完为止。"],
  [
    "deduct-per-unit",
    filledIn("deduct-per-unit", {}),
    "路灯完好率≥98%，得满分；路灯完好率<98%，每降低1%扣10%的分，不足1%的不扣分。",
  ],
  [
    "delay-tiers",
    filledIn("delay-tiers", {}),
    "延迟天数≤0天，得满分；0天<延迟天数≤5天，得80%的分；5天<延迟天数≤10天，得60%的分；延迟天数>10天，不得分。",
  ],
  [
    "weighted-survey",
    filledIn("weighted-survey", {}),
    "得分=(非常满意比例×100%+满意比例×80%+基本满意比例×60%+不满意比例×0%)×满分。",
  ],
  ["all-or-nothing", filledIn("all-or-nothing", { fact: "按期验收" }), "按期验收，得满分。"],
  ["grade-words", filledIn("grade-words", {}), "优，得满分；良，得80%的分；中，得60%的分；差，不得分。"],
  ["formula", filledIn("formula", {}, ["到位率", "支出率"]), "得分=到位率×2.5分+支出率×2.5分。"],
  ["judgement", filledIn("judgement", { words: "根据现场查看情况酌情给分" }), "根据现场查看情况酌情给分。"],
  ["mixed", filledIn("mixed", {}, ["台账完整"]), "①台账完整，得2.5分。②得分=路灯完好率×2.5分。"],
];

test("every form has blanks to begin with", () => {
  expect(CASES.map(([form]) => form).sort()).toEqual([...FORMS].sort());
});

test.each(CASES)(
  "%s: the blanks as they begin, with what only a person knows, are a rule of just the weight",
  (form, typed, text) => {
    const blanks = readTyped(typed)!;
    const built = buildRule(blanks, { weight: new Decimal(5), indicator: subject.name });
    expect({ text: built.text, same: built.same, form: built.rule.form, maximum: built.maximum?.toFixed() }).toEqual({
      text,
      same: true,
      form,
      maximum: "5",
    });
    expect(built.problems.map(({ id }) => id)).toEqual(form === "judgement" ? ["rule-subjective"] : []);
  },
);

test.each([
  ["满分", "share 1"],
  ["60%", "share 0.6"],
  ["1/4", "share 0.25"],
  ["3", "points 3"],
  ["0.5分", "points 0.5"],
  ["三分", undefined],
  ["-1", undefined],
  ["", undefined],
])("points that are typed as “%s”: %s", (text, read) => {
  const points = readPoints(text);
  expect(points && `${points.unit} ${points.value.toFixed()}`).toBe(read);
});

test.each([
  ["a blank that has to be filled in", startOf("all-or-nothing", subject)],
  ["no figure where one belongs", filledIn("ratio-threshold", { full: "很高" })],
  ["fewer things than there have to be", { ...startOf("grade-words", subject), items: [] }],
])("no rule yet: %s", (_, typed) => {
  expect(readTyped(typed)).toBeUndefined();
});
