import { Decimal } from "decimal.js";
import type { RuleContext } from "./compose/draft";
import { maximumOf } from "./maximum";
import type { Expr, Input, Program, ProgramPart, Step, Test } from "./arithmetic";
import type { KindsPart, Rule } from "./rule";
import { usedBy } from "./used";

/** What people are asked for the kind of a unit. */
const KIND = "所属类别";

/**
 * The program of a rule that tells kinds apart: the inputs of all of them, each asked once, the kind among them where the text first
 * names one, and the steps of each kind, which give nothing for the others.
 */
export function mergedProgram(
  part: KindsPart,
  context: RuleContext,
  programOf: (rule: Rule, context: RuleContext) => Program,
): Program {
  const kinds = part.kinds.map(({ word, rule }) => ({ word, rule, program: programOf(rule, context) }));
  const inputs: Input[] = [];
  const places = kinds.map(({ program }) => {
    const taken = new Set<number>();
    return program.inputs.map((input) => {
      const known = inputs.findIndex((each, at) => isSame(each, input) && !taken.has(at));
      const at = known < 0 ? inputs.push(input) - 1 : known;
      taken.add(at);
      return at;
    });
  });
  const [first] = kinds;
  const before = first!.program.inputs.filter((_, at) => startOf(first!.program, at) < part.fragment.from).length;
  inputs.splice(before, 0, { name: KIND, kind: "choice", unit: "", choices: kinds.map(({ word }) => word) });
  const steps: Step[] = [];
  const own = kinds.map(({ word, rule, program }, i) => {
    const shift = steps.length;
    const moved: Moves = {
      input: (at) => {
        const place = places[i]![at]!;
        return place < before ? place : place + 1;
      },
      step: (at) => at + shift,
    };
    const is: Test = { test: "is", input: before, word };
    // More than the weight is no score: then the weight is that of another kind.
    const most = maximumOf(rule, context);
    const over = context.weight !== undefined && most?.gt(context.weight) === true;
    for (const [at, step] of program.steps.entries()) {
      const expr = moving(step.expr, moved);
      const yes: Expr = over ? { op: "unsaid", why: "range" } : expr;
      const given: Expr = { op: "if", test: is, yes, no: NOTHING };
      steps.push({ ...step, expr: program.points.includes(at) ? given : expr });
    }
    return {
      points: program.points.map(moved.step),
      vetoes: program.vetoes.map((veto): Test => ({ test: "and", all: [is, movingTest(veto, moved)] })),
      guards: program.guards.map((guard) => movingTest(guard, moved)),
      parts: program.parts.map((each): ProgramPart => ({
        ...{ part: each.part, inputs: each.inputs.map(moved.input), steps: each.steps.map(moved.step) },
        of: { input: before, word },
      })),
      ...{ assumed: program.assumed, cap: program.cap && { is, most: moving(program.cap, moved) } },
    };
  });
  const caps = own.flatMap(({ cap }) => cap ?? []);
  const cap = caps.reduceRight<Expr>((no, { is, most }) => ({ op: "if", test: is, yes: most, no }), { op: "weight" });
  return {
    ...{ inputs, steps },
    points: own.flatMap(({ points }) => points),
    vetoes: own.flatMap(({ vetoes }) => vetoes),
    guards: own.flatMap(({ guards }) => guards),
    parts: own.flatMap(({ parts }) => parts),
    assumed: own
      .flatMap(({ assumed }) => assumed)
      .filter((each, i, all) => all.findIndex(({ name }) => name === each.name) === i),
    ...(caps.length > 0 && { cap }),
  };
}

const NOTHING: Expr = { op: "number", value: new Decimal(0) };

const isSame = (a: Input, b: Input): boolean => a.name === b.name && a.kind === b.kind;

/** Where the words stand that an input is first asked for by. */
function startOf({ steps, points, parts }: Program, input: number): number {
  const asking = points.filter((at) => usedBy(steps, [at], []).inputs.includes(input)).map((at) => steps[at]!);
  const places =
    asking.length > 0 ? asking : parts.filter(({ inputs }) => inputs.includes(input)).map(({ part }) => part);
  return Math.min(...places.map(({ fragment }) => fragment.from));
}

/** Where the inputs and steps of a program stand in another one. */
interface Moves {
  readonly input: (at: number) => number;
  readonly step: (at: number) => number;
}

function moving(expr: Expr, moves: Moves): Expr {
  switch (expr.op) {
    case "input":
    case "step":
      return { ...expr, at: moves[expr.op](expr.at) };
    case "if":
      return { ...expr, test: movingTest(expr.test, moves), yes: moving(expr.yes, moves), no: moving(expr.no, moves) };
    case "down":
    case "up":
      return { ...expr, of: moving(expr.of, moves) };
    case "number":
    case "weight":
    case "unsaid":
      return expr;
    default:
      return { ...expr, left: moving(expr.left, moves), right: moving(expr.right, moves) };
  }
}

function movingTest(test: Test, moves: Moves): Test {
  switch (test.test) {
    case "yes":
    case "is":
      return { ...test, input: moves.input(test.input) };
    case "and":
      return { ...test, all: test.all.map((each) => movingTest(each, moves)) };
    case "whole":
      return { ...test, of: moving(test.of, moves) };
    default:
      return { ...test, left: moving(test.left, moves), right: moving(test.right, moves) };
  }
}
