import { useState, type ReactElement } from 'react';
import { Button, ConfirmDialog, FileField, Stack, focusOn } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { FileList } from './FileList.tsx';
import type { ApplicationFiles, Paper, Parcel } from './use-application-files.ts';
import './further-education.css';

const FIELD = 'files';
const ACCEPT = 'application/pdf,image/png,image/jpeg,image/webp,.pdf,.png,.jpg,.jpeg,.webp';

interface FilesFieldProps {
  readonly papers: ApplicationFiles;
  readonly error: string | undefined;
}

/** The files of an application: chosen or dragged here, each with how far it has come, and what to do when it does not come through. */
export function FilesField({ papers, error }: FilesFieldProps): ReactElement {
  const { files: texts } = useTexts().furtherEducation;
  const [removing, setRemoving] = useState<Paper | null>(null);
  const [no, setNo] = useState<string | undefined>(undefined);
  const [underway, setUnderway] = useState(false);
  const close = (): void => {
    setRemoving(null);
    setNo(undefined);
  };
  const remove = async (file: Paper): Promise<void> => {
    setUnderway(true);
    const refused = await papers.remove(file);
    setUnderway(false);
    if (refused === null) {
      close();
      focusOn(FIELD);
    } else setNo(refused);
  };
  return (
    <Stack gap="sm">
      <FileField
        id={FIELD}
        label={texts.label}
        description={texts.help}
        chooseLabel={texts.choose}
        hint={texts.hint}
        accept={ACCEPT}
        multiple
        error={error}
        onChange={({ target }) => {
          const chosen = Array.from(target.files ?? []);
          target.value = ''; // the same file can be chosen again
          papers.add(chosen);
        }}
      />
      {papers.parcels.length > 0 && (
        <ul className="further-education-files">
          {papers.parcels.map((parcel) => (
            <ParcelRow key={parcel.key} parcel={parcel} papers={papers} />
          ))}
        </ul>
      )}
      <FileList files={papers.files} label={texts.list} onRemove={setRemoving} />
      <p className="portal-quiet" role="status">
        {papers.news}
      </p>
      <ConfirmDialog
        open={removing !== null}
        tone="danger"
        title={texts.removeTitle(removing?.name ?? '')}
        consequence={texts.removeConsequence}
        confirmLabel={texts.removeShort}
        cancelLabel={texts.keep}
        loading={underway}
        error={no}
        onConfirm={() => removing && void remove(removing)}
        onCancel={close}
      />
    </Stack>
  );
}

function ParcelRow({ parcel, papers }: { readonly parcel: Parcel; readonly papers: ApplicationFiles }): ReactElement {
  const { files: texts } = useTexts().furtherEducation;
  const format = useFormat();
  const { file, share, no, canTryAgain } = parcel;
  const drop = (): void => {
    papers.drop(parcel);
    focusOn(FIELD);
  };
  return (
    <li className="further-education-files__row" data-failed={no !== null || undefined}>
      <div className="further-education-files__name">
        <span>{file.name}</span>
        {no === null ? (
          <>
            <progress value={share} max={1} aria-label={texts.sending(file.name)} />
            <span className="portal-quiet">{texts.percent(format.percent(Math.floor(share * 100) / 100))}</span>
          </>
        ) : (
          <p className="further-education-files__no" role="alert">
            {no}
          </p>
        )}
      </div>
      {canTryAgain && no !== null && (
        <Button
          variant="secondary"
          size="sm"
          aria-label={texts.again(file.name)}
          onClick={() => {
            papers.again(parcel);
            focusOn(FIELD);
          }}
        >
          {texts.againShort}
        </Button>
      )}
      <Button
        variant="tertiary"
        size="sm"
        aria-label={no === null ? texts.cancel(file.name) : texts.drop(file.name)}
        onClick={drop}
      >
        {no === null ? texts.cancelShort : texts.dropShort}
      </Button>
    </li>
  );
}
