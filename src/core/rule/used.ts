import type { Expr, Program, Test } from "./program";

/** What some steps of a program compute with: the numbers of the inputs, and of the other steps. */
export interface Used {
  readonly inputs: ReadonlySet<number>;
  readonly steps: ReadonlySet<number>;
}

/** The inputs and steps that some steps need, directly or by other steps: a part's own facts, and nobody else's. */
export function usedBy({ steps }: Pick<Program, "steps">, own: readonly number[]): Used {
  const inputs = new Set<number>(),
    needed = new Set<number>();
  const visit = (expr: Expr): void => {
    switch (expr.op) {
      case "input":
        inputs.add(expr.at);
        return;
      case "step":
        if (!needed.has(expr.at)) visit(steps[expr.at]!.expr);
        needed.add(expr.at);
        return;
      case "if":
        visitTest(expr.test);
        visit(expr.yes);
        visit(expr.no);
        return;
      case "down":
      case "up":
        visit(expr.of);
        return;
      case "number":
      case "weight":
      case "unsaid":
        return;
      default:
        visit(expr.left);
        visit(expr.right);
    }
  };
  const visitTest = (test: Test): void => {
    if (test.test === "yes" || test.test === "is") inputs.add(test.input);
    else if (test.test === "and") test.all.forEach(visitTest);
    else if (test.test === "whole") visit(test.of);
    else {
      visit(test.left);
      visit(test.right);
    }
  };
  for (const at of own) visit(steps[at]!.expr);
  return { inputs, steps: needed };
}
