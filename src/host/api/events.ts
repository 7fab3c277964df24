import type { Book } from "../model/book";
import type { SheetModel } from "../model/sheet";
import type { ApiClass, Call } from "../wire/define";
import { EVENTS } from "../wire/events";

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
