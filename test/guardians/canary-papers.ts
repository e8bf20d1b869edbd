import { asking } from '../further-education/ask.ts';
import { writing } from '../further-education/draft-ask.ts';
import { givenConversion } from '../given/conversions.ts';
import { givenApplication, givenRound } from '../given/further-education.ts';
import type { GivenPerson, GivenUnit } from '../given/organisation.ts';
import { givenPng } from '../given/pictures.ts';
import { givenStudy } from '../given/studies.ts';
import { givenSeries } from '../given/supervision.ts';
import type { Canary, Cast } from './canary.ts';

/** What an employee has beside courses, with its papers, so that somebody is answered by every route that is about none. */
export async function givenPapers({ api, people, casts, cookie }: Canary): Promise<Cast> {
  const school = await unitOf({ api, casts });
  const [student, owner] = [people.get('employee')!, people.get('sector leader')!] as [GivenPerson, GivenPerson];
  const round = await givenRound(api.sql);
  const decidedId = await givenApplication(api.sql, student, school, { round, state: 'RECOMMENDED' });
  await asking(api).decide(owner, decidedId);
  const study = await givenStudy(api, { school, student, leader: people.get('unit leader')!, owner });
  const draft = await writing(api, student).save({ roundId: round.id, written: { study: 'Norsk' } });
  await givenConversion(api.sql, school);
  const id = async (sql: string, value: string): Promise<string> =>
    (await api.sql.query<{ id: string }>(sql, [value])).rows[0]?.id ?? '';
  const semesterId = await id(
    'SELECT id FROM study_semester WHERE application_id = $1 ORDER BY starts_on LIMIT 1',
    study,
  );
  const send = async (address: string): Promise<string> => {
    const answer = await api
      .http()
      .post(address)
      .set({
        cookie: await cookie('employee'),
        'content-type': 'application/vnd.kompetanse.file',
        'x-file-name': 'brev.png',
      })
      .send(givenPng());
    return String((answer.body as { id?: string }).id);
  };
  const series = await givenSeries(api.sql, people.get('unit leader')!, [student]);
  const ownWorkId = await id(
    `INSERT INTO own_work (person_id, title, done_on, minutes, reflection, state, created_at, updated_at)
     VALUES ($1, 'Lest', '2026-11-02', 60, '', 'DRAFT', now(), now()) RETURNING id`,
    student.id,
  );
  const surveyId = await id(
    `WITH closed AS (
       INSERT INTO survey (kind, phase, series, title_nb, title_nn, title_en, open_days, state, closes_at, invited, created_at, updated_at)
       VALUES ('STAFF', 'ONCE', 'mestring', 'Mestring', 'Meistring', 'Mastery', 7, 'CLOSED', now(), 20, now(), now()) RETURNING id)
     INSERT INTO survey_unit (survey_id, unit_id) SELECT id, $1 FROM closed RETURNING survey_id AS id`,
    school.id,
  );
  return {
    roundId: round.id,
    draftId: draft.id ?? '',
    letterId: await id('SELECT id FROM decision_letter WHERE application_id = $1', decidedId),
    semesterId,
    fileId: await send(`/application-drafts/${draft.id}/files`),
    evidenceId: await send(`/study-semesters/${semesterId}/evidence`),
    seriesId: series.id,
    surveyId,
    ownWorkId,
    ownWorkFileId: await send(`/own-work/${ownWorkId}/files`),
    year: 2026,
  };
}

async function unitOf({ api, casts }: Pick<Canary, 'api' | 'casts'>): Promise<GivenUnit> {
  const { rows } = await api.sql.query<GivenUnit>('SELECT id, name, path FROM org_unit WHERE id = $1', [
    casts[0]?.['unitId'],
  ]);
  return rows[0]!;
}
