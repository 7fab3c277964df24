import { Decimal } from "decimal.js";
import { normalise } from "../words/notation";
import type { Value } from "./evaluate";
import type { Input } from "./program";

const FIGURE = /^[-+]?(?:\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)$/;
// 1.5 may be 150 %; 78.65 without a sign is more likely to be meant as 78.65 %, and nobody is to guess which.
const LARGEST_FRACTION = new Decimal("1.5");

const YES = /^(?:是|true|yes|y|1|符合|满足|√)$/i;
const NO = /^(?:否|false|no|n|0|不符合|不满足|×)$/i;

/** Reads what a person types for an input: 78.65%, 3, 是, a word of a choice; undefined where it is not one of them. */
export function readValue(input: Input, text: string): Value | undefined {
  const typed = normalise(text);
  switch (input.kind) {
    case "boolean":
      return YES.test(typed) ? true : NO.test(typed) ? false : undefined;
    case "choice":
      return input.choices?.find((word) => bare(normalise(word)) === bare(typed));
    case "percent": {
      const sign = typed.endsWith("%");
      const value = figureIn(sign ? typed.slice(0, -1) : typed);
      if (!value) return undefined;
      if (sign) return value.div(100);
      return value.abs().gt(LARGEST_FRACTION) ? undefined : value;
    }
    case "count": {
      const value = figureIn(typed);
      return value?.isInteger() && value.gte(0) ? value : undefined;
    }
    default:
      return figureIn(input.unit !== "" && typed.endsWith(input.unit) ? typed.slice(0, -input.unit.length) : typed);
  }
}

/** “优秀”的 is 优秀. */
const bare = (word: string): string => word.replace(AROUND, "");
const AROUND = /^[“"'‘]|[”"'’]?的?$/g;

const figureIn = (text: string): Decimal | undefined =>
  FIGURE.test(text) ? new Decimal(text.replaceAll(",", "")) : undefined;
