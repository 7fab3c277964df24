import { sameContent } from "../sheet/content";
import type { Edit } from "./plan";
import { printPlace } from "../sheet/address";

/**
 * Edits that were kept for undo, as they are once other edits have made cells follow what they refer to: where they
 * speak of a cell's former content, they speak of its new one. `done` undoes these other edits.
 */
export function followEdits(kept: readonly Edit[], done: readonly Edit[]): readonly Edit[] {
  const moved = new Map(done.map((edit) => [printPlace(edit), edit]));
  return kept.map((edit) => {
    const move = moved.get(printPlace(edit));
    if (!move) return edit;
    const follow = (content: Edit["before"]): Edit["before"] =>
      sameContent(content, move.after) ? move.before : content;
    return { ...edit, before: follow(edit.before), after: follow(edit.after) };
  });
}
