// What people do, said once. Each ends when the screen says that it is done.
import { join } from 'node:path';
import { MODULE_FOLDER } from './browser.mjs';

export const KARIN = { name: 'Karin Åkesson', user: 'karin', password: 'en lång mening om älgar i dimma' };
export const SOUND = join(MODULE_FOLDER, '../../../bundles/se.samverkstad.podcast/src/test/resources/avsnitt-1.mp3');
export const FEED = join(MODULE_FOLDER, 'fixtures/flode.xml');
export const EPISODE = {
  title: 'Bemötande i första samtalet',
  summary: 'Tre saker som forskningen säger om det första mötet. Och vad som går att prova redan i morgon.',
  text: 'Välkommen till podden.\n\nI dag handlar det om bemötande, och om vad som gör skillnad.',
  audience: 'Enhetschefer och medarbetare i öppenvården',
};

/** The administrator and the modules, by the command line: for tests whose journey begins later. */
export async function prepare(server, modules = ['podcast']) {
  const wanted = modules.length ? ['--modules', modules.join(',')] : [];
  await server.command(
    ['setup', '--admin', KARIN.user, '--password-stdin', '--municipality', '0680', '--language', 'sv', ...wanted],
    `${KARIN.password}\n`,
  );
}

/** In whatever language the page is. */
export async function signIn(page, who = KARIN) {
  await page.goto('/logga-in');
  await page.locator('#user').fill(who.user);
  await page.locator('#password').fill(who.password);
  await page.locator('#main button[type=submit]').click();
  await page.locator('form[action="/logga-ut"]').first().waitFor();
}

/** From the module's page to the sentence that ends the run. `see` and `act` are the words on the two buttons. */
export async function change(page, module, see, act) {
  await page.goto(`/moduler/${module}`);
  await page.getByRole('button', { name: see }).click();
  await page.getByText('Inget har ändrats än.').waitFor();
  await page.getByRole('button', { name: act, exact: true }).click();
  return ended(page);
}

/** The sentence that ends a run. */
export async function ended(page) {
  const sentence = page.locator('#sv-run .ds-alert p');
  await sentence.waitFor({ timeout: 60_000 });
  return sentence.textContent();
}

export async function importFeed(page, file = FEED) {
  await page.goto('/podcast/kanaler/ny');
  await page.getByLabel('Flödesfil').setInputFiles(file);
  await page.getByLabel('Öppen för alla').check();
  await page.getByRole('button', { name: 'Importera' }).click();
  await page.waitForURL('**/podcast/kanaler/*');
  await page.getByText('är skapad med').waitFor();
}

export async function write(page, episode = EPISODE) {
  await page.getByLabel('Titel', { exact: true }).fill(episode.title);
  await page.getByLabel('Sammanfattning', { exact: true }).fill(episode.summary);
  await page.getByLabel('Textversion', { exact: true }).fill(episode.text);
  await page.getByLabel('Målgrupp', { exact: true }).fill(episode.audience);
}

/** A published episode with sound; answers the address of its page. */
export async function publish(page, episode = EPISODE) {
  await page.goto('/podcast/avsnitt/nytt');
  await page.getByLabel('Ljudfil').setInputFiles(SOUND);
  await write(page, episode);
  await page.getByRole('button', { name: 'Spara och gå vidare' }).click();
  await page.getByRole('heading', { level: 1, name: 'Innan du publicerar' }).waitFor();
  await page.getByText('Allt som behövs finns.').waitFor();
  await page.getByRole('button', { name: 'Publicera', exact: true }).click();
  await page.getByText('Avsnittet är publicerat.').first().waitFor();
  await page.getByRole('heading', { level: 1, name: episode.title }).waitFor();
  return new URL(page.url()).pathname;
}
