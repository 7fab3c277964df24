import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslate } from "../pane";

/** Rows shown at a time: a list of 500 would make every key stroke slow. */
const STEP = 50;

/** A long list a part at a time: what of it is shown, and the button for more where there is more. */
export function useShownPart<T>(
  rows: readonly T[],
  step = STEP,
): { readonly part: readonly T[]; readonly more: ReactNode } {
  const translate = useTranslate();
  const [shown, setShown] = useState(step);
  const rest = rows.length - shown;
  const more = rest > 0 && (
    <Button onClick={() => setShown(shown + step)}>
      {translate("pane.scores.groups.more", { count: String(rest) })}
    </Button>
  );
  return { part: rows.slice(0, shown), more };
}
