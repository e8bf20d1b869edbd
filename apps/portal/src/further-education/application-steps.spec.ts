import { describe, expect, it } from '@jest/globals';
import { portal as texts } from '@kompetanse/texts/nb/portal/index.ts';
import { createFormat } from '@kompetanse/ui/format/format.ts';
import type { ApplicationState, Ownership } from '@kompetanse/contract/portal';
import type { Application } from './application-queries.ts';
import { applicationSteps } from './application-steps.ts';

const format = createFormat('nb');

function application(states: readonly ApplicationState[], ownership: Ownership = 'MUNICIPAL'): Application {
  return {
    state: states.at(-1),
    startsOn: '2027-08-15',
    endsOn: '2028-06-15',
    unit: { id: 'u', ownership },
    round: { unitDeadline: '2027-03-08', ownerDeadline: '2027-03-15' },
    history: states.map((toState) => ({ fromState: null, toState, effectiveOn: '2027-02-20', recordedAt: '' })),
    decisions: [
      { level: 'UNIT', outcome: 'NO', reason: 'Mangler vikar.', at: '', decidedBy: { id: 'd', name: 'Torbjørn' } },
    ],
  } as unknown as Application;
}

const say = (of: Application): string[] =>
  applicationSteps(of, texts, format).map(({ state, title, date, text }) =>
    [state, title, date, text].filter(Boolean).join(' | '),
  );

describe('the way of an application', () => {
  it('shows what has happened, where it is now and what comes, with the dates of the round', () => {
    expect(say(application(['SUBMITTED']))).toEqual([
      'done | Søknaden er sendt | 20. februar 2027',
      'current | Enhetslederen gir anbefaling | senest 8. mars 2027',
      'coming | Sektorlederen avgjør | senest 15. mars 2027',
      'coming | Du får studieplass og dokumenterer den',
      'coming | Studiet begynner | 15. august 2027',
    ]);
  });

  it('has one level in a private unit, where the leader decides', () => {
    expect(say(application(['SUBMITTED'], 'PRIVATE'))[1]).toBe('current | Lederen avgjør | senest 8. mars 2027');
  });

  it('gives the reason with the one who gave it, and goes on after a no from the unit', () => {
    const said = say(application(['SUBMITTED', 'NOT_RECOMMENDED']));
    expect(said[1]).toContain('Torbjørn: «Mangler vikar.»');
    expect(said[2]).toContain('current | Sektorlederen avgjør');
  });

  it('says why it came back, that the applicant is next, and by when', () => {
    const back = application(['SUBMITTED', 'RETURNED']);
    Object.assign(back.history[1] as object, { text: 'Legg ved studieplanen.' });
    expect(say(back).slice(1, 4)).toEqual([
      'done | Søknaden er sendt tilbake til deg | 20. februar 2027 | «Legg ved studieplanen.»',
      'current | Du retter søknaden og sender den igjen | senest 8. mars 2027',
      'coming | Enhetslederen gir anbefaling | senest 8. mars 2027',
    ]);
  });

  it('says until when and why a study is deferred, who is next, and that a resumed one is no new start', () => {
    const deferred = application(['STARTED', 'DEFERRED']);
    Object.assign(deferred, { deferredUntil: '2027-09-01' });
    Object.assign(deferred.history[1] as object, { text: 'Foreldrepermisjon.', until: '2027-09-01' });
    expect(say(deferred).slice(1)).toEqual([
      'done | Studiet er utsatt | 20. februar 2027 til 1. september 2027 | «Foreldrepermisjon.»',
      'current | Sektorlederen registrerer at studiet fortsetter | 1. september 2027',
      'coming | Studiet er ferdig | 15. juni 2028',
    ]);
    const resumed = application(['STARTED', 'DEFERRED', 'STARTED']);
    Object.assign(resumed.history[2] as object, { fromState: 'DEFERRED' });
    expect(say(resumed)[2]).toBe('done | Studiet fortsetter etter utsettelsen | 20. februar 2027');
  });

  it.each<ApplicationState>(['REFUSED', 'WITHDRAWN', 'NOT_ADMITTED', 'DROPPED_OUT'])('stops at %s', (state) => {
    const said = applicationSteps(application(['SUBMITTED', state]), texts, format);
    expect(said).toHaveLength(2);
    expect(said[1]?.state).toBe('stopped');
  });
});
