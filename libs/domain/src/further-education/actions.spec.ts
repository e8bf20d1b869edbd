import { describe, expect, it } from '@jest/globals';
import { applicationActions, leadersWord, refuseAction, refuseAnswer, type ApplicationCase } from './actions.ts';
import { applicationTransitions, type ApplicationState } from './states.ts';

const submitted: ApplicationCase = {
  state: 'SUBMITTED',
  ownership: 'MUNICIPAL',
  applicant: false,
  nearestLeader: false,
  sectorLeader: false,
};
const states = Object.keys(applicationTransitions) as ApplicationState[];

describe('what may be done with an application', () => {
  it('lets the nearest leader recommend what has been sent, once', () => {
    expect(applicationActions({ ...submitted, nearestLeader: true })).toEqual(['RECOMMEND', 'RETURN', 'STAND_DOWN']);
    expect(applicationActions({ ...submitted, nearestLeader: true, state: 'RECOMMENDED' })).toEqual([]);
  });

  it.each(['RECOMMENDED', 'NOT_RECOMMENDED'] as const)('lets the sector leader decide what is %s', (state) => {
    expect(applicationActions({ ...submitted, sectorLeader: true, state })).toContain('DECIDE');
  });

  it('makes the sector leader wait for the word of the unit', () => {
    expect(refuseAction('DECIDE', { ...submitted, sectorLeader: true })).toEqual({ refuse: 'STALE_STATE' });
  });

  it('has no recommendation where the nearest leader is the sector leader', () => {
    expect(applicationActions({ ...submitted, nearestLeader: true, sectorLeader: true })).toEqual([
      'RETURN',
      'DECIDE',
      'STAND_DOWN',
    ]);
  });

  it('leaves a private unit to its own leader', () => {
    const asked: ApplicationCase = { ...submitted, ownership: 'PRIVATE' };
    expect(applicationActions({ ...asked, nearestLeader: true })).toEqual(['RECOMMEND', 'RETURN', 'STAND_DOWN']);
    expect(refuseAction('DECIDE', { ...asked, sectorLeader: true })).toEqual({ refuse: 'NOT_FOUND' });
    expect(applicationActions({ ...asked, nearestLeader: true, state: 'APPROVED' })).toEqual([
      'TELL_ADMISSION',
      'START',
    ]);
    expect(applicationActions({ ...submitted, nearestLeader: true, state: 'APPROVED' })).toEqual([]);
  });

  it('lets whoever has it on their desk send it back: the nearest leader first, then the owner of a municipal unit', () => {
    const may = (seen: Partial<ApplicationCase>): boolean =>
      applicationActions({ ...submitted, ...seen }).includes('RETURN');
    expect(may({ nearestLeader: true })).toBe(true);
    expect(may({ sectorLeader: true })).toBe(false);
    expect(may({ sectorLeader: true, state: 'RECOMMENDED' })).toBe(true);
    expect(may({ sectorLeader: true, state: 'RECOMMENDED', ownership: 'PRIVATE' })).toBe(false);
    expect(may({ sectorLeader: true, state: 'NOT_RECOMMENDED' })).toBe(false);
    expect(may({ sectorLeader: true, state: 'APPROVED' })).toBe(false);
  });

  it('lets nobody but the applicant withdraw, and only before the study has begun', () => {
    const open = states.filter((state) =>
      applicationActions({ ...submitted, applicant: true, state }).includes('WITHDRAW'),
    );
    const before: ApplicationState[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'RECOMMENDED', 'NOT_RECOMMENDED'];
    const granted: ApplicationState[] = ['APPROVED', 'EXTERNAL_PENDING', 'FUNDED', 'UNFUNDED', 'ADMITTED'];
    expect(open.sort()).toEqual([...before, ...granted].sort());
    expect(refuseAction('WITHDRAW', { ...submitted, nearestLeader: true })).toEqual({ refuse: 'NOT_FOUND' });
  });

  it('lets the owner defer what has begun and let it go on, and nobody else', () => {
    const owner: ApplicationCase = { ...submitted, sectorLeader: true };
    expect(applicationActions({ ...owner, state: 'STARTED' })).toEqual([
      'CORRECT_START',
      'DEFER',
      'COMPLETE',
      'DROP_OUT',
    ]);
    expect(applicationActions({ ...owner, state: 'DEFERRED' })).toEqual(['CORRECT_START', 'RESUME', 'DROP_OUT']);
    const leader: ApplicationCase = { ...submitted, nearestLeader: true, state: 'STARTED' };
    expect(applicationActions(leader)).toEqual([]);
    expect(applicationActions({ ...leader, ownership: 'PRIVATE' })).toEqual([
      'CORRECT_START',
      'DEFER',
      'COMPLETE',
      'DROP_OUT',
    ]);
  });

  it('lets the student or the owner end a study that has begun, and the owner alone complete it', () => {
    const own: ApplicationCase = { ...submitted, applicant: true };
    expect(applicationActions({ ...own, state: 'STARTED' })).toEqual(['DROP_OUT', 'ASK']);
    expect(applicationActions({ ...own, state: 'DEFERRED' })).toEqual(['DROP_OUT', 'ASK']);
    expect(refuseAction('DROP_OUT', { ...own, state: 'APPROVED' })).toEqual({ refuse: 'STALE_STATE' });
    expect(refuseAction('COMPLETE', { ...own, sectorLeader: true, state: 'STARTED' })).toEqual({ refuse: 'OWN_CASE' });
  });

  it('lets nobody but the applicant send it again, and only when it was sent back', () => {
    const own: ApplicationCase = { ...submitted, applicant: true };
    expect(applicationActions({ ...own, state: 'RETURNED' })).toEqual(['WITHDRAW', 'RESEND']);
    expect(refuseAction('RESEND', own)).toEqual({ refuse: 'STALE_STATE' });
    const leader: ApplicationCase = { ...submitted, state: 'RETURNED', nearestLeader: true, sectorLeader: true };
    expect(refuseAction('RESEND', leader)).toEqual({ refuse: 'NOT_FOUND' });
  });

  it('lets nobody answer their own case, whatever they lead', () => {
    const own: ApplicationCase = { ...submitted, applicant: true, nearestLeader: true, sectorLeader: true };
    for (const state of states) {
      for (const action of ['RECOMMEND', 'RETURN', 'DECIDE', 'STAND_DOWN', 'TELL_FUNDING', 'START'] as const) {
        expect(refuseAction(action, { ...own, state })).toEqual({ refuse: 'OWN_CASE' });
      }
    }
  });

  it('is told by the owner what the body that pays has answered, and decided again after its no', () => {
    const owner: ApplicationCase = { ...submitted, sectorLeader: true };
    expect(applicationActions({ ...owner, state: 'EXTERNAL_PENDING' })).toEqual(['TELL_FUNDING']);
    expect(applicationActions({ ...owner, state: 'UNFUNDED' })).toEqual(['DECIDE', 'STAND_DOWN']);
    const leader: ApplicationCase = { ...submitted, nearestLeader: true, state: 'UNFUNDED' };
    expect(applicationActions(leader)).toEqual([]);
    expect(applicationActions({ ...leader, ownership: 'PRIVATE' })).toEqual(['DECIDE', 'STAND_DOWN']);
  });

  it('is told by the applicant or the owner what the place of study has answered', () => {
    for (const state of ['APPROVED', 'FUNDED'] as const) {
      expect(applicationActions({ ...submitted, applicant: true, state })).toContain('TELL_ADMISSION');
      expect(applicationActions({ ...submitted, sectorLeader: true, state })).toContain('TELL_ADMISSION');
      expect(applicationActions({ ...submitted, nearestLeader: true, state })).toEqual([]);
    }
  });

  it('lets the applicant ask of a study, and nobody stand down from what is not theirs to answer', () => {
    expect(applicationActions({ ...submitted, applicant: true, state: 'STARTED' })).toEqual(['DROP_OUT', 'ASK']);
    expect(applicationActions({ ...submitted, applicant: true, state: 'DEFERRED' })).toEqual(['DROP_OUT', 'ASK']);
    expect(refuseAction('STAND_DOWN', { ...submitted, sectorLeader: true })).toEqual({ refuse: 'STALE_STATE' });
    expect(refuseAction('STAND_DOWN', submitted)).toEqual({ refuse: 'NOT_FOUND' });
  });

  it('only leads where the table of states allows', () => {
    for (const state of states) {
      const seen: ApplicationCase = { ...submitted, state, nearestLeader: true };
      if (applicationActions(seen).includes('RECOMMEND')) {
        for (const ownership of ['MUNICIPAL', 'PRIVATE'] as const) {
          expect(applicationTransitions[state]).toContain(leadersWord(ownership, true));
          expect(applicationTransitions[state]).toContain(leadersWord(ownership, false));
        }
      }
      if (applicationActions({ ...seen, sectorLeader: true }).includes('DECIDE')) {
        const no = state === 'UNFUNDED' ? 'CLOSED' : 'REFUSED';
        expect(applicationTransitions[state]).toEqual(expect.arrayContaining(['APPROVED', no]));
      }
    }
  });

  it('wants a reason for a no, and takes one for a yes', () => {
    expect(refuseAnswer(false, '')?.refuse).toBe('REASON_MISSING');
    expect(refuseAnswer(false, 'Vi har ingen vikar.')).toBeNull();
    expect(refuseAnswer(true, '')).toBeNull();
    expect(refuseAnswer(true, 'ok')).toBeNull();
    expect(refuseAnswer(true, 'x'.repeat(501))?.refuse).toBe('TEXT_TOO_LONG');
  });
});
