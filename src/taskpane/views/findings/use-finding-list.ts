import { useMemo, useRef, useState, type KeyboardEvent } from "react";
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
  const audit = checked?.audit;
  const { bySeverity } = tally(audit?.tables ?? [], audit?.findings ?? []);
  const lines = useMemo(() => (audit ? linesOf(audit, translate) : []), [audit, translate]);
  const groups = useMemo(() => groupsOf(lines, filter, translate), [lines, filter, translate]);
  const shown = groups.flatMap((group) => group.lines);

  /** The arrow keys walk from finding to finding, and the cell follows. */
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    const at = buttons.indexOf(event.target as HTMLElement);
    const next = step === undefined || at < 0 ? undefined : buttons[at + step];
    const line = step === undefined ? undefined : shown[at + step];
    if (!next || !line) return;
    event.preventDefault();
    next.focus();
    void goTo(line.finding);
  };

  return { lines, groups, shown, bySeverity, filter, setFilter, list, walk };
}
