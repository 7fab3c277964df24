import { surroundings } from "../excel";

/** Files that a user has taken in for all workbooks, as text. */
export type KeptFiles = Readonly<Record<"libraries" | "layouts", readonly string[]>>;

const NOTHING: KeptFiles = { libraries: [], layouts: [] };

/** Beside the preferences, which are written with every switch: files may be large. */
const key = (): string => `${surroundings().partitionKey}jiheng-files`;

/** The files that the browser keeps; nothing where it keeps none. */
export function keptFiles(): KeptFiles {
  try {
    const kept = (JSON.parse(localStorage.getItem(key()) ?? "{}") ?? {}) as Readonly<Record<string, unknown>>;
    return { libraries: textsIn(kept["libraries"]), layouts: textsIn(kept["layouts"]) };
  } catch {
    return NOTHING;
  }
}

const textsIn = (kept: unknown): readonly string[] =>
  Array.isArray(kept) ? kept.filter((text) => typeof text === "string") : [];

/** Keeps files in the place of those before; false where the browser does not let it. */
export function keepFiles(files: KeptFiles): boolean {
  try {
    localStorage.setItem(key(), JSON.stringify(files));
    return true;
  } catch {
    return false;
  }
}
