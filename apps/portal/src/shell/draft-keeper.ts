/** A draft on the server as this page last knew it. */
export interface KnownDraft {
  readonly id: string;
  readonly version: number;
}

/** What became of a save: the draft, or that it was written on elsewhere. Throws when the line is lost. */
export type Saved = { readonly draft: KnownDraft; readonly at: string } | 'BEHIND' | { readonly no: string };

/** Where what is written stands now. */
export type Keeping =
  | { readonly state: 'NEW' | 'TYPING' | 'LOST' | 'BEHIND' }
  | { readonly state: 'SAVED'; readonly at: string }
  | { readonly state: 'NO'; readonly sentence: string };

interface DraftKeeperParts<Written> {
  readonly known: KnownDraft | null;
  readonly save: (written: Written, version: number | null) => Promise<Saved>;
  /** Keeps a copy in this browser until the server has it; null drops the copy. Does nothing for words that must not lie there. */
  readonly copy: (copy: { readonly written: Written; readonly version: number | null } | null) => void;
  readonly tell: (keeping: Keeping) => void;
}

/** Typing comes to rest before it is sent. */
const REST_MS = 900;
/** A line that was lost is tried again this often. */
const AGAIN_MS = 10_000;

/** Saves what is typed, one save at a time, the last words last. What the server does not have yet lies in this browser. */
export class DraftKeeper<Written> {
  readonly #parts: DraftKeeperParts<Written>;
  #known: KnownDraft | null;
  #waiting: Written | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underway: Promise<void> | null = null;
  #behind = false;
  #sent = false;
  #here = true;

  constructor(parts: DraftKeeperParts<Written>) {
    this.#parts = parts;
    this.#known = parts.known;
  }

  /** Something was typed. */
  write(written: Written): void {
    if (this.#sent) return;
    this.#waiting = written;
    this.#parts.copy({ written, version: this.#known?.version ?? null });
    if (this.#behind) return;
    this.#parts.tell({ state: 'TYPING' });
    this.#later(REST_MS);
  }

  /** Saves now all that waits. The draft when the server has everything, else null: what stands in the way has been told. */
  async flush(written?: Written): Promise<KnownDraft | null> {
    if (written !== undefined && !this.#known) this.#waiting ??= written;
    clearTimeout(this.#timer);
    while (this.#underway) await this.#underway;
    if (this.#waiting !== null && !this.#behind && !this.#sent) {
      this.#underway = this.#save(this.#waiting).finally(() => (this.#underway = null));
      await this.#underway;
    }
    return this.#waiting === null ? this.#known : null;
  }

  /** The newest draft of the server is taken, or knowingly written over; null when there is none there any more. */
  know(known: KnownDraft | null, { keep }: { readonly keep: Written | null }): void {
    this.#known = known;
    this.#behind = false;
    this.#waiting = null;
    if (keep !== null) this.write(keep);
    else this.#parts.copy(null);
  }

  /** Sent or thrown away: nothing is kept any more. */
  end(): void {
    this.#sent = true;
    clearTimeout(this.#timer);
    this.#parts.copy(null);
  }

  /** Thrown away, and written anew from nothing. */
  begin(): void {
    clearTimeout(this.#timer);
    this.know(null, { keep: null });
    this.#parts.tell({ state: 'NEW' });
  }

  /** The page is shown. */
  stay(): void {
    this.#here = true;
  }

  /** The page is left: what waits is saved once; what is lost then lies in this browser. */
  leave(): void {
    this.#here = false;
    void this.flush();
  }

  #later(pause: number): void {
    clearTimeout(this.#timer);
    if (!this.#here) return;
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  async #save(written: Written): Promise<void> {
    const saved = await this.#parts.save(written, this.#known?.version ?? null).catch(() => null);
    if (this.#sent) return;
    if (saved === null) {
      this.#parts.tell({ state: 'LOST' });
      this.#later(AGAIN_MS);
    } else if (saved === 'BEHIND') {
      this.#behind = true;
      this.#parts.tell({ state: 'BEHIND' });
    } else if ('no' in saved) {
      this.#parts.tell({ state: 'NO', sentence: saved.no });
    } else {
      this.#known = saved.draft;
      if (this.#waiting !== written) return; // something was typed in the meantime, and its own save is on its way
      this.#waiting = null;
      this.#parts.copy(null);
      this.#parts.tell({ state: 'SAVED', at: saved.at });
    }
  }
}
