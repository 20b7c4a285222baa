// Someone who has never seen it starts the demo: a role by keyboard, the five things of the guide, and the way back.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, heardPast, listenAfresh, open, PHONE, picture, sound } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { choose } from '../lib/keyboard.mjs';
import { ended } from '../lib/people.mjs';

async function tick(page, thing) {
  await page.goto('/demo');
  await page.locator(`#sak-${thing}`).getByRole('button', { name: 'Markera som klar' }).click();
  await page.locator(`#sak-${thing}`).getByRole('button', { name: 'Klar' }).waitFor();
}

async function as(page, role) {
  await page.goto('/prova-som');
  await page.getByRole('button', { name: `Prova som ${role}`, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /^Hej, |^God/ }).waitFor();
}

async function apply(page, see, act) {
  await page.getByRole('button', { name: see }).first().click();
  await page.getByText('Inget har ändrats än.').waitFor();
  await page.getByRole('button', { name: act, exact: true }).click();
  return ended(page);
}

journey('The demo', (at, step) => {
  let reading, reader, working, worker;

  step('a role is chosen by keyboard, on pages that are for everyone', async () => {
    for (const size of [DESK, PHONE]) {
      const guest = await open(at.browser, at.server, { size });
      const page = await guest.page();
      await page.goto('/');
      await page.getByRole('heading', { level: 1, name: 'Prova som …' }).waitFor();
      await isForEveryone(page, guest.complaints, 'sign-in of a demo');
      await picture(page, `demo-logga-in-${size.width}`);
      await choose(page, 'Prova som redaktör');
      await page.getByRole('heading', { level: 1, name: /Elsa/ }).waitFor();
      await isForEveryone(page, guest.complaints, 'start of a demo');
      await picture(page, `demo-start-${size.width}`);
      for (const path of ['/demo', '/demo/aterstall', '/prova-som', '/anslagstavla']) {
        await page.goto(path);
        await page.getByText('påhittade uppgifter').waitFor();
        await isForEveryone(page, guest.complaints, path);
        await picture(page, `demo${path.replaceAll('/', '-')}-${size.width}`);
      }
      await guest.context.close();
    }
  });

  step('public pages and paper say that it is a demo', async () => {
    const guest = await open(at.browser, at.server);
    const page = await guest.page();
    await page.goto('/podcast/p/prova-pa-mandag-forskningspodden-i-alvmark');
    await page.getByText('påhittade uppgifter').waitFor();
    await isForEveryone(page, guest.complaints, 'a public page of a demo');
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.getByText('påhittade uppgifter').isVisible());
    assert.equal(await page.locator('meta[name=robots]').getAttribute('content'), 'noindex');
    await guest.context.close();
  });

  step('one: an episode is heard and read along', async () => {
    reading = await open(at.browser, at.server);
    reader = await reading.page();
    await as(reader, 'socialsekreterare');
    await tick(reader, 'listen');
    await reader.goto('/podcast');
    await reader.getByRole('link', { name: 'Börja med en fråga' }).click();
    await reader.getByRole('heading', { level: 1, name: 'Börja med en fråga' }).waitFor();
    await reader.getByText('Systematisk uppföljning betyder').first().waitFor();
    await reader.getByRole('button', { name: 'Lyssna' }).first().click();
    await heardPast(reader, 0.5);
  });

  step('two: the draft without a text version is completed and published', async () => {
    working = await open(at.browser, at.server);
    worker = await working.page();
    await as(worker, 'redaktör');
    await worker.goto('/demo');
    await worker.getByRole('link', { name: 'Till redaktionen' }).click();
    await worker.getByRole('link', { name: 'Rätt insats i rätt tid' }).first().click();
    await worker.getByRole('heading', { level: 1, name: 'Rätt insats i rätt tid' }).waitFor();
    await worker.goto(`${new URL(worker.url()).pathname}/andra`);
    await worker.getByLabel('Textversion', { exact: true }).fill('Börja med att rita vägen från ansökan till beslut.');
    await worker.getByRole('button', { name: 'Spara och gå vidare' }).click();
    await worker.getByText('Allt som behövs finns.').waitFor();
    await worker.getByRole('button', { name: 'Publicera', exact: true }).click();
    await worker.getByText('Avsnittet är publicerat.').first().waitFor();
    await tick(worker, 'publish');
  });

  step('three: the podcast is updated while the first goes on listening', async () => {
    await as(worker, 'systemförvaltare');
    await listenAfresh(reader);
    const before = await sound(reader);
    await worker.goto('/moduler/podcast');
    assert.match(await apply(worker, 'Se uppdateringen', 'Uppdatera nu'), /Klart/);
    const now = await heardPast(reader, before.at + 1);
    assert.deepEqual(now.gaps, []);
    await tick(worker, 'update');
  });

  step('four: the notice board is removed, and its notices are there when it comes back', async () => {
    await worker.goto('/moduler/anslagstavla');
    assert.match(await apply(worker, 'Ta bort modulen (uppgifterna sparas)', 'Ta bort modulen'), /Klart/);
    working.complaints.expect('/anslagstavla', 410);
    await worker.goto('/moduler/anslagstavla');
    assert.match(await apply(worker, 'Se vad som händer', 'Installera modulen'), /Klart/);
    await worker.goto('/anslagstavla');
    await worker.getByText('Någon har glömt en blå termos').waitFor();
    await tick(worker, 'remove');
  });

  step('five: how things are is told, and a backup is made while others work', async () => {
    await worker.goto('/demo');
    await worker.getByRole('link', { name: 'Till Drift och logg' }).click();
    await worker.getByRole('heading', { level: 1, name: 'Drift och logg' }).waitFor();
    await worker.getByRole('link', { name: 'Säkerhetskopia', exact: true }).click();
    await worker.getByText('Ingen säkerhetskopia är gjord än.').first().waitFor();
    await worker.getByRole('button', { name: 'Säkerhetskopiera nu' }).click();
    await worker.getByRole('link', { name: 'Öppna resultatet' }).click();
    await worker.getByText(/^Senast säkerhetskopierat i dag/).first().waitFor();
    const heard = await sound(reader);
    assert.deepEqual(heard.gaps, []);
    await worker.getByRole('link', { name: 'Logg', exact: true }).click();
    await worker.getByText(/backup made/).first().waitFor();
    await tick(worker, 'operations');
  });

  step('the ticks are each one’s own', async () => {
    await worker.goto('/demo');
    await worker.getByText('3 av 5 klara').waitFor();
    await reader.goto('/demo');
    await reader.getByText('1 av 5 klara').waitFor();
  });

  step('put back, it asks for a role again and nothing is left', async () => {
    await worker.getByRole('link', { name: 'Återställ demon' }).click();
    await worker.getByRole('button', { name: 'Återställ demon' }).click();
    await worker.waitForURL('**/prova-som', { timeout: 60_000 });
    await as(worker, 'redaktör');
    await worker.goto('/podcast/redaktion');
    await worker.getByRole('link', { name: 'Rätt insats i rätt tid' }).first().waitFor();
    await worker.goto('/demo');
    await worker.getByText('0 av 5 klara').waitFor();
  });
}, { options: ['--demo'] });
