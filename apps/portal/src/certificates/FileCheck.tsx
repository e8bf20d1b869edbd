import { useState, type ReactElement } from 'react';
import { Card, FileField, Notice } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';

/** SHA-256 of a file, hexadecimal. Computed here: the file never leaves the machine. */
async function fingerprint(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Compares a PDF somebody has been given with the one that was made. */
export function FileCheck({ sha256 }: { readonly sha256: string }): ReactElement {
  const { verify } = useTexts().certificates;
  const [same, setSame] = useState<boolean | null>(null);
  const compare = async (file: File | undefined): Promise<void> => {
    setSame(file ? (await fingerprint(file)) === sha256.toLowerCase() : null);
  };
  return (
    <Card title={verify.file} className="ui-no-print">
      <FileField
        label={verify.fileLabel}
        hint={verify.fileHint}
        chooseLabel={verify.chooseFile}
        accept="application/pdf"
        onChange={(event) => void compare(event.target.files?.[0])}
      />
      <div role="status">
        {same !== null && (
          <Notice tone={same ? 'success' : 'danger'}>{same ? verify.fileSame : verify.fileOther}</Notice>
        )}
      </div>
    </Card>
  );
}
