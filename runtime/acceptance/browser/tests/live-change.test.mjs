// The module is updated, removed and installed again while one person listens and another writes.
import assert from 'node:assert/strict';
import { isForEveryone } from '../lib/axe.mjs';
import { heardPast, listenAfresh, open, picture, slow, sound } from '../lib/browser.mjs';
import { read } from '../lib/feed.mjs';
import { journey } from '../lib/journey.mjs';
import { offerNewer } from '../lib/newer.mjs';
import { change, EPISODE, importFeed, prepare, publish, SOUND, signIn } from '../lib/people.mjs';

const HALF = {
  Titel: 'Avsnittet som skrivs under tiden',
  Sammanfattning: 'En halv sammanfattning med å, ä och ö',
  Textversion: 'Första stycket.\n\nAndra stycket, som inte är',
};
const FEED_ADDRESS = '/podcast/flode/forskning-i-vardagen';
const NEWS = { sv: ['Nu med fler exempel.'], en: ['Now with more examples.'] };

journey('A module changes while people listen and write', (at, step) => {
  let manager, admin, listening, listener, writing, writer, guest;
  let episode, feed;

  async function half(page) {
    const fields = {};
    for (const name of Object.keys(HALF)) {
      fields[name] = await page.getByLabel(name, { exact: true }).inputValue();
    }
    return fields;
  }

  step('one person listens, another has half an episode written, and its draft is saved', async () => {
    await prepare(at.server);
    manager = await open(at.browser, at.server);
    admin = await manager.page();
    await signIn(admin);
    await importFeed(admin);
    episode = await publish(admin);

    listening = await open(at.browser, at.server);
    listener = await listening.page();
    await signIn(listener);
    await listener.goto(episode);
    // Twice as fast as the sound needs: it is still being fetched while the module is changed.
    await slow(listener, 16_000);
    await listener.getByRole('button', { name: 'Lyssna' }).click();
    await heardPast(listener, 0.5);

    writing = await open(at.browser, at.server);
    writer = await writing.page();
    await signIn(writer);
    await writer.goto('/podcast/avsnitt/nytt');
    for (const [name, text] of Object.entries(HALF)) {
      await writer.getByLabel(name, { exact: true }).fill(text);
    }
    await writer.locator('.sv-draft-status', { hasText: 'Utkastet är sparat' }).waitFor();

    guest = await open(at.browser, at.server);
    feed = await read(guest.context, FEED_ADDRESS);
    assert.equal(feed.items.length, 1);
  });

  step('an update leaves no gap in the sound and takes no word from the form', async () => {
    await offerNewer(at.server.home, 'podcast', '0.2.0', NEWS);
    await listenAfresh(listener);
    const before = await sound(listener);
    assert.ok(before.fetched < before.length - 5, `${before.fetched} of ${before.length} s are already fetched`);
    const started = Date.now();

    await admin.goto('/moduler');
    await admin.getByText('Uppdatering finns: 0.2.0').waitFor();
    await admin.getByRole('button', { name: 'Se uppdateringen' }).click();
    await admin.getByText(NEWS.sv[0]).waitFor();
    await picture(admin, 'plan-uppdatering');
    await admin.getByRole('button', { name: 'Uppdatera nu', exact: true }).click();
    const sentence = admin.locator('#sv-run .ds-alert p');
    await sentence.waitFor({ timeout: 60_000 });
    assert.match(await sentence.textContent(), /^Klart\. .*(\b0 av \d|Ingen var inne)/);
    assert.match(await at.server.command(['modules', 'list']), /podcast.*0\.2\.0/);

    const after = await heardPast(listener, before.at + 1);
    const passed = (Date.now() - started) / 1000;
    assert.deepEqual({ gaps: after.gaps, paused: after.paused }, { gaps: [], paused: false });
    assert.ok(after.at - before.at > passed - 1.5, `${after.at - before.at} s of sound in ${passed} s`);
    assert.equal(await listener.locator('#main h1').textContent(), EPISODE.title);

    assert.deepEqual(await half(writer), HALF);
  });

  step('the draft comes back after a reload, and the new version takes it', async () => {
    await writer.reload();
    assert.deepEqual(await half(writer), HALF);
    await writer.getByText('Här fortsätter du där du slutade.').waitFor();
    await picture(writer, 'utkastet-tillbaka');
    await writer.getByRole('button', { name: 'Spara utkast' }).click();
    await writer.getByText('Avsnittet är sparat.').first().waitFor();
    await writer.getByRole('heading', { level: 1, name: HALF.Titel }).waitFor();

    await writer.goto('/podcast/avsnitt/nytt');
    assert.deepEqual(await half(writer), { Titel: '', Sammanfattning: '', Textversion: '' });
  });

  step('a form from before the update is taken by the version after it', async () => {
    await writer.getByLabel('Titel', { exact: true }).fill('Från version 0.2.0');
    await offerNewer(at.server.home, 'podcast', '0.3.0', NEWS);
    assert.match(await change(admin, 'podcast', 'Se uppdateringen', 'Uppdatera nu'), /^Klart\./);
    await writer.getByLabel('Ljudfil').setInputFiles(SOUND);
    await writer.getByRole('button', { name: 'Spara utkast' }).click();
    await writer.getByRole('heading', { level: 1, name: 'Från version 0.2.0' }).waitFor();
  });

  step('when the module is removed, its pages explain it and what was being written is kept', async () => {
    await writer.goto('/podcast/avsnitt/nytt');
    for (const [name, text] of Object.entries(HALF)) {
      await writer.getByLabel(name, { exact: true }).fill(text);
    }
    assert.match(await change(admin, 'podcast', 'Ta bort modulen (uppgifterna sparas)', 'Ta bort modulen'), /^Klart\./);
    await admin.locator('#sv-menu').getByRole('link', { name: 'Forskningspodd' }).waitFor({ state: 'detached' });
    await writer.locator('#sv-menu').getByRole('link', { name: 'Forskningspodd' }).waitFor({ state: 'detached' });

    manager.complaints.expect(episode, 410);
    assert.equal((await admin.goto(episode)).status(), 410);
    await admin.getByRole('heading', { level: 1, name: 'Modulen är borttagen' }).waitFor();
    await admin.getByText('Uppgifterna är sparade och finns igen om modulen installeras på nytt.').waitFor();
    await isForEveryone(admin, manager.complaints, 'the page of a removed module');
    await picture(admin, 'borttagen');
    assert.equal((await guest.context.request.get(FEED_ADDRESS)).status(), 410);

    writing.complaints.expect('/podcast/avsnitt/nytt', 410);
    await writer.getByRole('button', { name: 'Spara utkast' }).click();
    await writer.getByRole('heading', { level: 1, name: 'Modulen är borttagen' }).waitFor();
    await writer.getByText('Texten du skickade är sparad som utkast.').waitFor();
    await picture(writer, 'borttagen-med-utkast');
  });

  step('installed again, everything is back: episode, sound, feed, identities and the draft', async () => {
    assert.match(await change(admin, 'podcast', 'Se vad som händer', 'Installera modulen'), /^Klart\./);
    assert.equal((await admin.goto(episode)).status(), 200);
    await admin.getByRole('heading', { level: 1, name: EPISODE.title }).waitFor();
    const again = await read(guest.context, FEED_ADDRESS);
    assert.deepEqual(again, feed);
    assert.equal((await guest.context.request.get(feed.items[0].enclosure.url)).status(), 200);

    await writer.goto('/podcast/avsnitt/nytt');
    assert.deepEqual(await half(writer), HALF);
    await writer.getByRole('button', { name: 'Spara utkast' }).click();
    await writer.getByRole('heading', { level: 1, name: HALF.Titel }).waitFor();
  });

  step('nothing on the way upset the browsers', async () => {
    assert.deepEqual([...manager.complaints.take(), ...listening.complaints.take(), ...writing.complaints.take()], []);
  });
});
