import { Decimal } from "decimal.js";
import { readRule } from "../../src/core/rule/read";
import { spansOf } from "../../src/taskpane/model/paper/spans";

const brief = (text: string): string =>
  spansOf(readRule(text, { weight: new Decimal(10), indicator: "节约率" }))
    .map((span) => (span.meaning ? `[${span.meaning} ${span.text}]` : span.text))
    .join("");

it.each([
  ["得分=节约率×10分。", "[formula 得分=节约率×10分]。"],
  ["发现一处不合规扣2分，扣完为止。", "[deduction 发现一处不合规扣2分]，扣完为止。"],
  ["达到100%得满分，每低1%扣1分。", "[range 达到100%得满分]，[deduction 每低1%扣1分]。"],
  ["制度健全得10分，执行较差的酌减。", "[award 制度健全得10分]，[unread 执行较差的酌减]。"],
  ["视情况酌情给分。", "[judgement 视情况酌情给分]。"],
])("%s", (text, expected) => expect(brief(text)).toBe(expected));

it.each(["", "　", "①有制度，得5分；②执行到位，得5分。", "满意度≥90%得满分，否则按比例得分"])(
  "loses and adds no sign of “%s”",
  (text) =>
    expect(
      spansOf(readRule(text))
        .map((span) => span.text)
        .join(""),
    ).toBe(text),
);
