import { printRange } from "../sheet/address";
import type { Doubt } from "../table/table";
import type { Translate } from "../translate";

/** What speaks against the reading of a table, as a sentence. */
export function doubtText({ id, data, range }: Doubt, translate: Translate): string {
  const { said, kind, likely, read, otherwise, ...rest } = data;
  const asked = otherwise ? "-or" : "";
  return translate(`doubt.${id}${likely ? "-likely" : asked}`, {
    ...rest,
    ...(said && { said: translate(`kinds.${said}`) }),
    ...(kind && { kind: translate(`kinds.${kind}`) }),
    ...(likely && { likely: translate(`doubt.columns.${likely}`) }),
    ...(read && { read: translate(`doubt.columns.${read}`) }),
    ...(otherwise && { otherwise: translate(`doubt.columns.${otherwise}`) }),
    ...(range && { cells: printRange(range) }),
  });
}
