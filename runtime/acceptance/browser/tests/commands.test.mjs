// Commands: on their page, below the heading of a page and in the search; one that cannot run says why; without script too.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { arrived, choose, focus, reach } from '../lib/keyboard.mjs';
import { prepare, signIn } from '../lib/people.mjs';

journey('Commands', (at, step) => {
  let karin, page;
  const options = () => page.locator('#sv-quick-list [role=option]');

  step('all of them on one page, with the reason of those that cannot run', async () => {
    await prepare(at.server);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await choose(page, 'Kommandon');
    await arrived(page, 'Kommandon');
    const unready = page.getByRole('button', { name: 'Nytt avsnitt', exact: true });
    assert.equal(await unready.getAttribute('aria-disabled'), 'true');
    const why = await unready.getAttribute('aria-describedby');
    assert.match(await page.locator(`#${why}`).innerText(), /Det finns ingen kanal än\. Skapa en först\./);
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, karin.complaints, 'all commands');
      await picture(page, 'kommandon');
    }
  });

  step('one is run with the keyboard from the page it belongs to', async () => {
    await page.goto('/drift');
    await isForEveryone(page, karin.complaints, 'a page with commands');
    await picture(page, 'sidans-kommandon');
    await page.setViewportSize(PHONE);
    await picture(page, 'sidans-kommandon');
    await page.setViewportSize(DESK);
    await page.locator('#main h1').evaluate((h1) => h1.setAttribute('tabindex', '-1') ?? h1.focus());
    const button = await reach(page, 'Bygg om sökregistret');
    assert.equal(button.id, 'kommando-core-rebuild-search');
    await page.keyboard.press('Enter');
    await arrived(page, 'Bygger om sökregistret');
  });

  step('Ctrl+K finds one, and its page has the button', async () => {
    await page.goto('/moduler');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('säkerhetskopiera');
    await options().filter({ hasText: 'Säkerhetskopiera nu' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await arrived(page, 'Säkerhetskopiera nu');
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, karin.complaints, 'one command');
      await picture(page, 'kommando');
    }
    await reach(page, 'Säkerhetskopiera nu');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/jobb/*');
    await page.waitForFunction(() => document.activeElement?.matches('#main h1'));
  });

  step('Ctrl+K tells why one cannot run, and leads to where that stands', async () => {
    await page.goto('/moduler');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nytt avsnitt');
    const option = options().filter({ hasText: 'Nytt avsnitt' }).first();
    await option.waitFor();
    assert.equal(await option.getAttribute('aria-disabled'), 'true');
    assert.match(await option.innerText(), /Det finns ingen kanal än/);
    await isForEveryone(page, karin.complaints, 'a command that cannot run, among suggestions');
    await picture(page, 'kommando-forslag');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await arrived(page, 'Nytt avsnitt');
    await page.getByText('Det finns ingen kanal än. Skapa en först.').waitFor();
    await isForEveryone(page, karin.complaints, 'a command that cannot run');
    await picture(page, 'kommando-gar-inte');
    const button = await reach(page, 'Nytt avsnitt');
    await page.keyboard.press('Enter');
    assert.equal((await focus(page)).id, button.id, 'nothing happens, and the focus stays');
  });

  step('the language is changed on the page one is on', async () => {
    await page.goto('/drift');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('byt språk');
    await page.getByRole('option', { name: 'Byt språk', exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/drift');
    await page.locator('html[lang=en]').waitFor();
    await page.goto('/?sprak=sv');
  });

  step('without script they are links and forms', async () => {
    const plain = await open(at.browser, at.server, { javaScriptEnabled: false });
    const hers = await plain.page();
    await signIn(hers);
    await hers.goto('/kommandon');
    await hers.getByRole('button', { name: 'Bygg om sökregistret' }).click();
    await hers.getByRole('heading', { level: 1, name: 'Bygger om sökregistret' }).waitFor();
    await hers.goto('/kommandon');
    await hers.getByRole('link', { name: 'Anpassa Start', exact: true }).click();
    await hers.getByRole('heading', { level: 1, name: 'Anpassa Start' }).waitFor();
    await hers.goto('/kommando/core/back-up-now');
    await hers.getByRole('button', { name: 'Säkerhetskopiera nu' }).click();
    await hers.waitForURL('**/jobb/*');
    await plain.context.close();
  });
});
