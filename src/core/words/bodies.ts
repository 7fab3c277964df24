/** Who gives a score, by the words over its column. */

/** The unit itself. */
export const BY_SELF = /自评|自我(?:评|打)|自查|自测|自打分/;

/** Somebody who looks at the unit's own scores again: what they give is a review wherever it stands. */
export const BY_REVIEW = /复核|复评|复审|复查|初审|初评|初核|终审|再审|评审|审核|审定|审查|核定|核查|核实|抽查|抽评/;

/** Levels of government, the lowest first: who gives a score where each of them has a column of its own. */
export const BY_LEVEL: readonly RegExp[] = [
  /乡镇|镇级|乡级|街道/,
  /县|(?<!自治)区|旗/,
  /[市州盟]/,
  /省|自治区/,
  /中央|国家|部级/,
];

/** Anybody but the unit. */
export const BY_OTHERS = new RegExp(
  `${BY_REVIEW.source}|第三方|财政|主管部门|上级|专家|(?<!自我)评价|考评|考核|核评|最终|终评`,
);
