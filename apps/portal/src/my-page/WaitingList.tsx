import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Card, ToneIcon } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { useNow } from '../shell/now.ts';
import { whatWaits, type Mine, type Waiting } from './waiting.ts';

/** Everything that waits for me, as one list, the most urgent first. */
export function WaitingList({ mine }: { readonly mine: Mine }): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  const now = useNow();
  const { waiting } = texts.myPage;
  const all = whatWaits(mine, { texts, format, now });
  return (
    <Card title={waiting.title}>
      {all.length === 0 ? (
        <p>{waiting.none}</p>
      ) : (
        <ul className="my-page-waiting">
          {all.map((item) => (
            <li key={item.id}>
              <ToneIcon tone={item.urgency === 'KNOW' ? 'info' : 'warning'} />
              <div>
                <ItemLink item={item} />
                <p className="portal-quiet">{item.text}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function ItemLink({ item }: { readonly item: Waiting }): ReactElement {
  if (item.to === '/kurs/$runId') {
    return (
      <Link to={item.to} params={{ runId: item.runId ?? '' }}>
        {item.title}
      </Link>
    );
  }
  if (item.to === '/undersokelser/$surveyId') {
    return (
      <Link to={item.to} params={{ surveyId: item.id }}>
        {item.title}
      </Link>
    );
  }
  return <Link to={item.to}>{item.title}</Link>;
}
