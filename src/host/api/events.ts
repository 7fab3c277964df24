import type { Book } from "../model/book";
import type { SheetModel } from "../model/sheet";
import type { ApiClass, Call } from "./define";

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

/** The methods by which the client says that somebody listens, or no longer does. */
export function eventMethods<S extends Book | SheetModel>(
  targetOf: (self: S) => string,
): NonNullable<ApiClass<S>["methods"]> {
  const methods: Record<string, (self: S, args: readonly unknown[], call: Pick<Call, "registered">) => void> = {};
  for (const [name, type] of Object.entries(EVENTS)) {
    methods[`_Register${name}Event`] = (self, _args, { registered }) => {
      registered.add(`${String(type)} ${targetOf(self)}`);
    };
    methods[`_Unregister${name}Event`] = (self, _args, { registered }) => {
      registered.delete(`${String(type)} ${targetOf(self)}`);
    };
  }
  return methods;
}
