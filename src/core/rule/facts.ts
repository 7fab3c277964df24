import type { OfKind, Program, ProgramPart } from "./arithmetic";
import type { DeductionsPart } from "./rule";

/**
 * What a part has to say of why points are deducted, by the numbers of the program's inputs and steps: the reason in the row and
 * the formula of it in the working paper are two ways to print the same facts.
 */
export type Fact = Told & {
  /** Of a rule that tells kinds apart: of which of them it is a fact. */
  readonly of?: OfKind;
};

type Told =
  /** The items that were not met: those whose step gives nothing. */
  | { readonly kind: "unmet"; readonly items: readonly { readonly step: number; readonly text: string }[] }
  /** How much there is of something; `single` where each of it costs points. */
  | { readonly kind: "count"; readonly input: number; readonly name: string; readonly single: boolean }
  /** The word that was chosen. */
  | { readonly kind: "choice"; readonly input: number; readonly name: string }
  /** What takes all points, where it is so. */
  | { readonly kind: "veto"; readonly input: number; readonly text: string }
  /** The quantities that the points are computed from: those that the rule defines, else what was filled in. */
  | { readonly kind: "steps" | "inputs"; readonly numbers: readonly number[] };

/** The facts of a program, in the order of its parts. */
export const factsOf = (program: Program): readonly Fact[] =>
  program.parts.flatMap((part) => {
    const facts =
      part.part.kind === "deductions" ? takings(part.part, part, program) : [factOf(part, program) ?? []].flat();
    return part.of ? facts.map((fact) => ({ ...fact, of: part.of! })) : facts;
  });

/** What the points were given for, where it is not so, and each thing that takes some of them. */
function takings({ given, takes }: DeductionsPart, { inputs, steps }: ProgramPart, program: Program): Fact[] {
  const costs = inputs.slice(given === undefined ? 0 : 1);
  return [
    ...(given === undefined ? [] : [{ kind: "unmet" as const, items: [{ step: steps[0]!, text: given }] }]),
    ...takes.map(({ name, per }, i): Fact => {
      const input = costs[i]!;
      if (!per) return { kind: "veto", input, text: name };
      return { kind: "count", input, name: program.inputs[input]!.name, single: per.equals(1) };
    }),
  ];
}

function factOf({ part, inputs, steps }: ProgramPart, program: Program): Fact | undefined {
  const [input] = inputs;
  switch (part.kind) {
    case "items":
      return { kind: "unmet", items: part.items.map(({ text }, i) => ({ step: steps[i]!, text })) };
    case "tally":
      return { kind: "unmet", items: part.items.map(({ text }, i) => ({ step: steps[i]!, text })) };
    case "occurrences":
      return { kind: "count", input: input!, name: part.name, single: part.per.equals(1) };
    case "choice":
      return { kind: "choice", input: input!, name: part.name ?? "评价结果" };
    case "veto":
      return { kind: "veto", input: input!, text: part.text };
    case "deductions":
    case "unclear-deduction":
    case "judgement":
    case "kinds":
      return undefined;
    case "formula":
    case "cases": {
      const defined = steps.filter((at) => program.steps[at]!.show !== "points");
      const named = part.kind === "cases" ? defined.filter((at) => program.steps[at]!.name === part.quantity) : [];
      if (defined.length > 0) return { kind: "steps", numbers: named.length > 0 ? named : defined };
      const figures = inputs.filter((at) => !/^(?:boolean|choice)$/.test(program.inputs[at]!.kind));
      return figures.length > 0 ? { kind: "inputs", numbers: figures } : undefined;
    }
  }
}
