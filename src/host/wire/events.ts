/** Numbers of Excel's events on the wire, and the names under which they are registered. */
export const EVENTS = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  FormatChanged: 18,
} as const;

/** The target of handlers that listen to all sheets. */
export const WORKBOOK_TARGET = "Workbook";
