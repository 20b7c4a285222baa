// Quick access: by keyboard from anywhere, on the phone, without script; what was found says where it comes from.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { arrived, focus } from '../lib/keyboard.mjs';
import { importFeed, prepare, signIn } from '../lib/people.mjs';

journey('Quick access', (at, step) => {
  let karin, page;
  const options = () => page.locator('#sv-quick-list [role=option]');
  const chosen = () => page.locator('#sv-quick-list [aria-selected=true]');
  const field = () => page.locator('#sv-q');

  step('Ctrl+K goes to the field, arrows choose, Enter goes there', async () => {
    await prepare(at.server);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await importFeed(page);
    await page.goto('/moduler');
    await page.keyboard.press('Control+k');
    assert.equal((await focus(page)).id, 'sv-q');
    await page.keyboard.type('installning');
    await options().first().waitFor();
    assert.equal(await field().getAttribute('aria-expanded'), 'true');
    assert.equal(await chosen().count(), 0, 'nothing is chosen before an arrow key');
    await isForEveryone(page, karin.complaints, 'suggestions');
    await picture(page, 'sokforslag');
    await page.keyboard.press('ArrowDown');
    assert.equal(await field().getAttribute('aria-activedescendant'), await chosen().getAttribute('id'));
    const goal = await chosen().getAttribute('href');
    assert.match(goal, /^\/installningar/);
    await page.keyboard.press('ArrowUp');
    assert.match(await chosen().getAttribute('href'), /^\/sok\?q=installning$/);
    await page.keyboard.press('ArrowDown');
    assert.equal((await focus(page)).id, 'sv-q', 'the focus stays in the field');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${goal}`);
    await page.waitForFunction(() => document.activeElement?.closest('#main'));
    assert.equal(await field().inputValue(), '');
    assert.equal(await page.locator('#sv-quick-list').isHidden(), true);
  });

  step('Escape closes, and what was written stays', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('hjalp');
    await options().first().waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#sv-quick-list').isHidden(), true);
    assert.equal(await field().getAttribute('aria-expanded'), 'false');
    assert.equal((await focus(page)).id, 'sv-q');
    assert.equal(await field().inputValue(), 'hjalp');
  });

  step('Enter without a choice shows everything, and where it comes from', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('forskning');
    await page.keyboard.press('Enter');
    await arrived(page, 'Sök: forskning');
    await page.locator('.sv-hits h2', { hasText: 'Forskningspodd' }).first().waitFor();
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, karin.complaints, 'what was found');
      await picture(page, 'sok');
    }
  });

  step('nothing found is said', async () => {
    await page.goto('/sok?q=qwertyuiop');
    await page.getByText('Inget hittades för ”qwertyuiop”').waitFor();
    await picture(page, 'sok-inget');
  });

  step('on the phone the top bar leads to the page of the search', async () => {
    await page.setViewportSize(PHONE);
    await page.goto('/moduler');
    await page.locator('.sv-header').getByRole('link', { name: 'Sök' }).click();
    await arrived(page, 'Sök');
    await page.getByLabel('Vad letar du efter?').fill('forskning');
    await page.keyboard.press('Enter');
    await arrived(page, 'Sök: forskning');
    await page.setViewportSize(DESK);
  });

  step('without script it is a form', async () => {
    const plain = await open(at.browser, at.server, { javaScriptEnabled: false });
    const hers = await plain.page();
    await signIn(hers);
    await hers.locator('#sv-q').fill('utseendet');
    await hers.locator('#sv-search button').click();
    await hers.locator('.sv-hits a[href="/installningar/utseende"]').waitFor();
    await plain.context.close();
  });
});
