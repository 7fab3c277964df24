import type { Expr, ProgramPart, Step, Test } from "./arithmetic";

/** The inputs and steps that some steps and tests need, directly or by other steps, and these steps themselves. */
export function usedBy(
  steps: readonly Step[],
  own: readonly number[],
  tests: readonly Test[],
): Omit<ProgramPart, "part"> {
  const inputs = new Set<number>(),
    needed = new Set(own);
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
  tests.forEach(visitTest);
  return { inputs: ascending(inputs), steps: ascending(needed) };
}

const ascending = (numbers: ReadonlySet<number>): number[] => [...numbers].sort((a, b) => a - b);
