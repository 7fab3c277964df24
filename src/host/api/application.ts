import type { ApiClass } from "./define";
import type { Book } from "../model/book";

/** Calculation happens before every answer; what only spares the screen has nothing to spare here. */
export const applicationApi: ApiClass<Book> = {
  properties: {
    CalculationMode: { get: () => "Automatic", set: () => undefined },
    CalculationState: { get: () => "Done" },
  },
  methods: {
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
