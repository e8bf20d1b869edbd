import type { LocalDate } from '@kompetanse/domain/calendar';
import { nearNames, recordFaults, type ToldCompetence } from '@kompetanse/domain/competence';
import { shown } from '../platform/csv/csv.ts';
import type { RecordColumn } from './record-file-columns.ts';
import type { ImportedRecord, KnownCompetence, KnownEmployee, KnownRecords } from './record-file-known.ts';
import type { RecordFault, RecordLine } from './record-file-rows.ts';

/** What a row asks for: a new record, or what one that came with a file before shall be. */
export interface RecordWish {
  readonly line: RecordLine;
  readonly personId: string;
  readonly competence: KnownCompetence;
  /** Null: a new one. */
  readonly record: ImportedRecord | null;
  readonly told: ToldCompetence;
  readonly key: string | null;
  /** What is changed; of a new one nothing. */
  readonly fields: readonly RecordColumn[];
}

const nothing: ToldCompetence = { level: null, credits: null, obtainedOn: '', expiresOn: null, note: '' };

/** Turns the rows of one file into wishes, in its order; each record is one row's only. */
export class RecordWishes {
  private readonly known: KnownRecords;
  private readonly today: LocalDate;
  /** Rows by what they are of. */
  private readonly seen = new Map<string, number>();
  private readonly taken = new Set<string>();

  constructor(known: KnownRecords, today: LocalDate) {
    this.known = known;
    this.today = today;
  }

  /** All that the rows with a key take is theirs before the others are looked at. */
  of(lines: readonly RecordLine[]): (RecordWish | RecordFault[])[] {
    const keyed = new Map(lines.filter(({ key }) => key !== null).map((line) => [line, this.one(line)]));
    return lines.map((line) => keyed.get(line) ?? this.one(line));
  }

  private one(line: RecordLine): RecordWish | RecordFault[] {
    const employee = this.known.employees.get(line.employee);
    const competence = this.known.competences.get(line.competence.toLowerCase());
    const faults = [...employeeFaults(line, employee), ...this.competenceFaults(line, competence)];
    const record = employee && competence ? this.recordOf(line, employee, competence) : null;
    const told = { ...(record && 'id' in record ? record : nothing), ...line.said, obtainedOn: line.obtainedOn };
    for (const { refuse, facts = {} } of recordFaults(told, competence?.kind ?? null, this.today))
      faults.push({ row: line.row, column: facts['field'] as RecordColumn, code: refuse, facts });
    if (record && 'code' in record) faults.push(record);
    if (faults.length > 0 || !employee || !competence || (record && 'code' in record)) return faults;
    const key = line.key ?? record?.key ?? null;
    const fields = record ? changedFields(record, { ...told, key, competenceId: competence.id }) : [];
    return { line, personId: employee.id, competence, record, told, key, fields };
  }

  /** The record that a row is of: that with its key, else one of the same competence and day that no other row has. */
  private recordOf(
    { row, key, obtainedOn }: RecordLine,
    { id: personId }: KnownEmployee,
    { id: competenceId }: KnownCompetence,
  ): ImportedRecord | RecordFault | null {
    const identity = key === null ? `${personId} ${competenceId} ${obtainedOn}` : `${personId} key ${key}`;
    const other = this.seen.get(identity);
    if (other !== undefined) return { row, column: key === null ? null : 'key', code: 'ROW_TWICE', facts: { other } };
    this.seen.set(identity, row);
    const all = this.known.imported.get(personId) ?? [];
    const same = all.filter(
      (one) => one.competenceId === competenceId && one.obtainedOn === obtainedOn && !this.taken.has(one.id),
    );
    const named = key === null ? undefined : all.find((one) => one.key === key);
    const [first, second] = same.filter((one) => one.key !== null);
    const nameless = same.find((one) => one.key === null);
    const found = named ?? nameless ?? (key === null ? first : undefined);
    if (key === null && !nameless && second) return { row, column: 'key', code: 'KEY_NEEDED' };
    if (found) this.taken.add(found.id);
    return found ?? null;
  }

  private competenceFaults({ row, competence }: RecordLine, found: KnownCompetence | null | undefined): RecordFault[] {
    if (found) return [];
    const text = shown(competence);
    if (found === null) return [{ row, column: 'competence', code: 'COMPETENCE_AMBIGUOUS', facts: { text } }];
    const names = [...this.known.competences.values()].flatMap((one) => one?.name ?? []);
    const near = nearNames(competence, names)
      .map((name) => `«${name}»`)
      .join(', ');
    return [{ row, column: 'competence', code: 'COMPETENCE_NOT_FOUND', facts: { text, near } }];
  }
}

function employeeFaults({ row, employee }: RecordLine, found: KnownEmployee | undefined): RecordFault[] {
  if (!found) return [{ row, column: 'employee', code: 'EMPLOYEE_NOT_FOUND', facts: { text: shown(employee) } }];
  return found.leftOn === null ? [] : [{ row, column: 'employee', code: 'EMPLOYEE_LEFT', facts: { on: found.leftOn } }];
}

const compared = ['obtainedOn', 'expiresOn', 'level', 'credits', 'note', 'key'] as const;

function changedFields(
  record: ImportedRecord,
  wish: ToldCompetence & Pick<ImportedRecord, 'key' | 'competenceId'>,
): RecordColumn[] {
  const fields: RecordColumn[] = compared.filter((field) => record[field] !== wish[field]);
  return record.competenceId === wish.competenceId ? fields : ['competence', ...fields];
}
