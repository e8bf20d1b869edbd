import { surveyTemplates } from '@kompetanse/domain/surveys';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

export const SURVEY = `id state title version invited answered closesAt mayManage questions { id kind topic text }
  results { csvUrl cuts { key cut unitKind unitName answered figures { questionId mean answered shares } } texts { questionId texts }
    development { topic points { surveyId answered mean } } comparison { answeredBefore answeredAfter topics { topic before after } } }`;
const no = '... on Refusal { code sentence facts { name value } }';
const WRITE = `mutation ($surveyId: ID, $version: Int, $input: SurveyInput!) { answer: writeSurvey(surveyId: $surveyId, version: $version, input: $input) { ... on Survey { ${SURVEY} } ${no} } }`;
const step = (name: string): string =>
  `mutation ($surveyId: ID!, $version: Int!) { answer: ${name}(surveyId: $surveyId, version: $version) { ... on Survey { ${SURVEY} } ${no} } }`;
const REMOVE = `mutation ($surveyId: ID!, $version: Int!) { answer: removeSurvey(surveyId: $surveyId, version: $version) { ... on RemovedSurvey { id: surveyId } ${no} } }`;
export const ANSWER = `mutation ($surveyId: ID!, $answers: [SurveyAnswerInput!]!) { answer: answerSurvey(surveyId: $surveyId, answers: $answers) { ... on AnsweredSurvey { id: surveyId } ${no} } }`;

export interface ToldFigure {
  readonly questionId: string;
  readonly mean: number | null;
  readonly answered: number | null;
  readonly shares: readonly number[] | null;
}

export interface ToldCut {
  readonly key: string;
  readonly cut: string;
  readonly unitName: string | null;
  readonly answered: number | null;
  readonly figures: readonly ToldFigure[];
}

export interface ToldSurvey {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly invited: number | null;
  readonly answered: number | null;
  readonly questions: readonly { readonly id: string; readonly kind: string; readonly topic: string }[];
  readonly results: {
    readonly csvUrl: string;
    readonly cuts: readonly ToldCut[];
    readonly texts: readonly { readonly questionId: string; readonly texts: readonly string[] }[];
    readonly development: readonly { readonly topic: string; readonly points: readonly object[] }[];
    readonly comparison: object | null;
  } | null;
  readonly code?: string;
  readonly sentence?: string;
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

export interface Said {
  readonly questionId: string;
  readonly value?: number;
  readonly text?: string;
}

/** A sector with two large schools, a middling one and a small one, and everything that is done with surveys in it. */
export class SurveyTown {
  readonly api: TestApi;
  readonly sector: GivenUnit;
  readonly coordinator: GivenPerson;
  readonly units: Readonly<Record<'rena' | 'osen' | 'nordre' | 'liten', GivenUnit>>;
  readonly staff: Readonly<Record<'rena' | 'osen' | 'nordre' | 'liten', readonly GivenPerson[]>>;

  private constructor(parts: Pick<SurveyTown, 'api' | 'sector' | 'coordinator' | 'units' | 'staff'>) {
    this.api = parts.api;
    this.sector = parts.sector;
    this.coordinator = parts.coordinator;
    this.units = parts.units;
    this.staff = parts.staff;
  }

  static async open(): Promise<SurveyTown> {
    const api = await startApi();
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    const of = (name: string): Promise<GivenUnit> => givenUnit(api.sql, name, { parent: sector });
    const units = {
      rena: await of('Rena'),
      osen: await of('Osen'),
      nordre: await of('Nordre'),
      liten: await of('Liten'),
    };
    const people = async (unit: GivenUnit, count: number): Promise<GivenPerson[]> => {
      const all: GivenPerson[] = [];
      for (let no = 1; no <= count; no += 1) all.push(await givenPerson(api.sql, `Ansatt${no}`, unit));
      return all;
    };
    const staff = {
      rena: await people(units.rena, 14),
      osen: await people(units.osen, 12),
      nordre: await people(units.nordre, 6),
      liten: await people(units.liten, 5),
    };
    const coordinator = await givenPerson(api.sql, 'Aino', sector);
    await givenRole(api.sql, coordinator, 'COURSE_COORDINATOR', sector);
    return new SurveyTown({ api, sector, coordinator, units, staff });
  }

  async ask(by: GivenPerson, mutation: string, variables: object): Promise<ToldSurvey> {
    const told = await this.api.ask<{ answer: ToldSurvey }>(by.id, mutation, { ...variables });
    if (told.errors) throw new Error(JSON.stringify(told.errors));
    return told.data.answer;
  }

  input(wish: object = {}): object {
    return {
      ...surveyTemplates.STAFF_MASTERY,
      phase: 'ONCE',
      unitIds: [this.sector.id],
      onCompletion: false,
      openDays: 14,
      ...wish,
    };
  }

  write(wish: object = {}, more: object = {}, by = this.coordinator): Promise<ToldSurvey> {
    return this.ask(by, WRITE, { input: this.input(wish), ...more });
  }

  open({ id, version }: ToldSurvey, by = this.coordinator): Promise<ToldSurvey> {
    return this.ask(by, step('openSurvey'), { surveyId: id, version });
  }

  close({ id, version }: ToldSurvey, by = this.coordinator): Promise<ToldSurvey> {
    return this.ask(by, step('closeSurvey'), { surveyId: id, version });
  }

  remove({ id, version }: ToldSurvey, by = this.coordinator): Promise<ToldSurvey> {
    return this.ask(by, REMOVE, { surveyId: id, version });
  }

  async opened(wish: object = {}): Promise<ToldSurvey> {
    return this.open(await this.write(wish));
  }

  answer(by: GivenPerson, { id }: ToldSurvey, answers: readonly Said[]): Promise<ToldSurvey> {
    return this.ask(by, ANSWER, { surveyId: id, answers });
  }

  /** Everybody gives the value to each scale, and a text when there is one. */
  async answerAll(
    people: readonly GivenPerson[],
    survey: ToldSurvey,
    value: (at: number) => number,
    text = '',
  ): Promise<void> {
    for (const [at, person] of people.entries()) {
      const said = survey.questions.map(({ id, kind }): Said =>
        kind === 'SCALE'
          ? { questionId: id, value: value(at) }
          : { questionId: id, text: text === '' ? '' : `${text} ${at}` },
      );
      const told = await this.answer(person, survey, said);
      if (told.code !== undefined) throw new Error(told.code);
    }
  }

  async seen(by: GivenPerson, id: string): Promise<ToldSurvey | null> {
    const told = await this.api.ask<{ survey: ToldSurvey | null } | null>(
      by.id,
      `query ($id: ID!) { survey(id: $id) { ${SURVEY} } }`,
      { id },
    );
    return told.data?.survey ?? null;
  }
}
