import { Decimal } from "decimal.js";
import { printPlace } from "../core/sheet/address";
import type { Translate } from "../core/translate";
import { NAMESPACE, stateToXml } from "../core/state/part";
import { readDecisions, withDecisions } from "../core/state/sections";
import { isEmpty, type State } from "../core/state/state";
import { carriedOn, planRoll, rolledData, type RollPlan, type RollWishes } from "../core/template/roll";
import { applyPlan, namespaceOf, readCustomParts, readState, saveCustomParts } from "../xlsx";
import { auditFile, BY_DEFAULT } from "./asked";
import { assertTarget, changeFiles } from "./change";
import { Failure } from "./failure";
import { foreignKind } from "./foreign/foreign";
import { FAILED, told, type Io } from "./io";
import { progress } from "./progress";
import { findWorkbooks } from "./walk";
import { writeFile } from "./write";

export interface RollOptions {
  readonly output: string;
  readonly year?: string;
  readonly raise?: string;
  readonly force: boolean;
}

/** Makes next year's workbooks of this year's, in another folder; what only a person can say is listed below each. */
export function templateRollCommand(
  paths: readonly string[],
  options: RollOptions,
  translate: Translate,
  io: Io,
): number {
  const { output, force } = options;
  const wishes = wishesOf(options);
  const found = findWorkbooks(paths);
  const bar = progress(found.length, translate, io);
  let done = 0;
  let open = 0;
  const destination = { output, force, inPlace: false };
  const status = changeFiles(found, destination, translate, io, (file) => {
    try {
      if (foreignKind(file.path)) throw new Failure("roll-foreign", { path: file.path });
      assertTarget(file, destination);
      const { bytes, result } = auditFile(file.path, BY_DEFAULT);
      if (result.tables.length === 0) throw new Failure("roll-nothing", { path: file.path });
      const plan = planRoll(result, wishes);
      const written = applyPlan(bytes, { edits: plan.edits, marks: [], notes: [] }, { force, locked: true });
      writeFile(file.target, carriedState(written.bytes));
      done += 1;
      open += plan.questions.length + written.unwritten.length;
      io.out(told(file.target, ...linesOf(plan, translate)));
      for (const { sheet, address, why } of written.unwritten)
        io.out(told(`  ${printPlace({ sheet, address })}  ${translate(`left.${why}`)}`));
    } finally {
      bar.step();
    }
  });
  bar.stop();
  io.out(told("", translate("template.rolled", { done: String(done), open: String(open) })));
  return done === 0 ? FAILED : status;
}

const YEAR = /^(?:19|20)\d\d$/;
const PERCENT = /^(\d{1,3}(?:\.\d+)?)%?$/;

function wishesOf({ year, raise }: RollOptions): RollWishes {
  if (year !== undefined && !YEAR.test(year)) throw new Failure("roll-year", { text: year });
  const [, percent] = PERCENT.exec(raise ?? "") ?? [];
  if (raise !== undefined && percent === undefined) throw new Failure("roll-raise", { text: raise });
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...(percent !== undefined && { raise: new Decimal(percent) }),
  };
}

function linesOf({ tables, questions }: RollPlan, translate: Translate): string[] {
  return [
    ...tables.map((table) => `  ${translate("template.rolled-table", rolledData(table))}`),
    ...questions.map(
      ({ why, text, ...place }) => `  ${printPlace(place)}  ${translate(`roll.${why}`, { text: shortened(text) })}`,
    ),
  ];
}

const LONGEST = 40;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The workbook with the decisions that still fit; what could be undone was of the other year. */
function carriedState(bytes: Uint8Array): Uint8Array {
  const state = readState(bytes);
  if (isEmpty(state)) return bytes;
  const next: State = { ...state, sections: withDecisions(state.sections, carriedOn(readDecisions(state))), plans: [] };
  const parts = readCustomParts(bytes).map((part) =>
    namespaceOf(part.xml) === NAMESPACE ? { ...part, xml: stateToXml(next) } : part,
  );
  return saveCustomParts(bytes, parts, { force: true });
}
