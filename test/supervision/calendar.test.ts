import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenRole, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { givenSeries, type GivenSeries } from '../given/supervision.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { writing } from './writing.ts';

describe('supervision in one’s own calendar', () => {
  let api: TestApi;
  let [marius, sander, leila, aino]: GivenPerson[] = [];
  let series: GivenSeries;

  const file = async (by: GivenPerson | null, id = series.id): Promise<{ status: number; lines: string[] }> => {
    const asked = api.http().get(`/calendar/supervision/${id}.ics`);
    const { status, text } = await (by ? asked.set('cookie', await api.cookie(by.id)) : asked);
    return { status, lines: text.replaceAll('\r\n ', '').split('\r\n') };
  };
  const sequences = async (): Promise<string[]> =>
    (await file(sander!)).lines.filter((line) => line.startsWith('SEQUENCE'));

  beforeAll(async () => {
    api = await startApi();
    const school = await givenUnit(api.sql, 'Rena skole');
    [marius, sander, leila, aino] = await Promise.all(
      ['Marius', 'Sander', 'Leila', 'Aino'].map((name) => givenPerson(api.sql, name, school)),
    );
    await givenRole(api.sql, aino!, 'COURSE_COORDINATOR', school);
    series = await givenSeries(api.sql, marius!, [sander!, leila!], { title: 'Kanaritittel', sessions: 2 });
    await writing(api).agenda(sander!, series.sessionIds[0]!, 'Kanaridagsorden');
  });
  afterAll(() => api.close());

  it('says with whom, when and where, for a whole series and for one meeting, and never what about', async () => {
    const { status, lines } = await file(sander!);
    expect(status).toBe(200);
    for (const id of series.sessionIds) expect(lines).toContain(`UID:supervision-${id}@localhost`);
    expect(lines).toContain('SUMMARY:Veiledning med Marius Testmoen');
    expect(lines).toContain('DTSTART:20261123T110000Z');
    expect(lines).toContain('LOCATION:Rena');
    expect(lines).toContain(`URL:http://localhost:3000/veiledning/${series.sessionIds[0]}`);
    expect(lines.join('\n')).not.toMatch(/Kanari|Tryggere/);
    const one = await file(marius!, series.sessionIds[1]);
    expect(one.lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(one.lines).toContain('SUMMARY:Veiledning med Leila Testmoen og Sander Testmoen');
  });

  it('is for those who are in it: not for a coordinator, not for who left, not without signing in', async () => {
    await api.sql.query(`UPDATE supervision_participant SET left_at = now() WHERE person_id = $1`, [leila!.id]);
    for (const person of [aino!, leila!, null]) expect((await file(person)).status).toBe(404);
    expect((await file(sander!, 'no-id')).status).toBe(404);
    expect((await file(sander!)).status).toBe(200); // negative control
  });

  it('keeps its UID and counts up with each move and when it is called off; nobody counts back', async () => {
    expect(await sequences()).toEqual(['SEQUENCE:0', 'SEQUENCE:0']);
    const move = (version: number, from: string) =>
      api.ask<{ done: { code?: string } }>(
        marius!.id,
        `mutation ($input: SupervisionMoveInput!) { done: moveSupervisionMeeting(input: $input) { ... on Refusal { code } } }`,
        {
          input: {
            ...{ sessionId: series.sessionIds[0], version, day: '2026-12-10', from, minutes: 45 },
            ...{ place: 'Elverum', reason: 'Foreldremøte' },
          },
        },
      );
    await move(1, '09:00');
    await move(2, '10:00');
    expect(await sequences()).toEqual(['SEQUENCE:2', 'SEQUENCE:0']);
    await api.ask(
      marius!.id,
      `mutation ($input: SupervisionCancelInput!) { cancelSupervisionMeeting(input: $input) { __typename } }`,
      { input: { sessionId: series.sessionIds[0], version: 3, reason: 'Foreldremøte' } },
    );
    const { lines } = await file(sander!);
    expect(await sequences()).toEqual(['SEQUENCE:3', 'SEQUENCE:0']);
    expect(lines).toContain('STATUS:CANCELLED');
    expect(lines.filter((line) => line.startsWith('UID')).sort()).toEqual(
      series.sessionIds.map((id) => `UID:supervision-${id}@localhost`).sort(),
    );
    await api.sql.query('UPDATE supervision_session SET ics_sequence = 0, place = $2 WHERE id = $1', [
      series.sessionIds[0],
      'Rena',
    ]);
    expect(await sequences()).toEqual(['SEQUENCE:4', 'SEQUENCE:0']);
    // Negative control: it is the database that keeps it.
    await api.sql.query('ALTER TABLE supervision_session DISABLE TRIGGER supervision_session_counts');
    await api.sql.query('UPDATE supervision_session SET ics_sequence = 0 WHERE id = $1', [series.sessionIds[0]]);
    await api.sql.query('ALTER TABLE supervision_session ENABLE TRIGGER supervision_session_counts');
    expect(await sequences()).toEqual(['SEQUENCE:0', 'SEQUENCE:0']);
  });
});
