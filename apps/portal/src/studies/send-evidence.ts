import { language } from '../shell/language.ts';

/** What became of a file: its name when it is there, or why not, in words. */
export type Arrived = { readonly name: string } | { readonly no: string };

/** Sends a file that shows a result. Never throws: a lost line is told as such. */
export async function sendEvidence(semesterId: string, file: File): Promise<Arrived> {
  const { texts, locale } = language();
  const lost = { no: texts.studies.files.lost };
  try {
    const answer = await fetch(`/study-semesters/${semesterId}/evidence`, {
      method: 'POST',
      headers: {
        'content-type': 'application/vnd.kompetanse.file',
        'x-file-name': encodeURIComponent(file.name.replace(/\p{Cs}/gu, '').slice(-300)),
        'x-locale': locale,
      },
      body: file,
    });
    const body = (await answer.json()) as { readonly name?: string; readonly refusal?: { readonly sentence: string } };
    if (answer.ok && body.name !== undefined) return { name: body.name };
    return body.refusal ? { no: body.refusal.sentence } : lost;
  } catch {
    return lost;
  }
}
