/** Office ends what a button has started after five minutes; a dialog that is still open then could not be closed any more. */
const LONGEST = 4 * 60_000;

/**
 * Opens a page of ours in a small dialog of Office, sizes in percent of the screen, and waits until it is closed: Office ends a
 * button's function when that says that it has completed, and the dialog needs it until then. False where Office opens none.
 */
export const showDialog = (url: string, size: { readonly width: number; readonly height: number }): Promise<boolean> =>
  new Promise((resolve) => {
    const answer = (result: Office.AsyncResult<Office.Dialog>): void => {
      try {
        if (String(result.status) !== "succeeded") return resolve(false);
        whenClosed(result.value, () => {
          resolve(true);
        });
      } catch {
        resolve(false);
      }
    };
    try {
      Office.context.ui.displayDialogAsync(url, { ...size, displayInIframe: true }, answer);
    } catch {
      resolve(false);
    }
  });

function whenClosed(dialog: Office.Dialog, done: () => void): void {
  const close = (): void => {
    clearTimeout(timer);
    done();
    dialog.close();
  };
  const timer = setTimeout(close, LONGEST);
  // The page asks to be closed by sending anything.
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, close);
  // The user has closed it, or the page could not be loaded.
  dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
    clearTimeout(timer);
    done();
  });
}

/** Asks, from inside of such a dialog, to be closed. */
export const closeDialog = (): void => {
  Office.context.ui.messageParent("close");
};
