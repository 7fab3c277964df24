import type { Severity } from "../../core/check/severity";

/** The author of our notes, by whom they are known again. */
export const AUTHOR = "绩衡 JiHeng";

/** Fills of our marks: soft enough to read and to print black text on. */
export const COLOURS: Readonly<Record<Severity, string>> = {
  error: "FFF9D2CF",
  warning: "FFFDE9B9",
  info: "FFD5E5F6",
};

/** What the tags of our marks begin with. */
export const TAG_PREFIX = "jiheng:";

const MARK = /^\s*=?\s*N\("jiheng:((?:[^"]|"")*)"\)\s*=\s*0\s*$/i;

/** The always-true formula that carries the tag of a mark. */
export const markFormula = (tag: string): string => `N("${TAG_PREFIX}${tag.replaceAll('"', '""')}")=0`;

/** The tag of a mark's formula; undefined where the formula is somebody else's. */
export const tagOf = (formula: string): string | undefined => MARK.exec(formula)?.[1]?.replaceAll('""', '"');
