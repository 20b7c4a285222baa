// What is new for a person: counted live in the header, read by keyboard, turned off, and gone with its module.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { arrived, focus, reach } from '../lib/keyboard.mjs';
import { change, prepare, signIn } from '../lib/people.mjs';

const header = (page) => page.locator('#sv-notices');
const unread = (page) => page.locator('section[aria-labelledby=olasta] h3').allTextContents();
const PAUSED = 'Forskningspodd är pausad.';
const BACK = 'Forskningspodd är påslagen igen.';

journey('What is new for me', (at, step) => {
  let karin, page;
  const pause = () => at.server.command(['modules', 'disable', 'podcast', '--apply']);
  const enable = () => at.server.command(['modules', 'enable', 'podcast', '--apply']);
  const counted = (text, where = page) => header(where).getByText(text, { exact: true }).waitFor({ timeout: 30_000 });

  step('the number in the header arrives in an open page, and is said', async () => {
    await prepare(at.server, []);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await change(page, 'podcast', 'Se vad som händer', 'Installera modulen');
    await page.goto('/');
    // Whoever did it knows already.
    await counted('Aviseringar');
    await page.waitForFunction(() => document.getElementById('sv-live'));
    await header(page).focus();
    await pause();
    await counted('Aviseringar (1)');
    assert.equal((await focus(page)).id, 'sv-notices', 'the focus stays on the link whose words change');
    await enable();
    await counted('Aviseringar (2)');
  });

  step('they are read one by one and all at once with the keyboard, and the focus is never lost', async () => {
    await page.goto('/');
    await reach(page, 'Aviseringar (2)');
    await page.keyboard.press('Enter');
    await arrived(page, 'Aviseringar');
    assert.deepEqual(await unread(page), [BACK, PAUSED]);
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, karin.complaints, 'notifications');
      await picture(page, 'aviseringar');
    }
    await reach(page, `Markera som läst, ${BACK}`);
    await page.keyboard.press('Enter');
    await page.locator('#sv-notice-list[data-announce="Aviseringen är markerad som läst."]').waitFor();
    await page.locator('#sv-announcer', { hasText: 'Aviseringen är markerad som läst.' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.localName === 'button');
    assert.equal((await focus(page)).name, `Markera som läst, ${PAUSED}`, 'the focus goes on to the next one');
    await counted('Aviseringar (1)');
    await page.keyboard.press('Enter');
    await page.getByText('Inget nytt att läsa.').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'olasta');
    await counted('Aviseringar');
    await isForEveryone(page, karin.complaints, 'notifications that are read');
    await pause();
    await enable();
    await counted('Aviseringar (2)');
    await page.reload();
    await page.getByRole('button', { name: 'Markera alla som lästa' }).click();
    await page.getByText('Inget nytt att läsa.').waitFor();
    await counted('Aviseringar');
  });

  step('on the phone it stands in the header, and following a notice reads it', async () => {
    await page.setViewportSize(PHONE);
    await pause();
    await counted('Aviseringar (1)');
    await page.goto('/aviseringar');
    await page.getByRole('link', { name: PAUSED, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Moduler' }).waitFor();
    assert.match(page.url(), /\/moduler\?flik=historik$/);
    await counted('Aviseringar');
    await enable();
    await counted('Aviseringar (1)');
    await page.setViewportSize(DESK);
  });

  step('what is turned off is not sent, and what someone must act on cannot be', async () => {
    await page.goto('/aviseringar');
    await page.getByRole('button', { name: /^Markera som läst/ }).click();
    await counted('Aviseringar');
    await reach(page, 'Välj aviseringar');
    await page.keyboard.press('Enter');
    await arrived(page, 'Välj aviseringar');
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, karin.complaints, 'choosing notifications');
      await picture(page, 'valj-aviseringar');
    }
    assert.equal(await page.getByRole('checkbox').count(), 4, 'jobs, changed modules, episodes, and the mail');
    await page.getByRole('listitem').filter({ hasText: 'Säkerhetskopior som inte blir gjorda' }).waitFor();
    await reach(page, 'Moduler som någon har ändrat (Samverkstad)');
    await page.keyboard.press('Space');
    await reach(page, 'Spara');
    await page.keyboard.press('Enter');
    await page.getByText('Ditt val är sparat.').waitFor();
    assert.equal(await page.getByLabel('Moduler som någon har ändrat (Samverkstad)').isChecked(), false);
    assert.equal(await page.getByLabel('Nya avsnitt (Forskningspodd)').isChecked(), true);
  });

  step('without script it works as well', async () => {
    const plain = await open(at.browser, at.server, { javaScriptEnabled: false });
    const hers = await plain.page();
    await signIn(hers);
    await hers.goto('/aviseringar/val');
    await hers.getByLabel('Moduler som någon har ändrat (Samverkstad)').check();
    await hers.getByRole('button', { name: 'Spara' }).click();
    await hers.getByText('Ditt val är sparat.').waitFor();
    await pause();
    await enable();
    for (let look = 0; look < 60 && (await header(hers).textContent()).trim() !== 'Aviseringar (2)'; look++) {
      await hers.waitForTimeout(500);
      await hers.goto('/aviseringar');
    }
    await hers.getByRole('button', { name: /^Markera som läst/ }).first().click();
    await hers.getByText('Aviseringen är markerad som läst.').waitFor();
    await hers.getByRole('button', { name: /^Markera som läst/ }).click();
    await hers.getByText('Inget nytt att läsa.').waitFor();
    await plain.context.close();
    assert.deepEqual(karin.complaints.take(), []);
  });
});
