import type { Options } from "../../../core/decisions/options";
import { useActions, useModel } from "../../pane";

/** For whom a setting holds: this workbook, whoever opens it, or this user, whatever is opened. */
export type Scope = "workbook" | "user";

/** The options of a scope, and a way to change them; an option that is undefined is taken out. */
export function useOptions(scope: Scope): {
  readonly options: Options;
  readonly change: (by: Partial<Options>) => void;
} {
  const { checked, preferences } = useModel();
  const { decide, prefer } = useActions();
  const options = scope === "user" ? preferences.options : (checked?.decisions.options ?? {});
  return {
    options,
    change: (by) => {
      const changed = (old: Options): Options =>
        Object.fromEntries(Object.entries({ ...old, ...by }).filter(([, value]) => value !== undefined));
      if (scope === "user") prefer({ options: changed(options) });
      else void decide((decisions) => ({ ...decisions, options: changed(decisions.options) }));
    },
  };
}
