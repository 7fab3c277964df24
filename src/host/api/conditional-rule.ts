import { ApiError } from "../wire/error";
import { object, type ApiClass, type RuleSelf } from "../wire/define";
import { colour } from "./format";

export const customRuleApi: ApiClass<RuleSelf> = {
  objects: {
    Rule: (self) => object("ConditionalFormatRule", self),
    Format: (self) => object("ConditionalRangeFormat", self),
  },
};

export const ruleApi: ApiClass<RuleSelf> = {
  properties: {
    Formula: {
      get: ({ rule }) => rule.formula,
      set: ({ sheet, rule }, formula, { book }) => {
        if (typeof formula !== "string" || formula === "") throw new ApiError("InvalidArgument");
        rule.formula = formula.startsWith("=") ? formula : `="${formula}"`;
        book.rulesChanged(sheet);
      },
    },
  },
};

export const ruleFormatApi: ApiClass<RuleSelf> = {
  objects: {
    Fill: (self) => object("ConditionalRangeFill", self),
    Font: (self) => object("ConditionalRangeFont", self),
  },
};

/** The one property of a rule's fill and of its font. */
const coloured = (part: "fill" | "font"): ApiClass<RuleSelf> => ({
  properties: {
    Color: {
      get: ({ rule }) => rule[part] ?? "",
      set: ({ sheet, rule }, value, { book }) => {
        rule[part] = colour(value);
        book.rulesChanged(sheet);
      },
    },
  },
});

export const ruleFillApi = coloured("fill");

export const ruleFontApi = coloured("font");
