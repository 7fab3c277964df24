import { store, stored } from "./stored";

/** Files that a user has taken in for all workbooks, as text. */
export type KeptFiles = Readonly<Record<"libraries" | "layouts", readonly string[]>>;

/** Beside the preferences, which are written with every switch: files may be large. */
const NAME = "jiheng-files";

/** The files that the browser keeps; nothing where it keeps none. */
export function keptFiles(): KeptFiles {
  const { libraries, layouts } = stored(NAME);
  return { libraries: textsIn(libraries), layouts: textsIn(layouts) };
}

const textsIn = (kept: unknown): readonly string[] =>
  Array.isArray(kept) ? kept.filter((text) => typeof text === "string") : [];

/** Keeps files in the place of those before; false where the browser does not let it. */
export const keepFiles = (files: KeptFiles): boolean => store(NAME, files);
