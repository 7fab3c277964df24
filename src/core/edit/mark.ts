import { COLOURS, type Severity } from "../check/severity";

/** The severity whose fill a colour (#RRGGBB) is; undefined for the colours of others. */
export const severityOf = (colour: string): Severity | undefined =>
  (Object.keys(COLOURS) as Severity[]).find((severity) => COLOURS[severity] === colour.toUpperCase());

/** What the tags of our marks begin with. */
export const TAG_PREFIX = "jiheng:";

const MARK = /^\s*=?\s*N\("jiheng:((?:[^"]|"")*)"\)\s*=\s*0\s*$/i;

/** The always-true formula (without a leading "=") that carries the tag of a mark. */
export const markFormula = (tag: string): string => `N("${TAG_PREFIX}${tag.replaceAll('"', '""')}")=0`;

/** The tag of a mark's formula, with or without a leading "="; undefined where the formula is somebody else's. */
export const markTagOf = (formula: string): string | undefined => MARK.exec(formula)?.[1]?.replaceAll('""', '"');
