import { openLive } from "./support";
import { buildWorkbook } from "../xlsx/build";
import { plain } from "../../src/core/quantity/decimal";
import { BOOK, fill, look, paper, valueAt, type Value } from "./paper-support";

/** One indicator of each form: its rule, and what is filled in one time after the other. */
const RULES: readonly (readonly [form: string, weight: number, rule: string, ...filled: (readonly Value[])[]])[] = [
  [
    "checklist",
    5,
    "①立项依据充分，得2分；②立项程序规范，得3分。",
    ["符合", "符合"],
    ["符合", "不符合"],
    ["不符合", "不符合"],
  ],
  [
    "checklist-shares",
    7,
    "①有管理制度；②制度健全；③制度得到执行。以上三项各占1/3权重分。",
    ["符合", "符合", "符合"],
    ["不符合", "符合", "不符合"],
  ],
  ["ratio", 10, "得分=完成率×10分。", [1], [0.9999], [0.785]],
  ["ratio-threshold", 10, "完成率≥60%，得分=完成率×10分；完成率＜60%，不得分。", [0.95], [0.6], [0.59]],
  ["tiers", 10, "完成率≥90%，得10分；80%≤完成率＜90%，得8分；完成率＜80%，不得分。", [0.95], [0.9], [0.8], [0.5]],
  ["deduct-per-occurrence", 5, "每发现一处违规扣0.5分，扣完为止。", [0], [3], [12]],
  ["deduct-per-unit", 10, "完成率达到100%得满分，每降低1%扣0.5分，扣完为止。", [1], [0.97], [0.5]],
  ["delay-tiers", 4, "按时完成得4分；延迟10天以内（含10天），得2分；延迟10天以上，不得分。", [0], [10], [11]],
  [
    "weighted-survey",
    10,
    "得分=（非常满意比例×100%+比较满意比例×80%+一般比例×60%）×10分。",
    [0.5, 0.3, 0.1],
    [1, 0, 0],
  ],
  [
    "checklist",
    5,
    "①台账完整，得2分；②验收规范，得3分。存在截留挪用的，本项不得分。",
    ["符合", "不符合", "不符合"],
    ["符合", "符合", "符合"],
  ],
  ["all-or-nothing", 3, "资金使用合规得3分，否则不得分。", ["符合"], ["不符合"]],
  [
    "grade-words",
    5,
    "效果显著，得5分；效果较明显，得3.5分；效果不明显，不得分。",
    ["效果显著"],
    ["效果较明显"],
    ["效果不明显"],
  ],
  ["formula", 8, "得分=（实际数量-返工数量）/计划数量×8分。", [90, 5, 100], [100, 0, 100]],
  [
    "mixed",
    6,
    "①方案完整，得1分；②方案可行，得2分。完成率≥90%，得3分；完成率＜90%，得1分。",
    ["符合", "符合", 0.95],
    ["不符合", "符合", 0.5],
    ["符合", "符合", 0.1],
  ],
  ["judgement", 6, "根据项目效益情况酌情打分。", [4.5], [6]],
];

test("scores and reasons of the paper are those of the program, for every form of rule", async () => {
  const live = openLive(buildWorkbook({ sheets: [BOOK(RULES)] }));
  const { made, syncs } = await paper(live);
  expect(syncs).toBe(4);
  const first = await look(live);
  expect(first.audit.tables[0]!.indicators.map(({ rule }) => rule!.rule.form)).toEqual(RULES.map(([form]) => form));
  const rounds = Math.max(...RULES.map((rule) => rule.length - 3));
  for (let round = 0; round < rounds; round += 1) {
    const filled = RULES.map(([, , , ...values]) => values[Math.min(round, values.length - 1)]!);
    await fill(live, made, filled);
    const { audit: found } = await look(live);
    for (const [i, { indicator, result }] of found.tables[0]!.indicators.entries()) {
      const places = [...made.places.values()][i]!;
      const [form] = RULES[i]!;
      const own = [form, valueAt(live, places.score), ...(form === "judgement" ? [] : [valueAt(live, places.reason)])];
      expect(result.state).toBe("scored");
      if (result.state !== "scored") throw new Error(indicator.level3.name);
      const { score, reason } = result;
      expect(own).toEqual([form, Number(plain(score)), ...(form === "judgement" ? [] : [reason])]);
    }
  }
});
