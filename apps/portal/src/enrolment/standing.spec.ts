import { describe, expect, it } from '@jest/globals';
import { portal as texts } from '@kompetanse/texts/nb/portal/index.ts';
import { createFormat } from '@kompetanse/ui/format/format.ts';
import { enrolmentTransitions } from '@kompetanse/domain/enrolment';
import type { EnrolmentState } from '@kompetanse/contract/portal';
import { bookingOffer } from './booking.ts';
import { leavingInWords } from './leaving.ts';
import { standingInWords, stepInWords, timeLeft } from './standing-words.ts';

const format = createFormat('nb');
const now = new Date('2026-12-01T08:00:00Z');
const run = {
  startsAt: '2026-12-20T08:00:00Z',
  endsAt: '2026-12-27T10:00:00Z',
  cancelUntil: '2026-12-15T22:59:00Z',
  promotion: 'AUTO' as const,
  promotionStopsAt: '2026-12-18T08:00:00Z',
  waitingCount: 0,
  course: { title: 'COS-P' },
};
const place = (state: EnrolmentState) => ({
  state,
  queuePlace: state === 'WAITLISTED' ? 3 : null,
  offerExpiresAt: state === 'OFFERED' ? '2026-12-03T11:00:00Z' : null,
  requestedAt: '2026-11-30T08:00:00Z',
});
const states = Object.keys(enrolmentTransitions) as EnrolmentState[];

describe('where a person stands', () => {
  it('is said for every state', () => {
    for (const state of states) expect(standingInWords(place(state), run, { texts, format, now })[0]).toBeTruthy();
  });

  it('says the place in the queue, that a seat is given, and from when it is only offered', () => {
    const said = standingInWords(place('WAITLISTED'), run, { texts, format, now });
    expect(said).toEqual([
      'Du er nummer 3 i køen.',
      texts.enrolment.next.auto,
      'Fra fredag 18. desember kl. 09.00 må du svare ja før plassen er din.',
    ]);
  });

  it('promises no seat unasked close to the start', () => {
    const late = new Date('2026-12-19T08:00:00Z');
    const said = standingInWords(place('WAITLISTED'), run, { texts, format, now: late });
    expect(said).toEqual(['Du er nummer 3 i køen.', texts.enrolment.next.offer]);
  });

  it('says until when one can cancel, and who to ask after that', () => {
    const say = (at: string): string | undefined =>
      standingInWords(place('ENROLLED'), run, { texts, format, now: new Date(at) })[0];
    expect(say('2026-12-01T08:00:00Z')).toContain('til tirsdag 15. desember kl. 23.59');
    expect(say('2026-12-16T08:00:00Z')).toContain('kurskoordinatoren');
    expect(say('2026-12-20T09:00:00Z')).toContain('i gang');
    expect(say('2026-12-27T11:00:00Z')).toContain('avsluttet');
  });

  it('tells every step of the story, also one with a cause nobody has words for', () => {
    expect(stepInWords({ cause: 'SKIPPED_NOT_EMPLOYED', toState: 'WAITLISTED' }, texts)).toContain('hoppet over');
    expect(stepInWords({ cause: 'SOMETHING_NEW', toState: 'ENROLLED' }, texts)).toBe('Har plass');
  });

  it('counts down in hours, then in days', () => {
    expect(timeLeft('2026-12-01T08:30:00Z', { texts, now })).toBe('under en time');
    expect(timeLeft('2026-12-01T09:10:00Z', { texts, now })).toBe('1 time');
    expect(timeLeft('2026-12-04T08:10:00Z', { texts, now })).toBe('3 døgn');
  });
});

describe('leaving', () => {
  it('names its consequence: the place in the queue that is lost', () => {
    expect(leavingInWords(place('WAITLISTED'), run, texts, now)?.consequence).toContain('plass nummer 3');
  });

  it('says who gets the seat, by whether somebody waits', () => {
    const consequence = (waitingCount: number) =>
      leavingInWords(place('ENROLLED'), { ...run, waitingCount }, texts, now)?.consequence;
    expect(consequence(2)).toContain('nummer 1 i køen');
    expect(consequence(0)).toContain('ledig for andre');
  });

  it('is not offered when it is too late, or when there is nothing to leave', () => {
    expect(leavingInWords(place('ENROLLED'), run, texts, new Date('2026-12-16T08:00:00Z'))).toBeNull();
    const leavable = states.filter((state) => leavingInWords(place(state), run, texts, now));
    expect(leavable.sort()).toEqual(['ENROLLED', 'REQUESTED', 'WAITLISTED']);
  });
});

describe('what a run lets me do', () => {
  const refusal = { sentence: 'Påmeldingsfristen gikk ut.' };

  it('shows my place before why nobody else can join', () => {
    const offer = bookingOffer({ bookingChoice: { action: 'NONE', refusal }, myEnrolment: { state: 'WAITLISTED' } });
    expect(offer).toEqual({ kind: 'in', state: 'WAITLISTED' });
  });

  it('lets me try again after a no', () => {
    const bookingChoice = { action: 'REQUEST', refusal: null } as const;
    expect(bookingOffer({ bookingChoice, myEnrolment: { state: 'REJECTED' } })).toEqual({
      kind: 'book',
      action: 'REQUEST',
    });
  });

  it('says why when it is closed', () => {
    const offer = bookingOffer({ bookingChoice: { action: 'NONE', refusal }, myEnrolment: null });
    expect(offer).toEqual({ kind: 'closed', sentence: 'Påmeldingsfristen gikk ut.' });
  });
});
