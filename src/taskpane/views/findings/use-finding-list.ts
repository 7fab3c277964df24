import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { tally } from "../../../core/check/tally";
import { groupsOf, linesOf, NO_FILTER, type Filter } from "../../model/findings/sift";
import { useActions, useModel, useTranslate } from "../../pane";

/** The findings as they are sifted and grouped, and the way from one to the next by the keyboard. */
export function useFindingList() {
  const translate = useTranslate();
  const { checked } = useModel();
  const { goTo } = useActions();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const list = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<string>();
  const audit = checked?.audit;
  const { bySeverity } = tally(audit?.tables ?? [], audit?.findings ?? []);
  const lines = useMemo(() => (audit ? linesOf(audit, translate) : []), [audit, translate]);
  const groups = useMemo(() => groupsOf(lines, filter, translate), [lines, filter, translate]);
  const shown = groups.flatMap((group) => group.lines);

  /** The arrow keys walk from finding to finding, and the cell follows. */
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const from = event.target instanceof HTMLElement ? event.target.dataset["finding"] : undefined;
    const at = shown.findIndex(({ key }) => key === from);
    const line = step === undefined || at < 0 ? undefined : shown[at + step];
    if (!line) return;
    event.preventDefault();
    // Of a long list it may not be on the page yet.
    flushSync(() => setReached(line.key));
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    buttons.find(({ dataset }) => dataset["finding"] === line.key)?.focus();
    void goTo(line.finding);
  };

  return { lines, groups, shown, bySeverity, filter, setFilter, list, reached, walk };
}
