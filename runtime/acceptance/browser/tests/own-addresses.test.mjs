// Addresses of one's own: made, copied, fetched and revoked by keyboard, at both widths, and without script.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { arrived, choose, fill, focus, reach } from '../lib/keyboard.mjs';
import { EPISODE, importFeed, KARIN, prepare, publish, signIn } from '../lib/people.mjs';

const NEWS = 'Nya avsnitt i text';
const PAGE = '/mitt-konto/adresser';

journey('Addresses of one’s own', (at, step) => {
  let karin, page, address;

  const bothWidths = async (its, person, name) => {
    for (const size of [PHONE, DESK]) {
      await its.setViewportSize(size);
      await isForEveryone(its, person.complaints, name);
      await picture(its, `${name}-${size.width}`);
    }
  };
  /** What a program gets that knows the address and nothing else. */
  const fetched = (what) => fetch(what, { redirect: 'manual' });

  step('an address is made with the keyboard alone', async () => {
    await prepare(at.server);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await importFeed(page);
    await publish(page);
    await page.goto('/mitt-konto');
    await choose(page, 'Mina adresser');
    await arrived(page, 'Mina adresser');
    await bothWidths(page, karin, 'mina-adresser');
    await choose(page, `Skapa adress, ${NEWS}`);
    await page.getByRole('heading', { name: `Skapa adress till ${NEWS}` }).waitFor();
    await bothWidths(page, karin, 'skapa-adress');
    karin.complaints.expect(PAGE, 422);
    await fill(page, 'Ditt lösenord', 'inte alls rätt mening');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Lösenordet stämmer inte.' }).waitFor();
    await isForEveryone(page, karin.complaints, 'a wrong password');
    await fill(page, 'Ditt lösenord', KARIN.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Din adress till ${NEWS}` }).waitFor();
    assert.equal((await focus(page)).id, 'adress', 'the focus is on the address');
    address = await page.locator('#adress').inputValue();
    assert.match(address, /\/adress\/[\w-]{43}\.xml$/);
    await bothWidths(page, karin, 'ny-adress');
  });

  step('it is copied, and that is said', async () => {
    await karin.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await reach(page, 'Kopiera');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Adressen är kopierad.' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
    assert.equal((await focus(page)).name, 'Kopiera', 'the focus stays on the button');
  });

  step('a program reads the text version without signing in, and the day of it is told', async () => {
    const answer = await fetched(address);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('set-cookie'), null);
    const body = await answer.text();
    assert.ok(body.includes(`<title>${EPISODE.title}</title>`), body);
    assert.ok(body.includes('bemötande, och om vad som gör skillnad'), body);
    await page.goto(PAGE);
    await page.getByText('Den hämtades senast').waitFor();
    assert.equal(await page.getByText(address).count(), 0);
  });

  step('it is replaced, and the one before ends at once', async () => {
    await choose(page, `Byt adress, ${NEWS}`);
    await page.getByText('Adressen du har nu slutar gälla med detsamma.').waitFor();
    await bothWidths(page, karin, 'byt-adress');
    await fill(page, 'Ditt lösenord', KARIN.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Din adress till ${NEWS}` }).waitFor();
    const before = address;
    address = await page.locator('#adress').inputValue();
    assert.equal((await fetched(before)).status, 410);
    assert.equal((await fetched(address)).status, 200);
  });

  step('while its module is away the address waits', async () => {
    await at.server.command(['modules', 'disable', 'podcast', '--apply']);
    await page.goto(PAGE);
    await page.getByText('När det är tillbaka gäller samma adress.').waitFor();
    await bothWidths(page, karin, 'adress-utan-modul');
    assert.equal((await fetched(address)).status, 503);
    await at.server.command(['modules', 'enable', 'podcast', '--apply']);
    assert.equal((await fetched(address)).status, 200);
  });

  step('it is revoked without script as well', async () => {
    const plain = await open(at.browser, at.server, { javaScriptEnabled: false });
    const hers = await plain.page();
    await signIn(hers);
    await hers.goto(PAGE);
    await hers.getByRole('button', { name: new RegExp(`^Återkalla ?, ${NEWS}$`) }).click();
    await hers.getByText('Adressen är återkallad.').waitFor();
    assert.equal((await fetched(address)).status, 410);
    await hers.getByRole('link', { name: new RegExp(`^Skapa adress ?, ${NEWS}$`) }).click();
    await hers.getByLabel('Ditt lösenord').fill(KARIN.password);
    await hers.getByRole('button', { name: 'Skapa adress', exact: true }).click();
    await hers.getByRole('heading', { name: `Din adress till ${NEWS}` }).waitFor();
    assert.equal(await hers.getByRole('button', { name: 'Kopiera' }).count(), 0, 'what needs script is not shown');
    await plain.context.close();
    await page.goto(PAGE);
    await reach(page, `Återkalla, ${NEWS}`);
    await page.keyboard.press('Enter');
    await page.getByText('Adressen är återkallad.').waitFor();
    assert.deepEqual(karin.complaints.take(), []);
  });
});
