import { commandsFor } from "../../src/commands/commands";
import { fromFragment, type Message } from "../../src/commands/handover";
import { onRibbon } from "../../src/excel";
import type { HostOptions } from "../../src/host";
import { openLive } from "../excel/support";
import type { Opened } from "../host/support";
import { endWithoutAnswer, NO_ANSWER } from "../support/no-answer";

/** What a press of a button came to. */
export interface Pressed {
  /** How often Excel was told that the function has completed. */
  readonly completed: number;
  readonly message: Message | undefined;
}

export type Button = keyof ReturnType<typeof commandsFor>;

/** An Excel with a ribbon and dialogs, as far as the buttons need them. */
export interface Ribbon extends Opened {
  readonly press: (button: Button) => Promise<Pressed>;
  /** What is done with the next dialogs: "read" closes them with their button, "cross" by the window's own. */
  dialogs: "read" | "cross" | "refused" | "broken";
  /** Calls of Excel while a dialog was open, or after the function had completed. */
  readonly late: number;
}

interface Office {
  readonly context: object;
  readonly actions: { readonly associated: ReadonlyMap<string, (event: { readonly completed: () => void }) => void> };
}

/** Opens a workbook with the add-in's functions associated; buttons are pressed as Excel does it. */
export function openRibbon(bytes: Uint8Array, options: HostOptions = {}): Ribbon {
  const live = openLive(bytes, options);
  endWithoutAnswer(live);
  const office = live.window.Office as unknown as Office;
  Object.assign(globalThis, {
    location: { href: "https://localhost:3000/addin/commands.html" },
    screen: { width: 1920, height: 1080 },
  });
  const shown: Message[] = [];
  const ribbon = { ...live, dialogs: "read" as Ribbon["dialogs"], late: 0 };
  Object.defineProperty(office.context, "ui", {
    configurable: true,
    value: {
      displayDialogAsync: (url: string, _size: object, answer: (result: object) => void) => {
        if (ribbon.dialogs === "broken") throw new Error("no dialogs here");
        if (ribbon.dialogs === "refused") return setTimeout(() => answer({ status: "failed", error: { code: 12009 } }));
        shown.push(fromFragment(new URL(url).hash)!);
        const handlers = new Map<string, () => void>();
        answer({
          status: "succeeded",
          value: {
            close: () => handlers.clear(),
            addEventHandler: (type: string, handler: () => void) => handlers.set(type, handler),
          },
        });
        const before = live.count.syncs;
        return setTimeout(() => {
          ribbon.late += live.count.syncs - before;
          handlers.get(ribbon.dialogs === "read" ? "dialogMessageReceived" : "dialogEventReceived")!();
        }, 5);
      },
    },
  });
  for (const [name, run] of Object.entries(commandsFor({ timeout: NO_ANSWER }))) onRibbon(name, run);
  const press = async (button: Button): Promise<Pressed> => {
    shown.length = 0;
    let completed = 0;
    await new Promise<void>((resolve) => {
      office.actions.associated.get(button)!({
        completed: () => {
          completed++;
          resolve();
        },
      });
    });
    // Whatever should come a second time, or too late, comes now.
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { completed, message: shown[0] };
  };
  return Object.assign(ribbon, { press });
}
