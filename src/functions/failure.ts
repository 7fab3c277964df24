import { translate } from "../locales/functions";

type Words = Readonly<Record<string, string>>;

/** #N/A: nothing is wrong with the formula, but there is no score that could be given. */
export const unavailable = (id: string, words: Words = {}): CustomFunctions.Error =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, translate(id, words));

/** #VALUE!: what a cell holds cannot be what is meant. */
export const invalid = (id: string, words: Words = {}): CustomFunctions.Error =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, translate(id, words));
