import type { Univer } from "@univerjs/core";
import { openHost, type Host } from "../host/host";
import { readWorkbook } from "../xlsx";
import { charactersOf, FONT, loadFonts } from "./fonts";
import { fitRows } from "./heights";
import { drawMarks } from "./marks";
import { followSelection } from "./selection";

/** Where a workbook comes from. */
export interface Source {
  readonly name: string;
  /** Its address on this server; empty for a file of the user's. */
  readonly address: string;
}

/** A workbook that is open in the grid. */
export interface Session extends Source {
  readonly host: Host;
  readonly close: () => void;
}

/** Makes sure that a file can be read and that its characters can be drawn; throws XlsxError. */
export const prepare = (bytes: Uint8Array): Promise<void> => loadFonts(charactersOf(readWorkbook(bytes)));

/** Opens a workbook in the grid and keeps grid and host together. */
export function openSession(univer: Univer, bytes: Uint8Array, source: Source): Session {
  const host = openHost(univer, bytes, { name: source.name, font: FONT });
  const { book } = host;
  const stops = [fitRows(univer, book), drawMarks(univer, book), followSelection(univer, book)];
  return {
    ...source,
    host,
    close: () => {
      for (const stop of stops) stop();
      host.close();
    },
  };
}
