import { Decimal } from "decimal.js";
import type { Place, RuleContext } from "../compose/draft";
import { formOf } from "../form";
import { withOneName } from "../identity";
import { unclaimed } from "../ledger/ledger";
import { givesWeight } from "../maximum";
import { worthOf, type Rule } from "../rule";
import { withStems } from "../stems";
import type { Source } from "../../words/notation";
import { typed } from "./condition";
import { framesOf } from "./frame";
import { jointOf } from "./joint";
import { retyped } from "./retype";
import { splitOf } from "./split";
import { surveyOf } from "./survey";
import { toldOf } from "./told";
import { treeOf, type Scope, type Tree } from "./tree";

/**
 * Reads a rule as frames: what is so, and what it does to the points. Of the trees that they can make, the one that gives just the
 * weight; undefined where none is whole, or several are and nothing tells them apart. `fitting`: no other one is wanted.
 */
export function readFrames(original: string, source: Source, context: RuleContext, fitting = false): Rule | undefined {
  type Wanted = (rule: Omit<Rule, "form">) => boolean;
  const fits: Wanted = (rule) => givesWeight(rule, context);
  const any: Wanted = (rule) => !fitting || fits(rule);
  const ruleOf = (tree: Tree | undefined, marks: readonly Place[], wanted = any): Rule | undefined => {
    if (!tree) return undefined;
    const { claims, ...said } = tree;
    const rule = withStems(withOneName({ original, ...said, unread: [] }));
    // The ledger is dear: it is asked last.
    if (!wanted(rule)) return undefined;
    const form = formOf(rule);
    return form === "judgement" || unclaimed(rule, source, marks, claims).length > 0 ? undefined : { ...rule, form };
  };
  const survey = ruleOf(surveyOf(source), []);
  if (survey) return survey;
  const split = splitOf(source);
  if (split) return ruleOf(split.tree, split.marks);
  const told = toldOf(source, context);
  if (told) return ruleOf(told.tree, told.marks);
  const cut = framesOf(source);
  if (!cut) return undefined;
  const joint = ruleOf(jointOf(source, cut), []);
  if (joint) return joint;
  const most = cut.frames.flatMap(({ effect }) => (effect?.kind === "cap" ? [effect.points] : [])).at(-1);
  const clauses = retyped(cut.frames.map((frame) => typed(frame, most)));
  const tree = (scope: Scope): Tree | undefined => treeOf(clauses, source, context, scope);
  const items = tree("items");
  const best =
    ruleOf(items, cut.marks, fits) ??
    ruleOf(tree("choice"), cut.marks, (rule) => fits(rule) && descends(rule, context)) ??
    (cut.frames.some(({ effect }) => effect?.kind === "take") ? ruleOf(tree("apart"), cut.marks, fits) : undefined);
  if (best) return best;
  // One thing, or numbered things, may give more or less than the weight, which is then a fault of the rule.
  const alone =
    items?.parts.length === 1 && !items.parts.some((part) => part.kind === "items" && part.items.length > 1);
  return alone || cut.marks.length > 1 ? ruleOf(items, cut.marks) : undefined;
}

/** One of several: the best first, and none or nothing last. */
const descends = ({ parts }: Pick<Rule, "parts">, { weight = new Decimal(1) }: RuleContext): boolean =>
  parts.every((part) => {
    if (part.kind !== "choice") return true;
    const values = part.choices.map(({ points }) => worthOf(points, weight));
    return values.every((value, i) => i === 0 || value.lt(values[i - 1]!));
  });
