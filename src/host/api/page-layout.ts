import { printRange } from "../../core/sheet/address";
import type { SheetModel } from "../model/sheet";
import { ApiError } from "../wire/error";
import { object, type ApiClass, type Property } from "../wire/define";
import { parseAddressOf } from "./worksheet";

/** How a sheet prints. Nothing here prints: what is set is kept and told again. */
export const pageLayoutApi: ApiClass<SheetModel> = {
  properties: {
    Orientation: oneOf("orientation", ["Portrait", "Landscape"]),
    PaperSize: oneOf("paperSize", ["Letter", "A3", "A4", "A5", "Legal"]),
    PrintGridlines: oneOf("printGridlines", [true, false]),
    Zoom: {
      get: ({ page }) => page.zoom,
      set: ({ page }, zoom) => {
        if (typeof zoom !== "object" || zoom === null) throw new ApiError("InvalidArgument");
        page.zoom = zoom;
      },
    },
  },
  getters: {
    GetPrintAreaOrNullObject: (sheet) =>
      sheet.page.area ? object("RangeAreas", { sheet, ranges: [sheet.page.area] }) : null,
    GetPrintTitleRowsOrNullObject: (sheet) =>
      sheet.page.titleRows ? object("Range", { sheet, range: sheet.page.titleRows }) : null,
  },
  methods: {
    SetPrintArea: (sheet, [area]) => {
      sheet.page.area = rangeOf(sheet, area);
    },
    SetPrintTitleRows: (sheet, [rows]) => {
      sheet.page.titleRows = rangeOf(sheet, rows);
    },
  },
};

function oneOf<K extends "orientation" | "paperSize" | "printGridlines">(
  key: K,
  values: readonly SheetModel["page"][K][],
): Property<SheetModel> {
  return {
    get: ({ page }) => page[key],
    set: ({ page }, value) => {
      const known = values.find((each) => each === value);
      if (known === undefined) throw new ApiError("InvalidArgument");
      page[key] = known;
    },
  };
}

/** A range as it is handed over: its address, or the object itself. */
const rangeOf = (sheet: SheetModel, given: unknown) =>
  parseAddressOf(
    sheet,
    typeof given === "object" && given !== null && "self" in given
      ? printRange((given as { self: { range: Parameters<typeof printRange>[0] } }).self.range)
      : given,
  );
