import type { Translate } from "../core/report/report";
import { removeMarks } from "../xlsx";
import { Failure } from "./failure";
import { readFile } from "./files";
import type { Io } from "./io";
import { changeFiles, saveChange, targetOf } from "./score";

export interface UnmarkOptions {
  readonly output?: string;
  readonly inPlace: boolean;
  readonly force: boolean;
}

/** Takes our marks and notes off again; without -o in place, for that is what the marks were put into. */
export function unmarkCommand(paths: readonly string[], options: UnmarkOptions, translate: Translate, io: Io): number {
  if (options.output !== undefined && options.inPlace) throw new Failure("no-output");
  const where = { ...options, inPlace: options.output === undefined };
  return changeFiles(paths, translate, io, (path, several) => {
    const bytes = readFile(path);
    const { bytes: bare, removed } = removeMarks(bytes);
    io.out(`${path}\n`);
    saveChange(path, targetOf(path, several, where), bytes, bare, translate, io);
    io.out(`  ${translate("cli.unmarked", { count: String(removed) })}\n`);
  });
}
