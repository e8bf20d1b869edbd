import type { ReactElement } from 'react';
import { Notice } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { Told } from './one-by-one.ts';

interface ToldNoticeProps {
  /** Where focus goes afterwards. */
  readonly id: string;
  readonly title: string;
  readonly told: Told;
}

/** What came of answering many: how many went through, and each that did not. */
export function ToldNotice({ id, title, told }: ToldNoticeProps): ReactElement {
  const { t } = useTexts();
  return (
    <div id={id} tabIndex={-1}>
      <Notice tone={told.failed.length === 0 ? 'success' : 'warning'} title={title}>
        {told.failed.length > 0 && (
          <ul>
            {told.failed.map(({ name, why }) => (
              <li key={name}>{t.ranking.notAnswered(name, why)}</li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
