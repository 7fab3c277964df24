/** A page that is shown to the user over the workbook. */
export interface ShownDialog {
  readonly close: () => void;
}

/** What becomes of a page that is shown. */
export interface DialogEvents {
  /** The page has said something with messageParent. */
  readonly message: (text: string) => void;
  /** The user has closed it. */
  readonly closed: () => void;
}

/** Size in percent of the screen, as Office has it. */
export interface DialogSize {
  readonly width: number;
  readonly height: number;
}

/** How pages are shown; the workbench has one, tests have theirs. */
export type ShowDialog = (url: string, size: DialogSize, events: DialogEvents) => ShownDialog;

export interface DialogOptions {
  /** Without it every dialog is answered as one that the user has refused. */
  readonly showDialog?: ShowDialog;
  /** In the window of a dialog: where messageParent goes to. */
  readonly messageParent?: (text: string) => void;
}

/** The numbers that Office gives for what goes wrong with dialogs. */
export const DIALOG_ERRORS = { closed: 12006, alreadyOpen: 12007, refused: 12009 } as const;

const EVENT_TYPE = { DialogMessageReceived: "dialogMessageReceived", DialogEventReceived: "dialogEventReceived" };

type Handler = (args: Readonly<Record<string, unknown>>) => void;
type Callback = (result: Readonly<Record<string, unknown>>) => void;

/** The members of Office that open dialogs, and those that speak from within one. */
export function dialogMembers({ showDialog, messageParent }: DialogOptions) {
  let isOpen = false;
  const open = (url: string, size: DialogSize): Readonly<Record<string, unknown>> => {
    if (!showDialog) return failed(DIALOG_ERRORS.refused);
    if (isOpen) return failed(DIALOG_ERRORS.alreadyOpen);
    isOpen = true;
    const handlers = new Map<string, Handler>();
    const tell = (type: string, args: Readonly<Record<string, unknown>>): void =>
      handlers.get(type)?.({ type, ...args });
    const shown = showDialog(url, size, {
      message: (message) => {
        tell(EVENT_TYPE.DialogMessageReceived, { message, origin: new URL(url).origin });
      },
      closed: () => {
        isOpen = false;
        tell(EVENT_TYPE.DialogEventReceived, { error: DIALOG_ERRORS.closed });
      },
    });
    const close = (): void => {
      if (isOpen) shown.close();
      isOpen = false;
    };
    return {
      status: "succeeded",
      value: { close, addEventHandler: (type: string, handler: Handler) => void handlers.set(type, handler) },
    };
  };
  return {
    EventType: EVENT_TYPE,
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    ui: {
      displayDialogAsync: (url: string, options?: Partial<DialogSize> | Callback, callback?: Callback): void => {
        const [size, answer] = typeof options === "function" ? [{}, options] : [options ?? {}, callback];
        const result = open(url, { width: size.width ?? 80, height: size.height ?? 80 });
        void Promise.resolve().then(() => answer?.(result));
      },
      messageParent: (text: unknown): void => messageParent?.(String(text)),
    },
  };
}

const failed = (code: number) => ({
  status: "failed",
  error: { code, name: "Dialog", message: `Dialog ${String(code)}` },
});
