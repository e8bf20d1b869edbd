import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a program writes when it is ready, and again for each thing it is asked. */
export type Answer = Readonly<Record<string, number>>;

/** A program of the bench in a process of its own, so that its CPU and memory can be told from the load's. */
export class Program {
  private static readonly running = new Set<Program>();

  readonly pid: number;
  readonly ready: Answer;
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess, ready: Answer) {
    this.child = child;
    this.pid = child.pid ?? 0;
    this.ready = ready;
  }

  /** Starts programs/<name>.ts; settles when it says it is ready. What it logs goes nowhere, what it complains of is seen. */
  static async start(name: string, env: Readonly<Record<string, string>>): Promise<Program> {
    const file = fileURLToPath(new URL(`../programs/${name}.ts`, import.meta.url));
    const child = fork(file, [], {
      env: { ...cleanEnvironment(), ...env },
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const program = new Program(child, await nextAnswer(child, name));
    Program.running.add(program);
    return program;
  }

  /** Stops what a job has left running; it may have failed half way. */
  static async stopAll(): Promise<void> {
    await Promise.all([...Program.running].map((program) => program.stop()));
  }

  /** The port it listens on. */
  get port(): number {
    return this.ready['port'] ?? 0;
  }

  /** Sends a question; the program handles one at a time. */
  ask(question: Readonly<Record<string, number | string>>): Promise<Answer> {
    const answer = nextAnswer(this.child, 'A program of the bench');
    this.child.send(question);
    return answer;
  }

  /** Megabytes it holds in memory; null where there is no /proc. */
  megabytes(): number | null {
    if (process.platform !== 'linux') return null;
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  }

  async stop(): Promise<void> {
    Program.running.delete(this);
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((settle) => this.child.once('exit', settle));
    this.child.disconnect();
    const force = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(force);
  }
}

/** Nothing of the caller's settings may reach the programs: they could point at real data. */
function cleanEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'SystemRoot', 'TEMP'];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

function nextAnswer(child: ChildProcess, name: string): Promise<Answer> {
  return new Promise((settle, fail) => {
    const gone = (code: number | null): void => fail(new Error(`${name} ended with ${code ?? 'a signal'}`));
    child.once('exit', gone);
    child.once('message', (message) => {
      child.off('exit', gone);
      settle(message as Answer);
    });
  });
}
