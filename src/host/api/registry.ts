import { applicationApi } from "./application";
import type { ApiClass, ApiObject, Selves } from "./define";
import { rangeApi } from "./range";
import { areasApi, rangeCollectionApi } from "./range-areas";
import { workbookApi } from "./workbook";
import { worksheetApi } from "./worksheet";
import { worksheetsApi } from "./worksheets";
import { protectionApi } from "./worksheet-protection";

const CLASSES: { readonly [K in keyof Selves]?: ApiClass<Selves[K]> } = {
  Workbook: workbookApi,
  Application: applicationApi,
  WorksheetCollection: worksheetsApi,
  Worksheet: worksheetApi,
  WorksheetProtection: protectionApi,
  Range: rangeApi,
  RangeAreas: areasApi,
  RangeCollection: rangeCollectionApi,
};

/** What an object can do. */
export const classOf = (on: ApiObject): ApiClass<unknown> => (CLASSES[on.type] ?? {}) as ApiClass<unknown>;
