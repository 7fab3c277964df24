import type { SheetModel } from "../model/sheet";
import type { ApiClass } from "../wire/define";

export const protectionApi: ApiClass<SheetModel> = {
  properties: { Protected: { get: ({ unlocked }) => unlocked !== undefined } },
  methods: {
    Protect: (sheet) => {
      sheet.isProtected = true;
    },
    Unprotect: (sheet) => {
      sheet.isProtected = false;
    },
  },
};
