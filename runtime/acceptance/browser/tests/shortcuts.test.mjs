// Keys of commands: pressed anywhere but in a text field, chosen and turned off by keyboard, told when two have the same.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { arrived, choose, focus, reach } from '../lib/keyboard.mjs';
import { prepare, signIn } from '../lib/people.mjs';

const PAGE = '/mitt-konto/kortkommandon';

journey('Keyboard shortcuts', (at, step) => {
  let karin, page;
  const learnt = () => page.waitForResponse((response) => response.url().endsWith(`${PAGE}/lista`));
  const whole = async (path) => {
    const list = learnt();
    await page.goto(path);
    await (await list).finished();
  };
  const select = async (name, field, value) => page.locator(`select[name="${field}/${name}"]`).selectOption(value);
  const save = async (name, sentence) => {
    const list = learnt();
    await choose(page, name);
    await page.getByText(sentence, { exact: true }).waitFor();
    await (await list).finished();
    await arrived(page, 'Kortkommandon');
  };
  /** Nothing has begun by the time that something else has. */
  const stays = async (keys, path) => {
    await page.keyboard.press(keys);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await page.locator('.htmx-request').count(), 0, `${keys} asks for nothing`);
    assert.equal(new URL(page.url()).pathname, path, `${keys} leads nowhere`);
  };

  step('keys lead to their command from wherever one is, also after a page has been swapped in', async () => {
    await prepare(at.server);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await whole('/drift');
    await page.keyboard.press('Alt+Shift+S');
    await arrived(page, 'Anpassa Start');
    await page.keyboard.press('Alt+Shift+K');
    await arrived(page, 'Kortkommandon');
    await page.keyboard.press('Alt+Shift+N');
    await arrived(page, 'Nytt avsnitt');
    await page.getByText('Det finns ingen kanal än. Skapa en först.').waitFor();
    assert.deepEqual(karin.complaints.take(), []);
  });

  step('never in a text field, and never by a letter alone', async () => {
    await whole('/drift?flik=sakerhetskopia');
    await page.keyboard.press('Control+k');
    await stays('Alt+Shift+S', '/drift');
    await page.locator('#mapp').focus();
    await stays('Alt+Shift+S', '/drift');
    await page.locator('#main h1').evaluate((h1) => (h1.tabIndex = -1) && h1.focus());
    for (const key of ['s', 'Shift+S', 'k', 'Alt+Shift+Q']) {
      await stays(key, '/drift');
    }
    await page.keyboard.press('Alt+Shift+S');
    await arrived(page, 'Anpassa Start');
  });

  step('they are listed and changed with the keyboard, and hold at once', async () => {
    await whole('/mitt-konto');
    await choose(page, 'Kortkommandon');
    await arrived(page, 'Kortkommandon');
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, karin.complaints, 'keyboard shortcuts');
      await picture(page, 'kortkommandon');
    }
    await reach(page, 'Håll ned');
    assert.equal((await focus(page)).id, 'core-compose-start-med');
    await reach(page, 'Tangent');
    await page.keyboard.press('G');
    await save('Spara kortkommandon', 'Kortkommandona är sparade.');
    await stays('Alt+Shift+S', PAGE);
    await page.keyboard.press('Alt+Shift+G');
    await arrived(page, 'Anpassa Start');
  });

  step('two with the same keys are told, and neither does anything', async () => {
    await whole(PAGE);
    await select('core/my-data', 'med', 'Alt+Shift');
    await select('core/my-data', 'tangent', 'G');
    await select('core/back-up-now', 'med', 'Alt+Shift');
    await select('core/back-up-now', 'tangent', 'T');
    await save('Spara kortkommandon', 'Kortkommandona är sparade, men några har samma tangenter.');
    await page.getByText('Samma som Hämta mina uppgifter. Inget händer förrän ett av dem har andra tangenter.').waitFor();
    await page.getByText('Samma som Anpassa Start.').waitFor();
    await page.getByText('Alt+Shift+T används av webbläsarna Chrome och Edge').waitFor();
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await isForEveryone(page, karin.complaints, 'keys that clash');
      await picture(page, 'kortkommandon-krock');
    }
    await stays('Alt+Shift+G', PAGE);
    await page.keyboard.press('Alt+Shift+L');
    await page.locator('html[lang=en]').waitFor();
    await page.goto('/?sprak=sv');
  });

  step('one is turned off, then all, and then everything is as it was proposed', async () => {
    await whole(PAGE);
    await select('core/my-data', 'med', '');
    await save('Spara kortkommandon', 'Kortkommandona är sparade.');
    await save('Stäng av alla', 'Alla kortkommandon är avstängda.');
    await stays('Alt+Shift+G', PAGE);
    await isForEveryone(page, karin.complaints, 'keys that are turned off');
    await save('Slå på igen', 'Kortkommandona är påslagna igen.');
    await page.keyboard.press('Alt+Shift+G');
    await arrived(page, 'Anpassa Start');
    await whole(PAGE);
    await save('Gå tillbaka till de förvalda', 'Kortkommandona är de förvalda igen.');
    await stays('Alt+Shift+G', PAGE);
    await page.keyboard.press('Alt+Shift+S');
    await arrived(page, 'Anpassa Start');
  });

  step('a module takes its keys with it and brings them back, in an open page', async () => {
    await whole('/drift');
    let list = learnt();
    await at.server.command(['modules', 'disable', 'podcast', '--apply']);
    await (await list).finished();
    await stays('Alt+Shift+N', '/drift');
    list = learnt();
    await at.server.command(['modules', 'enable', 'podcast', '--apply']);
    await (await list).finished();
    await page.keyboard.press('Alt+Shift+N');
    await arrived(page, 'Nytt avsnitt');
  });

  step('they are chosen without script', async () => {
    const plain = await open(at.browser, at.server, { javaScriptEnabled: false });
    const hers = await plain.page();
    await signIn(hers);
    await hers.goto(PAGE);
    await hers.locator('select[name="tangent/core/language"]').selectOption('9');
    await hers.getByRole('button', { name: 'Spara kortkommandon' }).click();
    await hers.getByText('Kortkommandona är sparade.').waitFor();
    assert.equal(await hers.locator('select[name="tangent/core/language"]').inputValue(), '9');
    await plain.context.close();
  });
});
