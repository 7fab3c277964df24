import { printRange } from "../sheet/address";
import type { Doubt } from "../table/doubt";
import type { Translate } from "./report";

/** What speaks against the reading of a table, as a sentence. */
export function doubtText({ id, data, range }: Doubt, translate: Translate): string {
  const { said, kind, likely, ...rest } = data;
  return translate(likely ? `doubt.${id}-likely` : `doubt.${id}`, {
    ...rest,
    ...(said && { said: translate(`kinds.${said}`) }),
    ...(kind && { kind: translate(`kinds.${kind}`) }),
    ...(likely && { likely: translate(`doubt.columns.${likely}`) }),
    ...(range && { cells: printRange(range) }),
  });
}
