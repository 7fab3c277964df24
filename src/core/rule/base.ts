import type { ItemsPart, Part, Rule, Term } from "./rule";

/** What everybody has: 基础分, 起评分值. */
const BASE = /^[得给计]?(?:基础|基本|基准|起评|起始|底)(?:分值?)?$/;

/** True for what there is to begin with: no thing that is so or not. */
export const isStart = (text: string): boolean => BASE.test(text);

const isBase = (part: Part): part is ItemsPart =>
  part.kind === "items" && part.items.length === 1 && part.items.every(({ text }) => isStart(text));

/** 基础分3分，每新增1家加1分: what is added to is a part of the formula, and nothing is asked of it. */
export function withBase(rule: Rule): Rule {
  const [base, ...more] = rule.parts.filter(isBase);
  const others = rule.parts.filter((part) => !isBase(part));
  const [formula] = others;
  const points = base?.items[0]?.points;
  if (points?.unit !== "points" || more.length > 0 || formula?.kind !== "formula" || others.length > 1) return rule;
  const left: Term = { kind: "figure", amount: { value: points.value, unit: "分" } };
  const whole: Part = { ...formula, term: { kind: "operation", sign: "+", left, right: formula.term } };
  return { ...rule, form: "formula", parts: [whole] };
}
