import type { ReactElement } from 'react';
import { Notice } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';

export interface Outcome {
  readonly invited: number;
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

/** What became of the invitations; named only are those who were not invited. */
export function InviteOutcome({ outcome: { invited, refused } }: { readonly outcome: Outcome }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.invite;
  return (
    <div id="invited" tabIndex={-1}>
      <Notice tone={refused.length > 0 ? 'warning' : 'success'} title={texts.done}>
        <p>{texts.invited(format.number(invited))}</p>
        {refused.length > 0 && (
          <ul>
            {refused.map(({ name, why }) => (
              <li key={name}>{texts.notInvited(name, why)}</li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
