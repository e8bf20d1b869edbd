import type { ReactElement } from 'react';
import { Card } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { Application } from './application.ts';

/** What came with the application, each to be saved. */
export function ApplicationFiles({ files }: Pick<Application, 'files'>): ReactElement {
  const { t, format } = useTexts();
  const texts = t.furtherEducation;
  const size = (bytes: number): string =>
    bytes < 1_000_000
      ? texts.fileSize.kb(format.number(Math.max(1, Math.round(bytes / 1000))))
      : texts.fileSize.mb(format.number(Math.round(bytes / 100_000) / 10));
  return (
    <Card title={texts.files}>
      {files.length === 0 ? (
        <p>{texts.noFiles}</p>
      ) : (
        <ul className="application-files">
          {files.map(({ id, name, sizeBytes, address }) => (
            <li key={id}>
              <a href={address} download={name}>
                {name}
              </a>{' '}
              ({size(sizeBytes)})
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
