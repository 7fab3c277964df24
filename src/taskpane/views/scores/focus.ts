import type { RowGroup } from "../../../core/edit/score-row";

/** The id of a group's header. */
export const headerOf = (group: RowGroup): string => `scores-${group}`;

/** Where the focus goes when the row that had it has left its group. */
export function focusHeader(group: RowGroup): void {
  document.getElementById(headerOf(group))?.focus();
}
