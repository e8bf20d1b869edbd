import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { OneConversion, type ConversionChoicesQuery } from '@kompetanse/contract/admin';
import { Button, Card, DefinitionList, LoadingSkeleton, Stack, StatusBadge, Timeline } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { queryOf } from '../shell/operation.ts';
import { ConversionForm, type Conversion } from './ConversionForm.tsx';
import { conversionTones } from './ConversionTable.tsx';
import { FillForm } from './FillForm.tsx';
import { StepButton } from './StepButton.tsx';

interface PaneProps {
  readonly id: string;
  readonly choices: ConversionChoicesQuery;
  readonly onClose: () => void;
}

/** One conversion: where it stands, what can be done with it, and its story. */
export function ConversionPane({ id, choices, onClose }: PaneProps): ReactElement {
  const { t } = useTexts();
  const query = useQuery(queryOf(OneConversion, { conversionId: id }));
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="form" count={6} label={t.shell.loading} />}>
      {({ positionConversion }) =>
        positionConversion === null ? (
          <NotFound />
        ) : (
          <Pane conversion={positionConversion} choices={choices} onClose={onClose} />
        )
      }
    </Loaded>
  );
}

interface ShownProps extends Omit<PaneProps, 'id'> {
  readonly conversion: Conversion;
}

function Pane({ conversion, choices, onClose }: ShownProps): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.conversions;
  const [doing, setDoing] = useState<'CHANGE' | 'FILL' | null>(null);
  const { state, unit, targetYear, actions, mayChange, measureRef, overBudgetReason } = conversion;
  if (doing === 'CHANGE')
    return <ConversionForm choices={choices} conversion={conversion} onDone={() => setDoing(null)} />;
  const title = conversion.positionTitle === '' ? unit.name : `${unit.name}: ${conversion.positionTitle}`;
  const items = [
    { term: texts.profiles, value: texts.fromTo(conversion.fromProfileName, conversion.toProfileName) },
    { term: texts.year, value: String(targetYear) },
    { term: texts.cost, value: format.kroner(conversion.costNok) },
    ...(conversion.holder === null ? [] : [{ term: texts.holder, value: conversion.holder.name }]),
    ...(measureRef === null ? [] : [{ term: texts.measure, value: `${measureRef}. ${conversion.measureTitle ?? ''}` }]),
    ...(overBudgetReason === null ? [] : [{ term: texts.overBudgetReason, value: overBudgetReason }]),
  ];
  return (
    <Card
      title={title}
      actions={<StatusBadge tone={conversionTones[state]}>{words.conversionState[state]}</StatusBadge>}
    >
      <Stack>
        <DefinitionList items={items} />
        {doing === 'FILL' ? (
          <FillForm conversion={conversion} onDone={() => setDoing(null)} />
        ) : (
          <div className="conversion-actions ui-no-print">
            {actions.map((step) =>
              step === 'FILL' ? (
                <Button key={step} onClick={() => setDoing('FILL')}>
                  {words.conversionStep.FILL}
                </Button>
              ) : (
                <StepButton key={step} conversion={conversion} step={step} />
              ),
            )}
            {mayChange && (
              <Button variant="secondary" onClick={() => setDoing('CHANGE')}>
                {texts.change}
              </Button>
            )}
            <Button variant="tertiary" onClick={onClose}>
              {t.shell.close}
            </Button>
          </div>
        )}
        <h3>{texts.history}</h3>
        <Timeline
          label={texts.history}
          steps={conversion.history.map(({ fromState, toState, at, actor, holder, reason }, index) => ({
            id: String(index),
            title: fromState === toState ? texts.changed : words.conversionState[toState],
            state: toState === 'DROPPED' ? ('stopped' as const) : ('done' as const),
            stateLabel: t.shell.timelineState[toState === 'DROPPED' ? 'stopped' : 'done'],
            date: `${format.dateTime(at)}, ${actor.name}`,
            text: [holder === null ? '' : texts.heldBy(holder.name), reason ?? ''].filter(Boolean).join(' '),
          }))}
        />
      </Stack>
    </Card>
  );
}
