/**
 * Moves focus to the element with that id, so that the keyboard and the screen reader continue at the result of what was
 * just done. Waits a frame: a dialog that closes gives focus back first. Does nothing when it is not there.
 */
export function focusOn(id: string): void {
  requestAnimationFrame(() => {
    const target = document.getElementById(id);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  });
}
