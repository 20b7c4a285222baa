// Modulkällor by keyboard and on a phone: add, a fault beside its field, read, order, switch off, remove.
import assert from 'node:assert/strict';
import { objections } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { arrived, choose, fill } from '../lib/keyboard.mjs';
import { prepare, signIn } from '../lib/people.mjs';

journey('Where modules come from', (at, step) => {
  let karin, page;

  async function sound(name) {
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      assert.deepEqual(await objections(page, karin.complaints), [], `${name} at ${size.width} px`);
      await picture(page, name);
    }
    await page.setViewportSize(DESK);
  }

  step('the tab says what there is', async () => {
    await prepare(at.server, []);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await page.goto('/moduler');
    await choose(page, 'Modulkällor');
    await arrived(page, 'Moduler');
    await page.getByRole('heading', { name: 'Följer med Samverkstad' }).waitFor();
    await page.getByText(/^1\s+modul, läst/).waitFor();
    await sound('modulkallor');
  });

  step('a web address without bound names is refused beside its field', async () => {
    await choose(page, 'Lägg till modulkälla');
    await arrived(page, 'Lägg till modulkälla');
    await sound('modulkalla-ny');
    await page.getByLabel('Webbadress').check();
    await fill(page, 'Namn', 'Länets moduler');
    await fill(page, 'Sökväg eller adress', 'https://127.0.0.1:1/moduler');
    karin.complaints.expect('/moduler/kallor/ny', 422);
    await page.keyboard.press('Enter');
    await page.locator('#moduler-error').waitFor();
    assert.match(await page.locator('#moduler-error').textContent(), /^Ange vilka moduler som får hämtas därifrån/);
    assert.equal(await page.getByLabel('Namn', { exact: true }).inputValue(), 'Länets moduler');
    await sound('modulkalla-fel');
  });

  step('it is added, and says in plain words why it cannot be read', async () => {
    await fill(page, 'Moduler som bara får hämtas härifrån', 'lan-');
    await fill(page, 'Värd i det egna nätet', '127.0.0.1:1');
    await page.keyboard.press('Enter');
    await page.getByText('Modulkällan Länets moduler är sparad.').waitFor();
    await choose(page, 'Läs om, Länets moduler');
    await page.getByText('Länets moduler svarade inte med index.json').first().waitFor();
    await page.getByText('Bara härifrån hämtas moduler vars id börjar med: lan-').waitFor();
    await sound('modulkallor-borta');
  });

  step('it is moved, switched off and taken away', async () => {
    await choose(page, 'Flytta upp, Länets moduler');
    await page.getByText('Modulkällan Länets moduler är flyttad.').waitFor();
    assert.deepEqual(await page.locator('.sv-rows__title').allTextContents(), [
      'Följer med Samverkstad',
      'Länets moduler',
      'Importerade moduler',
    ]);
    await choose(page, 'Länets moduler');
    await arrived(page, 'Länets moduler');
    await sound('modulkalla');
    await choose(page, 'Stäng av');
    await page.getByText('Modulkällan Länets moduler är avstängd.').waitFor();
    await choose(page, 'Länets moduler');
    await arrived(page, 'Länets moduler');
    await choose(page, 'Ta bort modulkällan');
    await page.getByText('Modulkällan Länets moduler är borttagen.').waitFor();
    assert.equal(await page.locator('.sv-rows__title').count(), 2);
  });
});
