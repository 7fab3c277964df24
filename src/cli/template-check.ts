import { reportFinding } from "../core/report/report";
import type { Translate } from "../core/translate";
import { printAddress, printPlace } from "../core/sheet/address";
import { checkTemplate, type Checkup, type TemplateFault } from "../core/template/checkup";
import { readValidated } from "../xlsx";
import { auditFile, BY_DEFAULT } from "./asked";
import { Failure, failureOf, sentenceOf } from "./failure";
import { foreignKind } from "./foreign/foreign";
import { FAILED, FOUND, OK, told, type Io } from "./io";
import { progress } from "./progress";
import { findWorkbooks } from "./walk";

/** Says of forms that are to be filled in what their author has to put right first. */
export function templateCheckCommand(paths: readonly string[], translate: Translate, io: Io): number {
  const files = findWorkbooks(paths);
  const bar = progress(files.length, translate, io);
  let found = 0;
  let failed = 0;
  for (const { path, failure } of files) {
    try {
      if (failure) throw failure;
      const lines = linesOf(checked(path), translate);
      found += lines.length;
      io.out(told(path, ...(lines.length > 0 ? lines : [`  ${translate("template.checked-clean")}`])));
    } catch (error) {
      failed += 1;
      io.err(told(sentenceOf(failureOf(error, path), translate)));
    }
    bar.step();
  }
  bar.stop();
  const data = { files: String(files.length - failed), found: String(found), failed: String(failed) };
  io.out(told("", translate("template.checked", data)));
  if (failed > 0) return FAILED;
  return found > 0 ? FOUND : OK;
}

/** Only a file of ours says what its cells take. */
function checked(path: string): Checkup {
  const { bytes, result } = auditFile(path, BY_DEFAULT);
  if (result.tables.length === 0) throw new Failure("template-none", { path });
  return checkTemplate(result, foreignKind(path) ? undefined : readValidated(bytes));
}

function linesOf({ faults, findings }: Checkup, translate: Translate): string[] {
  return [
    ...faults.map((fault) => `  ${placesOf(fault)}  ${translate(`template-faults.${fault.id}`, { text: fault.text })}`),
    ...findings.map((finding) => `  ${printPlace(finding)}  ${reportFinding(finding, translate).message}`),
  ];
}

/** Cells that are listed; a column may have hundreds. */
const SHOWN = 8;

function placesOf({ sheet, places }: TemplateFault): string {
  const [first, ...more] = places.slice(0, SHOWN);
  const rest = places.length > SHOWN ? "…" : "";
  return first ? [printPlace({ sheet, address: first }), ...more.map(printAddress)].join("、") + rest : sheet;
}
