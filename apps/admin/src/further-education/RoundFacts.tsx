import type { ReactElement } from 'react';
import { Card, DefinitionList } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { Round } from './ranking.ts';

/** The money and the days of a round. */
export function RoundFacts({ round }: { readonly round: Round }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.rounds;
  return (
    <Card title={texts.ofYear(round.schoolYear)} className="round-facts">
      <DefinitionList
        layout="column"
        items={[
          { term: texts.budget, value: format.kroner(round.budgetNok) },
          { term: texts.granted, value: format.kroner(round.grantedNok) },
          { term: texts.left, value: format.kroner(round.budgetNok - round.grantedNok) },
          { term: texts.applications, value: format.number(round.applicationCount) },
          { term: texts.ownerDeadline, value: format.date(round.ownerDeadline) },
          { term: texts.schemes, value: round.schemes.map((scheme) => words.fundingScheme[scheme]).join(', ') },
          ...(round.externalBody === null ? [] : [{ term: texts.externalBody, value: round.externalBody }]),
        ]}
      />
      {round.lettersAddress !== null && (
        <p>
          <a href={round.lettersAddress} download>
            {texts.letters}
          </a>
        </p>
      )}
    </Card>
  );
}
