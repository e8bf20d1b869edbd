import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const whileEmployed = 'Så lenge ansettelsen varer, deretter anonymisert';
const name = { class: 'NAME', purpose: 'Kjenne deltakere og ansatte fra hverandre', retention: whileEmployed } as const;
const contact = { class: 'CONTACT', purpose: 'Sende beskjeder om kurs og saker', retention: whileEmployed } as const;
const identity = {
  class: 'TRACE',
  purpose: 'Kjenne igjen den som logger inn og den som står i lønnssystemet',
  retention: whileEmployed,
} as const;
const employment = {
  class: 'EMPLOYMENT',
  purpose: 'Finne leder, målgruppe og enhetens tall',
  retention: whileEmployed,
} as const;

export const organisationColumns: ColumnTable = {
  org_unit: plain(
    'id',
    'key',
    'parent_id',
    'path',
    'name',
    'kind',
    'ownership',
    'max_simultaneous_absence',
    'absence_rule',
    'centre_school',
    'valid_from',
    'valid_to',
    'created_at',
    'updated_at',
    'version',
  ),
  person: {
    ...plain('id', 'kind', 'locale', 'erased_at', 'created_at', 'updated_at', 'version'),
    ...personal(name, 'given_name', 'family_name'),
    ...personal(contact, 'email', 'mobile'),
    ...personal(identity, 'hr_key', 'idp_issuer', 'idp_subject'),
  },
  position_profile: plain('code', 'name_nb', 'name_nn', 'name_en'),
  employment: {
    ...plain('id', 'source', 'created_at', 'updated_at', 'version'),
    ...personal(employment, 'person_id', 'unit_id', 'profile_code', 'title', 'percent', 'valid_from', 'valid_to'),
  },
  import_batch: {
    ...plain('id', 'kind', 'file_sha256', 'added', 'changed', 'ended', 'unchanged', 'applied_at'),
    ...personal(identity, 'applied_by'),
  },
};
