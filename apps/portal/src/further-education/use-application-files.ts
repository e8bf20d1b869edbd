import { useRef, useState } from 'react';
import { RemoveApplicationFile, type PaperOfFragment } from '@kompetanse/contract/portal';
import { fileLimits } from '@kompetanse/domain/files';
import { call, failureSentence } from '../shell/call.ts';
import { language } from '../shell/language.ts';
import { sendApplicationFile, type Arrived } from './send-application-file.ts';

export type Paper = PaperOfFragment;

/** A file that is on its way, or did not come through. */
export interface Parcel {
  readonly key: number;
  readonly file: File;
  readonly share: number;
  /** Why it did not come through; null while it is on its way. */
  readonly no: string | null;
  readonly canTryAgain: boolean;
}

export interface ApplicationFiles {
  readonly files: readonly Paper[];
  readonly parcels: readonly Parcel[];
  /** What happened last, in words. */
  readonly news: string;
  readonly add: (chosen: readonly File[]) => void;
  readonly again: (parcel: Parcel) => void;
  /** Calls back what is on its way; takes what did not come through off the list. */
  readonly drop: (parcel: Parcel) => void;
  /** Null when it is gone, else why not. */
  readonly remove: (file: Paper) => Promise<string | null>;
  readonly start: (files: readonly Paper[]) => void;
}

let serial = 0;

/** The files of what is being written: sent one after the other, each by itself. draftId: of the saved draft, null when it can not be saved. */
export function useApplicationFiles(known: readonly Paper[], draftId: () => Promise<string | null>): ApplicationFiles {
  const [files, setFiles] = useState(known);
  const [parcels, setParcels] = useState<readonly Parcel[]>([]);
  const [news, setNews] = useState('');
  const queue = useRef<Promise<void>>(Promise.resolve());
  const cancels = useRef(new Map<number, () => void>());

  const change = (key: number, part: Partial<Parcel>): void =>
    setParcels((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const forget = (key: number): void => setParcels((all) => all.filter((one) => one.key !== key));
  const texts = () => language().texts.furtherEducation.files;

  const settle = ({ key, file }: Parcel, arrived: Arrived): void => {
    if (arrived === 'LOST') change(key, { no: texts().lost, canTryAgain: true });
    else if (arrived === 'CANCELLED') {
      forget(key);
      setNews(texts().cancelled(file.name));
    } else if ('no' in arrived) change(key, { no: arrived.no, canTryAgain: false });
    else {
      forget(key);
      setFiles((all) => [...all.filter(({ id }) => id !== arrived.file.id), arrived.file]);
      setNews(arrived.already ? texts().already(arrived.file.name) : texts().added(arrived.file.name));
    }
  };
  const send = async (parcel: Parcel): Promise<void> => {
    const draft = cancels.current.has(parcel.key) ? await draftId() : null;
    if (!cancels.current.has(parcel.key)) {
      settle(parcel, 'CANCELLED'); // called back while it waited
      return;
    }
    if (!draft) {
      change(parcel.key, { no: texts().unsaved, canTryAgain: true });
      return;
    }
    const { arrived, cancel } = sendApplicationFile(draft, parcel.file, (share) => change(parcel.key, { share }));
    cancels.current.set(parcel.key, cancel);
    settle(parcel, await arrived);
  };
  const begin = (parcel: Parcel): void => {
    cancels.current.set(parcel.key, () => undefined);
    queue.current = queue.current.then(() => send(parcel)).finally(() => cancels.current.delete(parcel.key));
  };

  return {
    files,
    parcels,
    news,
    add: (chosen) => {
      const made = chosen.map((file): Parcel => {
        const max = fileLimits.bytes / 1_000_000;
        const no = file.size > fileLimits.bytes ? texts().tooLarge(max) : null;
        return { key: (serial += 1), file, share: 0, no, canTryAgain: false };
      });
      setParcels((all) => [...all, ...made]);
      for (const parcel of made) if (parcel.no === null) begin(parcel);
    },
    again: (parcel) => {
      change(parcel.key, { no: null, share: 0 });
      begin(parcel);
    },
    drop: ({ key, no }) => {
      const cancel = cancels.current.get(key);
      cancels.current.delete(key);
      if (no !== null) forget(key);
      else cancel?.();
    },
    remove: async (file) => {
      try {
        const draft = await draftId();
        if (!draft) return texts().unsaved;
        const { removeApplicationFile: answer } = await call(RemoveApplicationFile, {
          draftId: draft,
          fileId: file.id,
        });
        if (answer.__typename === 'Refusal') return answer.sentence;
        setFiles(answer.files);
        setNews(texts().removed(file.name));
        return null;
      } catch (error) {
        return failureSentence(error);
      }
    },
    start: (fresh) => {
      setFiles(fresh);
      setNews('');
    },
  };
}
