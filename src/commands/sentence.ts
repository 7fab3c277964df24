import type { Translate } from "../core/report/report";
import { ExcelError, InterruptedWrite } from "../excel";

/** What went wrong, in sentences: what Excel said and, of a write that was broken off, what stands in the workbook now. */
export function sentencesOf(error: unknown, translate: Translate): string[] {
  const { code, params } = error instanceof ExcelError ? error : new ExcelError("internal", { detail: String(error) });
  // What other people's code says can be of any length.
  const texts = Object.entries(params).map(([name, value]) => [name, String(value).slice(0, 160)] as const);
  return [
    translate(`excel.errors.${code}`, Object.fromEntries(texts)),
    ...(error instanceof InterruptedWrite ? standing(error, translate) : []),
  ];
}

function standing({ applied, unsure }: InterruptedWrite, translate: Translate): string[] {
  const whole = [...new Set(applied.map(({ sheet }) => sheet))].filter((sheet) => !unsure.includes(sheet));
  const say = (id: string, sheets: readonly string[]): string[] =>
    sheets.length === 0
      ? []
      : [translate(`excel.interrupted.${id}`, { sheets: sheets.join(translate("commands.and")) })];
  const lines = [...say("some", whole), ...say("unsure", unsure)];
  return lines.length > 0 ? lines : [translate("excel.interrupted.nothing")];
}
