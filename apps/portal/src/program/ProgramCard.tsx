import type { ReactElement } from 'react';
import type { ParticipationState } from '@kompetanse/contract/portal';
import { strands as order } from '@kompetanse/domain/program';
import { Card as Frame, Notice, Stack, StatusBadge, type Tone } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { ElementItem } from './ElementItem.tsx';
import type { Card } from './program-queries.ts';
import { StrandRings } from './StrandRings.tsx';

const tones: Record<ParticipationState, Tone> = {
  ASSIGNED: 'neutral',
  ACTIVE: 'info',
  COMPLETED: 'success',
  EXEMPT: 'neutral',
};

/** My three-strand card: how far I have come, what is late, what is next, and every element with what to do about it. */
export function ProgramCard({ card }: { readonly card: Card }): ReactElement {
  const { program: texts, words } = useTexts();
  const format = useFormat();
  const { program, state, exemption, elements } = card;
  const late = elements.filter((part) => part.state === 'LATE');
  const next = elements.find((part) => part.next);
  return (
    <Frame
      as="article"
      title={program.title}
      actions={<StatusBadge tone={tones[state]}>{words.participationState[state]}</StatusBadge>}
    >
      <p className="portal-quiet">{texts.period(format.date(program.startsOn), format.date(program.endsOn))}</p>
      {exemption === null ? (
        <>
          <StrandRings strands={card.strands} />
          {late.length > 0 && (
            <Notice tone="warning" title={texts.lateTitle(late.length)}>
              {format.list(late.map(({ element }) => element.title))}
            </Notice>
          )}
          {next !== undefined && <p>{texts.next(next.element.title)}</p>}
          {state === 'COMPLETED' && <p>{texts.completed}</p>}
          {order.map((strand) => {
            const own = elements.filter(({ element }) => element.strand === strand);
            return own.length === 0 ? null : (
              <Stack as="section" key={strand} gap="sm">
                <h3>{words.programStrand[strand]}</h3>
                <ul className="program-elements">
                  {own.map((part) => (
                    <ElementItem key={part.element.id} part={part} />
                  ))}
                </ul>
              </Stack>
            );
          })}
        </>
      ) : (
        <p>
          {texts.exemptAll(exemption.grantedBy.name, format.day(format.dayOf(exemption.grantedAt)), exemption.reason)}
        </p>
      )}
    </Frame>
  );
}
