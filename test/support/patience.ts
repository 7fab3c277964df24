/**
 * Milliseconds that tests wait for what they expect before they fail, on the busiest of machines: the only bound that there is
 * (jest.config.mjs), for conditions in a test, for Playwright and for Testing Library.
 */
export const { PATIENCE } = globalThis as unknown as { readonly PATIENCE: number };

/** Waits until something is as expected; fails with what it was last. */
export async function eventually<T>(read: () => T | Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + PATIENCE;
  let last = await read();
  while (JSON.stringify(last) !== JSON.stringify(expected) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    last = await read();
  }
  expect(last).toEqual(expected);
}
