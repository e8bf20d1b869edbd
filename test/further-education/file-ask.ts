import { request as httpRequest } from 'node:http';
import type { TestApi } from '../harness/api.ts';

export interface SeenFile {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly sizeBytes: number;
  readonly address: string;
}

export interface Uploaded {
  readonly status: number;
  readonly body: {
    readonly id?: string;
    readonly name?: string;
    readonly already?: boolean;
    readonly refusal?: { readonly code: string; readonly sentence: string };
  };
}

const CONTENT = 'application/vnd.kompetanse.file';
const FILES = 'files { id name kind sizeBytes address }';

/** What a writer does with the files of an application. */
export function withFiles(api: TestApi, person: { readonly id: string } | null) {
  const cookie = async (): Promise<string> => (person ? api.cookie(person.id) : 'session=none');
  return {
    upload: async (
      draftId: string,
      bytes: Buffer,
      name: string,
      headers: Record<string, string> = {},
    ): Promise<Uploaded> => {
      const answer = await api
        .http()
        .post(`/application-drafts/${draftId}/files`)
        .set({ cookie: await cookie(), 'content-type': CONTENT, 'x-file-name': encodeURIComponent(name), ...headers })
        .send(bytes);
      return { status: answer.status, body: answer.body as Uploaded['body'] };
    },
    /** Says that so many bytes come, sends some, and the line is cut. */
    cut: async (draftId: string, { says, sent }: { says: number; sent: Buffer }): Promise<void> => {
      const { port } = new URL(await api.app.getUrl());
      const headers = {
        cookie: await cookie(),
        'content-type': CONTENT,
        'content-length': says,
        'x-file-name': 'a.pdf',
      };
      const path = `/application-drafts/${draftId}/files`;
      await new Promise<void>((done) => {
        const request = httpRequest({ host: '127.0.0.1', port, path, method: 'POST', headers });
        request.on('error', () => done());
        request.write(sent, () => setTimeout(() => request.destroy(), 150));
        request.on('close', () => done());
      });
    },
    save: async (fileId: string) => {
      const answer = await api
        .http()
        .get(`/application-files/${fileId}`)
        .set('cookie', await cookie())
        .buffer(true);
      return { status: answer.status, headers: answer.headers as Record<string, string>, bytes: answer.body as Buffer };
    },
    remove: async (draftId: string, fileId: string) => {
      const { data, errors } = await api.ask<{ answer: { code?: string; files?: SeenFile[] } } | null>(
        person?.id ?? null,
        `mutation ($draftId: ID!, $fileId: ID!) { answer: removeApplicationFile(draftId: $draftId, fileId: $fileId) {
          ... on ApplicationDraft { ${FILES} } ... on Refusal { code } } }`,
        { draftId, fileId },
      );
      return errors?.[0] ? { code: `ERROR ${errors[0].extensions.code}` } : (data?.answer ?? {});
    },
    ofDraft: async (draftId: string): Promise<readonly SeenFile[]> => {
      const query = `{ myApplicationDrafts { id ${FILES} } }`;
      const { data } = await api.ask<{ myApplicationDrafts: { id: string; files: SeenFile[] }[] }>(
        person?.id ?? null,
        query,
      );
      return data.myApplicationDrafts.find(({ id }) => id === draftId)?.files ?? [];
    },
    ofApplication: async (id: string): Promise<readonly SeenFile[] | null> => {
      const query = `query ($id: ID!) { application(id: $id) { ${FILES} } }`;
      const { data } = await api.ask<{ application: { files: SeenFile[] } | null }>(person?.id ?? null, query, { id });
      return data.application?.files ?? null;
    },
  };
}

/** How many files lie in the database, kept or not, and how many pieces. */
export async function storedIn(api: TestApi): Promise<{ files: number; pieces: number }> {
  const { rows } = await api.sql.query<{ files: number; pieces: number }>(
    'SELECT (SELECT count(*)::int FROM stored_file) AS files, (SELECT count(*)::int FROM stored_file_piece) AS pieces',
  );
  return rows[0] ?? { files: -1, pieces: -1 };
}
