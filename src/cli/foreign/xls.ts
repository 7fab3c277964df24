import type * as Xlsx from "@e965/xlsx";
import { XlsxError } from "../../xlsx";

const PASSWORD = /password|encrypt/i;

let library: typeof Xlsx | undefined;

/** Loads what reads .xls; it is large, and most runs do without. */
export async function loadXls(): Promise<void> {
  if (library) return;
  const [loaded, codepages] = await Promise.all([
    import(/* webpackMode: "eager" */ "@e965/xlsx"),
    import(/* webpackMode: "eager" */ "@e965/xlsx/dist/cpexcel"),
  ]);
  // Workbooks from before Excel 97 are written in the codepage of their machine.
  loaded.set_cptable(codepages);
  library = loaded;
}

/**
 * An old .xls workbook as the bytes of an .xlsx one, with its values, formulas, number formats and merged areas: what an audit
 * looks at. Looks are lost, so that nothing is ever written by way of this.
 */
export function xlsxOf(bytes: Uint8Array): Uint8Array {
  if (!library) throw new Error("What reads .xls is not loaded yet");
  try {
    const book = library.read(bytes, { type: "array", cellNF: true });
    return new Uint8Array(library.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  } catch (error) {
    throw new XlsxError(error instanceof Error && PASSWORD.test(error.message) ? "encrypted" : "legacy-xls");
  }
}
