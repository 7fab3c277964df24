/** The ExcelApi set that brought a member; what is not here came with 1.1. Other classes are as old as the object that opens them. */
const SINCE: Readonly<Record<string, string>> = {
  "Application.CalculationState": "1.9",
  "Application.SuspendApiCalculationUntilNextSync": "1.6",
  "Application.SuspendScreenUpdatingUntilNextSync": "1.9",
  "ConditionalFormat.GetRanges": "1.9",
  "NamedItemCollection.Add": "1.4",
  "NamedItemCollection.GetCount": "1.4",
  "NamedItemCollection.GetItemOrNullObject": "1.4",
  "NamedItem.Formula": "1.7",
  "NamedItem.Scope": "1.4",
  "Range.ConditionalFormats": "1.6",
  "Range.Calculate": "1.6",
  "Range.DataValidation": "1.8",
  "Range.GetCellProperties": "1.9",
  "Range.GetIntersectionOrNullObject": "1.4",
  "Range.GetMergedAreasOrNullObject": "1.13",
  "Range.GetResizedRange": "1.2",
  "Range.GetUsedRangeOrNullObject": "1.4",
  "Range.HasSpill": "1.12",
  "Range.Hidden": "1.2",
  "Range.Hyperlink": "1.7",
  "Range.IsEntireColumn": "1.7",
  "Range.IsEntireRow": "1.7",
  "Range.Merge": "1.2",
  "Range.NumberFormatLocal": "1.7",
  "Range.Unmerge": "1.2",
  "Range._ValidateArraySize": "1.3",
  "RangeFormat.AutofitRows": "1.2",
  "RangeFormat.ColumnWidth": "1.2",
  "RangeFormat.Protection": "1.2",
  "Workbook.CustomXmlParts": "1.5",
  "Workbook.GetActiveCell": "1.7",
  "Workbook.GetSelectedRanges": "1.9",
  "Workbook.IsDirty": "1.9",
  "Workbook.Name": "1.7",
  "Workbook.Protection": "1.7",
  "Workbook.ReadOnly": "1.8",
  "Worksheet.Calculate": "1.6",
  "Worksheet.GetRangeByIndexes": "1.7",
  "Worksheet.GetRanges": "1.9",
  "Worksheet.GetUsedRangeOrNullObject": "1.4",
  "Worksheet.Names": "1.4",
  "Worksheet.PageLayout": "1.9",
  "Worksheet.Protection": "1.2",
  "Worksheet._RegisterActivatedEvent": "1.7",
  "Worksheet._RegisterDataChangedEvent": "1.7",
  "Worksheet._RegisterDeactivatedEvent": "1.7",
  "Worksheet._RegisterSelectionChangedEvent": "1.7",
  "WorksheetCollection.GetCount": "1.4",
  "WorksheetCollection.GetFirst": "1.5",
  "WorksheetCollection.GetItemOrNullObject": "1.4",
  "WorksheetCollection._RegisterActivatedEvent": "1.7",
  "WorksheetCollection._RegisterAddedEvent": "1.7",
  "WorksheetCollection._RegisterDataChangedEvent": "1.9",
  "WorksheetCollection._RegisterDeletedEvent": "1.7",
  "WorksheetCollection._RegisterSelectionChangedEvent": "1.9",
};

/** Whether an Excel of that requirement set has the member. */
export function isKnown(type: string, member: string, requirementSet: string): boolean {
  return compareVersions(SINCE[`${type}.${member}`] ?? "1.1", requirementSet) <= 0;
}

/** Compares versions such as "1.9" and "1.13". */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split(".").map(Number)) as [number[], number[]];
  return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0);
}
