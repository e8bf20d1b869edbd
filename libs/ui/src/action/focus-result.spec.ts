/** @jest-environment jsdom */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { focusOn, focusResult } from './focus-result.ts';

const frames = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) await new Promise((next) => requestAnimationFrame(next));
};
const at = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

describe('focusResult', () => {
  beforeEach(() => {
    document.body.innerHTML = '<main><h1 id="top">Done</h1></main><button id="next">Next</button>';
    HTMLElement.prototype.scrollIntoView = () => undefined;
  });

  it('goes to the heading, and again when the page is drawn anew', async () => {
    focusResult();
    await frames(2);
    expect(document.activeElement).toBe(at('top'));
    (document.querySelector('main') as HTMLElement).innerHTML = '<h1 id="new">Done</h1>';
    await frames(2);
    expect(document.activeElement).toBe(at('new'));
  });

  it('waits for a dialog to close and for the result to come', async () => {
    document.body.insertAdjacentHTML('beforeend', '<dialog open id="asks"></dialog>');
    focusOn('told');
    await frames(4);
    document.body.insertAdjacentHTML('beforeend', '<p id="told">Told</p>');
    await frames(4);
    expect(document.activeElement).toBe(document.body);
    at('asks').remove();
    await frames(2);
    expect(document.activeElement).toBe(at('told'));
  });

  it('leaves focus to who has moved it on', async () => {
    focusResult();
    await frames(2);
    at('next').focus();
    await frames(8);
    expect(document.activeElement).toBe(at('next'));
  });
});
