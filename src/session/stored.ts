import { surroundings } from "../excel";

/** Add-ins of one browser share its storage, so Office gives each a key of its own. */
const keyOf = (name: string): string => `${surroundings().partitionKey}${name}`;

/** What the browser keeps for us under a name, whatever it is; nothing where it keeps nothing. */
export function stored(name: string): Readonly<Record<string, unknown>> {
  try {
    return (JSON.parse(localStorage.getItem(keyOf(name)) ?? "{}") ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Keeps something under a name in the place of what was there; false where the browser does not let it. */
export function store(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
