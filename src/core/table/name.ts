import { normalise } from "../quantity/text";
import type { Indicator } from "./table";

/** The name of an indicator without 指标1： in front. */
const plainName = (name: string): string =>
  normalise(name)
    .replace(/^(?:三级)?指标[\d一二三四五六七八九十]+[:、.]?/, "")
    .replace(/^\d+[、.．](?!\d)/, "");

/** What an indicator is called: by its own name, else by that of its group. */
export const indicatorName = (indicator: Indicator): string =>
  plainName(indicator.level3.name || indicator.level2.name || indicator.level1.name);
