const SOURCE = `... on CourseSource { id version code title { nb nn en } text { nb nn en } goals { nb nn en } prerequisiteIds meantFor retiredAt runCount
  completionRule { minSessions minPercent noAbsence mandatoryNos makeUpAllowed ownWorkHours } } ... on Refusal { refused: code sentence facts { name value } }`;
export const CREATE = `mutation ($input: CourseInput!, $copyOf: ID) { answer: createCourse(input: $input, copyOf: $copyOf) { ${SOURCE} } }`;
export const UPDATE = `mutation ($id: ID!, $version: Int!, $input: CourseInput!) { answer: updateCourse(id: $id, version: $version, input: $input) { ${SOURCE} } }`;
export const RETIRE = `mutation ($id: ID!, $version: Int!, $retired: Boolean!) { answer: retireCourse(id: $id, version: $version, retired: $retired) { ${SOURCE} } }`;

export interface WrittenCourse {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly title: Record<string, string>;
  readonly text: Record<string, string>;
  readonly prerequisiteIds: readonly string[];
  readonly meantFor: readonly string[];
  readonly retiredAt: string | null;
  readonly facts: readonly { name: string; value: string }[];
}
export type Input = Record<string, unknown>;

/** What an author sends for a course that nothing is wrong with. */
export const courseInput = (change: Input = {}): Input => ({
  code: 'TRYGT-MILJO',
  type: 'THEME',
  audience: 'EMPLOYEE',
  title: { nb: 'Trygt barnehagemiljø' },
  text: { nb: '# Hva\n\nDu **øver** på [rammeplanen](https://www.udir.no/).\n\n- lek\n- vern' },
  goals: { nb: ['se barnet'], en: ['see the child'] },
  completionRule: { minSessions: 2, mandatoryNos: [1], makeUpAllowed: true, ownWorkHours: 4 },
  durationMinutes: 180,
  ...change,
});
