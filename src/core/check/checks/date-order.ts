import { readDate, dateOrder, firstOrder, type DateQuantity } from "../../quantity/date";
import { otherYears } from "../../score/reading";
import { normalise } from "../../words/notation";
import type { Address } from "../../sheet/address";
import { fieldsOf } from "../fields";
import { defineCheck } from "../check";
import { rangeOf } from "../../sheet/address";

/** Each date of a period that names its year. */
const DATE =
  /(?:19|20)\d\d(?:年度?|[-./](?=\d)|$)(?:(?:0?[1-9]|1[0-2])(?!\d)(?:月|[-./](?=\d))?(?:(?:[12]\d|3[01]|0?[1-9])(?!\d)日?)?)?/g;
const LATER_MONTH = /(?:至|到|[-~—]+)(\d{1,2})月(?:底|末|(\d{1,2})日)?$/;

/** 结束早于开始，或完成期限在项目起止时间之外 */
export const dateOrders = defineCheck({
  id: "date-order",
  severity: "warning",
  group: "Form",
  needs: ["own-form"],
  messages: ["ends-first", "outside"],
  run: ({ scored: { table, indicators }, sheet, report }) => {
    const period = periodOf(fieldsOf(sheet, table));
    if (!period) return;
    const { begins, ends, address, text } = period;
    if (last(ends) < first(begins))
      return report({ address, message: "ends-first", data: { text }, actual: text, related: [] });
    for (const { indicator, reading } of indicators) {
      const { target } = indicator.entries;
      if (!target || reading.target.kind !== "date" || reading.target.year === undefined) continue;
      // What speaks of another year than the table is another finding.
      if (otherYears(target.text, table.meta.year).length > 0) continue;
      if (last(reading.target) >= first(begins) && first(reading.target) <= last(ends)) continue;
      report({
        address: target.address,
        message: "outside",
        data: { name: reading.name, target: target.text, period: text },
        actual: target.text,
        related: [rangeOf(address)],
      });
    }
  },
});

const first = (date: DateQuantity): number => firstOrder({ ...date, by: false }, 0);
const last = (date: DateQuantity): number => dateOrder(date, 0);

interface Period {
  readonly begins: DateQuantity;
  readonly ends: DateQuantity;
  readonly address: Address;
  readonly text: string;
}

/** The time that the form gives for its project, in one cell or in two. */
function periodOf(fields: ReturnType<typeof fieldsOf>): Period | undefined {
  const of = (key: string) => fields.find((field) => field.key === key && field.text !== "");
  const [whole, from, to] = [of("period"), of("begins"), of("ends")];
  if (whole) {
    const [begins, ends] = datesIn(whole.text);
    return begins && ends && { begins, ends, address: whole.address, text: whole.text };
  }
  const [begins, ends] = [from && datesIn(from.text)[0], to && datesIn(to.text)[0]];
  return from && to && begins && ends && { begins, ends, address: to.address, text: `${from.text}—${to.text}` };
}

function datesIn(source: string): readonly DateQuantity[] {
  const text = normalise(source);
  const dates = [...text.matchAll(DATE)].flatMap(([found]) => readDate(found) ?? yearIn(found) ?? []);
  const [, month, day] = LATER_MONTH.exec(text) ?? [];
  const [only] = dates;
  // 2024年3月至11月: both of one year.
  if (dates.length === 1 && only && month !== undefined)
    return [only, { ...only, month: Number(month), ...(day !== undefined && { day: Number(day) }) }];
  return dates;
}

const YEAR = /^(\d{4})年?度?$/;

/** A year alone. */
function yearIn(text: string): DateQuantity | undefined {
  const year = YEAR.exec(text)?.[1];
  return year === undefined ? undefined : { kind: "date", year: Number(year), by: false };
}
