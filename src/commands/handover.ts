/** What is to be read in the small window. */
export interface Message {
  readonly language: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** What the button says that closes the window. */
  readonly close: string;
}

const KEY = "message";

/** A message as the fragment of an address. Office.js puts words of its own before and behind it, hence the separator. */
export const toFragment = (message: Message): string => `#&${KEY}=${encodeURIComponent(JSON.stringify(message))}`;

/** The message of a fragment; undefined where there is none, or what is there is not one of ours. */
export function fromFragment(fragment: string): Message | undefined {
  const text = new RegExp(`&${KEY}=([^&]*)`).exec(fragment)?.[1];
  if (text === undefined) return undefined;
  try {
    const message: unknown = JSON.parse(decodeURIComponent(text));
    return isMessage(message) ? message : undefined;
  } catch {
    return undefined;
  }
}

function isMessage(value: unknown): value is Message {
  const { language, title, lines, close } = (value ?? {}) as Record<string, unknown>;
  const texts: unknown[] = Array.isArray(lines) ? [...(lines as unknown[]), language, title, close] : [undefined];
  return texts.every((text) => typeof text === "string");
}
