// Chromium, and pages that remember everything a careful reader of the console would object to.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export const CHROMIUM = process.env.SAMVERKSTAD_CHROMIUM || '/usr/bin/chromium';
export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
export const MODULE_FOLDER = join(import.meta.dirname, '..');
const SCREENSHOTS = join(MODULE_FOLDER, '../target/screenshots');

export async function launch() {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`there is no browser at ${CHROMIUM}: name another with SAMVERKSTAD_CHROMIUM`);
  }
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--autoplay-policy=document-user-activation-required',
    ],
  });
}

/** What a page must never do, noted while it does it. */
class Complaints {
  #list = [];
  #expected = new Set();

  /** A status that is right here, such as 410 for a page of a removed module: the browser calls it an error. */
  expect(path, status) {
    this.#expected.add(`${status} ${path}`);
  }

  add(kind, text, address = '') {
    // The browser's own words, with the address beside them; htmx's words, with the path inside.
    const [, status, path = address && new URL(address).pathname] =
      /^Failed to load resource: .* status of (\d+)/.exec(text) ?? /^Response Status Error Code (\d+) from ([^,]*),/.exec(text) ?? [];
    if (!status || !this.#expected.has(`${status} ${path}`)) {
      this.#list.push(`${kind}: ${text}${address ? ` (${address})` : ''}`);
    }
  }

  /** What there was since the last call. */
  take() {
    return this.#list.splice(0);
  }
}

/** A person's browser window: its own cookies, Swedish, and ears for errors and for violations of the content policy. */
export async function open(browser, server, { size = DESK, locale = 'sv-SE', ...more } = {}) {
  const context = await browser.newContext({
    baseURL: server.base,
    viewport: size,
    locale,
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    ...more,
  });
  context.setDefaultTimeout(20_000);
  const complaints = new Complaints();
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.add(`console ${message.type()}`, message.text(), message.location().url);
    }
  });
  context.on('weberror', (problem) => complaints.add('uncaught', String(problem.error())));
  if (more.javaScriptEnabled !== false) {
    await context.exposeFunction('svViolation', (directive, what, where) =>
      complaints.add('content policy', `${directive} refused ${what}`, where));
    // Trusted Types are only reported as yet, because htmx does without them; every other directive is enforced.
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        if (event.disposition === 'enforce') {
          window.svViolation(event.effectiveDirective, event.blockedURI || event.sample, location.href);
        }
      });
    });
    await context.addInitScript(listenToSound);
  }
  return { context, complaints, page: () => context.newPage() };
}

/* Runs in the page. Every audio element is kept in svSounds, with the events that a listener would hear as a gap. */
function listenToSound() {
  const Original = window.Audio;
  window.svSounds = [];
  window.Audio = function Audio(...values) {
    const element = new Original(...values);
    element.svGaps = [];
    for (const name of ['error', 'stalled', 'emptied', 'abort', 'pause', 'ended']) {
      element.addEventListener(name, () => element.svGaps.push(name));
    }
    window.svSounds.push(element);
    return element;
  };
}

/** The one audio element of the page, as it is now. */
export function sound(page) {
  return page.evaluate(() => {
    if (window.svSounds.length !== 1) {
      throw new Error(`the page has ${window.svSounds.length} audio elements`);
    }
    const [one] = window.svSounds;
    const fetched = one.buffered.length ? one.buffered.end(one.buffered.length - 1) : 0;
    return { at: one.currentTime, length: one.duration, fetched, paused: one.paused, gaps: [...one.svGaps] };
  });
}

/** Waits until the sound has come past a second, and tells how it is then. */
export async function heardPast(page, second) {
  await page.waitForFunction((limit) => window.svSounds?.[0]?.currentTime > limit, second);
  return sound(page);
}

/** Lets the page have so many bytes a second, as a poor connection does. */
export async function slow(page, bytesPerSecond) {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: -1,
  });
}

/** Forgets what was heard up to now. */
export function listenAfresh(page) {
  return page.evaluate(() => window.svSounds.forEach((each) => each.svGaps.splice(0)));
}

/** Takes the picture that people judge the screen by. */
export async function picture(page, name) {
  await mkdir(SCREENSHOTS, { recursive: true });
  const path = join(SCREENSHOTS, `${name}-${page.viewportSize().width}.png`);
  // Hiding the caret would leave style attributes behind, which htmx copies and the content policy refuses.
  await page.screenshot({ path, caret: 'initial' });
}

/** What every open page showed when a step failed. */
export async function pictureOfFailure(browser, step) {
  const pages = browser?.contexts().flatMap((context) => context.pages()) ?? [];
  await mkdir(SCREENSHOTS, { recursive: true });
  for (const [index, page] of pages.entries()) {
    const path = join(SCREENSHOTS, `failed-${step.replace(/\W+/g, '-').slice(0, 60)}-${index + 1}.png`);
    await page.screenshot({ path, fullPage: true, caret: 'initial' }).catch((problem) => console.error(`no picture of ${page.url()}: ${problem}`));
    console.error(`${page.url()} is shown in ${path}`);
  }
}
