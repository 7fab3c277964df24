import { closeDialog, officeReady } from "../excel";
import { fromFragment } from "./handover";
import { showMessage } from "./message-page";

// The small window that a button's function opens: it shows what it was handed and asks to be closed.
const message = fromFragment(location.hash);
const ready = officeReady();
if (message) showMessage(document, message, () => void ready.then(closeDialog));
