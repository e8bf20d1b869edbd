/** How long to look for the result: about a second of frames. */
const LOOKED_FOR = 60;
/** Focus that stays where it was put for so many frames is not taken by the page being drawn anew. */
const SETTLED = 6;

/**
 * Moves focus to what tells the result of an action, by a CSS selector, so that the keyboard and the screen reader go on
 * there. Without it, focus falls to the top of the page when the form, the dialog or the row it was in goes away. Waits until
 * the result is there and no dialog is open: one that closes gives focus back first. Leaves focus to who has moved it on.
 */
export function focusResult(selector = 'main h1'): void {
  look(() => document.querySelector<HTMLElement>(selector), LOOKED_FOR, 0);
}

/** The same for the element with that id. */
export function focusOn(id: string): void {
  look(() => document.getElementById(id), LOOKED_FOR, 0);
}

function look(find: () => HTMLElement | null, left: number, held: number): void {
  requestAnimationFrame(() => {
    const result = find();
    const active = document.activeElement;
    const movedOn = held > 0 && active !== result && active !== document.body && active !== null;
    if (movedOn) return;
    const open = document.querySelector('dialog[open]') !== null;
    if (result !== null && !open && active !== result) focus(result);
    const now = result !== null && !open ? held + 1 : held;
    if (left > 1 && now < SETTLED) look(find, left - 1, now);
  });
}

function focus(result: HTMLElement): void {
  if (!result.hasAttribute('tabindex') && result.tabIndex < 0) result.tabIndex = -1;
  result.focus({ preventScroll: true });
  result.scrollIntoView({ block: 'nearest' });
}
