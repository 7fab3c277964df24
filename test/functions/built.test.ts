import { runInNewContext } from "node:vm";
import * as functions from "../../src/functions/main";
import { built } from "../manifest/support";
import { RUNTIME } from "./support";

/** What functions.json says of a function. */
interface Described {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Readonly<Record<string, unknown>>[];
  readonly result: Readonly<Record<string, unknown>>;
}

const { functions: described } = JSON.parse(built("functions.json").toString()) as {
  readonly functions: readonly Described[];
};

type Formula = (...cells: unknown[]) => unknown;

/** The built script where there is nothing but JavaScript and Excel's runtime, as on the desktop. */
function associated(): ReadonlyMap<string, Formula> {
  const found = new Map<string, Formula>();
  const associate = (id: string, formula: Formula): void => {
    expect(found.has(id)).toBe(false);
    found.set(id, formula);
  };
  runInNewContext(built("functions.js").toString(), { CustomFunctions: { ...RUNTIME, associate } });
  return found;
}

test("each function is described in Chinese, with its arguments and its result", () => {
  expect(
    described.map(({ id, parameters, result }) =>
      [
        `${id}(${parameters.map(({ name, optional }) => (optional ? `[${String(name)}]` : name)).join(", ")})`,
        `${String(result["type"])}${result["dimensionality"] === "matrix" ? "[][]" : ""}`,
      ].join(" → "),
    ),
  ).toEqual([
    "RULESCORE(rule, weight, [inputs]) → number",
    "RULEINPUTS(rule, [weight]) → string[][]",
    "RULEREAD(rule, [weight]) → string",
    "RULECHECK(rule, [weight]) → string[][]",
    "SCORE(target, actual, weight, [name]) → number",
    "GRADE(total) → string",
  ]);
  for (const { id, name, description, parameters } of described) {
    expect(name).toBe(id);
    for (const text of [description, ...parameters.map((parameter) => String(parameter["description"]))])
      expect(text).toMatch(/^[^\n]*\p{Script=Han}[^\n]*$/u);
  }
});

test("the values of a rule are repeated cells or ranges", () => {
  expect(described[0]!.parameters.at(-1)).toMatchObject({ type: "any", dimensionality: "matrix", repeating: true });
});

test("the script associates every function that is described, and no other, without a page around it", () => {
  const found = associated();
  expect([...found.keys()]).toEqual(described.map(({ id }) => id));
  expect(found.size).toBe(Object.keys(functions).length);
  expect(found.get("RULESCORE")!("得分=预算执行率×6分。", 6, [[[0.95]]])).toBe(5.7);
  expect(found.get("RULECHECK")!("得分=预算执行率×6分。", 6, null)).toEqual([["无"]]);
  expect(found.get("SCORE")!("≥120公里", "114公里", 15, null)).toBe(14.25);
  expect(found.get("GRADE")!(92)).toBe("优");
});

test("what a person has to judge is #N/A with its sentence", () => {
  const errors: unknown[] = [];
  try {
    associated().get("RULESCORE")!("根据实际情况酌情扣分。", 4, []);
  } catch (error) {
    errors.push(error);
  }
  expect(errors).toEqual([{ code: "#N/A", message: "这条规则要由人判断，不计算得分。" }]);
});
