import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SealingKey } from '../config/sealing-keys.ts';

/** Where a sealed text stands. It can be opened there and nowhere else: moved to another row it is damaged. */
export interface SealedAt {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

export interface Sealed {
  /** v1.<key id>.<iv>.<tag>.<text>, the last three in base64url. */
  readonly sealed: string;
  readonly keyId: string;
}

/** The text, or why it cannot be read; the key it was sealed with is named, never shown. */
export type Opened = { readonly text: string } | { readonly closed: 'KEY_LOST' | 'DAMAGED'; readonly keyId: string };

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM for one column at a time. The first key seals; all of them open. Source: reliability.md § 5. */
export class KeyRing {
  private readonly current: SealingKey;
  private readonly byId: ReadonlyMap<string, Buffer>;

  constructor(keys: readonly SealingKey[]) {
    const [current] = keys;
    if (!current) throw new Error('A key ring without a key');
    this.current = current;
    this.byId = new Map(keys.map(({ id, key }) => [id, key]));
  }

  get currentId(): string {
    return this.current.id;
  }

  seal(text: string, at: SealedAt): Sealed {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.current.key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(bound(at));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const parts = [iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'));
    return { sealed: ['v1', this.current.id, ...parts].join('.'), keyId: this.current.id };
  }

  open(sealed: string, at: SealedAt): Opened {
    const [version, keyId = '', iv = '', tag = '', body = ''] = sealed.split('.');
    const key = this.byId.get(keyId);
    if (!key) return { closed: 'KEY_LOST', keyId };
    try {
      if (version !== 'v1') return { closed: 'DAMAGED', keyId };
      const cipher = createDecipheriv('aes-256-gcm', key, bytesOf(iv), { authTagLength: TAG_BYTES });
      cipher.setAAD(bound(at));
      cipher.setAuthTag(bytesOf(tag));
      const text = Buffer.concat([cipher.update(bytesOf(body)), cipher.final()]);
      return { text: text.toString('utf8') };
    } catch {
      return { closed: 'DAMAGED', keyId };
    }
  }
}

function bound({ table, column, rowId }: SealedAt): Buffer {
  return Buffer.from(`${table}:${column}:${rowId}`, 'utf8');
}

/** The last letter of base64 holds bits that stand for nothing; only the one way to write the bytes is taken. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw new Error('not written as it was sealed');
  return bytes;
}
