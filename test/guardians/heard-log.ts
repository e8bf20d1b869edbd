/** What the processes of a test write, lines of the log among it. */
export interface HeardLog {
  readonly text: () => string;
  /** Lines of the log, parsed. */
  readonly lines: () => readonly Readonly<Record<string, unknown>>[];
  readonly stop: () => void;
}

/** Listens to the console from now on. Start it before the API: the log writes past the console unless somebody listens when it is made. */
export function hearLog(): HeardLog {
  const heard: string[] = [];
  const writers = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write.bind(stream) }));
  for (const { stream, write } of writers)
    stream.write = (text: string | Uint8Array, ...rest: unknown[]): boolean => {
      const said = String(text);
      heard.push(said);
      // The log itself is kept from the screen; what the test runner says is not.
      return said.startsWith('{"level"') || (write as (...all: unknown[]) => boolean)(text, ...rest);
    };
  return {
    text: () => heard.join(''),
    lines: () =>
      heard
        .join('')
        .split('\n')
        .filter((line) => line.startsWith('{"level"'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    stop: () => {
      for (const { stream, write } of writers) stream.write = write;
    },
  };
}
