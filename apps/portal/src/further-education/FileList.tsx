import type { ReactElement } from 'react';
import { Button } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import type { Paper } from './use-application-files.ts';
import './further-education.css';

interface FileListProps {
  readonly files: readonly Paper[];
  readonly label: string;
  /** Left out where nothing can be removed. */
  readonly onRemove?: (file: Paper) => void;
}

/** Files with their sizes, each to be saved. */
export function FileList({ files, label, onRemove }: FileListProps): ReactElement | null {
  const { files: texts } = useTexts().furtherEducation;
  const format = useFormat();
  const size = (bytes: number): string =>
    bytes < 1_000_000
      ? texts.size.kb(format.number(Math.max(1, Math.round(bytes / 1000))))
      : texts.size.mb(format.number(Math.round(bytes / 100_000) / 10));
  if (files.length === 0) return null;
  return (
    <ul className="further-education-files" aria-label={label}>
      {files.map((file) => (
        <li key={file.id} className="further-education-files__row">
          <span className="further-education-files__name">
            <a href={file.address} download={file.name}>
              {file.name}
            </a>
            <span className="portal-quiet">{size(file.sizeBytes)}</span>
          </span>
          {onRemove && (
            <Button variant="tertiary" size="sm" aria-label={texts.remove(file.name)} onClick={() => onRemove(file)}>
              {texts.removeShort}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
