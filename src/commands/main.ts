import { officeReady, onRibbon } from "../excel";
import { commandsFor } from "./commands";

void officeReady().then((inExcel) => {
  if (!inExcel) return;
  for (const [name, run] of Object.entries(commandsFor())) onRibbon(name, run);
});
