/**
 * Leaves the focus with the add-in: Univer gives it to its own editor whenever the selection changes, whoever changes it, while
 * Excel's grid takes it from a pane only when the user presses into the grid.
 */
export function keepFocusInFrames(): void {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (this: HTMLElement, options?: FocusOptions): void {
    if (!frameInFocus()) focus.call(this, options);
  };
  // A press into this page ends it before Univer hears of the press.
  addEventListener("pointerdown", () => frameInFocus()?.blur(), { capture: true });
}

const frameInFocus = (): HTMLElement | undefined =>
  document.activeElement instanceof HTMLIFrameElement ? document.activeElement : undefined;
