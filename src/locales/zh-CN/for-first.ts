import first from "./first.json";

/** What the first screen says in this language. */
export const texts = [first];
