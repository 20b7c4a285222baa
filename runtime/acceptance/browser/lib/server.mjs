// The product, started as a user starts it, on a home of its own and a free port of loopback.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const HERE = import.meta.dirname;
// An archive of class data is made behind a server that has started: not here, where screens are looked at.
process.env.SAMVERKSTAD_CLASS_DATA ??= 'off';

export const PRODUCT = resolve(process.env.PRODUCT || join(HERE, '../../../product/target/samverkstad'));
const START_LIMIT = 120_000;
const STOP_LIMIT = 15_000;
const SCRIPT = join(PRODUCT, 'bin/samverkstad');

// No server outlives its test, however that ends.
const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));
for (const [signal, code] of [['SIGTERM', 143], ['SIGINT', 130], ['SIGHUP', 129]]) {
  process.on(signal, () => process.exit(code));
}

/** Starts the product, with `options` of `start` besides, and waits until it says that it is ready. `stop()` ends it and removes its home. */
export async function startServer({ options = [] } = {}) {
  if (!existsSync(SCRIPT)) {
    throw new Error(`there is no product at ${PRODUCT}: build runtime/product first, or name another with PRODUCT`);
  }
  return startIn(await mkdtemp(join(tmpdir(), 'samverkstad-browser-')), options);
}

async function startIn(home, options = [], port = '0') {
  const child = spawn(SCRIPT, ['start', '--home', home, '--port', port, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const ended = new Promise((done) => child.once('close', (code) => {
    running.delete(child);
    done(code);
  }));
  const errors = [];
  createInterface({ input: child.stderr }).on('line', (line) => errors.push(line));
  try {
    const link = await readyLink(child, errors);
    return new Server(child, ended, home, link);
  } catch (failure) {
    child.kill('SIGKILL');
    await ended;
    await rm(home, { recursive: true, force: true });
    throw failure;
  }
}

function readyLink(child, errors) {
  return new Promise((ready, failed) => {
    const limit = setTimeout(() => failed(new Error(`not ready within ${START_LIMIT} ms:\n${errors.join('\n')}`)), START_LIMIT);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^Samverkstad is ready at (http\S+)/.exec(line);
      if (found) {
        clearTimeout(limit);
        ready(new URL(found[1]));
      }
    });
    child.once('close', (code) => {
      clearTimeout(limit);
      failed(new Error(`the product ended with ${code} before it was ready:\n${errors.join('\n')}`));
    });
  });
}

class Server {
  #child;
  #ended;

  constructor(child, ended, home, link) {
    this.#child = child;
    this.#ended = ended;
    this.home = home;
    /** What was printed: the set-up link, because the home is new. */
    this.link = link.href;
    this.base = link.origin;
  }

  /** What the product's own command answers, without a browser; fails when the command does. */
  async command(words, input = '') {
    const child = spawn(SCRIPT, [...words, '--home', this.home], { stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.stdin.end(input);
    const code = await new Promise((done) => child.once('close', done));
    if (code !== 0) {
      throw new Error(`samverkstad ${words.join(' ')} ended with ${code}: ${output}`);
    }
    return output;
  }

  /** kill -9, and another on the same home; answers it. At the same address only for who asks: a page that is open goes on there. */
  async killedAndStartedAgain({ sameAddress = false } = {}) {
    this.#child.kill('SIGKILL');
    await this.#ended;
    return startIn(this.home, [], sameAddress ? new URL(this.base).port : '0');
  }

  async stop() {
    this.#child.kill('SIGTERM');
    const slow = setTimeout(() => this.#child.kill('SIGKILL'), STOP_LIMIT);
    const code = await this.#ended;
    clearTimeout(slow);
    await rm(this.home, { recursive: true, force: true });
    return code;
  }
}
