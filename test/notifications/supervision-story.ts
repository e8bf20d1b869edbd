import { messagesTo, type StoredNotification } from '../given/notifications.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import type { TestApi } from '../harness/api.ts';

const PLAN = `mutation ($input: SupervisionPlanInput!) { done: planSupervision(input: $input) {
  ... on SupervisionSeries { id sessions { id } } ... on Refusal { code } } }`;
const MOVE = `mutation ($input: SupervisionMoveInput!) { done: moveSupervisionMeeting(input: $input) { ... on Refusal { code } } }`;
const CANCEL = `mutation ($input: SupervisionCancelInput!) { done: cancelSupervisionMeeting(input: $input) { ... on Refusal { code } } }`;
const ADD = `mutation ($input: SupervisionMeetingInput!) { done: addSupervisionMeeting(input: $input) { ... on Refusal { code } } }`;
const STOP = `mutation ($id: ID!) { done: stopSupervision(seriesId: $id, reason: "Kanarigrunn") { ... on Refusal { code } } }`;
const PEOPLE = `mutation ($id: ID!, $people: [ID!]!) { done: changeSupervisionParticipants(seriesId: $id, personIds: $people) { ... on Refusal { code } } }`;
const HOLD = `CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW.type = 'notification.send' THEN NEW.run_at := NEW.run_at + interval '1 hour'; END IF; RETURN NEW; END $$;
  CREATE TRIGGER late BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION late()`;

interface Done {
  readonly id?: string;
  readonly code?: string;
  readonly sessions?: readonly { readonly id: string }[];
}

/** A series with Sander and Leila that Marius supervises and Aino coordinates; what people write in it is heard as “Kanari”. */
export class SupervisionStory {
  readonly marius: GivenPerson;
  readonly sander: GivenPerson;
  readonly leila: GivenPerson;
  readonly aino: GivenPerson;
  id = '';
  sessions: readonly [string, string, string] = ['', '', ''];
  /** Versions as they were last seen, by meeting. */
  private readonly seen = new Map<string, number>();

  private constructor(
    private readonly api: TestApi,
    people: readonly GivenPerson[],
  ) {
    [this.marius, this.sander, this.leila, this.aino] = people as [GivenPerson, GivenPerson, GivenPerson, GivenPerson];
  }

  /** New people, at noon; the series of the stories before are over. */
  static async begin(api: TestApi, school: GivenUnit): Promise<SupervisionStory> {
    api.clock.set('2026-11-23T11:00:00Z');
    await api.sql.query(`UPDATE supervision_series SET state = 'COMPLETED' WHERE state <> 'STOPPED'`);
    const people: GivenPerson[] = [];
    for (const name of ['Marius', 'Sander', 'Leila', 'Aino']) people.push(await givenPerson(api.sql, name, school));
    const story = new SupervisionStory(api, people);
    await givenRole(api.sql, story.marius, 'COURSE_LEADER', school);
    await givenRole(api.sql, story.aino, 'COURSE_COORDINATOR', school);
    return story;
  }

  static school(api: TestApi): Promise<GivenUnit> {
    return givenUnit(api.sql, 'Rena skole');
  }

  /** Three Thursdays from 3 December, 14:30. */
  async plan(): Promise<void> {
    const dates = { firstDay: '2026-12-03', from: '14:30', minutes: 60, count: 3, everyWeeks: 1, place: 'Møterommet' };
    const skips = { skipPublicHolidays: true, skippedHolidayIds: [], keep: [], skip: [], leaderIds: [] };
    const participantIds = [this.sander.id, this.leila.id];
    const wish = { title: 'Kanaritittel', goal: 'Kanarimål', participantIds };
    const { id = '', sessions = [] } = await this.does(this.marius, PLAN, {
      input: { ...wish, dates: { ...dates, ...skips } },
    });
    this.id = id;
    const [one, two, three] = sessions.map((session) => session.id);
    this.sessions = [one ?? '', two ?? '', three ?? ''];
  }

  move(by: GivenPerson, index: 0 | 1 | 2, from: string, day = '2026-12-10'): Promise<Done> {
    const when = { ...this.meeting(index), day, from, minutes: 45, place: 'Elverum' };
    return this.does(by, MOVE, { input: { ...when, reason: 'Kanarigrunn', clashReason: 'Kanarikollisjon' } });
  }

  cancel(by: GivenPerson, index: 0 | 1 | 2): Promise<Done> {
    return this.does(by, CANCEL, { input: { ...this.meeting(index), reason: 'Kanarigrunn' } });
  }

  add(): Promise<Done> {
    const input = { seriesId: this.id, day: '2027-01-14', from: '10:00', minutes: 60, place: 'Rena' };
    return this.does(this.marius, ADD, { input });
  }

  stop(by: GivenPerson): Promise<Done> {
    return this.does(by, STOP, { id: this.id });
  }

  people(...people: readonly GivenPerson[]): Promise<Done> {
    return this.does(this.marius, PEOPLE, { id: this.id, people: people.map((person) => person.id) });
  }

  /** Lets what has happened rest, and works it off. */
  async rest(minutes = 3): Promise<void> {
    this.api.clock.advance({ minutes });
    await this.api.drain();
  }

  /** As rest, but the mail server is an hour behind: what is made waits. */
  async restHeld(minutes = 3): Promise<void> {
    await this.api.sql.query(HOLD);
    await this.rest(minutes);
    await this.api.sql.query('DROP TRIGGER late ON outbox; DROP FUNCTION late()');
  }

  async to(person: GivenPerson): Promise<StoredNotification[]> {
    return (await messagesTo(this.api, person)).filter(({ kind }) => kind.startsWith('SUPERVISION_'));
  }

  /** 'MOVED SENT', for each message in order. */
  async said(person: GivenPerson): Promise<string[]> {
    return (await this.to(person)).map(({ kind, state }) => `${kind.replace('SUPERVISION_', '')} ${state}`);
  }

  private meeting(index: 0 | 1 | 2): { readonly sessionId: string; readonly version: number } {
    const sessionId = this.sessions[index];
    const version = this.seen.get(sessionId) ?? 1;
    this.seen.set(sessionId, version + 1);
    return { sessionId, version };
  }

  private async does(by: GivenPerson, query: string, variables: object): Promise<Done> {
    const { data, errors } = await this.api.ask<{ done: Done }>(by.id, query, { ...variables });
    if (errors || data.done.code) throw new Error(JSON.stringify(errors ?? data.done));
    return data.done;
  }
}
