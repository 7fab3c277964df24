import { normalise } from "../words/notation";
import { ORDINALS } from "../words/numerals";
import type { Indicator } from "./table";

const FORM_NUMBER = new RegExp(`^(?:三级)?指标[\\d${ORDINALS}]+[:、.]?`);
const NUMBER = /^\d+[、.．](?!\d)/;

/** The name of an indicator without 指标1： in front. */
const plainName = (name: string): string => normalise(name).replace(FORM_NUMBER, "").replace(NUMBER, "");

/** What an indicator is called: by its own name, else by that of its group. */
export const indicatorName = (indicator: Indicator): string =>
  plainName(indicator.level3.name || indicator.level2.name || indicator.level1.name);
