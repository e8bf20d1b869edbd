import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { StudyCases } from '@kompetanse/contract/admin';
import type { FigureMeasure, StudyCasesQuery } from '@kompetanse/contract/admin';
import { osloDay, schoolYearOf } from '@kompetanse/domain/calendar';
import { Button, DataTable, DateField, LoadingSkeleton, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import type { Asked } from './search.ts';

/** One number of the table. */
export interface OneNumber {
  readonly measure: FigureMeasure;
  readonly key: string;
  readonly name: string;
  readonly schoolYear: string;
}

interface ExplainDialogProps {
  readonly number: OneNumber;
  readonly asked: Asked;
  readonly onClose: () => void;
}

/** What a number is made of, in the browser's own dialog: its definition, the day that counts, its cases, and on another day. */
export function ExplainDialog({ number, asked, onClose }: ExplainDialogProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.indicators;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const today = osloDay(new Date());
  const [asOf, setAsOf] = useState(asked.asOf ?? today);
  const { measure, key, schoolYear } = number;
  // The years of the table, so that the one that is asked for is among them; a day before it began has none of it.
  const years = { fromYear: schoolYear, toYear: schoolYear };
  const tooEarly = schoolYearOf(asOf) < schoolYear;
  const query = useQuery({
    ...queryOf(StudyCases, { ...asked, ...years, measure, key, schoolYear, asOf }),
    enabled: !tooEarly,
  });
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="ds-dialog ui-dialog explain" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{texts.explain(texts.measures[measure], number.name, schoolYear)}</h2>
      <DateField
        label={texts.asOf}
        inWords={format.date}
        max={today}
        value={asOf}
        onChange={({ target: { value } }) => value !== '' && value <= today && setAsOf(value)}
      />
      {tooEarly ? (
        <p>{texts.notYet(schoolYear)}</p>
      ) : (
        <Loaded query={query} skeleton={<LoadingSkeleton shape="text" count={6} label={t.shell.loading} />}>
          {({ studyCases }) => <Explained found={studyCases} measure={measure} />}
        </Loaded>
      )}
      <div className="ui-dialog__actions">
        <Button onClick={() => dialog.current?.close()}>{texts.close}</Button>
      </div>
    </dialog>
  );
}

type Found = StudyCasesQuery['studyCases'];

function Explained({ found, measure }: { readonly found: Found; readonly measure: FigureMeasure }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.indicators;
  const { value, unseen, cases, definition } = found;
  const told = (number: number): string => (measure === 'SHARE' ? format.percent(number / 100) : format.number(number));
  return (
    <Stack gap="sm">
      <p role="status">
        <strong>{value == null ? texts.hiddenNumber : told(value)}</strong> {texts.asOfDay(format.date(found.asOf))}
      </p>
      <h3>{texts.definition}</h3>
      <p className="definition">{definition.text}</p>
      <p className="quiet">{texts.version(definition.version)}</p>
      <h3>{texts.dateRule}</h3>
      <p className="definition">{found.dateRule}</p>
      <h3>{texts.cases(format.number(cases.length))}</h3>
      {unseen != null && unseen > 0 && <p>{texts.unseen(format.number(unseen))}</p>}
      {value == null && <p>{texts.hiddenNote}</p>}
      {cases.length > 0 && (
        <DataTable
          caption={texts.cases(format.number(cases.length))}
          rows={cases}
          rowKey={({ applicationId }) => applicationId}
          columns={[
            { id: 'name', heading: texts.person, rowHeading: true, cell: ({ personName }) => personName },
            { id: 'unit', heading: texts.unit, cell: ({ unitName }) => unitName },
            { id: 'study', heading: texts.study, cell: ({ study, institution }) => `${study}, ${institution}` },
            { id: 'begun', heading: texts.begunOn, cell: ({ begunOn }) => format.date(begunOn) },
            { id: 'credits', heading: texts.credits, numeric: true, cell: ({ credits }) => format.number(credits) },
          ]}
        />
      )}
    </Stack>
  );
}
