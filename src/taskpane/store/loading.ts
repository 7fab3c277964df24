import type { Message } from "./model";

/** What webpack calls the error of a part that did not arrive. */
const NOT_LOADED = "ChunkLoadError";

/** True where a part of the add-in did not arrive. */
export const isNotLoaded = (error: unknown): boolean => error instanceof Error && error.name === NOT_LOADED;

/** A text that stands beside the add-in's pages. */
export async function loadText(file: string): Promise<string> {
  const answer = await fetch(file).catch(() => undefined);
  if (!answer?.ok) throw Object.assign(new Error(file), { name: NOT_LOADED });
  return answer.text();
}

/** A part of the add-in did not arrive; what has been typed and checked is still there. */
export const notLoadedMessage = (retry?: () => void): Message => ({
  intent: "error",
  text: { id: "pane.not-loaded" },
  ...(retry && { retry }),
});

/** Loads a part once; where that failed, the next who asks has it tried again. */
export function onceLoaded<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
