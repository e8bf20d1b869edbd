import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const asked = {
  class: 'TRACE',
  purpose: 'La hver ansatt svare én gang, og minne dem som ikke har svart',
  retention: '12 måneder etter at undersøkelsen er lukket; svaret er aldri knyttet til personen',
} as const;
const written = {
  class: 'CASE',
  purpose: 'Vise hva de ansatte mener samlet. Svaret har ingen person, men en tekst kan røpe noen',
  retention: 'Slettes når undersøkelsen lukkes; det som er skrevet i fritekst, 12 måneder etter',
} as const;

export const surveysColumns: ColumnTable = {
  survey: {
    ...plain('id', 'kind', 'run_id', 'phase', 'series', 'title_nb', 'title_nn', 'title_en', 'opens_at'),
    ...plain('on_completion', 'open_days', 'state', 'closes_at', 'reminded', 'invited', 'created_at', 'updated_at'),
    ...plain('version'),
  },
  survey_unit: plain('survey_id', 'unit_id'),
  survey_question: plain('id', 'survey_id', 'no', 'kind', 'topic', 'text_nb', 'text_nn', 'text_en'),
  survey_invitation: { ...plain('survey_id', 'kind', 'unit_id'), ...personal(asked, 'person_id', 'answered') },
  survey_response: { ...plain('id', 'survey_id', 'kind', 'unit_id'), ...personal(written, 'answers') },
  survey_cut: plain('survey_id', 'cut', 'answered'),
  survey_figure: plain('survey_id', 'cut', 'question_id', 'mean', 'answered', 'shares'),
  survey_text: { ...plain('id', 'survey_id', 'question_id'), ...personal(written, 'text') },
};
