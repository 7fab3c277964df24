import fc from "fast-check";
import { Decimal } from "decimal.js";
import { policy, POLICY_IDS } from "../../../src/core/policy/resolve";
import { plain } from "../../../src/core/quantity/decimal";
import { scoreRow } from "./support";

const figure = fc.integer({ min: 1, max: 2_000_000 }).map((n) => new Decimal(n).div(100));
const actual = fc.integer({ min: 0, max: 4_000_000 }).map((n) => new Decimal(n).div(100));
const weight = fc.integer({ min: 1, max: 200 }).map((n) => new Decimal(n).div(2));
const id = fc.constantFrom(...POLICY_IDS);
const sign = fc.constantFrom("≥", "≤", ">", "<", "=", "");
const group = fc.constantFrom("产出" as const, "成本" as const, "效益" as const);
const text = (value: Decimal): string => `${plain(value)}个`;

describe("every score", () => {
  it("is between 0 and the weight, score and deduction make the weight, and a reason is given exactly where points are lost", () => {
    fc.assert(
      fc.property(figure, actual, weight, id, sign, group, (target, done, points, policyId, op, level) => {
        const row = { group: level, target: op + text(target), actual: text(done), weight: plain(points) };
        const result = scoreRow(row, policy(policyId));
        if (result.state !== "scored") return;
        expect(result.score.gte(0) && result.score.lte(points)).toBe(true);
        expect(result.score.plus(result.deduction).equals(points)).toBe(true);
        expect(result.reason === "").toBe(result.deduction.isZero());
      }),
      { numRuns: 300 },
    );
  });

  it("never falls when more is done and more is better (a policy that takes points off for far too much apart)", () => {
    fc.assert(
      fc.property(figure, actual, actual, weight, id, (target, a, b, points, policyId) => {
        fc.pre(policyId !== "platform");
        const scores = [Decimal.min(a, b), Decimal.max(a, b)].map((done) =>
          scoreRow({ target: `≥${text(target)}`, actual: text(done), weight: plain(points) }, policy(policyId)),
        );
        const [less, more] = scores.map((result) => (result.state === "scored" ? result.score : undefined));
        // What rounds to full marks although it is unmet is a person's to give.
        if (less && more) expect(less.lte(more)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("is full exactly where a target with ≥ is met, and always scored unless rounding alone would make it full", () => {
    fc.assert(
      fc.property(figure, actual, (target, done) => {
        const result = scoreRow({ target: `≥${text(target)}`, actual: text(done), weight: "100" });
        if (result.state !== "scored") expect(done.lt(target) && done.div(target).gte("0.9999")).toBe(true);
        else {
          expect(result.method === "proportional").toBe(done.lt(target));
          if (done.gte(target)) expect(result.deduction.isZero()).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("does not depend on the unit that the actual is written in", () => {
    fc.assert(
      fc.property(figure, actual, weight, (target, done, points) => {
        const score = (words: string) =>
          scoreRow({ target: `≥${plain(target)}万元`, actual: words, weight: plain(points) });
        const [a, b] = [score(`${plain(done)}万元`), score(`${plain(done.times(10000))}元`)];
        expect(a.state).toBe(b.state);
        if (a.state === "scored" && b.state === "scored") expect(plain(a.score)).toBe(plain(b.score));
      }),
      { numRuns: 100 },
    );
  });
});
