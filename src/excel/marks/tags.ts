import type { Severity } from "../../core/edit/plan";

/** Fills of our marks; the same as in files, so that each door takes off what the other has put on. */
export const COLOURS: Readonly<Record<Severity, string>> = {
  error: "#F9D2CF",
  warning: "#FDE9B9",
  info: "#D5E5F6",
};

/** The always-true formula that carries a mark's tag. */
export const markFormula = (tag: string): string => `=N("jiheng:${tag.replaceAll('"', '""')}")=0`;

/** The tag of a mark's formula; undefined where the formula is somebody else's. */
export function tagOf(formula: string): string | undefined {
  const [, tag] = /^\s*=?\s*N\("jiheng:((?:[^"]|"")*)"\)\s*=\s*0\s*$/i.exec(formula) ?? [];
  return tag?.replaceAll('""', '"');
}

export const severityOf = (colour: string): Severity | undefined =>
  (Object.keys(COLOURS) as Severity[]).find((severity) => COLOURS[severity] === colour.toUpperCase());
