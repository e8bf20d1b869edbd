import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Stack, StatusBadge } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { MyPath } from './MyPath.tsx';
import { NextStep } from './NextStep.tsx';
import { myGapQuery, type Asked } from './gap-queries.ts';
import './gap.css';

const tones = { MET: 'success', EXPIRES_SOON: 'warning', MISSING: 'danger' } as const;

interface MyGapProps {
  /** Opens the form for a competence of one's own. */
  readonly onAdd: (competenceId: string) => void;
}

/** What my position asks for against what I have, with the next step for each lack; and the way to another position. */
export function MyGap({ onAdd }: MyGapProps): ReactElement {
  const { gap: texts } = useTexts();
  const query = useQuery(myGapQuery);
  return (
    <Stack as="section">
      <h2>{texts.title}</h2>
      <Loaded query={query} shape="tiles" count={2}>
        {({ myGap, myPathChoices }) => (
          <>
            {myGap.length === 0 ? (
              <p>{texts.nothingAsked}</p>
            ) : (
              <>
                <p>{texts.standing(myGap.filter(lacks).length)}</p>
                <ul className="gap-list">
                  {myGap.map((cell) => (
                    <li key={cell.requirementId}>
                      <OneAsked cell={cell} onAdd={onAdd} />
                    </li>
                  ))}
                </ul>
              </>
            )}
            {myPathChoices.length > 0 && <MyPath choices={myPathChoices} onAdd={onAdd} />}
          </>
        )}
      </Loaded>
    </Stack>
  );
}

const lacks = ({ state, requirement }: Asked): boolean => state === 'MISSING' && requirement.mandatory;

function OneAsked({ cell, onAdd }: { readonly cell: Asked } & MyGapProps): ReactElement {
  const { gap: texts, words } = useTexts();
  const format = useFormat();
  const { state, waiting, expiresOn, requirement } = cell;
  const { minLevel, minCredits, mandatory, competence } = requirement;
  const about = [
    mandatory ? '' : texts.wanted,
    minLevel === null ? '' : texts.level(minLevel),
    minCredits === null ? '' : texts.credits(format.number(minCredits)),
    expiresOn === null ? '' : texts.until(format.date(expiresOn)),
    waiting ? texts.waiting : '',
  ].filter(Boolean);
  return (
    <>
      <div className="gap-list__words">
        <span>
          <StatusBadge tone={tones[state]}>{words.gapState[state]}</StatusBadge> <strong>{competence.name}</strong>
        </span>
        {about.length > 0 && <span className="quiet">{about.join(' · ')}</span>}
      </div>
      {state !== 'MET' && !waiting && <NextStep competence={competence} onAdd={onAdd} />}
    </>
  );
}
