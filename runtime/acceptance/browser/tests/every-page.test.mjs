// Every page, in both languages and at both widths: axe's rules, one heading, no sideways scroll, a quiet console.
import assert from 'node:assert/strict';
import { objections } from '../lib/axe.mjs';
import { DESK, open, PHONE, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { offerExample, offerNewer } from '../lib/newer.mjs';
import { change, EPISODE, importFeed, KARIN, prepare, publish, signIn } from '../lib/people.mjs';
import { provider } from '../lib/provider.mjs';

const LANGUAGES = ['sv', 'en'];
const CHANNEL = '/podcast/kanaler/forskning-i-vardagen';
const PUBLIC = '/podcast/p/forskning-i-vardagen';
const GUEST = { name: 'Blåsippan', user: 'blåsippan', password: 'fyra röda båtar i hamn' };

/** Kinds of pages that are there only where there are units, guests, organisations and modules beside each other. */
const IN_USE = [
  '/anslagstavla',
  '/enheter/enhet/{id}',
  '/enheter/inbjudna/{id}',
  '/inbjuden/{code}',
  '/installningar/enheter/{id}',
  '/installningar/organisationer/{organisation}',
  '/installningar/startsida/enhet/{owner}',
  '/logga-in-svar/{organisation}',
  '/mitt-konto/lamna',
];

/** Addresses that differ only in what they are about are one kind of page. */
function kind(path) {
  return path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')
    .replace(/[0-9a-f]{64}/g, '{hash}')
    .replace(/^\/kommando\/[^/]+\/[^/]+$/, '/kommando/{module}/{command}')
    .replace(/^\/hjalp\/[^/]+\/[^/]+$/, '/hjalp/{module}/{chapter}')
    .replace(/^\/guider\/[^/]+\/[^/]+$/, '/guider/{module}/{guide}')
    .replace(/^\/guider\/[^/{]+$/, '/guider/{guide}')
    .replace(/^\/hjalp\/[^/{]+$/, '/hjalp/{chapter}')
    .replace(/^\/enheter\/roller\/[^/]+/, '/enheter/roller/{role}')
    .replace(/^(\/installningar\/startsida\/(roll|enhet))\/[^/]+/, '$1/{owner}')
    .replace(/^\/installningar\/organisationer\/(?!ny$)[^/]+/, '/installningar/organisationer/{organisation}')
    .replace(/^\/logga-in-svar\/[^/]+/, '/logga-in-svar/{organisation}')
    .replace(/^\/inbjuden\/[^/]+/, '/inbjuden/{code}')
    .replace(/^\/gallring\/(?!plan$|protokoll$)[^/]+$/, '/gallring/{module}')
    .replace(/^\/moduler\/kallor\/(?!ny$)[^/]+/, '/moduler/kallor/{source}')
    .replace(/^\/moduler\/(?!plan|korning|kallor)[^/]+/, '/moduler/{module}')
    .replace(/(\/uppgifter)\/[a-z_]+$/, '$1/{table}')
    .replace(/^\/podcast\/kanaler\/(?!ny$|skapa$)[^/]+/, '/podcast/kanaler/{channel}')
    .replace(/^\/podcast\/(p|flode)\/[^/]+/, '/podcast/$1/{channel}')
    .replace(/^(\/podcast\/p\/\{channel\})\/[^/]+/, '$1/{episode}');
}

journey('Every page is for everyone', (at, step) => {
  const scanned = new Set();
  const kinds = new Set();
  const links = new Set();
  let scans = 0;
  let episode, draft;

  /** What is wrong with one page, at both widths. */
  async function scan(person, page, language, name, main) {
    const found = [];
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      const wrong = await objections(page, person.complaints);
      found.push(...wrong.map((each) => `${name}, ${language}, ${size.width} px, ${page.url()}: ${each}`));
      scans++;
      if (main && language === 'sv') {
        await picture(page, main);
      }
    }
    await page.setViewportSize(DESK);
    const [spoken, hrefs] = await page.evaluate(() => [
      document.documentElement.lang,
      [...document.querySelectorAll('a[href]')].filter((a) => a.origin === location.origin).map((a) => a.pathname),
    ]);
    assert.equal(spoken, language, `${name} is written in ${language}`);
    scanned.add(name);
    kinds.add(kind(new URL(page.url()).pathname));
    hrefs.forEach((path) => links.add(path));
    return found;
  }

  /**
   * Looks at pages in both languages, then fails with all that was found. A page is
   * `[name, address or function that brings it about, {status, main}]`; `main` names its picture.
   */
  async function look(pages, { signedIn = true, who = KARIN } = {}) {
    const found = [];
    for (const language of LANGUAGES) {
      const person = await open(at.browser, at.server, { locale: language === 'sv' ? 'sv-SE' : 'en-GB' });
      const page = await person.page();
      if (signedIn) {
        await signIn(page, who);
        await page.goto(`/?sprak=${language}`);
      }
      for (const [name, way, { status = 200, main } = {}] of pages) {
        if (typeof way === 'string') {
          person.complaints.expect(way.split('?')[0], status);
          assert.equal((await page.goto(way)).status(), status, `${name}: ${way}`);
        } else {
          await way(page, person.complaints);
        }
        found.push(...(await scan(person, page, language, name, main)));
      }
      if (signedIn) {
        await page.goto('/?sprak=sv');
      }
      await person.context.close();
    }
    assert.deepEqual(found, []);
  }

  const send = (selector) => async (page) => {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.locator(selector).first().click();
    await answered;
  };
  const problems = '.sv-error-summary';

  step('before anyone has signed in', () =>
    look(
      [
        ['set-up', at.server.link, { main: 'kom-igang' }],
        [
          'set-up with errors',
          async (page, complaints) => {
            complaints.expect('/kom-igang', 422);
            await page.goto(at.server.link);
            for (const [id, text] of Object.entries({ name: 'K', user: '!', password: 'kort', again: 'annat' })) {
              await page.locator(`#${id}`).fill(text);
            }
            await page.locator('#main button[type=submit]').click();
            await page.locator(problems).waitFor();
          },
          { main: 'kom-igang-fel' },
        ],
        ['set-up with a code that is not valid', '/kom-igang?kod=fel', { status: 403 }],
      ],
      { signedIn: false },
    ));

  step('sign-in', async () => {
    await prepare(at.server, []);
    await look(
      [
        ['sign-in', '/logga-in', { main: 'logga-in' }],
        [
          'sign-in with the wrong password',
          async (page, complaints) => {
            complaints.expect('/logga-in', 422);
            await page.goto('/logga-in');
            await page.locator('#user').fill(KARIN.user);
            await page.locator('#password').fill('något annat');
            await page.locator('#main button[type=submit]').click();
            await page.locator(problems).waitFor();
          },
          { main: 'logga-in-fel' },
        ],
        ['a page that does not exist, for a guest', '/podcast/p/finns/inte', { status: 404 }],
        ['set-up that is done', '/kom-igang?kod=fel', { status: 410 }],
        ['accessibility statement, for a guest', '/tillganglighet'],
        ['personal data, for a guest', '/personuppgifter'],
        ['reporting a fault, for a guest', '/anmal-fel'],
        ['about the product, for a guest', '/om'],
        ['ending the weekly mail', '/avsluta-brev/finns-inte', { main: 'avsluta-brev' }],
      ],
      { signedIn: false },
    );
  });

  const plan = (module, verb) => async (page) => {
    await page.goto(`/moduler/${module}`);
    await page.locator(`form:has(input[name=verb][value=${verb}]) button`).click();
    await page.waitForURL('**/moduler/plan/*');
  };

  step('operations', () =>
    look([
      ['operations, how it is', '/drift', { main: 'drift' }],
      ['operations, backups, none yet', '/drift?flik=sakerhetskopia', { main: 'drift-sakerhetskopia' }],
      [
        'operations, schedule with errors',
        async (page, complaints) => {
          complaints.expect('/drift/sakerhetskopia/schema', 422);
          await page.goto('/drift?flik=sakerhetskopia');
          for (const [id, text] of Object.entries({ tid: '25.00', mapp: 'kopior', dagar: '0', veckor: 'x' })) {
            await page.locator(`#${id}`).fill(text);
          }
          await send('form[action="/drift/sakerhetskopia/schema"] button')(page);
          await page.locator(problems).waitFor();
        },
        { main: 'drift-schema-fel' },
      ],
      [
        'operations, a backup is made',
        async (page) => {
          await page.goto('/drift?flik=sakerhetskopia');
          await send('form[action="/drift/sakerhetskopia"] button')(page);
          await page.waitForURL('**/jobb/*');
          await page.locator('#jobb-resultat').waitFor();
          await page.goto('/drift?flik=sakerhetskopia');
          // The list is drawn with the page: whoever wants to see the new one looks again.
          for (let look = 0; look < 300 && !(await page.locator('.sv-rows__title').count()); look++) {
            await page.goto('/drift?flik=sakerhetskopia');
          }
          await page.locator('.sv-rows__title').first().waitFor();
          await page.locator('#sv-backup form button').waitFor();
        },
        { main: 'drift-sakerhetskopior' },
      ],
      ['jobs', '/jobb', { main: 'jobb' }],
      [
        'a job that is done',
        async (page) => {
          await page.goto('/jobb');
          await page.locator('.sv-rows__title a').first().click();
          await page.locator('#jobb-resultat').waitFor();
        },
        { main: 'jobb-klart' },
      ],
      ['operations, log', '/drift?flik=logg', { main: 'drift-logg' }],
      ['operations, log with nothing that fits', '/drift?flik=logg&niva=fel&sok=finns-inte'],
      [
        'operations, days of the log with an error',
        async (page, complaints) => {
          complaints.expect('/drift/logg/dagar', 422);
          await page.goto('/drift?flik=logg');
          await page.locator('#dagar').fill('500');
          await send('form[action="/drift/logg/dagar"] button')(page);
          await page.locator(problems).waitFor();
        },
      ],
    ]));

  step('the handbook, and what an administrator sets', async () => {
    const karin = await open(at.browser, at.server);
    const page = await karin.page();
    await signIn(page);
    await page.goto('/enheter?flik=personer');
    const person = await page.locator('a[href^="/enheter/person/"]:not([href$="/ny"])').first().getAttribute('href');
    await karin.context.close();
    await look([
      ['handbook', '/hjalp', { main: 'handbok' }],
      ['handbook, a chapter', '/hjalp/felsokning', { main: 'handbok-kapitel' }],
      ['units, none yet', '/enheter', { main: 'enheter-tom' }],
      ['the search, nothing asked for', '/sok', { main: 'sok-tom' }],
      ['the search, what was found', '/sok?q=inst%C3%A4llningar', { main: 'sok-traffar' }],
      ['the search, nothing found', '/sok?q=qwertyuiop', { main: 'sok-inget' }],
      ['the index of the search', '/drift/sokning', { main: 'drift-sokning' }],
      ['persons', '/enheter?flik=personer', { main: 'personer' }],
      ['a person', person, { main: 'person' }],
      ['what is kept of a person', `${person}/uppgifter`, { main: 'person-uppgifter' }],
      ['purging, nothing installed', '/gallring', { main: 'gallring' }],
      ['a new person', '/enheter/person/ny'],
      ['a new unit', '/enheter/enhet/ny'],
      ['units from a file', '/enheter/fil'],
      ['invited guests, none yet', '/enheter/inbjudna'],
      ['a new guest', '/enheter/inbjudna/ny'],
      ['settings', '/installningar', { main: 'installningar' }],
      ['settings of my own', '/mina-installningar', { main: 'mina-installningar' }],
      ['settings of units', '/installningar/enheter', { main: 'enheters-installningar' }],
      ['settings of a unit that is not here', '/installningar/enheter/finns-inte', { status: 404 }],
      ['settings of the workbench', '/installningar/moduler/workbench'],
      ['settings, organisation', '/installningar/organisation', { main: 'installningar-organisation' }],
      ['settings, address and mail', '/installningar/adress', { main: 'installningar-adress' }],
      ['settings, start pages', '/installningar/startsida', { main: 'installningar-startsidor' }],
      ['settings, the start page of a role', '/installningar/startsida/roll/editor', { main: 'installningar-startsida' }],
      ['guides', '/guider', { main: 'guider' }],
      ['a guide', '/guider/manage-system', { main: 'guide' }],
      ['a guide that is not there', '/guider/finns-inte', { status: 404 }],
      ['arranging Start', '/start/anpassa', { main: 'anpassa-start' }],
      ['what there is to do', '/att-gora', { main: 'att-gora' }],
      ['a perspective that is not there', '/arbetsyta/anpassa?sida=/finns-inte', { status: 404 }],
      ['all commands', '/kommandon', { main: 'kommandon' }],
      ['a command', '/kommando/core/back-up-now', { main: 'kommando' }],
      ['a command that cannot run', '/kommando/core/updates', { main: 'kommando-gar-inte' }],
      ['a command that does not exist', '/kommando/core/finns-inte', { status: 404 }],
      ['settings, words', '/installningar/ord', { main: 'installningar-ord' }],
      ['settings, sign-in', '/installningar/inloggning', { main: 'installningar-inloggning' }],
      ['settings of a module that is not here', '/installningar/moduler/finns-inte', { status: 404 }],
      ['settings, organisations, none yet', '/installningar/organisationer'],
      ['settings, a new organisation', '/installningar/organisationer/ny'],
      ...[1, 2, 3, 4, 5].map((number) => [`set-up, step ${number}`, `/kom-igang/${number}`, { main: `kom-igang-${number}` }]),
      ['set-up, the end', '/kom-igang/klart', { main: 'kom-igang-klart' }],
    ]);
  });

  step('roles, the record and what is one\'s own', async () => {
    await look([['a forgotten password', '/glomt-losenord', { main: 'glomt-losenord' }]], { signedIn: false });
    await look([
      ['roles and permissions', '/enheter/roller', { main: 'roller' }],
      ['a role', '/enheter/roller/editor', { main: 'roll' }],
      ['the record', '/drift/handelser', { main: 'handelser' }],
      ['the review', '/drift/granska', { main: 'granska' }],
      ['my account', '/mitt-konto', { main: 'mitt-konto' }],
      ['notifications, nothing to read', '/aviseringar', { main: 'aviseringar-tom' }],
      ['choosing notifications', '/aviseringar/val', { main: 'aviseringar-val' }],
      ['a notification that is gone', '/aviseringar/finns-inte', { status: 404 }],
      ['my password', '/mitt-konto/losenord'],
      ['my keyboard shortcuts', '/mitt-konto/kortkommandon', { main: 'kortkommandon' }],
      ['my second step', '/mitt-konto/tva-steg', { main: 'tva-steg' }],
      ['my keys for programs', '/mitt-konto/nycklar', { main: 'nycklar' }],
      ['my addresses', '/mitt-konto/adresser', { main: 'mina-adresser' }],
      ['making an address', '/mitt-konto/adresser?till=core/andringar', { main: 'skapa-adress' }],
      ['what is kept of me', '/mitt-konto/uppgifter', { main: 'mina-uppgifter' }],
    ]);
  });

  step('an installation without modules', () =>
    look([
      ['Start, nothing installed', '/', { main: 'start-tom' }],
      ['Moduler, nothing installed', '/moduler', { main: 'moduler-tom' }],
      ['Moduler, what there is', '/moduler?flik=tillgangliga', { main: 'moduler-tillgangliga' }],
      ['Moduler, a search for nothing there is', '/moduler?flik=tillgangliga&sok=finns-inte'],
      ['Moduler, no history', '/moduler?flik=historik'],
      ['where modules come from', '/moduler/kallor', { main: 'modulkallor' }],
      ['a source of modules', '/moduler/kallor/product'],
      ['a new source of modules', '/moduler/kallor/ny', { main: 'modulkalla-ny' }],
      ['a module source of the installation', '/moduler/kallor/home'],
      ['a module source that does not exist', '/moduler/kallor/finns-inte', { status: 404 }],
      ['module page, not installed', '/moduler/podcast', { main: 'modul' }],
      ['plan to install', plan('podcast', 'install'), { main: 'plan' }],
      ['a module that does not exist', '/moduler/finns-inte', { status: 404 }],
      ['a plan that does not exist', `/moduler/plan/${'0'.repeat(64)}`, { status: 404 }],
      ['a run that does not exist', '/moduler/korning/00000000-0000-7000-8000-000000000000', { status: 404 }],
      ['a page that does not exist', '/finns-inte', { status: 404, main: 'finns-inte' }],
      ['accessibility statement', '/tillganglighet', { main: 'tillganglighet' }],
      ['personal data', '/personuppgifter', { main: 'personuppgifter' }],
      ['reporting a fault', '/anmal-fel', { main: 'anmal-fel' }],
      ['about the product', '/om', { main: 'om' }],
      ['appearance', '/installningar/utseende', { main: 'utseende' }],
      ['appearance, a colour too light', '/installningar/utseende?farg=ffcc00'],
      ['contact and accessibility', '/installningar/kontakt', { main: 'kontakt' }],
      [
        'contact and accessibility with errors',
        async (page, complaints) => {
          complaints.expect('/installningar/kontakt', 422);
          await page.goto('/installningar/kontakt');
          await page.locator('#granskning').selectOption('OWN');
          await page.locator('#dag').fill('');
          await page.locator('#foljer').selectOption('FULLY');
          await page.locator('#brister').fill('Kartan går inte att läsa med skärmläsare.');
          await send('#main form button[type=submit]')(page);
          await page.locator(problems).waitFor();
          await page.locator('#dag-error').waitFor();
          await page.locator('#foljer-error').waitFor();
          assert.match(await page.locator('#brister').inputValue(), /^Kartan/);
        },
      ],
      [
        'accessibility statement with all its parts',
        async (page) => {
          await page.goto('/installningar/kontakt');
          await page.locator('#granskning').selectOption('OWN');
          await page.locator('#dag').fill('2024-05-14');
          await page.locator('#foljer').selectOption('PARTLY');
          await page.locator('#brister').fill('Kartan går inte att läsa med skärmläsare.');
          await page.locator('#brister-en').fill('The map cannot be read with a screen reader.');
          await page.locator('#betungande').fill('Det äldre arkivet.');
          await page.locator('#undantag').fill('Direktsändningar.');
          await send('#main form button[type=submit]')(page);
          await page.getByText(/Uppgifterna är sparade|The details are saved/).first().waitFor();
          await page.goto('/tillganglighet');
          const swedish = (await page.locator('html').getAttribute('lang')) === 'sv';
          assert.equal(await page.locator('#main .sv-prose__own[lang=sv]').count(), swedish ? 3 : 2);
          assert.equal(await page.locator('#main .sv-prose__own[lang=en]').count(), swedish ? 0 : 1);
          assert.equal(await page.locator('#main .sv-prose h3').count(), 2);
          await page.getByText(/Redogörelsen ändrades senast|The statement was last changed on/).waitFor();
        },
        { main: 'tillganglighet-delar' },
      ],
      [
        'a form that is too old',
        async (page, complaints) => {
          await page.goto('/moduler/podcast');
          complaints.expect('/moduler/plan', 403);
          await page.evaluate(() => document.querySelectorAll('input[name=_csrf]').forEach((field) => (field.value = 'gammal')));
          await send('form[action="/moduler/plan"] button')(page);
          await page.locator('#main h1').waitFor();
        },
        { main: 'for-gammal' },
      ],
    ]));

  step('a podcast without channels', async () => {
    const karin = await open(at.browser, at.server);
    const page = await karin.page();
    await signIn(page);
    await change(page, 'podcast', 'Se vad som händer', 'Installera modulen');
    const run = new URL(page.url()).pathname;
    await karin.context.close();
    await look([
      ['a run that has ended', run, { main: 'korning' }],
      ['Start, nothing to do', '/'],
      ['Moduler, all work', '/moduler', { main: 'moduler' }],
      ['Moduler, nothing more to install', '/moduler?flik=tillgangliga'],
      ['Moduler, history', '/moduler?flik=historik', { main: 'moduler-historik' }],
      ['Moduler, history of nothing', '/moduler?flik=historik&slag=removed&till=2001-01-01'],
      ['module page, installed', '/moduler/podcast', { main: 'modul-installerad' }],
      ['podcast, no channel', '/podcast', { main: 'podd-tom' }],
      ['editorial, no channel', '/podcast/redaktion'],
      ['new episode, no channel', '/podcast/avsnitt/nytt'],
      ['new channel', '/podcast/kanaler/skapa', { main: 'ny-kanal' }],
      [
        'new channel with errors',
        async (page, complaints) => {
          complaints.expect('/podcast/kanaler/skapa', 422);
          await page.goto('/podcast/kanaler/skapa');
          await send('#main form button[type=submit]')(page);
          await page.locator(problems).waitFor();
        },
        { main: 'ny-kanal-fel' },
      ],
      ['import', '/podcast/kanaler/ny', { main: 'importera' }],
      [
        'import of what is no feed',
        async (page, complaints) => {
          complaints.expect('/podcast/kanaler/ny', 422);
          await page.goto('/podcast/kanaler/ny');
          await page.locator('#flode').setInputFiles({ name: 'anteckning.xml', mimeType: 'text/xml', buffer: Buffer.from('hej') });
          await send('#main form button[type=submit]')(page);
          await page.locator(problems).waitFor();
        },
        { main: 'importera-fel' },
      ],
    ]);
  });

  step('a podcast with episodes', async () => {
    const karin = await open(at.browser, at.server);
    const page = await karin.page();
    await signIn(page);
    await importFeed(page);
    episode = await publish(page);
    await publish(page, { ...EPISODE, title: 'Ett andra avsnitt, med ett namn som är så långt att det inte får plats på en rad' });
    await page.goto('/podcast/redaktion');
    draft = await page.getByRole('link', { name: 'Det första mötet' }).getAttribute('href');
    await karin.context.close();
    await look([
      ['Start with the newest episode', '/', { main: 'start' }],
      ['podcast', '/podcast', { main: 'podd' }],
      ['arranging a perspective', '/arbetsyta/anpassa?sida=/podcast', { main: 'anpassa-arbetsytan' }],
      ['handbook, a chapter of a module', '/hjalp/podcast/lyssna', { main: 'handbok-modul' }],
      ['editorial', '/podcast/redaktion', { main: 'redaktion' }],
      ['channel', CHANNEL, { main: 'kanal' }],
      ['channel, to change', `${CHANNEL}/andra`, { main: 'andra-kanal' }],
      [
        'channel, to change, with errors',
        async (page, complaints) => {
          complaints.expect(`${CHANNEL}/andra`, 422);
          await page.goto(`${CHANNEL}/andra`);
          await page.locator('#main form input[type=text]').first().fill('');
          await send('#main form button[type=submit]')(page);
          await page.locator(problems).waitFor();
        },
      ],
      ['episode', episode, { main: 'avsnitt' }],
      ['episode, text searched', `${episode}?sok=bem%C3%B6tande`, { main: 'avsnitt-sokt' }],
      [
        'episode that plays',
        async (page) => {
          await page.goto(episode);
          await page.locator('[data-sv-play]').first().click();
          await page.locator('#sv-player[data-state=playing]').waitFor();
          await page.locator('#sv-player [data-player=toggle]').click();
          await page.locator('#sv-player[data-state=paused]').waitFor();
        },
        { main: 'avsnitt-spelare' },
      ],
      ['episode, to change', `${episode}/andra`],
      ['a draft', draft, { main: 'utkast' }],
      ['before publishing, something missing', `${draft}/publicera`, { main: 'innan-du-publicerar' }],
      ['before publishing, published', `${episode}/publicera`],
      ['new episode', '/podcast/avsnitt/nytt', { main: 'nytt-avsnitt' }],
      [
        'new episode with errors',
        async (page, complaints) => {
          complaints.expect('/podcast/avsnitt/nytt', 422);
          await page.goto('/podcast/avsnitt/nytt');
          await page.locator('#ljudfil').setInputFiles({ name: 'anteckning.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('hej') });
          await send('#main form button[type=submit]')(page);
          await page.locator(problems).waitFor();
        },
        { main: 'nytt-avsnitt-fel' },
      ],
      ['an episode that does not exist', '/podcast/avsnitt/finns-inte', { status: 404 }],
      ['a channel that does not exist', '/podcast/kanaler/finns-inte', { status: 404 }],
    ]);
  });

  step('a unit, a guest, an organisation, and a module beside another', async (t) => {
    const elsewhere = await provider({ sub: 'bo-1', name: 'Bo Lind', email: 'bo.lind@example.se' });
    t.after(() => elsewhere.stop());
    const karin = await open(at.browser, at.server);
    const page = await karin.page();
    await signIn(page);

    await page.goto('/enheter/enhet/ny');
    await page.locator('#enhet').fill('Öppenvården');
    await send('#main form button[value=spara]')(page);
    await page.goto('/enheter');
    const unit = await page.getByRole('link', { name: 'Öppenvården', exact: true }).getAttribute('href');
    const id = unit.split('/').pop();

    await page.goto('/installningar/organisationer/ny');
    for (const [field, text] of Object.entries({ namn: 'Lärosätet', utfardare: elsewhere.issuer, klient: 'samverkstad' })) {
      await page.locator(`#${field}`).fill(text);
    }
    await page.locator('#aktiv').check();
    await page.locator('details:has(#inre) > summary').click();
    await page.locator('#inre').fill(elsewhere.host);
    await page.locator('#main button[value=spara]').click();
    await page.locator('#svarsadress').waitFor();
    const organisation = new URL(page.url()).pathname;

    await page.goto('/enheter/inbjudna/ny');
    await page.locator('#namn').fill('Bo i rådet');
    await page.locator('#syfte').fill('Att göra det första mötet bättre');
    await page.locator('#enhet').selectOption(id);
    await page.locator('#main button[value=bjud-in]').click();
    const invited = new URL(await page.locator('#gast-lank').inputValue()).pathname;
    await look(
      [
        ['what an invitation says', invited, { main: 'inbjuden' }],
        ['taking part as a guest', `${invited}?steg=2`, { main: 'inbjuden-namn' }],
        ['sign-in, also through an organisation', '/logga-in', { main: 'logga-in-organisation' }],
        [
          'coming from an organisation, not known here yet',
          async (its, complaints) => {
            complaints.expect(`/logga-in-svar/${organisation.split('/').pop()}`, 403);
            await its.goto('/logga-in');
            await its.locator('.sv-doors a').first().click();
            await its.waitForURL('**/logga-in-svar/**');
            await its.locator('#main h1').waitFor();
          },
          { main: 'vantar' },
        ],
      ],
      { signedIn: false },
    );

    const someone = await open(at.browser, at.server);
    const theirs = await someone.page();
    await theirs.goto(`${invited}?steg=2`);
    for (const [field, text] of Object.entries({ namn: GUEST.name, password: GUEST.password, again: GUEST.password })) {
      await theirs.locator(`#${field}`).fill(text);
    }
    await theirs.locator('#main button[type=submit]').click();
    await theirs.locator('form[action="/logga-ut"]').first().waitFor();
    await someone.context.close();
    await look(
      [
        ['Start, for an invited guest', '/', { main: 'start-gast' }],
        ['my account, for an invited guest', '/mitt-konto', { main: 'mitt-konto-gast' }],
        ['not going on as a guest', '/mitt-konto/lamna', { main: 'gast-lamna' }],
      ],
      { who: GUEST },
    );

    await offerExample(at.server.home, 'anslagstavla', '1.1.0');
    await change(page, 'anslagstavla', 'Se vad som händer', 'Installera modulen');
    await page.goto('/anslagstavla');
    await page.locator('#text').fill('Fika i dag klockan 15.');
    await send('form[action="/anslagstavla/satt-upp"] button')(page);
    await page.goto('/enheter/inbjudna');
    const guest = await page.locator('#main .sv-rows__title a').first().getAttribute('href');
    await page.goto(guest);
    const person = await page.locator('#main a[href^="/enheter/person/"]').first().getAttribute('href');
    await karin.context.close();
    await look([
      ['units', '/enheter', { main: 'enheter' }],
      ['a unit', unit, { main: 'enhet' }],
      ['settings of units, one to choose for', '/installningar/enheter'],
      ['settings of a unit', `/installningar/enheter/${id}`, { main: 'enhets-installningar' }],
      ['settings, start pages, also of units', '/installningar/startsida'],
      ['settings, the start page of a unit', `/installningar/startsida/enhet/${id}`],
      ['invited guests', '/enheter/inbjudna', { main: 'inbjudna' }],
      ['a guest', guest, { main: 'gast' }],
      ['a guest, among the persons', person],
      ['settings, organisations', '/installningar/organisationer', { main: 'installningar-organisationer' }],
      ['settings, an organisation with someone who waits', organisation, { main: 'installningar-organisation-en' }],
      ['another module', '/anslagstavla', { main: 'anslagstavla' }],
      [
        'a perspective with a part of another module',
        async (its) => {
          await its.goto('/podcast');
          await its.locator('#sv-parts [id^="part-anslagstavla-"]').waitFor();
          assert.ok((await its.locator('#sv-parts .sv-part__help').count()) > 0, 'a part of the podcast leads to its help');
        },
        { main: 'arbetsyta' },
      ],
      ['arranging a perspective with a part of another module', '/arbetsyta/anpassa?sida=/podcast'],
      ['Start with parts of two modules', '/', { main: 'start-tva-moduler' }],
    ]);
  });

  step('what anyone can open', async () => {
    const guest = await open(at.browser, at.server);
    const page = await guest.page();
    await page.goto(PUBLIC);
    const first = await page.locator('#main .sv-rows__title a').first().getAttribute('href');
    await page.goto(first);
    const address = new URL(page.url()).pathname;
    await guest.context.close();
    await look(
      [
        ['public channel', PUBLIC, { main: 'oppen-kanal' }],
        ['public episode', address, { main: 'oppen-sida' }],
        ['public episode that does not exist', `${PUBLIC}/finns-inte`, { status: 404 }],
      ],
      { signedIn: false },
    );
  });

  step('an update, a pause and a removal', async () => {
    const karin = await open(at.browser, at.server);
    const page = await karin.page();
    await signIn(page);
    await offerNewer(at.server.home, 'podcast', '0.2.0', { sv: ['Nu med fler exempel.'], en: ['Now with more examples.'] });
    await look([
      ['Moduler, an update', '/moduler', { main: 'moduler-uppdatering' }],
      ['Start, an update', '/'],
      ['module page, an update', '/moduler/podcast', { main: 'modul-uppdatering' }],
      ['what a module keeps', '/moduler/podcast/uppgifter', { main: 'sparade' }],
      ['rows that a module keeps', '/moduler/podcast/uppgifter/episode', { main: 'sparade-rader' }],
      ['settings of a module', '/installningar/moduler/podcast', { main: 'modulinstallningar' }],
      ['the basis for assessing a module', '/moduler/podcast/underlag', { main: 'underlag' }],
      ['plan to update', plan('podcast', 'update'), { main: 'plan-uppdatering' }],
      ['plan to pause', plan('podcast', 'pause')],
      ['plan to remove', plan('podcast', 'remove'), { main: 'plan-ta-bort' }],
    ]);

    await plan('podcast', 'update')(page);
    const stale = new URL(page.url()).pathname;
    await look([['when a plan is to be carried out', `${stale}/senare`, { main: 'plan-senare' }]]);
    await change(page, 'podcast', 'Pausa', 'Pausa modulen');
    await look([
      ['a plan that is overtaken', stale, { status: 409, main: 'plan-inaktuell' }],
      ['Moduler, one paused', '/moduler', { main: 'moduler-pausad' }],
      ['Start, one paused', '/'],
      ['module page, paused', '/moduler/podcast'],
      ['plan to enable', plan('podcast', 'enable')],
      ['a page of a paused module', episode, { status: 503, main: 'pausad' }],
    ]);

    await change(page, 'podcast', 'Ta bort modulen (uppgifterna sparas)', 'Ta bort modulen');
    await look([
      ['a page of a removed module', episode, { status: 410, main: 'borttagen' }],
      ['Moduler, one removed', '/moduler?flik=tillgangliga'],
      ['module page, removed', '/moduler/podcast'],
      ['the plan of a purge', '/gallring/podcast', { main: 'gallring-plan' }],
      ['the plan of a purge, at its address', async (page) => {
        await page.goto('/gallring/podcast');
        await page.goto(await page.locator('a[href^="/gallring/plan/"]').first().getAttribute('href'));
      }],
      ['Moduler, a long history', '/moduler?flik=historik'],
    ]);
    await karin.context.close();
  });

  step('no link leads to a kind of page that was not looked at', () => {
    const files = /^\/podcast\/(flode|ljud|text|omslag)\/|^\/drift\/logg\/samverkstad\.log$|^\/enheter\/exempel\.csv$|^\/drift\/handelser\/handelser\.|\/uppgifter\.zip$|^\/uppgifter\/|\/uppgifter\/fil\/|\/gallringsprotokoll\.txt$|^\/modulbilder\/|\/moduler\.(csv|jsonl)$|\/underlag\/pdf$|^\/logga-in-med\/|^\/aviseringar\/[0-9a-f-]{36}$/;
    const missed = [...links].filter((path) => !files.test(path)).map(kind).filter((each) => !kinds.has(each));
    assert.deepEqual([...new Set(missed)], []);
    assert.deepEqual(IN_USE.filter((each) => !kinds.has(each)), [], 'what only an installation in use has was looked at');
    console.log(`${scanned.size} pages × ${LANGUAGES.length} languages × 2 widths: ${scans} scans by axe, 0 objections`);
    assert.equal(scans, scanned.size * LANGUAGES.length * 2);
  });
});
