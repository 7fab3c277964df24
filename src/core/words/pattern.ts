const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** Words as one pattern, the longer ones first, so that none is taken for the beginning of another. */
export const oneOf = (words: Iterable<string>): string => `(?:${longestFirst(words).map(escaped).join("|")})`;

/** Words with the longer ones first; equally long ones keep their order. */
export const longestFirst = (words: Iterable<string>): string[] => [...words].sort((a, b) => b.length - a.length);

const escaped = (word: string): string => word.replace(SPECIAL, "\\$&");
