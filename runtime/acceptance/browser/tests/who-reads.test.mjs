// Whoever is to type something is told first who can read it, in every form there is; and what is told follows the permissions.
import assert from 'node:assert/strict';
import { open, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { importFeed, prepare, publish, signIn } from '../lib/people.mjs';

/** Forms in which nobody writes of people or to people: each with the reason. */
const TECHNICAL = [
  [/^\/drift\/(?!granska)/, 'times, folders and days of the machine'],
  [/^\/(installningar|kom-igang)\/(adress|2)$/, 'the address of the server and of its mail'],
  [/^\/installningar\/utseende/, 'a colour'],
  [/^\/installningar\/organisationer\//, 'addresses and secrets of a sign-in service'],
  [/^\/moduler\/kallor\//, 'names and addresses of module sources'],
  [/^\/logga-in|^\/logga-ut|^\/mitt-konto|^\/glomt-losenord|^\/nytt-losenord/, 'passwords and codes, which nobody can read'],
  [/^\/kom-igang\/(4|5)$/, 'a file of units, and choices'],
];
const START = ['/', '/kom-igang/1', '/kom-igang/3', '/enheter/enhet/ny', '/enheter/person/ny', '/enheter/inbjudna/ny', '/podcast/redaktion'];
const MOST = 120;

/** Runs in the page: the forms with a field to type in, and what stands before the first. */
function formsOf() {
  const typed = 'textarea:not([readonly]), input[type=text]:not([readonly]), input[type=email]:not([readonly]), input:not([type]):not([readonly])';
  return [...document.querySelectorAll('form[method=post]')].flatMap((form) => {
    const fields = [...form.querySelectorAll(typed)].filter(
      // How many months an account may rest says nothing of anyone.
      (field) => !field.classList.contains('sv-hidden') && !field.name.startsWith('vilande-'),
    );
    if (!fields.length) {
      return [];
    }
    const told = [...form.querySelectorAll('.sv-readers')];
    const before = told.filter((line) => line.compareDocumentPosition(fields[0]) & Node.DOCUMENT_POSITION_FOLLOWING);
    return [{ action: new URL(form.action).pathname, fields: fields.map((field) => field.name), before: before.map((line) => line.textContent.trim()) }];
  });
}

journey('Who can read it', (at, step) => {
  let karin, page, episode;

  step('a podcast with an episode, a unit and a colleague', async () => {
    await prepare(at.server);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await importFeed(page);
    episode = await publish(page);
    await page.goto('/enheter/person/ny');
    await page.getByLabel('Namn', { exact: true }).fill('Elsa Borg');
    await page.getByLabel('Inloggningsnamn').fill('elsa');
    await page.getByRole('button', { name: 'Lägg till utan att bjuda in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Elsa Borg' }).waitFor();
    await page.goto('/enheter/enhet/ny');
    await page.getByLabel('Enhetens namn').fill('Norr');
    await page.getByRole('button', { name: 'Lägg till enhet', exact: true }).click();
    await page.getByText('Enheten Norr är tillagd.').waitFor();
  });

  step('every form says it before its first field', async () => {
    const seen = new Set();
    const silent = [];
    const told = new Set();
    const next = [...START, episode, `${episode}/andra`, '/drift/granska'];
    while (next.length && seen.size < MOST) {
      const path = next.shift();
      if (seen.has(path)) {
        continue;
      }
      seen.add(path);
      await page.goto(path);
      for (const form of await page.evaluate(formsOf)) {
        if (TECHNICAL.some(([action]) => action.test(form.action))) {
          continue;
        }
        if (form.before.some((line) => /kan läsas av|ser namnet|namnet ser/i.test(line))) {
          form.fields.forEach((field) => told.add(field));
        } else {
          silent.push(`${form.action} on ${path}: ${form.fields.join(', ')} – ${form.before.join(' | ')}`);
        }
      }
      const links = await page.evaluate(() =>
        [...document.querySelectorAll('main a[href], nav a[href]')].filter((a) => a.origin === location.origin).map((a) => a.pathname),
      );
      next.push(...links.filter((link) => !/\.[a-z0-9]{2,5}$|^\/hjalp\/|^\/podcast\/(flode|ljud|text|omslag)\/|\/uppgifter\/fil\/|\/underlag\/pdf$|^\/modulbilder\/|^\/kommando\//.test(link)));
    }
    assert.deepEqual(silent, []);
    for (const field of ['titel', 'sammanfattning', 'textversion', 'beskrivning', 'anmarkning', 'namn', 'syfte', 'enhet', 'brister', 'reserv-namn', 'namnder']) {
      assert.ok(told.has(field), `${field} was not met on ${seen.size} pages: ${[...told].join(', ')}`);
    }
  });

  step('what is told follows what is decided', async () => {
    await page.goto(`${episode}/andra`);
    await page.getByText('Utkastet kan läsas av den som förvaltar systemet eller har rollen Redaktör.').waitFor();
    await picture(page, 'vem-laser');
    await page.goto('/enheter/roller');
    const editing = page.getByRole('group', { name: 'Skapa, ändra och publicera avsnitt' });
    await editing.getByLabel('Utvecklingsledare').check();
    await page.getByRole('button', { name: 'Spara behörigheterna' }).click();
    await page.getByText('Behörigheterna är ändrade').waitFor();
    await page.goto(`${episode}/andra`);
    await page.getByText('Utkastet kan läsas av den som förvaltar systemet eller har rollen Utvecklingsledare eller Redaktör.').waitFor();
  });

  step('where one listens it says that nobody sees it', async () => {
    for (const path of [episode, '/podcast', '/podcast/p/forskning-i-vardagen']) {
      await page.goto(path);
      await page.getByText('Ingen kan se vad just du har lyssnat på.').first().waitFor();
    }
    await karin.context.close();
  });
});
