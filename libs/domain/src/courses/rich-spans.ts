/** A stretch of text in one dress. */
export interface RichSpan {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** An address that isSafeLink has let through; null for plain text. */
  readonly href: string | null;
}

type Dress = Omit<RichSpan, 'text'>;

const LINK = /\[([^[\]\n]{1,200})\]\(([^()\s]{1,1000})\)/y;
const MARKS = ['**', '*', '_'] as const;
type Mark = (typeof MARKS)[number];

/** Only where a reader can see where it leads: https without a user name in it, or one mail address. */
export function isSafeLink(address: string): boolean {
  if (/[\p{C}\s"'<>\\^`{|}]/u.test(address)) return false;
  return (
    /^https:\/\/[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d{1,5})?([/?#].*)?$/iu.test(address) ||
    /^mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+$/i.test(address)
  );
}

/** Addresses that stand where a link's would and may not be there, in order. */
export function unsafeLinks(text: string): string[] {
  return [...text.matchAll(/\]\(\s*([^\s)]{1,1000})/g)]
    .map(([, address = '']) => address)
    .filter((address) => !isSafeLink(address));
}

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
const isGap = (letter: string | undefined): boolean => letter === undefined || /\s/.test(letter);

/** One line's text read from left to right, once. What is no mark of ours stays as it is written. */
class Reader {
  private readonly spans: RichSpan[] = [];
  private readonly open = new Set<Mark>();
  /** Marks that are not closed anywhere ahead: nothing is looked for twice. */
  private readonly unclosed = new Set<Mark>();
  private waiting = '';
  private at = 0;

  private readonly text: string;
  private readonly href: string | null;

  constructor(text: string, href: string | null) {
    this.text = text;
    this.href = href;
  }

  read(): RichSpan[] {
    while (this.at < this.text.length) if (!this.escape() && !this.link() && !this.mark()) this.letter();
    this.put();
    return this.spans;
  }

  private letter(): void {
    this.waiting += this.text[this.at] ?? '';
    this.at += 1;
  }

  private escape(): boolean {
    if (this.text[this.at] !== '\\' || !/[\\*_[\]()#.-]/.test(this.text[this.at + 1] ?? '')) return false;
    this.at += 1;
    this.letter();
    return true;
  }

  private link(): boolean {
    if (this.href !== null || this.text[this.at] !== '[') return false;
    LINK.lastIndex = this.at;
    const [whole, label, address] = LINK.exec(this.text) ?? [];
    if (whole === undefined || label === undefined || address === undefined || !isSafeLink(address)) return false;
    this.put();
    const dress = this.dress();
    for (const span of new Reader(label, address).read())
      this.spans.push({ ...span, bold: span.bold || dress.bold, italic: span.italic || dress.italic });
    this.at += whole.length;
    return true;
  }

  private mark(): boolean {
    const mark = MARKS.find((candidate) => this.text.startsWith(candidate, this.at));
    if (!mark) return false;
    if (this.open.has(mark) ? !this.closes(mark, this.at) : !this.opens(mark)) {
      this.waiting += mark;
    } else {
      this.put();
      if (!this.open.delete(mark)) this.open.add(mark);
    }
    this.at += mark.length;
    return true;
  }

  private opens(mark: Mark): boolean {
    const after = this.at + mark.length;
    if (isGap(this.text[after]) || (mark === '_' && isWord(this.text[this.at - 1])) || this.unclosed.has(mark))
      return false;
    for (
      let there = this.text.indexOf(mark, after + 1);
      there !== -1;
      there = this.text.indexOf(mark, there + mark.length)
    )
      if (this.closes(mark, there)) return true;
    this.unclosed.add(mark);
    return false;
  }

  private closes(mark: Mark, at: number): boolean {
    const before = this.text[at - 1];
    if (isGap(before) || before === '\\') return false;
    // '**' is one mark, not two of the other; '***' ends both.
    if (mark === '*' && this.text[at + 1] === '*') return false;
    if (mark === '*' && before === '*')
      return this.text[at - 2] === '*' && this.text[at - 3] !== '*' && !isGap(this.text[at - 3]);
    return mark !== '_' || !isWord(this.text[at + 1]);
  }

  private dress(): Dress {
    const italic = this.open.has('*') || this.open.has('_');
    return { bold: this.open.has('**'), italic, href: this.href };
  }

  private put(): void {
    if (this.waiting !== '') this.spans.push({ text: this.waiting, ...this.dress() });
    this.waiting = '';
  }
}

/** The stretches of one block: **bold**, *italic* or _italic_, [words](https://address), and \* for a plain star. */
export function readSpans(text: string): RichSpan[] {
  return new Reader(text, null).read();
}
