/** What a frame that scrolls sideways needs: a place in the tab order, so that the keyboard can scroll it, and a name. */
export function scrollFrame(name: string): { role: 'region'; 'aria-label': string; tabIndex: 0 } {
  return { role: 'region', 'aria-label': name, tabIndex: 0 };
}
