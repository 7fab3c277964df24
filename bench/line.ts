/** Prints a measurement: its name and what came out. */
export const line = (name: string, value: string): void => console.log(`${name.padEnd(58)} ${value}`);
