// The main screens in the dark, with forced colours, and on paper.
import assert from 'node:assert/strict';
import { objections } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { change, importFeed, prepare, publish, signIn } from '../lib/people.mjs';

journey('In the dark and on paper', (at, step) => {
  let karin, page, episode;
  const screens = () => [
    ['start', '/'],
    ['moduler', '/moduler'],
    ['modul', '/moduler/podcast'],
    ['historik', '/moduler?flik=historik'],
    ['podd', '/podcast'],
    ['redaktion', '/podcast/redaktion'],
    ['kanal', '/podcast/kanaler/forskning-i-vardagen'],
    ['avsnitt', `${episode}?sok=bem%C3%B6tande`],
    ['nytt-avsnitt', '/podcast/avsnitt/nytt'],
  ];

  step('a podcast with an episode', async () => {
    await prepare(at.server, []);
    karin = await open(at.browser, at.server, { colorScheme: 'dark' });
    page = await karin.page();
    await signIn(page);
    await change(page, 'podcast', 'Se vad som händer', 'Installera modulen');
    const found = await objections(page, karin.complaints);
    assert.deepEqual(found, [], 'a run that has ended');
    await picture(page, 'mork-korning');
    await importFeed(page);
    episode = await publish(page);
    await page.getByRole('button', { name: 'Lyssna' }).click();
    await page.locator('#sv-player[data-state=playing]').waitFor();
    await page.locator('#sv-player [data-player=toggle]').click();
  });

  step('dark pages are dark, and readable', async () => {
    const found = [];
    for (const [name, address] of screens()) {
      await page.goto(address);
      for (const size of [DESK, PHONE]) {
        await page.setViewportSize(size);
        found.push(...(await objections(page, karin.complaints)).map((each) => `${name}, ${size.width} px: ${each}`));
        await picture(page, `mork-${name}`);
      }
      await page.setViewportSize(DESK);
      const light = await lightness(page);
      assert.ok(light.ground < 60 && light.text > 180, `${name}: the ground is ${light.ground}, the text ${light.text} of 255`);
    }
    assert.deepEqual(found, []);
  });

  step('errors and problems are readable in the dark', async () => {
    karin.complaints.expect('/podcast/avsnitt/nytt', 422);
    karin.complaints.expect('/finns-inte', 404);
    await page.goto('/podcast/avsnitt/nytt');
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click();
    await page.locator('.sv-error-summary').waitFor();
    assert.deepEqual(await objections(page, karin.complaints), []);
    await picture(page, 'mork-fel');
    await page.goto('/finns-inte');
    assert.deepEqual(await objections(page, karin.complaints), []);
    const guest = await open(at.browser, at.server, { colorScheme: 'dark' });
    const outside = await guest.page();
    for (const address of ['/logga-in', '/podcast/p/forskning-i-vardagen']) {
      await outside.goto(address);
      assert.deepEqual(await objections(outside, guest.complaints), [], address);
    }
    await picture(outside, 'mork-oppen-kanal');
    await guest.context.close();
  });

  step('paper gets the text and nothing to press', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(episode);
    for (const part of ['#sv-menu', '#sv-tabbar', '#sv-player', '.sv-skip', '#main button', '#main a.ds-button', '#main [role=search]']) {
      const all = await page.locator(part).all();
      assert.ok(all.length > 0, `${part} is on the page`);
      for (const each of all) {
        assert.equal(await each.isVisible(), false, `${part} is not printed`);
      }
    }
    assert.equal(await page.locator('#main h1').isVisible(), true);
    const light = await lightness(page);
    assert.ok(light.ground > 240 && light.text < 80, `paper is ${light.ground}, ink ${light.text} of 255`);
    await picture(page, 'utskrift-avsnitt');
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g) ?? [];
    assert.equal(sheets.length, 1, 'a short episode is one sheet');
  });
});

/** How light the ground and the running text are, 0 to 255. */
function lightness(page) {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const grey = (colour, under) => {
      canvas.fillStyle = under;
      canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
      return Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    };
    return {
      ground: grey(getComputedStyle(document.body).backgroundColor, 'white'),
      text: grey(getComputedStyle(document.querySelector('#main h1')).color, 'white'),
    };
  });
}
