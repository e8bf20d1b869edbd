/** A key for texts that nobody but their readers may see. Its id stands in every text it has sealed. */
export interface SealingKey {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

const ENTRY = /^([a-z0-9-]{1,32}):([A-Za-z0-9+/]{43}=)$/;

/**
 * The keys in NOTE_KEYS or a key file: `id:key`, separated by commas or lines, the one that seals first. A key is 32 bytes in base64.
 * Undefined when one of them is not, or two have one id.
 */
export function sealingKeysIn(text: string): readonly SealingKey[] | undefined {
  const entries = text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const keys = entries.flatMap((entry) => {
    const [, id, key] = ENTRY.exec(entry) ?? [];
    return id && key ? [{ id, key: Buffer.from(key, 'base64') }] : [];
  });
  const whole = keys.length > 0 && keys.length === entries.length;
  return whole && new Set(keys.map(({ id }) => id)).size === keys.length ? keys : undefined;
}
