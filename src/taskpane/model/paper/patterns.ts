import type { Form } from "../../../core/rule/rule";

/** Rules with blanks, by the form that they have once these are filled in: what somebody who cannot find the words starts from. */
export const PATTERNS: { readonly [form in Form]?: string } = {
  checklist: "①＿，得＿分；②＿，得＿分；③＿，得＿分。",
  "checklist-shares": "①＿；②＿；③＿。以上各占1/3权重分。",
  "all-or-nothing": "＿的，得满分；否则不得分。",
  tiers: "＿率≥＿%，得满分；＿%≤＿率<＿%，得＿分；＿率<＿%，不得分。",
  ratio: "得分=＿率×分值。",
  "ratio-threshold": "＿率≥＿%，得满分；＿率<＿%，得分=＿率×分值。",
  "deduct-per-occurrence": "每发现一处＿，扣＿分，扣完为止。",
  "deduct-per-unit": "＿率达到＿%得满分，每低1个百分点扣＿分，扣完为止。",
  "delay-tiers": "按时完成，得满分；延迟＿天以内，得＿分；延迟超过＿天，不得分。",
  "grade-words": "评价为优，得满分；评价为良，得＿分；评价为中，得＿分；评价为差，不得分。",
  formula: "得分=(1-＿÷＿)×分值。",
};
