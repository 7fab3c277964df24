import type { CallOptions } from "../excel";
import { check } from "./check";
import { clear } from "./clear";
import { command } from "./command";
import { score } from "./score";

/** The functions behind the ribbon's buttons, by the names that manifest.xml gives them. */
export const commandsFor = (call: CallOptions = {}) => ({
  checkWorkbook: command("check", check, call),
  scoreWorkbook: command("score", score, call),
  clearMarks: command("clear", clear, call),
});
