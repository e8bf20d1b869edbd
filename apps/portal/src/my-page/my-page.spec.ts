import { describe, expect, it } from '@jest/globals';
import type { EnrolmentState } from '@kompetanse/contract/portal';
import { portal as texts } from '@kompetanse/texts/nb/portal/index.ts';
import { createFormat } from '@kompetanse/ui/format/format.ts';
import type { MyEnrolment } from '../enrolment/enrolment-queries.ts';
import type { Series } from '../supervision/supervision-queries.ts';
import { calledOff, nextMeeting } from './next-meeting.ts';
import { whatWaits, type Mine } from './waiting.ts';

const now = new Date('2026-12-01T08:00:00Z');
const reader = { texts, format: createFormat('nb'), now };

function enrolment(title: string, state: EnrolmentState, startsAt: string, offerExpiresAt: string | null = null) {
  const endsAt = startsAt.replace('T08', 'T10');
  const session = {
    id: `s-${title}`,
    no: 1,
    title: 'Samling 1',
    startsAt,
    endsAt,
    place: 'Rena skole',
    state: 'PLANNED',
  };
  return {
    id: title,
    state,
    requestedAt: '2026-11-20T08:00:00Z',
    queuePlace: state === 'WAITLISTED' ? 2 : null,
    offerExpiresAt,
    run: {
      id: title,
      startsAt,
      endsAt,
      place: 'Rena skole',
      state: 'PUBLISHED',
      course: { title },
      sessions: [session],
    },
  } as unknown as MyEnrolment;
}

const series = {
  id: 'v',
  title: 'Kollegaveiledning',
  state: 'ACTIVE',
  supervisor: { id: 'me', name: 'Leila' },
  sessions: [
    {
      id: 'v1',
      no: 1,
      startsAt: '2026-11-24T12:00:00Z',
      endsAt: '2026-11-24T13:00:00Z',
      place: 'A',
      state: 'SCHEDULED',
    },
    {
      id: 'v2',
      no: 2,
      startsAt: '2026-12-02T12:00:00Z',
      endsAt: '2026-12-02T13:00:00Z',
      place: 'B',
      state: 'CANCELLED',
    },
    { id: 'v3', no: 3, startsAt: '2026-12-03T12:00:00Z', endsAt: '2026-12-03T13:00:00Z', place: 'C', state: 'MOVED' },
  ],
} as unknown as Series;

const nothing: Mine = {
  personId: 'me',
  enrolments: [],
  invitations: [],
  applications: [],
  rounds: [],
  series: [],
  ...{ surveys: [], renewals: [], ownWork: [] },
};

describe('what waits for me', () => {
  it('puts an offer with its deadline first, then my own work, then what is on its way', () => {
    const mine = {
      ...nothing,
      series: [series],
      enrolments: [
        enrolment('Snart', 'ENROLLED', '2026-12-05T08:00:00Z'),
        enrolment('Kø', 'WAITLISTED', '2026-12-10T08:00:00Z'),
        enrolment('Tilbud', 'OFFERED', '2026-12-20T08:00:00Z', '2026-12-02T11:00:00Z'),
      ],
    };
    expect(whatWaits(mine, reader).map(({ title, urgency }) => [urgency, title])).toEqual([
      ['ANSWER', 'Svar på tilbudet om plass på Tilbud'],
      ['DO', 'Før hvem som var til stede: Kollegaveiledning'],
      ['KNOW', 'Snart begynner snart'],
      ['KNOW', 'Du er nummer 2 i køen til Kø'],
    ]);
    expect(whatWaits(mine, reader)[0]?.text).toBe('Svar innen onsdag 2. desember kl. 12.00 (27 timer igjen)');
  });

  it('leaves out what is over or far away, and presence in series somebody else supervises', () => {
    const mine = {
      ...nothing,
      personId: 'other',
      series: [series],
      enrolments: [
        enrolment('Langt fram', 'ENROLLED', '2027-03-05T08:00:00Z'),
        enrolment('Ferdig', 'COMPLETED', '2026-10-10T08:00:00Z'),
        enrolment('Gammel kø', 'WAITLISTED', '2026-10-10T08:00:00Z'),
      ],
    };
    expect(whatWaits(mine, reader)).toEqual([]);
  });

  it('tells of an invitation, by whom and until when', () => {
    const invitation = {
      id: 'i',
      invitedBy: { id: 'liv', name: 'Liv Prøvdal' },
      run: { id: 'r', closesAt: '2026-12-10T11:00:00Z', course: { id: 'c', title: 'Mitt valg' } },
    };
    expect(whatWaits({ ...nothing, invitations: [invitation] }, reader)).toMatchObject([
      {
        urgency: 'DO',
        to: '/kurs/$runId',
        runId: 'r',
        title: 'Du er invitert til Mitt valg',
        text: 'Invitert av Liv Prøvdal. Meld deg på innen torsdag 10. desember kl. 12.00',
      },
    ]);
  });

  it('tells of an open round until I have applied in it', () => {
    const round = { id: 'r', schoolYear: '2027/28', closesOn: '2027-03-01' } as Mine['rounds'][number];
    expect(whatWaits({ ...nothing, rounds: [round] }, reader).map(({ title }) => title)).toEqual([
      'Du kan søke om videreutdanning for 2027/28',
    ]);
    const applied = {
      id: 'a',
      state: 'REFUSED',
      round,
      semesters: [],
      bindings: [],
    } as unknown as Mine['applications'][number];
    expect(whatWaits({ ...nothing, rounds: [round], applications: [applied] }, reader)).toEqual([]);
  });
});

describe('my study', () => {
  const semester = {
    id: 's',
    year: 2026,
    season: 'AUTUMN',
    state: 'PLANNED',
    confirmBy: '2026-09-01',
    endsOn: '2026-12-31',
    sentBackReason: null,
  };
  const titles = (part: object): string[] => {
    const study = {
      id: 'a',
      state: 'STARTED',
      study: 'Spesialpedagogikk',
      bindings: [],
      semesters: [{ ...semester, ...part }],
    };
    return whatWaits({ ...nothing, applications: [study as unknown as Mine['applications'][number]] }, reader).map(
      ({ title }) => title,
    );
  };
  it('asks whether I still study, and tells of a result that came back', () => {
    expect(titles({ late: true, actions: ['CONFIRM'] })).toEqual([
      'Studerer du fortsatt? Spesialpedagogikk, høst 2026',
    ]);
    expect(titles({ actions: ['REPORT'], sentBackReason: 'Uleselig.' })).toEqual([
      'Resultatet ditt er sendt tilbake: Spesialpedagogikk, høst 2026',
    ]);
    expect(titles({ actions: ['REPORT'] })).toEqual([]);
  });
});

describe('my next meeting', () => {
  it('is the first that is not over, of courses and supervision alike, and never one called off', () => {
    const far = enrolment('Kurs', 'ENROLLED', '2026-12-05T08:00:00Z');
    expect(nextMeeting([far], [series], now)).toMatchObject({ place: 'C', sessionId: 'v3', moved: true });
    const near = enrolment('Kurs', 'ENROLLED', '2026-12-02T08:00:00Z');
    expect(nextMeeting([near], [series], now)).toMatchObject({
      ...{ title: 'Kurs', runId: 'Kurs', place: 'Rena skole', sessionId: null, moved: false },
    });
  });

  it('tells what was called off before it, and nothing that lies behind', () => {
    const far = enrolment('Kurs', 'ENROLLED', '2026-12-05T08:00:00Z');
    expect(calledOff([far], [series], now).map(({ id }) => id)).toEqual(['v2']);
    const near = enrolment('Kurs', 'ENROLLED', '2026-12-01T09:00:00Z');
    expect(calledOff([near], [series], now)).toEqual([]); // before that one, nothing is
    expect(calledOff([far], [series], new Date('2026-12-02T14:00:00Z'))).toEqual([]);
  });

  it('needs a place: a queue is no meeting', () => {
    expect(nextMeeting([enrolment('Kø', 'WAITLISTED', '2026-12-02T08:00:00Z')], [], now)).toBeNull();
  });
});
