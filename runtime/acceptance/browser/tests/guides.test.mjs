// Guides: the first day on Start, followed by keyboard alone, done for the person, remembered, put aside, without script.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { arrived, choose, focus, reach } from '../lib/keyboard.mjs';

journey('A first day, step by step', (at, step) => {
  let amir, page;

  const as = async (person, role) => {
    const theirs = await person.page();
    await theirs.goto('/prova-som');
    await theirs.getByRole('button', { name: `Prova som ${role}`, exact: true }).click();
    await theirs.locator('#sv-start').waitFor();
    return theirs;
  };
  const said = async (sentence) => {
    await page.locator(`#sv-guide[data-announce="${sentence}"]`).waitFor();
    await page.locator('#sv-announcer', { hasText: sentence }).waitFor();
  };
  const count = () => page.locator('#sv-guide > .sv-meta').textContent();

  step('Start shows the next step, and leads to it by keyboard', async () => {
    amir = await open(at.browser, at.server);
    page = await as(amir, 'socialsekreterare');
    const tile = page.locator('section:has(> h2:text-is("Din första dag"))');
    assert.match(await tile.textContent(), /Steg 1 av 6\s*Se dig omkring på Start/);
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, amir.complaints, 'Start with a first day');
      await picture(page, 'start-forsta-dagen');
    }
    await choose(page, 'Fortsätt guiden');
    await arrived(page, 'Första dagen för dig som arbetar här');
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, amir.complaints, 'a guide');
      await picture(page, 'guide');
    }
  });

  step('a step is marked and unmarked, and the focus stays on the button', async () => {
    const button = await reach(page, 'Markera som klart');
    await page.keyboard.press('Enter');
    await said('Klart: Se dig omkring på Start');
    assert.equal((await focus(page)).id, button.id, 'the focus stays');
    assert.equal(await count(), '1 av 6 steg klara');
    await page.keyboard.press('Enter');
    await said('Inte klart längre: Se dig omkring på Start');
    assert.equal((await focus(page)).id, button.id, 'the focus stays');
    await page.keyboard.press('Enter');
    await said('Klart: Se dig omkring på Start');
    assert.equal(await page.locator('li[aria-current=step] h2').textContent(), 'Anpassa Start');
  });

  step('whoever presses as soon as the new button is there stays on the page', async () => {
    const { id } = await focus(page);
    await page.evaluate((button) => {
      const press = () => document.getElementById(button).click();
      window.svSwaps = 0;
      document.body.addEventListener('htmx:afterSwap', () => ++window.svSwaps === 1 && setTimeout(press));
      press();
    }, id);
    await page.waitForFunction(() => window.svSwaps === 2);
    await said('Klart: Se dig omkring på Start');
    assert.equal((await focus(page)).id, id, 'the focus stays');
  });

  step('a step is done for the person when they press its button, and not before', async () => {
    const button = await reach(page, 'Ge Din första dag hela bredden');
    await picture(page, 'guide-gor-at-mig');
    await page.keyboard.press('Enter');
    await said('Din första dag tar hela bredden.');
    assert.equal((await focus(page)).id, button.id, 'the focus stays');
    assert.equal(await count(), '2 av 6 steg klara');
    assert.ok(await page.locator('#steg-first-step-arrange').getByText('Det är redan gjort.').isVisible());
    await isForEveryone(page, amir.complaints, 'a guide on its way');
    await page.goto('/');
    assert.equal(
      await page.locator('section.sv-start__wide:has(> h2:text-is("Din första dag"))').count(), 1, 'it was really done');
    await page.getByText('Steg 3 av 6').waitFor();
  });

  step('all guides stand on a page that help leads to, one’s own first', async () => {
    await page.goto('/hjalp');
    await page.getByRole('link', { name: 'Guider', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Guider' }).waitFor();
    const mine = page.locator('section[aria-labelledby=dina] h3');
    assert.deepEqual(await mine.allTextContents(), [
      'Första dagen för dig som arbetar här', 'Lyssna på forskningspodden']);
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, amir.complaints, 'guides');
      await picture(page, 'guider');
    }
  });

  step('the guide of a module goes and comes back with it, and its progress is kept', async () => {
    await page.goto('/guider/podcast/listen');
    await page.getByRole('button', { name: /^Markera som klart/ }).first().click();
    await said('Klart: Lyssna på det senaste avsnittet');
    await at.server.command(['modules', 'disable', 'podcast', '--apply']);
    amir.complaints.expect('/guider/podcast/listen', 404);
    await page.goto('/guider/podcast/listen');
    await page.getByRole('heading', { name: 'Guiden hör till Forskningspodd' }).waitFor();
    await at.server.command(['modules', 'enable', 'podcast', '--apply']);
    await page.goto('/guider/podcast/listen');
    assert.equal(await count(), '1 av 3 steg klara');
  });

  step('it is put aside on Start, and taken forth again, without script', async () => {
    const plain = await open(at.browser, at.server, { javaScriptEnabled: false });
    const his = await as(plain, 'socialsekreterare');
    await his.getByRole('button', { name: 'Lägg undan' }).click();
    await his.getByText('Guiden är undanlagd.').waitFor();
    await his.goto('/guider/employee');
    await his.getByRole('button', { name: 'Visa på Start igen' }).click();
    await his.getByText('Guiden visas på Start igen.').waitFor();
    await his.getByRole('button', { name: 'Börja om' }).click();
    await his.getByText('Guiden börjar om från första steget.').waitFor();
    await his.goto('/');
    await his.getByText('Steg 1 av 6').waitFor();
    await plain.context.close();
  });
}, { options: ['--demo'] });
