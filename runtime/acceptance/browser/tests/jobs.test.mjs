// Jobs: followed at an address of their own by keyboard alone, cancelled, left and told of, without script too.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { arrived, focus, reach } from '../lib/keyboard.mjs';
import { prepare, signIn } from '../lib/people.mjs';

/** So much that a backup takes some seconds, the first time that it has to be copied. */
const LARGE = 600_000_000;

journey('Jobs', (at, step) => {
  let karin, page;

  async function large(letter) {
    const content = Buffer.alloc(LARGE, letter);
    const name = createHash('sha256').update(content).digest('hex');
    const folder = join(at.server.home, 'media', name.slice(0, 2));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name.slice(2)), content);
  }

  async function begin() {
    await page.goto('/drift?flik=sakerhetskopia');
    await reach(page, 'Säkerhetskopiera nu');
    await page.keyboard.press('Enter');
    await arrived(page, 'Säkerhetskopierar');
    return new URL(page.url()).pathname;
  }

  step('one is begun by keyboard, and its page tells how far it has come', async () => {
    await prepare(at.server);
    await large('å');
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);

    const job = await begin();
    assert.match(job, /^\/jobb\/[0-9a-f-]{36}$/);
    const bar = page.locator('progress');
    await bar.waitFor();
    assert.equal(await bar.getAttribute('aria-labelledby'), 'jobb-titel');
    await page.getByText('Kopierar filerna.').waitFor();
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, karin.complaints, 'a job under way');
      await picture(page, 'jobb-pagar');
    }
  });

  step('it is cancelled by keyboard, and the focus is never lost while the page renews itself', async () => {
    const button = await reach(page, 'Avbryt jobbet');
    assert.equal(button.id, 'jobb-avbryt');
    await page.waitForResponse((answer) => answer.url().includes('/lage'));
    await page.waitForTimeout(300);
    assert.equal((await focus(page)).id, 'jobb-avbryt', 'after it was renewed');
    await page.keyboard.press('Enter');
    await page.getByText('Jobbet avbryts så snart den del som pågår är klar.').first().waitFor();
    await page.getByText('Avbrutet.').first().waitFor({ timeout: 60_000 });
    await page.locator('#sv-announcer', { hasText: 'Avbrutet.' }).waitFor();
    assert.equal(await page.locator('#jobb-avbryt').count(), 0);
    await isForEveryone(page, karin.complaints, 'a job that was cancelled');
    await picture(page, 'jobb-avbrutet');
  });

  step('whoever leaves is told of its end, and finds it on Start and in the list meanwhile', async () => {
    const job = await begin();
    await page.goto('/');
    await page.locator(`#main a[href="${job}"]`).waitFor();
    await isForEveryone(page, karin.complaints, 'Start with a job under way');
    await picture(page, 'start-jobb');
    await page.goto('/jobb');
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, karin.complaints, 'jobs');
      await picture(page, 'jobben');
    }
    await page.goto(job);
    await page.getByText(/Säkerhetskopian är gjord: [\d\s\u00a0]+ rader och \d+ filer\./).first().waitFor({ timeout: 90_000 });
    await isForEveryone(page, karin.complaints, 'a job that is done');
    await picture(page, 'jobb-klart');
    await reach(page, 'Öppna resultatet');
    await page.keyboard.press('Enter');
    await arrived(page, 'Drift och logg');
    await page.goto('/');
    assert.equal(await page.locator(`#main a[href="${job}"]`).count(), 0, 'it is not under way any more');
  });

  step('two who begin the same meet in one, and without script a link renews the page', async () => {
    const plain = await open(at.browser, at.server, { javaScriptEnabled: false });
    const hers = await plain.page();
    await signIn(hers);
    await large('ä');
    // Both have the page with the button before either presses it.
    await page.goto('/drift?flik=sakerhetskopia');
    await hers.goto('/drift?flik=sakerhetskopia');
    await hers.getByRole('button', { name: 'Säkerhetskopiera nu' }).click();
    await hers.waitForURL('**/jobb/*');
    const job = new URL(hers.url()).pathname;
    await page.getByRole('button', { name: 'Säkerhetskopiera nu' }).click();
    await arrived(page, 'Säkerhetskopierar');
    assert.equal(new URL(page.url()).pathname, job);
    for (let look = 0; look < 200 && (await hers.getByRole('link', { name: 'Visa hur långt det har kommit' }).count()); look++) {
      await hers.getByRole('link', { name: 'Visa hur långt det har kommit' }).click();
      await hers.waitForTimeout(200);
    }
    await hers.getByText('Säkerhetskopian är gjord').first().waitFor();
    await plain.context.close();
  });

  step('one that cannot be done says why, and goes on when that is mended', async () => {
    await page.goto('/drift?flik=sakerhetskopia');
    const folder = join(at.server.home, 'finns');
    await page.locator('#mapp').fill(folder);
    await page.locator('form[action="/drift/sakerhetskopia/schema"] button').click();
    await page.getByText(folder).first().waitFor();
    await rm(folder, { recursive: true, force: true });
    await writeFile(folder, 'a file where the folder was');
    await begin();
    await page.getByText('är en fil; välj en mapp').first().waitFor();
    await isForEveryone(page, karin.complaints, 'a job that failed');
    await picture(page, 'jobb-gick-inte');
    await rm(folder);
    await reach(page, 'Fortsätt där det slutade');
    await page.keyboard.press('Enter');
    await page.getByText('Säkerhetskopian är gjord').first().waitFor({ timeout: 90_000 });
  });

  step('its page stands open while the server is killed and starts again, and tells how it went on', async () => {
    await large('ö');
    await begin();
    await page.locator('progress').waitFor();
    await page.evaluate(() => (window.svStays = true));
    assert.deepEqual(karin.complaints.take(), []);
    at.server = await at.server.killedAndStartedAgain({ sameAddress: true });
    await page.getByText('Säkerhetskopian är gjord').first().waitFor({ timeout: 180_000 });
    assert.equal(await page.evaluate(() => window.svStays), true, 'the page was not loaded again');
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    // The browser complains of each request that found no server.
    karin.complaints.take();
    await isForEveryone(page, karin.complaints, 'a job that outlived the server');
    await picture(page, 'jobb-efter-omstart');
  });

  step('a form that is sent while the server starts stays as it is written, and can be sent when it has', async () => {
    await page.goto('/drift?flik=sakerhetskopia');
    const written = join(at.server.home, 'skriven');
    await page.locator('#mapp').fill(written);
    const { base } = at.server;
    const starting = at.server.killedAndStartedAgain({ sameAddress: true });
    const until = Date.now() + 60_000;
    while ((await fetch(base).catch(() => null))?.status !== 503) {
      assert.ok(Date.now() < until, 'it says that it starts');
      await new Promise((soon) => setTimeout(soon, 20));
    }
    const send = page.locator('form[action="/drift/sakerhetskopia/schema"] button');
    await send.click();
    await page.getByText('Ingen kontakt med servern').waitFor();
    assert.equal(await page.locator('#mapp').inputValue(), written);
    at.server = await starting;
    assert.equal(await page.locator('#mapp').inputValue(), written);
    await send.click();
    await page.getByText('Ingen kontakt med servern').waitFor({ state: 'hidden' });
    assert.equal(await page.locator('#mapp').inputValue(), written);
    karin.complaints.take();
  });
});
