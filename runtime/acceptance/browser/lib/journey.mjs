// One server and one browser for the steps of a file, always ended after the last.
import { after, before, describe, test } from 'node:test';
import { launch, pictureOfFailure } from './browser.mjs';
import { startServer } from './server.mjs';

/**
 * `walk` gets `at`, which holds `server` and `browser` while the steps run, and `step(name, options?, body)`, a test. A step
 * after a failed one fails at once: it stands on it. `start` goes to startServer.
 */
export function journey(title, walk, start = {}) {
  describe(title, () => {
    const at = {};
    before(async () => {
      at.server = await startServer(start);
      at.browser = await launch();
    });
    after(async () => {
      await at.browser?.close();
      await at.server?.stop();
    });
    walk(at, steps(at));
  });
}

function steps(at) {
  let stopped;
  return (name, ...rest) => {
    const body = rest.pop();
    test(name, ...rest, async (t) => {
      if (stopped) {
        throw new Error(`not reached, because this failed: ${stopped}`);
      }
      stopped = name;
      try {
        await body(t);
      } catch (failure) {
        await pictureOfFailure(at.browser, name);
        throw failure;
      }
      stopped = undefined;
    });
  };
}
