/** Defined names in the way the core keeps them: one that belongs to a sheet alone is told as "Sheet!Name". */
export function nameEntries(items: readonly Excel.NamedItem[], sheet?: string): [string, string][] {
  return items.map(({ name, formula }) => {
    const bare = BUILT_IN.has(name) ? `_xlnm.${name}` : name;
    const refersTo = String(formula);
    return [sheet === undefined ? bare : `${sheet}!${bare}`, refersTo.replace(/^=/, "")];
  });
}

/** Excel's own names, which files spell with a prefix. */
const BUILT_IN: ReadonlySet<string> = new Set(
  "Print_Area Print_Titles Criteria Extract Database Consolidate_Area Auto_Open Auto_Close _FilterDatabase".split(" "),
);
