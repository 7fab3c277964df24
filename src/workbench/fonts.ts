import type { Workbook } from "../core/sheet/sheet";

/** The font that comes along, since the machine may have none with Chinese characters. */
export const FONT = "Noto Sans SC";

/** Every character of a workbook, once. */
export function charactersOf({ sheets }: Workbook): string {
  const seen = new Set<string>();
  for (const { name, rows } of sheets) {
    for (const character of name) seen.add(character);
    for (const cells of rows.values()) for (const { text } of cells.values()) for (const c of text) seen.add(c);
  }
  return [...seen].join("");
}

/** Fetches those slices of the font that the text needs; a canvas does not draw itself anew when one comes late. */
export async function loadFonts(text: string): Promise<void> {
  await Promise.all([400, 700].map((weight) => document.fonts.load(`${String(weight)} 16px "${FONT}"`, text)));
}
