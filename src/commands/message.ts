// Not through the index of src/excel, which would bring the whole of it into this small page.
import { closeDialog } from "../excel/dialog";
import { officeReady } from "../excel/office";
import { fromFragment } from "./handover";
import { showMessage } from "./message-page";

// The small window that a button's function opens: it shows what it was handed and asks to be closed.
const message = fromFragment(location.hash);
const ready = officeReady();
if (message) showMessage(document, message, () => void ready.then(closeDialog));
