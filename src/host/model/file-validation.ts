import { parseRange } from "../../core/sheet/address";
import { attributeOf, childOf, childrenOf, isTrue, type Element } from "../../xlsx";
import type { Validated } from "./validation";

/** The kinds of rule in a file, and what the client calls them. */
const KINDS: Readonly<Record<string, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
};

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What the file says that cells take. */
export function validationsOf(worksheet: Element): Validated[] {
  return childrenOf(childOf(worksheet, "dataValidations"), "dataValidation").flatMap((each) => {
    const ranges = (attributeOf(each, "sqref") ?? "").split(/\s+/).flatMap((ref) => parseRange(ref) ?? []);
    const rule = ruleOf(each);
    if (!rule || ranges.length === 0) return [];
    const notice = (kind: string) => ({
      title: attributeOf(each, `${kind}Title`) ?? "",
      message: attributeOf(each, kind) ?? "",
    });
    const style = upper(attributeOf(each, "errorStyle") ?? "stop");
    return {
      ranges,
      what: {
        rule,
        prompt: { showPrompt: isTrue(attributeOf(each, "showInputMessage")), ...notice("prompt") },
        errorAlert: { showAlert: isTrue(attributeOf(each, "showErrorMessage")), style, ...notice("error") },
        ignoreBlanks: isTrue(attributeOf(each, "allowBlank")),
      },
    };
  });
}

function ruleOf(each: Element): object | undefined {
  const type = attributeOf(each, "type") ?? "none";
  const [formula1, formula2] = ["formula1", "formula2"].map((name) => childOf(each, name)?.text);
  if (formula1 === undefined) return undefined;
  if (type === "list")
    return { list: { inCellDropDown: true, source: /^".*"$/.test(formula1) ? formula1.slice(1, -1) : `=${formula1}` } };
  if (type === "custom") return { custom: { formula: `=${formula1}` } };
  const kind = KINDS[type];
  if (kind === undefined) return undefined;
  const bound = (text: string): number | string => (Number.isFinite(Number(text)) ? Number(text) : `=${text}`);
  const operator = upper(attributeOf(each, "operator") ?? "between")
    .replace(/^(Less|Greater)ThanOrEqual$/, "$1ThanOrEqualTo")
    .replace(/^Equal$/, "EqualTo")
    .replace(/^NotEqual$/, "NotEqualTo");
  return {
    [kind]: { formula1: bound(formula1), ...(formula2 !== undefined && { formula2: bound(formula2) }), operator },
  };
}
