import { applicationApi } from "./application";
import { borderApi, bordersApi } from "./borders";
import { conditionalFormatApi, conditionalFormatsApi } from "./conditional-formats";
import { customRuleApi, ruleApi, ruleFillApi, ruleFontApi, ruleFormatApi } from "./conditional-rule";
import { customPartApi, customPartsApi, scopedPartsApi } from "./custom-xml";
import { dataValidationApi } from "./data-validation";
import { fillApi, fontApi, formatApi, formatProtectionApi } from "./format";
import { nameApi, namesApi } from "./names";
import type { ApiClass, ApiObject, Selves } from "../wire/define";
import { pageLayoutApi } from "./page-layout";
import { rangeApi } from "./range";
import { areasApi, rangeCollectionApi } from "./range-areas";
import { scopedTablesApi, tableApi, tableColumnApi, tableColumnsApi, tablesApi } from "./tables";
import { workbookApi, workbookProtectionApi } from "./workbook";
import { worksheetApi } from "./worksheet";
import { worksheetsApi } from "./worksheets";
import { protectionApi } from "./worksheet-protection";

const CLASSES: { readonly [K in keyof Selves]: ApiClass<Selves[K]> } = {
  Workbook: workbookApi,
  Application: applicationApi,
  WorkbookProtection: workbookProtectionApi,
  WorksheetCollection: worksheetsApi,
  Worksheet: worksheetApi,
  PageLayout: pageLayoutApi,
  WorksheetProtection: protectionApi,
  Range: rangeApi,
  RangeAreas: areasApi,
  RangeCollection: rangeCollectionApi,
  DataValidation: dataValidationApi,
  TableCollection: tablesApi,
  TableScopedCollection: scopedTablesApi,
  Table: tableApi,
  TableColumnCollection: tableColumnsApi,
  TableColumn: tableColumnApi,
  RangeFormat: formatApi,
  RangeFill: fillApi,
  RangeFont: fontApi,
  RangeBorderCollection: bordersApi,
  RangeBorder: borderApi,
  FormatProtection: formatProtectionApi,
  ConditionalFormatCollection: conditionalFormatsApi,
  ConditionalFormat: conditionalFormatApi,
  CustomConditionalFormat: customRuleApi,
  ConditionalFormatRule: ruleApi,
  ConditionalRangeFormat: ruleFormatApi,
  ConditionalRangeFill: ruleFillApi,
  ConditionalRangeFont: ruleFontApi,
  CustomXmlPartCollection: customPartsApi,
  CustomXmlPartScopedCollection: scopedPartsApi,
  CustomXmlPart: customPartApi,
  NamedItemCollection: namesApi,
  NamedItem: nameApi,
};

/** What an object can do. */
export const classOf = (on: ApiObject): ApiClass<unknown> => CLASSES[on.type] as ApiClass<unknown>;
