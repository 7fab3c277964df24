import type { Translate } from "../core/translate";
import { removeMarks } from "../xlsx";
import { assertTarget, changeFiles, saveChange, type Destination } from "./change";
import { Failure } from "./failure";
import { readFile } from "./read";
import { told, type Io } from "./io";
import { findWorkbooks } from "./walk";

/** Removes our marks and notes; without -o in place, for that is what the marks were put into. */
export function unmarkCommand(paths: readonly string[], options: Destination, translate: Translate, io: Io): number {
  if (options.output !== undefined && options.inPlace) throw new Failure("no-output");
  return changeFiles(findWorkbooks(paths), options, translate, io, (file) => {
    const bytes = readFile(file.path);
    assertTarget(file, options);
    const { bytes: bare, removed } = removeMarks(bytes, { force: options.force });
    io.out(told(file.path));
    saveChange(file, bytes, bare, translate, io);
    io.out(told(`  ${translate("cli.unmarked", { count: String(removed) })}`));
  });
}
