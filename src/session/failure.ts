import { ExcelError, InterruptedWrite } from "../excel";
import type { Sentence } from "./sentence";

/** What other people's code says can be of any length. */
const LONGEST = 160;

/** What went wrong, in sentences: what Excel said and, of a write that was broken off, what stands in the workbook now. */
export function failureSentences(error: unknown): readonly [Sentence, ...Sentence[]] {
  const known = error instanceof ExcelError ? error : new ExcelError("internal", { detail: String(error) });
  const data = Object.entries(known.params).map(([name, value]) => [name, String(value).slice(0, LONGEST)] as const);
  const text = { id: `excel.errors.${known.code}`, data: Object.fromEntries(data) };
  return [text, ...(known instanceof InterruptedWrite ? standing(known) : [])];
}

function standing({ applied, unsure }: InterruptedWrite): Sentence[] {
  const whole = [...new Set(applied.map(({ sheet }) => sheet))].filter((sheet) => !unsure.includes(sheet));
  const sentences = [
    ...(whole.length > 0 ? [{ id: "excel.interrupted.some", data: { sheets: whole } }] : []),
    ...(unsure.length > 0 ? [{ id: "excel.interrupted.unsure", data: { sheets: unsure } }] : []),
  ];
  return sentences.length > 0 ? sentences : [{ id: "excel.interrupted.nothing" }];
}
