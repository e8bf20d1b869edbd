/** Time for the page to be drawn anew and a dialog to have given its focus back, milliseconds. */
const settled = 100;

/**
 * Moves focus to what tells the result of an action. Without it, focus falls to the top of the page when the form, the
 * dialog or the row it was in goes away.
 */
export function focusResult(selector = 'main h1'): void {
  setTimeout(() => {
    const result = document.querySelector<HTMLElement>(selector);
    if (result === null) return;
    if (!result.hasAttribute('tabindex') && result.tabIndex < 0) result.tabIndex = -1;
    result.focus();
  }, settled);
}
