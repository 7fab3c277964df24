/**
 * Remembers what a pure function of one text gave. These tables say the same words over and over (数量指标, ≥90%, 及时);
 * the memory is bounded, so that a workbook full of different texts costs no more than without it.
 */
export function remembered<T>(compute: (text: string) => T, limit = 5000): (text: string) => T {
  let memory = new Map<string, T>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined || memory.has(text)) return known as T;
    const result = compute(text);
    if (memory.size >= limit) memory = new Map();
    memory.set(text, result);
    return result;
  };
}
