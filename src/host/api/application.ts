import type { ApiClass } from "../wire/define";
import type { Book } from "../model/book";

/** Calculation happens before every answer, unless the workbook is calculated by hand; what only spares the screen has nothing to spare here. */
export const applicationApi: ApiClass<Book> = {
  properties: {
    CalculationMode: {
      get: ({ isManual }) => (isManual ? "Manual" : "Automatic"),
      set: (book, mode) => {
        book.isManual = mode === "Manual";
      },
    },
    CalculationState: { get: ({ isManual, engine }) => (isManual && engine.isDirty() ? "Pending" : "Done") },
  },
  methods: {
    Calculate: (book) => {
      book.wantsCalculation = true;
    },
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
