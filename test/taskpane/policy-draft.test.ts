import { policyFor } from "../../src/core/policy/options";
import { NATIONAL, policy } from "../../src/core/policy/resolve";
import { choosing, ownChoices, withOwn, withoutOwn } from "../../src/taskpane/model/settings/own-choice";
import {
  draftOf,
  newDraft,
  read,
  withBase,
  type PolicyDraft,
  type Values,
} from "../../src/taskpane/model/settings/policy-draft";
import { examplesOf } from "../../src/taskpane/model/settings/policy-example";

/** 填好名称和依据的表单，再改动几项。 */
function filled(change: Partial<Values> = {}, draft: PolicyDraft = newDraft("national", [])): PolicyDraft {
  return { ...draft, name: "滨海区办法", source: "滨海区办法", values: { ...draft.values, ...change } };
}

const madeBy = (draft: PolicyDraft) => {
  const made = read(draft);
  if ("problems" in made) throw new Error(JSON.stringify(made.problems));
  return made;
};

describe("填表成为办法", () => {
  test("没有改动的，文件里一项也不写，全部照所选的办法", () => {
    const { text, policy: made } = madeBy(filled());
    expect(JSON.parse(text)).toEqual({ id: "own-1", name: "滨海区办法", extends: "national", settings: {} });
    expect(made.sources).toEqual(NATIONAL.sources);
  });

  test.each<[string, Partial<Values>, Readonly<Record<string, unknown>>]>([
    ["预算执行 20 分", { executionWeight: "20" }, { executionWeight: 20 }],
    ["全角数字照读", { executionWeight: "２０" }, { executionWeight: 20 }],
    ["及格线 60%", { passMark: "60" }, { passMark: 60 }],
    ["反向超出一半不得分", { reverse: "excess", limit: "50" }, { reverseUnmet: { method: "excess", limit: 0.5 } }],
    ["超额 15% 起扣 1 分", { farFrom: "115", farDeduct: "1" }, { farAbove: { from: 1.15, deduct: 1 } }],
    [
      "部分达成到五成",
      { partly: "50" },
      {
        qualitative: [
          { name: "met", from: 100, to: 80 },
          { name: "partly", from: 80, to: 50 },
          { name: "unmet", from: 50, to: 0 },
        ],
      },
    ],
    ["执行率低于 85% 才要说明", { reason: "below", reasonBelow: "85" }, { reasonRequired: { executionBelow: 85 } }],
  ])("%s：只写改动的，注明依据", (_, change, settings) => {
    const { text, policy: made } = madeBy(filled(change));
    const written = Object.fromEntries(
      Object.entries(settings).map(([key, value]) => [key, { value, source: "滨海区办法", trust: "user" }]),
    );
    expect(JSON.parse(text)).toHaveProperty("settings", written);
    expect(made).toMatchObject(settings);
  });

  test.each<[string, Partial<Values>, readonly string[]]>([
    ["分值超过 100", { executionWeight: "120" }, ["executionWeight too-big"]],
    ["不是数字", { executionWeight: "二十左右" }, ["executionWeight type"]],
    ["及格线写了文字，不当作没有", { passMark: "六成" }, ["passMark type"]],
    ["没有填", { farDeduct: "" }, ["farDeduct type"]],
    ["良比优高", { good: "95" }, ["fair grades"]],
    ["部分达成比达成高", { partly: "90" }, ["partly qualitative"]],
    ["说明原因的界限不是数字", { reason: "below", reasonBelow: "很低" }, ["reasonBelow form"]],
    ["两处", { farFrom: "90", excellent: "好" }, ["farFrom too-small", "excellent type"]],
  ])("%s：在那一格指出", (_, change, expected) => {
    const made = read(filled(change));
    expect("problems" in made && made.problems.map(({ field, id }) => `${field ?? ""} ${id}`)).toEqual(expected);
  });

  test("名称和依据须填", () => {
    const draft = newDraft("national", []);
    const made = read({ ...draft, values: { ...draft.values, decimals: "1" } });
    expect("problems" in made && made.problems.map(({ field, id }) => `${field ?? ""} ${id}`)).toEqual([
      "name empty",
      "source empty",
    ]);
  });
});

test("换一种继承的办法：没有改动的随之而变，改动的保留", () => {
  const draft = withBase(filled({ decimals: "1" }), "hubei");
  expect(madeBy(draft).policy).toMatchObject({
    executionWeight: 20,
    decimals: 1,
    reverseUnmet: policy("hubei")?.reverseUnmet,
  });
});

test("导入的文件：表里没有的设置和没有改动的来源都保留", () => {
  const outcomeShare = { value: 70, source: "滨海区办法", article: "第八条", trust: "text" } as const;
  const decimals = { value: 1, source: "滨海区办法", article: "第十条", trust: "text" } as const;
  const text = JSON.stringify({ id: "binhai", name: "滨海区办法", settings: { outcomeShare, decimals } });
  const made = madeBy(filled({ executionWeight: "15" }, draftOf(text)));
  expect(JSON.parse(made.text)).toMatchObject({ id: "binhai", settings: { outcomeShare, decimals } });
  expect(made.policy.sources.executionWeight.trust).toBe("user");
});

describe("选用", () => {
  const { text } = madeBy(filled({ decimals: "1" }));
  const kept = withOwn({}, text, "own-1");

  test("保存即采用，删除后不再采用", () => {
    expect(policyFor(kept, NATIONAL)).toMatchObject({ id: "own-1", decimals: 1 });
    expect(withoutOwn(kept, "own-1")).toEqual({ own: undefined, policy: undefined });
  });
  test("我的默认里的办法，工作簿选用时一并存入工作簿，别人打开也照用", () => {
    expect(ownChoices({}, kept)).toMatchObject([{ id: "own-1", name: "滨海区办法", mine: true }]);
    expect(choosing("own-1", {}, kept)).toEqual(kept);
  });
  test("同一编号再保存，替换原来的", () => expect(withOwn(kept, text, "own-1").own).toHaveLength(1));
  test("新建的编号不与已有的重复", () => expect(newDraft("national", ["own-1"]).file.id).toBe("own-2"));
});

/** 各例的结果，一行一例。 */
const comes = (change: Partial<Values>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.values(examplesOf(madeBy(filled(change)).policy))
      .flat()
      .map(({ id, comes: kind, data: { points, least, most, grade } }) => [
        id,
        { points: `${points ?? ""}`, range: `${least ?? ""}–${most ?? ""}`, grade: grade ?? "", judgement: "?" }[kind],
      ]),
  );

test.each<[string, Partial<Values>, Readonly<Record<string, string>>]>([
  ["全国办法", {}, { execution: "6", short: "8.89", "far-short": "5", "far-above": "10", reverse: "?", partly: "6–8" }],
  ["执行 20 分，按年初预算", { executionWeight: "20", executionDenominator: "initial" }, { execution: "15" }],
  ["一位小数", { decimals: "1" }, { short: "8.9" }],
  ["及格线 60%", { passMark: "60" }, { short: "7.22", "far-short": "0" }],
  ["反向按比例", { reverse: "inverse" }, { reverse: "8.33" }],
  ["反向超出一半不得分", { reverse: "excess", limit: "50" }, { reverse: "8" }],
  ["超额一倍扣 2 分", { farFrom: "200", farDeduct: "2" }, { "far-above": "8" }],
  ["大于恰等", { strictBound: "met" }, { strict: "10" }],
  ["负数按 0 计", { negativeActual: "zero" }, { negative: "0" }],
  ["优从 95 分起", { excellent: "95" }, { total: "中" }],
])("示例随填写而变：%s", (_, change, expected) => expect(comes(change)).toMatchObject(expected));
