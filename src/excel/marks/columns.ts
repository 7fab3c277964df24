import { COLUMN_TAG, USE_COLOURS, type ColumnArea } from "../../core/edit/columns";
import { grouped } from "../../core/grouped";
import { printRange } from "../../core/sheet/address";
import type { CallOptions } from "../call/sync";
import { packed, type Layer } from "./groups";
import { lay, twice } from "./lay";
import { findOurs } from "./ours";

/** What came of colouring columns. */
export interface ColumnsShown {
  /** Sheets whose formats may not be changed, so that nothing is coloured there. */
  readonly refused: readonly string[];
}

/** Colours columns by what they are used for, in place of all that were coloured before; with none, takes the colours away. No cell's own format is touched. */
export const showColumns = (
  context: Excel.RequestContext,
  areas: readonly ColumnArea[],
  options: CallOptions = {},
): Promise<ColumnsShown> =>
  twice(async () => {
    const { canFormat, formats } = await findOurs(context, options);
    const off = formats.filter(({ sheet, tag }) => tag.startsWith(COLUMN_TAG) && canFormat.get(sheet));
    const on = areas.filter(({ sheet }) => canFormat.get(sheet));
    await lay(context, { off, on: layersOf(on) }, options);
    const refused = areas.map(({ sheet }) => sheet).filter((sheet) => !canFormat.get(sheet));
    return { refused: [...new Set(refused)] };
  });

const layersOf = (areas: readonly ColumnArea[]): Layer[] =>
  [...grouped(areas, ({ sheet, use }) => JSON.stringify([sheet, use]))].flatMap(([, own]) =>
    own.slice(0, 1).flatMap(({ sheet, use }) =>
      packed(own.map(({ range }) => printRange(range))).map((address) => ({
        sheet,
        tag: `${COLUMN_TAG}${use}`,
        colour: USE_COLOURS[use],
        address,
      })),
    ),
  );
