import { describe, expect, it } from '@jest/globals';
import { refuseSurvey, type WrittenSurvey } from '@kompetanse/domain/surveys';
import { draftFrom, inputOf, type SurveyDraft } from './survey-draft.ts';

const refused = (draft: SurveyDraft) => refuseSurvey(inputOf(draft) as WrittenSurvey);

describe('the form of a survey', () => {
  it('is ready to save when a template is chosen and somebody to ask', () => {
    expect(refused({ ...draftFrom('STAFF_MASTERY'), unitIds: ['u'] })).toBeNull();
    expect(refused({ ...draftFrom('AFTER_COURSE'), runId: 'r' })).toBeNull();
  });

  it('sends no run for units, no units for a run, and a day only when one is chosen', () => {
    const draft = { ...draftFrom('AFTER_COURSE'), runId: 'r', unitIds: ['u'], opensOn: '2026-12-01' };
    expect(inputOf(draft)).toMatchObject({ runId: 'r', unitIds: [], opensOn: null, onCompletion: true });
    expect(inputOf({ ...draft, phase: 'BEFORE' })).toMatchObject({ onCompletion: false });
    expect(inputOf({ ...draft, start: 'DAY' })).toMatchObject({ opensOn: '2026-12-01', onCompletion: false });
    expect(inputOf({ ...draft, kind: 'STAFF' })).toMatchObject({ runId: null, unitIds: ['u'], phase: 'ONCE' });
  });

  it('reads days that are no number as none, which is refused', () => {
    expect(inputOf({ ...draftFrom('AFTER_COURSE'), openDays: 'to uker' }).openDays).toBe(0);
  });
});
