import type { Rule } from "eslint";

export declare const exceptions: readonly string[];
export declare const rules: { readonly "no-inline-chinese-pattern": Rule.RuleModule };
