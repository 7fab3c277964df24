/** Univer's memory of where in a column which values stand; the part of it that is used here. */
interface Positions {
  canUseCache: (...place: never[]) => unknown;
}

/**
 * Makes Univer compare cells anew each time. Its memory takes 0 for a blank cell and the other way round, so that from the
 * second time on =IF(A1="","",…) is blank where A1 holds 0.
 */
export const compareAfresh = (positions: Positions): void => {
  positions.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
};
