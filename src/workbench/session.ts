import type { Univer } from "@univerjs/core";
import { openHost, type Host } from "../host/host";
import { readWorkbook } from "../xlsx";
import { charactersOf, FONT, loadFonts } from "./fonts";
import { drawMarks } from "./marks";
import { followSelection } from "./selection";

/** A workbook that is open in the grid. */
export interface Session {
  readonly host: Host;
  readonly name: string;
  readonly close: () => void;
}

/** Makes sure that a file can be read and that its characters can be drawn; throws XlsxError. */
export const prepare = (bytes: Uint8Array): Promise<void> => loadFonts(charactersOf(readWorkbook(bytes)));

/** Opens a workbook in the grid and keeps grid and host together. */
export function openSession(univer: Univer, bytes: Uint8Array, name: string): Session {
  const host = openHost(univer, bytes, { name, font: FONT });
  const { book } = host;
  const stops = [drawMarks(univer, book), followSelection(univer, book)];
  return {
    host,
    name,
    close: () => {
      for (const stop of stops) stop();
      host.close();
    },
  };
}
