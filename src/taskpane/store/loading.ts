import type { Message } from "./model";

/** True where a part of the add-in did not arrive; webpack names such an error so. */
export const isNotLoaded = (error: unknown): boolean => error instanceof Error && error.name === "ChunkLoadError";

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
