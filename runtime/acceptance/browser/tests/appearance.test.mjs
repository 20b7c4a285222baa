// An administrator gives the pages the municipality's colour and logo, by keyboard and without script.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { isForEveryone } from '../lib/axe.mjs';
import { MODULE_FOLDER, open, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { prepare, signIn } from '../lib/people.mjs';

const LOGO = join(MODULE_FOLDER, 'fixtures/logotyp.png');
const PATH = '/installningar/utseende';

journey('The municipality makes it its own', (at, step) => {
  const visit = async (options, look) => {
    const person = await open(at.browser, at.server, options);
    const page = await person.page();
    await signIn(page);
    await page.goto(PATH);
    await look(page, person);
    await person.context.close();
  };
  /** What a filled button is filled with. */
  const fill = (page) => page.locator('#main .ds-button:not([data-variant])').first()
    .evaluate((button) => getComputedStyle(button).backgroundColor);

  step('an installation', () => prepare(at.server, []));

  step('a colour that white text cannot be read on is refused, and a shade that passes is offered', () =>
    visit({ javaScriptEnabled: false }, async (page) => {
      await page.getByLabel('Accentfärg').fill('#ffcc00');
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await page.locator('.sv-error-summary').waitFor();
      assert.match(await page.locator('#farg-error').textContent(), /Kontrasten är 1,5:1/);
      await page.getByRole('button', { name: 'Spara med #' }).click();
      await page.getByText('Utseendet är sparat.').waitFor();
      assert.notEqual(await page.getByLabel('Accentfärg').inputValue(), '#ffcc00');
    }));

  step('colour and logo by keyboard, without script', () =>
    visit({ javaScriptEnabled: false }, async (page) => {
      await page.getByLabel('Accentfärg').focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('#a5003b');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL('**?farg=a5003b');
      await page.getByLabel('Logotyp', { exact: true }).setInputFiles(LOGO);
      await page.getByLabel('Logotyp', { exact: true }).focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('Utseendet är sparat.').waitFor();
      assert.equal(await fill(page), 'rgb(165, 0, 59)');
    }));

  step('every page wears it, in light and in dark', async () => {
    await visit({}, async (page, person) => {
      assert.equal(await fill(page), 'rgb(165, 0, 59)');
      const logo = page.locator('.sv-header .sv-brand__logo img');
      assert.equal(await logo.evaluate((image) => image.complete && image.naturalWidth), 320);
      assert.match(await page.locator('link[rel=icon]').getAttribute('href'), /a5003b\.svg$/);
      await isForEveryone(page, person.complaints, 'Utseende');
      await page.setViewportSize(PHONE);
      await isForEveryone(page, person.complaints, 'Utseende');
    });
    await visit({ colorScheme: 'dark' }, async (page, person) => {
      assert.notEqual(await fill(page), 'rgb(165, 0, 59)');
      await isForEveryone(page, person.complaints, 'Utseende in the dark');
    });
    const guest = await open(at.browser, at.server);
    const outside = await guest.page();
    await outside.goto('/logga-in');
    assert.equal(await fill(outside), 'rgb(165, 0, 59)');
    await isForEveryone(outside, guest.complaints, 'sign-in');
    await guest.context.close();
  });

  step('what is no picture is refused and nothing changes', () =>
    visit({}, async (page, person) => {
      person.complaints.expect(PATH, 422);
      await page.getByLabel('Logotyp', { exact: true }).setInputFiles({ name: 'logotyp.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await page.locator('#logotyp-error').waitFor();
      await isForEveryone(page, person.complaints, 'Utseende with an error');
      await page.goto(PATH);
      assert.equal(await page.locator('.sv-header .sv-brand__logo img').count(), 1);
    }));

  step('Återställ takes both away', () =>
    visit({}, async (page) => {
      await page.getByRole('button', { name: 'Återställ utseendet' }).click();
      await page.getByText('Utseendet är återställt.').waitFor();
      await page.goto(PATH);
      assert.equal(await fill(page), 'rgb(13, 99, 122)');
      assert.equal(await page.locator('.sv-brand__logo').count(), 0);
    }));
});
