import { headerWords } from "../../../src/core/recognise/corrected";
import { recognise } from "../../../src/core/recognise/recognise";
import { parseRange, printRange } from "../../../src/core/sheet/address";
import type { Correction } from "../../../src/core/state/decisions";
import { form, sheetOf } from "../../support/sheet";

const ROWS = `
  产出指标 | 数量指标 | 培训人数 | ≥100人 | 120人 | 60 | 60
  效益指标 | 社会效益指标 | 满意率 | ≥90% | 95% | 40 | 40`;
const FORM = form(ROWS);

/** A correction of the form's table, made when the sheet was as it is in FORM. */
function correction(range: string, table: Correction["table"]): Correction {
  const words = headerWords(sheetOf(FORM), 3, parseRange(range)!);
  return { sheet: "自评表", range: parseRange(range)!, header: { top: 3, bottom: 3 }, words, ...(table && { table }) };
}

const level3 = { left: 3, right: 3 };
const AS_DECLARATION = correction("A1:H5", { kind: "target-declaration", columns: { level3 } });
const IGNORED = correction("A1:H5", undefined);
const WITHOUT_ROWS = correction("A1:H3", { kind: "target-declaration", columns: { level3 } });

const CASES: readonly (readonly [title: string, sheet: string, correction: Correction, outcome: string])[] = [
  ["what a person has set counts", FORM, AS_DECLARATION, "target-declaration A1:H5 2 rows"],
  [
    "it goes with its header when rows come above",
    `附件\n\n${FORM}`,
    AS_DECLARATION,
    "target-declaration A3:H7 2 rows",
  ],
  ["an ignored table is none", FORM, IGNORED, ""],
  [
    "other words in the header: recognised as ever",
    FORM.replace("分值", "权重"),
    IGNORED,
    "self-evaluation A1:H5 2 rows, stale",
  ],
  ["no row under the header: recognised as ever", FORM, WITHOUT_ROWS, "self-evaluation A1:H5 2 rows, stale"],
];

describe("a table that a person has corrected", () => {
  it.each(CASES)("%s", (_, lines, given, outcome) => {
    const { tables, stale } = recognise(sheetOf(lines), [given]);
    const printed = tables.map(
      ({ kind, range, indicators }) => `${kind} ${printRange(range)} ${indicators.length} rows`,
    );
    expect([...printed, ...stale.map(() => "stale")].join(", ")).toBe(outcome);
  });
});
