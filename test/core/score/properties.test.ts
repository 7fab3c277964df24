import fc from "fast-check";
import { Decimal } from "decimal.js";
import { policy, POLICY_IDS } from "../../../src/core/policy/resolve";
import { plain } from "../../../src/core/quantity/decimal";
import type { Result } from "../../../src/core/score/result";
import { scoreRows, type Row } from "./support";

const figure = fc.integer({ min: 1, max: 2_000_000 }).map((n) => new Decimal(n).div(100));
const actual = fc.integer({ min: 0, max: 4_000_000 }).map((n) => new Decimal(n).div(100));
const weight = fc.integer({ min: 1, max: 200 }).map((n) => new Decimal(n).div(2));
const id = fc.constantFrom(...POLICY_IDS);
const sign = fc.constantFrom("≥", "≤", ">", "<", "=", "");
const group = fc.constantFrom("产出" as const, "成本" as const, "效益" as const);
const text = (value: Decimal): string => `${plain(value)}个`;

/** Rows of one table: it is recognised once for all of them. */
const rowsOf = <T>(row: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(row, { minLength: 10, maxLength: 10 });

const resultsOf = (rows: readonly Row[], policyId = "national"): Result[] =>
  scoreRows(rows, policy(policyId)).indicators.map(({ result }) => result);

describe("every score", () => {
  it("is between 0 and the weight, score and deduction make the weight, and a reason is given exactly where points are lost", () => {
    const row = fc.record({ target: figure, done: actual, points: weight, op: sign, group });
    fc.assert(
      fc.property(rowsOf(row), id, (rows, policyId) => {
        const results = resultsOf(
          rows.map(({ target, done, points, op, group: level }) => {
            return { group: level, target: op + text(target), actual: text(done), weight: plain(points) };
          }),
          policyId,
        );
        expect(results).toHaveLength(rows.length);
        for (const [i, result] of results.entries()) {
          if (result.state !== "scored") continue;
          const { points } = rows[i]!;
          expect(result.score.gte(0) && result.score.lte(points)).toBe(true);
          expect(result.score.plus(result.deduction).equals(points)).toBe(true);
          expect(result.reason === "").toBe(result.deduction.isZero());
        }
      }),
      { numRuns: 30 },
    );
  });

  it("never falls when more is done and more is better (a policy that takes points off for far too much apart)", () => {
    const row = fc.record({ target: figure, a: actual, b: actual, points: weight });
    fc.assert(
      fc.property(rowsOf(row), id, (rows, policyId) => {
        fc.pre(policyId !== "platform");
        const results = resultsOf(
          rows.flatMap(({ target, a, b, points }) =>
            [Decimal.min(a, b), Decimal.max(a, b)].map((done) => {
              return { target: `≥${text(target)}`, actual: text(done), weight: plain(points) };
            }),
          ),
          policyId,
        );
        const scores = results.map((result) => (result.state === "scored" ? result.score : undefined));
        expect(scores).toHaveLength(2 * rows.length);
        for (let i = 0; i < scores.length; i += 2) {
          const [less, more] = [scores[i], scores[i + 1]];
          // What rounds to full marks although it is unmet is a person's to give.
          if (less && more) expect(less.lte(more)).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("is full exactly where a target with ≥ is met, and always scored unless rounding alone would make it full", () => {
    fc.assert(
      fc.property(rowsOf(fc.record({ target: figure, done: actual })), (rows) => {
        const results = resultsOf(
          rows.map(({ target, done }) => ({ target: `≥${text(target)}`, actual: text(done), weight: "100" })),
        );
        expect(results).toHaveLength(rows.length);
        for (const [i, result] of results.entries()) {
          const { target, done } = rows[i]!;
          if (result.state !== "scored") expect(done.lt(target) && done.div(target).gte("0.9999")).toBe(true);
          else {
            expect(result.method === "proportional").toBe(done.lt(target));
            if (done.gte(target)) expect(result.deduction.isZero()).toBe(true);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("does not depend on the unit that the actual is written in", () => {
    fc.assert(
      fc.property(rowsOf(fc.record({ target: figure, done: actual, points: weight })), (rows) => {
        const results = resultsOf(
          rows.flatMap(({ target, done, points }) =>
            [`${plain(done)}万元`, `${plain(done.times(10000))}元`].map((words) => {
              return { target: `≥${plain(target)}万元`, actual: words, weight: plain(points) };
            }),
          ),
        );
        expect(results).toHaveLength(2 * rows.length);
        for (let i = 0; i < results.length; i += 2) {
          const [a, b] = [results[i]!, results[i + 1]!];
          expect(a.state).toBe(b.state);
          if (a.state === "scored" && b.state === "scored") expect(plain(a.score)).toBe(plain(b.score));
        }
      }),
      { numRuns: 10 },
    );
  });
});
