import type { FileFault } from './file-fault.ts';
import type { PlanChange, PlanPoint, PointKind } from './plan-points.ts';
import type { PlanImport } from './use-cases/import-plan.ts';

const kindNames: Readonly<Record<PointKind, string>> = {
  PLAN: 'Plan',
  UNIT: 'Enhet',
  CHALLENGE: 'Utfordring',
  GOAL: 'Hovedmål',
  MEASURE: 'Tiltak',
  ITEM: 'Delpunkt',
  INDICATOR: 'Resultatindikator',
};

const fieldNames: Readonly<Record<string, string>> = {
  title: 'tittel',
  name: 'navn',
  kind: 'slag',
  ownership: 'eierskap',
  centreSchool: 'sentrumsskole',
  sortKey: 'rekkefølge',
  organisation: 'organisasjon',
  adoptedBy: 'vedtatt av',
  published: 'publisert',
  periodStart: 'fra',
  periodEnd: 'til',
  purpose: 'formål',
  strategies: 'strategier',
  numbered: 'har nummer',
  detail: 'utdyping',
  economyText: 'økonomi',
  amountNok: 'beløp',
  amountUnit: 'beløpet gjelder',
  periodText: 'periode',
  responsible: 'ansvarlig',
  platform: 'plattform',
  activity: 'aktivitet',
  goals: 'hovedmål',
  sources: 'kilder',
  collected: 'måles slik',
};

/** What an import did, or would do, or what is wrong with the file: lines for the person who ran it. */
export function reportPlanImport(
  fileName: string,
  done: PlanImport | { readonly faults: readonly FileFault[] },
): string[] {
  if ('faults' in done) {
    const how = done.faults.length === 1 ? 'én feil' : `${done.faults.length} feil`;
    return [
      `${fileName} har ${how}. Ingenting er importert.`,
      ...done.faults.map(({ path, sentence }) => `  ${path} ${sentence}`),
    ];
  }
  const added = done.changes.filter((change) => change.action === 'ADD').length;
  const verdict = done.applied ? 'Importert.' : 'Prøvekjøring: ingenting er lagret.';
  return [
    `${done.title} (${fileName})`,
    ...done.changes.map(changeLine),
    ...done.kept.map((point) => `  = ${named(point)} står ikke lenger i filen og beholdes`),
    `Nye: ${added}. Endrede: ${done.changes.length - added}. Uendrede: ${done.unchanged}. Ikke lenger i filen: ${done.kept.length}.`,
    verdict,
  ];
}

function changeLine({ action, point, changed }: PlanChange): string {
  if (action === 'ADD') return `  + ${named(point)}`;
  return `  ~ ${named(point)} – endret: ${changed.map((field) => fieldNames[field] ?? field).join(', ')}`;
}

function named({ kind, ref, fields }: PlanPoint): string {
  const title = fields['title'] ?? fields['name'];
  return `${kindNames[kind]} ${ref.split('/').at(-1) ?? ref}: ${typeof title === 'string' ? title : ''}`;
}
