/** A text with its own quotations: characters, and what stands between two marks. */
type Quoted = readonly (string | Quoted)[];

const CLOSED_BY: Readonly<Record<string, string>> = { "“": "”", "‘": "’", '"': '"' };

/** True where a text has marks of quotation of its own. */
export const hasQuotes = (text: string): boolean => /["“”‘’]/.test(text);

/**
 * A text in Chinese quotation marks. Its own turn into those of the next level (“‘三公经费’变动率”), marks without a partner are left
 * out, and what is in marks as a whole gets no second pair.
 */
export const quote = (text: string): string => `“${withinQuotes(text, 1)}”`;

/** The beginning of a text that is longer than so many signs, with dots behind it; else the whole. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;

/** A text as it stands within `depth` pairs of marks; `alone` where nothing else stands in the inmost pair. */
export function withinQuotes(text: string, depth: number, alone = true): string {
  if (!hasQuotes(text)) return text;
  const parsed = parse(text);
  const [only] = parsed;
  return print(alone && parsed.length === 1 && typeof only === "object" ? only : parsed, depth);
}

const print = (quoted: Quoted, depth: number): string =>
  quoted
    .map((part) => {
      if (typeof part === "string") return part;
      const [open, close] = depth % 2 === 0 ? "“”" : "‘’";
      return open + print(part, depth + 1) + close;
    })
    .join("");

interface Open {
  readonly mark: string;
  readonly parts: (string | Quoted)[];
}

function parse(text: string): Quoted {
  const stack: Open[] = [{ mark: "", parts: [] }];
  const top = (): Open => stack.at(-1)!;
  // What was opened and is not closed is no quotation.
  const drop = (): void => {
    const { parts } = stack.pop()!;
    top().parts.push(...parts);
  };
  const characters = [...text];
  for (const [i, sign] of characters.entries()) {
    const closes = stack.findLastIndex(({ mark }) => CLOSED_BY[mark] === sign);
    if (closes > 0) {
      while (stack.length - 1 > closes) drop();
      const { parts } = stack.pop()!;
      top().parts.push(parts);
    } else if (isMeasure(sign, characters[i - 1])) top().parts.push(sign);
    else if (CLOSED_BY[sign]) stack.push({ mark: sign, parts: [] });
    else if (!/[”’]/.test(sign)) top().parts.push(sign);
  }
  while (stack.length > 1) drop();
  return top().parts;
}

/** 55" is a size, it's a letter left out. */
const isMeasure = (sign: string, before = ""): boolean =>
  (sign === '"' && /\d/.test(before)) || (sign === "’" && /[A-Za-z\d]/.test(before));
