import { expect, it } from '@jest/globals';
import { portal as texts } from '@kompetanse/texts/nb/portal/index.ts';
import { queueStepInWords } from './queue-words.ts';

const at = '2026-12-01T08:00:00Z';

it('says what happened before one, and what happened to oneself, in different words', () => {
  expect(queueStepInWords({ at, kind: 'SEAT_GIVEN', why: null, own: false }, texts)).toContain('foran deg');
  expect(queueStepInWords({ at, kind: 'PASSED_OVER', why: 'CLASH', own: false }, texts)).toBe(
    'En som sto foran deg, ble hoppet over: opptatt på et annet kurs samtidig.',
  );
  expect(queueStepInWords({ at, kind: 'PASSED_OVER', why: 'CLASH', own: true }, texts)).toContain('du ble hoppet over');
  expect(queueStepInWords({ at, kind: 'PASSED_OVER', why: 'SOMETHING_NEW', own: false }, texts)).toContain(
    texts.queue.whyOther,
  );
  expect(queueStepInWords({ at, kind: 'PRIORITY_SET', why: null, own: true }, texts)).toBe(texts.queue.ownPriority);
});
