import type { PaperOfFragment } from '@kompetanse/contract/portal';
import { language } from '../shell/language.ts';

/** What became of a file on its way: there, refused in words, lost with the line, or called back. */
export type Arrived =
  { readonly file: PaperOfFragment; readonly already: boolean } | { readonly no: string } | 'LOST' | 'CANCELLED';

export interface Sending {
  readonly arrived: Promise<Arrived>;
  readonly cancel: () => void;
}

function answerOf({ status, responseText }: XMLHttpRequest): Arrived {
  try {
    const answer = JSON.parse(responseText === '' ? '{}' : responseText) as Partial<PaperOfFragment> & {
      readonly already?: boolean;
      readonly refusal?: { readonly sentence: string };
    };
    if (status === 200) return { file: answer as PaperOfFragment, already: answer.already === true };
    if (status === 422 && answer.refusal) return { no: answer.refusal.sentence };
  } catch {
    return 'LOST'; // something between us answered
  }
  return status === 404 ? { no: language().texts.furtherEducation.files.gone } : 'LOST';
}

/** Sends a file to a draft. With XMLHttpRequest: fetch does not tell how much has been sent. */
export function sendApplicationFile(draftId: string, file: File, tell: (share: number) => void): Sending {
  const request = new XMLHttpRequest();
  const arrived = new Promise<Arrived>((done) => {
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0);
    request.onload = () => done(answerOf(request));
    request.onerror = () => done('LOST');
    request.onabort = () => done('CANCELLED');
    request.open('POST', `/application-drafts/${draftId}/files`);
    request.setRequestHeader('content-type', 'application/vnd.kompetanse.file');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.replace(/\p{Cs}/gu, '').slice(-300)));
    request.setRequestHeader('x-locale', language().locale);
    request.send(file);
  });
  return { arrived, cancel: () => request.abort() };
}
