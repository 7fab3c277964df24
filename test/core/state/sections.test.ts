import { Decimal } from "decimal.js";
import fc from "fast-check";
import { POLICY_IDS } from "../../../src/core/policy/resolve";
import { type Decisions, NO_DECISIONS } from "../../../src/core/decisions/decisions";
import { stateFromXml, stateToXml } from "../../../src/core/state/part";
import { optionsFrom, readDecisions, withDecisions, withoutBroken } from "../../../src/core/state/sections";
import { KINDS } from "../../../src/core/table/table";

const address = fc.record({ row: fc.integer({ min: 1, max: 999 }), column: fc.integer({ min: 1, max: 99 }) });
const figure = fc.integer({ min: 0, max: 10_000 }).map((n) => new Decimal(n).div(100));
const span = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 3 }))
  .map(([left, more]) => ({ left, right: left + more }));
const column = fc.integer({ min: 1, max: 99 });
/** The text of a policy file that is none of ours. */
const ownFile = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 4 }))
  .map(([id, value]) =>
    JSON.stringify({ id: `own-${String(id)}`, name: "办法", settings: { decimals: { value, source: "办法" } } }),
  );
const row = {
  sheet: fc.string(),
  row: fc.integer({ min: 1, max: 999 }),
  column,
  name: fc.string(),
  target: fc.string(),
  actual: fc.string(),
};

const decisions: fc.Arbitrary<Decisions> = fc.record(
  {
    corrections: fc.array(
      fc
        .record(
          {
            sheet: fc.string(),
            range: fc.constant({ top: 1, left: 2, bottom: 30, right: 9 }),
            header: fc.constant({ top: 3, bottom: 4 }),
            words: fc.dictionary(fc.constantFrom("A", "B", "AA"), fc.string()).map((words) => ({ ...words })),
            table: fc
              .record(
                {
                  kind: fc.constantFrom(...KINDS),
                  columns: fc
                    .record({ level3: span, target: span }, { requiredKeys: [] })
                    .map((columns) => ({ ...columns })),
                  weights: fc.record({ sum: fc.string(), stated: fc.string() }, { noNullPrototype: true }),
                  unused: fc.array(fc.constantFrom("C", "AB"), { maxLength: 3 }),
                },
                { requiredKeys: ["kind", "columns"] },
              )
              .map((table) => ({ ...table })),
          },
          { requiredKeys: ["sheet", "range", "header", "words"] },
        )
        .map((each) => ({ ...each })),
      { maxLength: 3 },
    ),
    links: fc.uniqueArray(
      fc.record(
        {
          sheet: fc.string(),
          kind: fc.constantFrom(...KINDS),
          partner: fc.option(fc.record({ sheet: fc.string() }, { noNullPrototype: true })),
        },
        { noNullPrototype: true },
      ),
      { maxLength: 3, selector: ({ sheet, kind }) => JSON.stringify([sheet, kind]) },
    ),
    judgements: fc.uniqueArray(
      fc
        .record(
          {
            ...row,
            score: figure,
            more: figure,
            choice: fc.constantFrom("met", "partly", "unmet"),
            reason: fc.string(),
          },
          {
            requiredKeys: ["sheet", "row", "name", "target", "actual", "score", "more", "choice", "reason"],
            noNullPrototype: true,
          },
        )
        .map(({ more, ...each }) => ({ ...each, weight: each.score.plus(more) })),
      { maxLength: 3, selector: ({ row: at, name }) => JSON.stringify([at, name]) },
    ),
    suppressions: fc.uniqueArray(
      fc.record(
        {
          check: fc.string(),
          sheet: fc.string(),
          address,
          message: fc.string(),
          data: fc.dictionary(fc.constantFrom("sum", "expected"), fc.string()).map((data) => ({ ...data })),
          reason: fc.string(),
        },
        { noNullPrototype: true },
      ),
      { maxLength: 3, selector: (each) => JSON.stringify(each.address) },
    ),
    ruleReadings: fc.uniqueArray(
      fc.record({ rule: fc.string({ minLength: 1 }), text: fc.string({ minLength: 1 }) }, { noNullPrototype: true }),
      { maxLength: 3, selector: ({ rule }) => rule },
    ),
    ruleInputs: fc.uniqueArray(
      fc.record(
        {
          sheet: fc.string(),
          row: fc.integer({ min: 1, max: 999 }),
          column,
          name: fc.string(),
          rule: fc.string(),
          weight: figure,
          values: fc.array(fc.oneof(figure, fc.boolean(), fc.string(), fc.constant(undefined)), { maxLength: 3 }),
          evidence: fc.string(),
        },
        { requiredKeys: ["sheet", "row", "name", "rule", "weight", "values", "evidence"], noNullPrototype: true },
      ),
      { maxLength: 3, selector: (each) => String(each.row) },
    ),
    options: fc.record(
      {
        policy: fc.constantFrom(...POLICY_IDS),
        own: fc.uniqueArray(ownFile, { maxLength: 3, minLength: 1 }),
        off: fc.array(fc.string()),
        farAbove: fc.constant({ from: 1.5, deduct: 2 }),
        decimals: fc.integer({ min: 0, max: 4 }),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
  },
  { noNullPrototype: true },
) as fc.Arbitrary<Decisions>;

test("what people have decided comes out of the workbook's part as it went in, beside what others keep there", () => {
  fc.assert(
    fc.property(decisions, (given) => {
      const sections = withDecisions({ others: { a: 1 } }, given);
      const state = stateFromXml(stateToXml({ sections, plans: [] }));
      expect(readDecisions(state)).toEqual(given);
      expect(state.sections["others"]).toEqual({ a: 1 });
      expect(withDecisions(state.sections, NO_DECISIONS)).toEqual({ others: { a: 1 } });
    }),
  );
});

test("what is decided twice is kept once, as it was decided last", () => {
  const suppression = {
    check: "grade",
    sheet: "S",
    address: { row: 4, column: 2 },
    message: "off",
    data: { sum: "9" },
  };
  const judged = { sheet: "S", row: 4, name: "甲", target: "", actual: "", weight: new Decimal(5) };
  const [once, twice] = ["先", "后"].map((reason) => ({
    suppressions: [{ ...suppression, reason }],
    judgements: [{ ...judged, score: new Decimal(3), reason }],
  }));
  const other = { ...once!.suppressions[0]!, data: { sum: "8" } };
  const sections = withDecisions(
    {},
    {
      ...NO_DECISIONS,
      suppressions: [...once!.suppressions, other, ...twice!.suppressions],
      judgements: [...once!.judgements, ...twice!.judgements],
    },
  );
  const { suppressions, judgements } = readDecisions({ sections, plans: [] });
  expect(suppressions.map(({ reason, data }) => [reason, data["sum"]])).toEqual([
    ["先", "8"],
    ["后", "9"],
  ]);
  expect(judgements.map(({ reason }) => reason)).toEqual(["后"]);
});

test("what cannot be read is counted, and the rest is used", () => {
  const good = { sheet: "S", row: 4, name: "甲", target: "", actual: "", weight: "5", score: "3", reason: "" };
  const sections = {
    judgements: [good, { ...good, score: "6" }, { ...good, score: "1e400" }, null, "x"],
    corrections: [{ sheet: "S", range: "A1:", header: { top: 1, bottom: 1 }, words: {} }],
    suppressions: "none",
    options: { policy: "hubei", decimals: 9 },
  };
  const read = readDecisions({ sections, plans: [] });
  expect(read.judgements.map(({ name }) => name)).toEqual(["甲"]);
  // Four judgements, a correction, suppressions that are no list, and options.
  expect(read.broken).toBe(7);
  // Options are small enough to be wholly right or not there.
  expect(read.options).toEqual({});
});

test("what cannot be read stays where it is until a person throws it away", () => {
  const good = { sheet: "S", row: 4, name: "甲", target: "", actual: "", weight: "5", score: "3", reason: "" };
  const sections = {
    judgements: [{ ...good, score: "6" }, good],
    suppressions: "none",
    options: { policy: "月亮" },
    others: 1,
  };
  const read = readDecisions({ sections, plans: [] });
  expect([read.broken, read.options]).toEqual([3, {}]);
  const kept = withDecisions(sections, { ...read, judgements: [] });
  expect(kept).toEqual({
    judgements: [{ ...good, score: "6" }],
    suppressions: ["none"],
    options: { policy: "月亮" },
    others: 1,
  });
  expect(withDecisions(kept, { ...read, options: { decimals: 1 } })["options"]).toEqual({ decimals: 1 });
  expect(withoutBroken(sections)).toEqual({ judgements: [good], others: 1 });
});

test.each([
  [{ policy: "hubei" }, { policy: "hubei" }],
  [{ decimals: 1, unknown: true }, { decimals: 1 }],
  [{ farAbove: { from: 1, deduct: 0 } }, {}],
  ["text", {}],
  [null, {}],
])("options %j are read as %j", (given, read) => expect(optionsFrom(given)).toEqual(read));
