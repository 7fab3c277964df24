import type { Options } from "../../../core/decisions/options";
import { ownPolicies } from "../../../core/policy/options";
import { readOwn } from "../../../core/policy/own";
import type { Policy } from "../../../core/policy/policy";

/** The id of the policy in a file's text; undefined where it cannot be read. */
export function idOf(text: string): string | undefined {
  const file = readOwn(text);
  return "problems" in file ? undefined : file.id;
}

/** Options with a policy that is none of ours, in the place of one of that id, and in use. */
export const withOwn = ({ own = [], ...options }: Options, text: string, id: string): Options => ({
  ...options,
  own: [...own.filter((each) => idOf(each) !== id), text],
  policy: id,
});

/** What changes where such a policy is taken out: where it was in use nothing is chosen any more. */
export function withoutOwn({ own = [], policy }: Options, id: string): Changes {
  const left = own.filter((each) => idOf(each) !== id);
  return { own: left.length > 0 ? left : undefined, ...(policy === id && { policy: undefined }) };
}

type Changes = { readonly [K in keyof Options]?: Options[K] | undefined };

/** What changes where a policy is chosen: one that the user keeps goes into the workbook, so that others who open it have it too. */
export function choosing(id: string, options: Options, user: Options): Changes {
  if (id === "") return { policy: undefined };
  const has = ownPolicies(options).some((each) => each.id === id);
  const kept = (user.own ?? []).find((text) => idOf(text) === id);
  return has || kept === undefined ? { policy: id } : withOwn(options, kept, id);
}

/** The policies to choose from that are none of ours: those of the options, then what only the user keeps. */
export function ownChoices(
  options: Options,
  user: Options,
): readonly (Pick<Policy, "id" | "name"> & { mine: boolean })[] {
  const here = ownPolicies(options);
  const mine = ownPolicies(user).filter(({ id }) => here.every((each) => each.id !== id));
  return [...here.map((each) => ({ ...each, mine: false })), ...mine.map((each) => ({ ...each, mine: true }))];
}
