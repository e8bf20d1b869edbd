/** How long to look for the result: about a second of frames. */
const FRAMES = 60;

/**
 * Moves focus to the element with that id, so that the keyboard and the screen reader continue at the result of what was
 * just done. Waits until it is there and no dialog is open: one that closes gives focus back first. Gives up after a second.
 */
export function focusOn(id: string, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const target = document.getElementById(id);
    if (target && document.querySelector('dialog[open]') === null) {
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: 'nearest' });
    }
    if (document.activeElement !== target && frames > 1) focusOn(id, frames - 1);
  });
}
