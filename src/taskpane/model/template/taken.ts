import { printLayout, readLayout, type Layout } from "../../../core/template/layout";
import { printLibrary, readLibrary, type Library } from "../../../core/template/library";
import { keepFiles, keptFiles } from "../../../session/kept-files";

/** What was taken in from files, beside what is ours and what the workbook has. */
export interface Taken {
  readonly libraries: readonly Library[];
  readonly layouts: readonly Layout[];
}

/** What the user has taken in before; what cannot be read any more is left out. */
export function takenBefore(): Taken {
  const { libraries, layouts } = keptFiles();
  return {
    libraries: libraries.flatMap((text) => readLibrary(text) ?? []),
    layouts: layouts.flatMap((text) => readLayout(text) ?? []),
  };
}

/** Keeps what was taken in; false where the browser does not let it. */
export const keepTaken = ({ libraries, layouts }: Taken): boolean =>
  keepFiles({ libraries: libraries.map(printLibrary), layouts: layouts.map(printLayout) });

/** Takes in a layout under a name that no other one has. */
export function withLayout({ layouts }: Pick<Taken, "layouts">, layout: Layout): readonly Layout[] {
  const ids = new Set(layouts.map(({ id }) => id));
  let at = 1;
  while (ids.has(fileId(at))) at += 1;
  return [...layouts, { ...layout, id: fileId(at), name: layout.name ?? layout.sheet }];
}

const fileId = (at: number): string => `file-${String(at)}`;
