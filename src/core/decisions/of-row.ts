import { standTogether, type Standing } from "../table/own";

/** A decision of a row, which is known by its words; where it stands tells rows of the same words apart. */
interface OfRow extends Standing {
  readonly sheet: string;
  readonly name: string;
}

/** Of the decisions that fit a row's words the one of its place; where rows have moved, the only one. */
export const standingAt = <One extends Standing>(row: Standing, fitting: readonly One[]): One | undefined =>
  fitting.find((each) => standTogether(each, row)) ?? (fitting.length === 1 ? fitting[0] : undefined);

/** A decision in place of the one that its row has and of one that the same indicator had when it said something else. */
export const replacing = <One extends OfRow>(all: readonly One[], gone: One | undefined, made: One): One[] => [
  ...all.filter(
    (each) => each !== gone && (each.sheet !== made.sheet || !standTogether(each, made) || each.name !== made.name),
  ),
  made,
];
