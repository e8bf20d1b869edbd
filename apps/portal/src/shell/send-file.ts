import { language } from './language.ts';

/** What became of a file: its name when it is there, or why not, in words. */
export type Arrived = { readonly name: string } | { readonly no: string };

/** Sends a file to a route of the API that keeps it. Never throws: a lost line is told with `lost`. */
export async function sendFile(path: string, file: File, lost: string): Promise<Arrived> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/vnd.kompetanse.file',
        'x-file-name': encodeURIComponent(file.name.replace(/\p{Cs}/gu, '').slice(-300)),
        'x-locale': language().locale,
      },
      body: file,
    });
    const body = (await answer.json()) as { readonly name?: string; readonly refusal?: { readonly sentence: string } };
    if (answer.ok && body.name !== undefined) return { name: body.name };
    return { no: body.refusal?.sentence ?? lost };
  } catch {
    return { no: lost };
  }
}
