/** How a function behind a ribbon button ended. */
export type CommandEnd = "completed" | "unknown" | "failed" | "too-long";

/** What the function is given; Office waits until it calls completed. */
export interface CommandEvent {
  readonly source: { readonly id: string };
  readonly completed: () => void;
}

export type Associated = ReadonlyMap<string, (event: CommandEvent) => unknown>;

/** Office stops waiting for a function after five minutes. */
export const COMMAND_LIMIT = 5 * 60_000;

/** Calls the function that the add-in has associated with a name, and waits until it says that it is done. */
export function runCommand(
  associated: Associated,
  { name, id }: { readonly name: string; readonly id: string },
  limit = COMMAND_LIMIT,
): Promise<CommandEnd> {
  const action = associated.get(name);
  if (!action) return Promise.resolve("unknown");
  return new Promise((resolve) => {
    const timer = setTimeout(() => end("too-long"), limit);
    const end = (how: CommandEnd): void => {
      clearTimeout(timer);
      resolve(how);
    };
    const run = async (): Promise<void> => {
      await action({ source: { id }, completed: () => end("completed") });
    };
    run().catch(() => end("failed"));
  });
}
