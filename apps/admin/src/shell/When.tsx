import type { ReactElement } from 'react';
import { useTexts } from './language.tsx';

/** A moment in a narrow column: the line breaks between day and time, never inside them. */
export function When({ moment }: { readonly moment: string }): ReactElement {
  const { t, format } = useTexts();
  return (
    <time dateTime={moment}>
      <span className="whole">{format.date(format.dayOf(moment))}</span>{' '}
      <span className="whole">{t.shell.at(format.time(moment))}</span>
    </time>
  );
}
