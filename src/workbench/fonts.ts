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

/** The Chinese faces of the font under another name, in place of a font that this machine does not have. */
function facesAs(name: string): string {
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule && rule.style.getPropertyValue("font-family").includes(FONT)
        ? rule.cssText
            .replace(/font-family:[^;]+/, `font-family: "${name}"`)
            .replace(
              /url\("([^"]+)"\)/g,
              (_, url: string) => `url("${new URL(url, sheet.href ?? location.href).href}")`,
            )
        : [],
    ),
  );
  return faces.filter((face) => !/latin|cyrillic|vietnamese/.test(face)).join("\n");
}

/** A font of Fluent UI's list that no machine has. */
const PANE_FONT = "Segoe UI Web (West European)";

/** The one that Univer writes the formula bar in; its Latin letters stay those of the machine. */
const EDITOR_FONT = "Arial";
const OWN_LATIN = `@font-face { font-family: "${EDITOR_FONT}"; src: local("Arial"), local("Liberation Sans"), local("Helvetica"), local("DejaVu Sans"); unicode-range: U+0-24F; }`;

type StyledWindow = Pick<Window, "document"> & { readonly CSSStyleSheet: typeof CSSStyleSheet };

function adopt({ document: page, CSSStyleSheet: Sheet }: StyledWindow, css: string): void {
  const sheet = new Sheet();
  sheet.replaceSync(css);
  page.adoptedStyleSheets.push(sheet);
}

/** Gives a page of the add-in Chinese characters without touching it. */
export const lendFont = (window: StyledWindow): void => adopt(window, facesAs(PANE_FONT));

/** The same for the formula bar. */
export const lendFontToEditor = (): void => adopt(window, `${facesAs(EDITOR_FONT)}\n${OWN_LATIN}`);
