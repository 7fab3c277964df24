import { overlaps, printRange } from "../../core/sheet/address";
import { ApiError } from "../wire/error";
import type { Rule } from "../model/rule";
import { object, type ApiClass, type AreasSelf, type Call, type RuleSelf } from "../wire/define";
import { without } from "./geometry";

/** The conditional formats that touch a range. */
export const conditionalFormatsApi: ApiClass<AreasSelf> = {
  items: (self) => touching(self).map((rule) => object("ConditionalFormat", { sheet: self.sheet, rule })),
  item: (self, id) => {
    const rule = touching(self).find((each) => each.id === id);
    return rule ? object("ConditionalFormat", { sheet: self.sheet, rule }) : null;
  },
  getters: {
    Add: (self, [type], call) => {
      checkEditable(self.sheet, call);
      if (type !== "Custom") throw new ApiError("ApiNotFound");
      const rule: Rule = { ...NEW, id: call.book.id(), type, ranges: self.ranges };
      self.sheet.rules.unshift(rule);
      call.book.rulesChanged(self.sheet);
      return object("ConditionalFormat", { sheet: self.sheet, rule });
    },
    GetItemOrNullObject: (self, [id]) => {
      const rule = touching(self).find((each) => each.id === id);
      return rule ? object("ConditionalFormat", { sheet: self.sheet, rule }) : null;
    },
    GetItemAt: (self, [index]) => {
      const rule = touching(self)[Number(index)];
      if (!rule) throw new ApiError("ItemNotFound");
      return object("ConditionalFormat", { sheet: self.sheet, rule });
    },
  },
  methods: {
    GetCount: (self) => touching(self).length,
    ClearAll: ({ sheet, ranges }, _args, call) => {
      checkEditable(sheet, call);
      for (const rule of sheet.rules)
        rule.ranges = rule.ranges.flatMap((range) => ranges.reduce((left, cut) => without(left, cut), [range]));
      sheet.rules = sheet.rules.filter((rule) => rule.ranges.length > 0);
      call.book.rulesChanged(sheet);
    },
  },
};

const NEW = { formula: "", fill: undefined, font: undefined, stopIfTrue: false, fromFile: false };

const touching = ({ sheet, ranges }: AreasSelf): Rule[] =>
  sheet.rules.filter((rule) => rule.ranges.some((range) => ranges.some((other) => overlaps(range, other))));

export const conditionalFormatApi: ApiClass<RuleSelf> = {
  id: ({ rule }) => rule.id,
  isGone: (self, call) => isGone(self, call),
  properties: {
    Id: { get: ({ rule }) => rule.id },
    Type: { get: ({ rule }) => rule.type },
    Priority: { get: ({ sheet, rule }) => sheet.rules.indexOf(rule) },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set: ({ sheet, rule }, value, call) => {
        rule.stopIfTrue = value === true;
        call.book.rulesChanged(sheet);
      },
    },
  },
  objects: {
    Custom: (self) => {
      if (self.rule.type !== "Custom") throw new ApiError("InvalidOperation");
      return object("CustomConditionalFormat", self);
    },
    CustomOrNullObject: (self, { quirks }) => {
      if (quirks.conditionalFormats && hasTwin(self)) throw new ApiError("GeneralException");
      return self.rule.type === "Custom" ? object("CustomConditionalFormat", self) : null;
    },
  },
  getters: {
    GetRange: (self) => {
      const range = onlyRange(self);
      if (!range) throw new ApiError("InvalidOperation");
      return object("Range", { sheet: self.sheet, range });
    },
    GetRangeOrNullObject: (self) => {
      const range = onlyRange(self);
      return range ? object("Range", { sheet: self.sheet, range }) : null;
    },
    GetRanges: ({ sheet, rule }) => object("RangeAreas", { sheet, ranges: rule.ranges }),
  },
  methods: {
    Delete: ({ sheet, rule }, _args, call) => {
      checkEditable(sheet, call);
      sheet.rules = sheet.rules.filter((each) => each !== rule);
      call.book.rulesChanged(sheet);
    },
  },
};

/** The one range of a rule; undefined where it has several. */
const onlyRange = ({ rule: { ranges } }: RuleSelf) => (ranges.length === 1 ? ranges[0] : undefined);

/** Another rule of that kind for the very same cells. */
const hasTwin = ({ sheet, rule }: RuleSelf): boolean => {
  const where = rule.ranges.map(printRange).join();
  return sheet.rules.some(
    (other) => other !== rule && other.type === rule.type && other.ranges.map(printRange).join() === where,
  );
};

const isGone = ({ sheet, rule }: RuleSelf, { book }: Call): boolean =>
  !book.sheets.includes(sheet) || !sheet.rules.includes(rule);

/** A protected sheet does not let its formats be changed. */
function checkEditable(sheet: AreasSelf["sheet"], { rules }: Call): void {
  if (rules.locked && sheet.unlocked !== undefined) throw new ApiError("AccessDenied");
}
