import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card as Frame, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import { shortProgramsQuery, type ShortCard } from './program-queries.ts';
import { StrandRings } from './StrandRings.tsx';
import './program.css';

/** My programmes on the front page: the rings, what is late or next, and the way to the card. Nothing for who has none. */
export function ProgramInShort(): ReactElement | null {
  const { data } = useQuery(shortProgramsQuery);
  const cards = data?.filter(({ state }) => state !== 'EXEMPT') ?? [];
  if (cards.length === 0) return null;
  return (
    <Stack>
      {cards.map((card) => (
        <InShort key={card.program.id} card={card} />
      ))}
    </Stack>
  );
}

function InShort({ card }: { readonly card: ShortCard }): ReactElement {
  const { program: texts } = useTexts();
  const late = card.elements.filter(({ state }) => state === 'LATE').length;
  const next = card.elements.find((part) => part.next);
  return (
    <Frame as="section" title={card.program.title}>
      <StrandRings strands={card.strands} small />
      <p>
        {late > 0 && <strong>{texts.lateTitle(late)}. </strong>}
        {next === undefined ? texts.completed : texts.next(next.element.title)}
      </p>
      <p>
        <Link to="/mitt-program">{texts.toCard}</Link>
      </p>
    </Frame>
  );
}
