import { Decimal } from "decimal.js";
import { normalise } from "../words/notation";
import { cellAt, type Sheet } from "../sheet/sheet";
import type { Address } from "../sheet/address";
import type { Figure, Respondents } from "../table/survey";
import type { Span } from "../table/table";
import { entryAt } from "./entry";
import { filled } from "./grid";

const COUNTED = /^(\d{1,9})(?:人次?|份|票|名|户|家|个|次)$/;

/** The figure of a cell, or of the area that it is merged into; 20人 and 100份 are figures too. */
export function figureAt(sheet: Sheet, address: Address): Figure | undefined {
  const entry = entryAt(sheet, address);
  if (entry.text === "" || entry.error) return undefined;
  const counted = entry.value ? undefined : COUNTED.exec(normalise(entry.text))?.[1];
  const value = entry.value ?? (counted ? new Decimal(counted) : undefined);
  if (!value || value.isNegative()) return undefined;
  const held = cellAt(sheet, entry.address)?.value;
  const exact = !Decimal.isDecimal(held) ? value : entry.percent ? held.times(100) : held;
  return { ...entry, value, exact };
}

export function figureUnder(sheet: Sheet, row: number, span: Span | undefined): Figure | undefined {
  for (let column = span?.left ?? 1; span && column <= span.right; column += 1) {
    const figure = figureAt(sheet, { row, column });
    if (figure) return figure;
  }
  return undefined;
}

/** The first figure of a row behind a column. */
export function figureBehind(sheet: Sheet, row: number, column: number, right: number): Figure | undefined {
  for (const [at] of filled(sheet, row, column + 1, right)) {
    const figure = figureAt(sheet, { row, column: at });
    if (figure) return figure;
  }
  return undefined;
}

/** Who answered, the surest first: of 发放120份、回收110份、有效100份 it is the last. */
const STATED: readonly RegExp[] = [
  /有效(?:的)?(?:问卷|样本|填写人?次?|答卷|答题|回收)?(?:数量|数|量|共|份数|人次|人数|总数)*(?:为|是|共|:|有|达|计)*(\d{1,7})(?![\d.]*%)/,
  /(?:回收|收回|收到|完成)(?:的)?(?:调查)?(?:问卷|样本|答卷)?(?:数量|数|共|份数|总数)*(?:为|是|共|:|有|达|计)*(\d{1,7})(?![\d.]*%)/,
  /(?:问卷|调查|受访|参与|样本|填写|答题|受调查)(?:调查)?(?:的)?(?:总)?(?:人员|对象|群众)?(?:人数|数量|人次|份数|数|量|样本|共|共有)*(?:为|是|共|:|有|达|计)*(\d{1,7})(?![\d.]*%)(?:人|份|名|户|家|个|位)/,
  /(?:共|共有|对)(\d{1,7})(?:人|名|位|户|家)(?:.{0,8})(?:参与|填写|接受|完成|回答|调查)/,
];

/** The number of respondents that a sentence states: 参与本次项目问卷调查人数为100人. */
export function statedRespondents(address: Address, text: string): (Respondents & { rank: number }) | undefined {
  if (!/\d/.test(text) || !/问卷|调查|样本|受访|参与|答题|填写|有效/.test(text)) return undefined;
  const plain = normalise(text);
  for (const [rank, pattern] of STATED.entries()) {
    const count = pattern.exec(plain)?.[1];
    if (count && new Decimal(count).gt(0)) return { address, count: new Decimal(count), rank };
  }
  return undefined;
}

const INLINE =
  /^(?:本题|该题|本项|综合|总体|加权|平均|最终)*(?:满意度|满意率)(?:得分)?(?::|=|为)+(\d{1,3}(?:\.(\d+))?)(%|分)?[。.;]?$/;

/** A satisfaction that is stated in one cell with its name: 综合满意度：93.6%. */
export function inlineSatisfaction(sheet: Sheet, address: Address): Figure | undefined {
  const entry = entryAt(sheet, address);
  const found = entry.text.length <= 30 ? INLINE.exec(normalise(entry.text)) : null;
  if (!found || entry.address.row !== address.row) return undefined;
  const value = new Decimal(found[1]!);
  const text = found[1]! + (found[3] ?? "");
  return { ...entry, text, value, exact: value, decimals: found[2]?.length ?? 0, percent: found[3] === "%" };
}
