import { mergeStates } from "../../../src/core/state/merge";
import { EMPTY, type State } from "../../../src/core/state/state";

type Sections = State["sections"];

const judged = (row: number, score: string) => ({ sheet: "甲", row, name: `指标${String(row)}`, score });
const ignored = (cell: string, reason: string) => ({
  ...{ check: "grade", sheet: "甲", cell, message: "off" },
  data: {},
  reason,
});
const state = (sections: Sections): State => ({ sections, plans: [] });

const CASES: readonly (readonly [title: string, read: Sections, ours: Sections, theirs: Sections, kept: Sections])[] = [
  [
    "both have decided on other rows",
    {},
    { judgements: [judged(1, "3")] },
    { judgements: [judged(2, "4")] },
    { judgements: [judged(2, "4"), judged(1, "3")] },
  ],
  [
    "both have decided on other columns of a sideways table",
    {},
    { judgements: [{ ...judged(1, "3"), column: "B" }] },
    { judgements: [{ ...judged(1, "4"), column: "C" }] },
    {
      judgements: [
        { ...judged(1, "4"), column: "C" },
        { ...judged(1, "3"), column: "B" },
      ],
    },
  ],
  [
    "both have decided on one row: we are the later one",
    { judgements: [judged(1, "1")] },
    { judgements: [judged(1, "3")] },
    { judgements: [judged(1, "4")] },
    { judgements: [judged(1, "3")] },
  ],
  [
    "what only they have changed is theirs",
    { judgements: [judged(1, "1"), judged(2, "2")] },
    { judgements: [judged(1, "3"), judged(2, "2")] },
    { judgements: [judged(1, "1"), judged(2, "5")] },
    { judgements: [judged(1, "3"), judged(2, "5")] },
  ],
  [
    "what we have taken back is gone, what they have taken back too",
    { suppressions: [ignored("A1", "一"), ignored("A2", "二"), ignored("A3", "三")] },
    { suppressions: [ignored("A2", "二"), ignored("A3", "三")] },
    { suppressions: [ignored("A1", "一"), ignored("A3", "三")] },
    { suppressions: [ignored("A3", "三")] },
  ],
  [
    "a section of which nothing is left goes",
    { links: [{ sheet: "甲", kind: "framework" }] },
    {},
    { links: [{ sheet: "甲", kind: "framework" }] },
    {},
  ],
  [
    "options one by one",
    { options: { policy: "hubei", decimals: 2 } },
    { options: { policy: "hubei", decimals: 1 } },
    { options: { policy: "shanxi", decimals: 2 } },
    { options: { policy: "shanxi", decimals: 1 } },
  ],
  [
    "what belongs to others is carried along",
    { other: 1 },
    { other: 1, judgements: [judged(1, "3")] },
    { other: 2 },
    { other: 2, judgements: [judged(1, "3")] },
  ],
  [
    "what cannot be read is known by all of itself",
    { judgements: ["旧"] },
    { judgements: ["旧", judged(1, "3")] },
    { judgements: ["旧", 7] },
    { judgements: ["旧", 7, judged(1, "3")] },
  ],
  [
    "the order of fields does not count",
    { judgements: [{ row: 1, sheet: "甲", name: "指标1", score: "3" }] },
    { judgements: [judged(1, "3")] },
    { judgements: [judged(1, "4")] },
    { judgements: [judged(1, "4")] },
  ],
];

test.each(CASES)("%s", (_, read, ours, theirs, kept) => {
  expect(mergeStates([state(read)], state(ours), state(theirs)).sections).toEqual(kept);
});

describe("plans", () => {
  const plan = (at: string, row = 1): State["plans"][number] => ({
    at,
    edits: [
      { sheet: "甲", address: { row, column: 1 }, before: { kind: "blank" }, after: { kind: "text", value: at } },
    ],
  });
  const plans = (...list: State["plans"][number][]): State => ({ ...EMPTY, plans: list });

  test.each([
    [
      "both have written",
      plans(plan("1")),
      plans(plan("1"), plan("3")),
      plans(plan("1"), plan("2")),
      ["1 1", "2 1", "3 1"],
    ],
    [
      "we have taken back what they have not",
      plans(plan("1"), plan("2")),
      plans(plan("1")),
      plans(plan("1"), plan("2")),
      ["1 1"],
    ],
    ["they have taken back what we have not", plans(plan("1")), plans(plan("1"), plan("2")), plans(), ["2 1"]],
  ] as const)("%s", (_, read, ours, theirs, kept) => {
    const merged = mergeStates([read], ours, theirs).plans;
    expect(merged.map(({ at, edits }) => `${at} ${String(edits[0]!.address.row)}`)).toEqual(kept);
  });

  test("what was meant to be kept before, and is not to stay, goes whether or not it was kept", () => {
    const [read, meant] = [plans(plan("1")), plans(plan("1"), plan("2"))];
    const other: State = { ...meant, sections: { judgements: [judged(1, "3")] } };
    expect(mergeStates([read, meant], read, other)).toEqual({ ...other, plans: read.plans });
    expect(mergeStates([read, meant], plans(plan("1"), plan("2", 5)), read).plans.map(({ at }) => at)).toEqual([
      "1",
      "2",
    ]);
  });
});
