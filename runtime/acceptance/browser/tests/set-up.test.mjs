// J6: from the printed link to a signed-in unit manager, in five steps that outlive the server.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { isForEveryone } from '../lib/axe.mjs';
import { DESK, MODULE_FOLDER, open, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { choose, reach } from '../lib/keyboard.mjs';
import { KARIN } from '../lib/people.mjs';
import { startMail } from '../lib/smtp.mjs';

const PICTURES = join(MODULE_FOLDER, '../target/screenshots');
const UNITS = [
  'Enhet;Överordnad;Nivå;Chef;E-post',
  'Socialförvaltningen;;förvaltning;;',
  'Äldreomsorg;Socialförvaltningen;område;;',
  'Hemtjänst norr;Äldreomsorg;enhet;Åsa Lindgren;asa.lindgren@example.org',
  'Öppenvård;Socialförvaltningen;enhet;Björn Ek;bjorn.ek@example.org',
].join('\r\n');
const WRONG = 'Enhet;Överordnad;Chef\nNorr;Finns inte;\nSyd;;Bo 121212-1212\n';
const csv = (text) => ({ name: 'enheter.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });

for (const [name, size] of [['1440 by keyboard', DESK], ['390', PHONE]]) {
  journey(`An installation becomes ready: ${name}`, (at, step) => {
    const keys = size === DESK;
    let person;
    let page;
    let mail;
    let invitation;
    const count = { clicks: 0, fields: 0, began: 0 };

    before(async () => {
      mail = await startMail();
      await mkdir(PICTURES, { recursive: true });
    });
    after(() => mail?.stop());

    const heading = (text) => page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor();
    const press = async (text) => {
      count.clicks++;
      if (keys) {
        await choose(page, text);
      } else {
        await page.locator('#main').getByRole('button', { name: text }).or(page.locator('#main').getByRole('link', { name: text, exact: true })).first().click();
      }
    };
    const write = async (label, text) => {
      count.fields++;
      const field = page.getByLabel(label, { exact: true });
      if (keys) {
        await reach(page, label);
        await page.keyboard.press('Control+A');
        await page.keyboard.insertText(text);
      } else {
        await field.fill(text);
      }
    };
    const look = async (picture) => {
      await isForEveryone(page, person.complaints, picture);
      assert.equal(await page.locator('#main .ds-button:not([data-variant]):visible, #main .ds-button[data-variant=primary]:visible').count(), 1, 'one filled button');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${picture} is ${wide} px wider than the window`);
      await page.screenshot({ path: join(PICTURES, `kom-igang-${picture}-${size.width}.png`), fullPage: true });
      assert.deepEqual(person.complaints.take(), []);
    };
    /** kill -9 in the step; the same cookie goes on where it was. */
    const killed = async (path, title) => {
      at.server = await at.server.killedAndStartedAgain();
      await page.goto(at.server.base);
      // The page that was open lost its server, and said so.
      person.complaints.take();
      await page.getByRole('link', { name: /^Fortsätt installationen, steg/ }).click();
      await page.waitForURL(`**${path}`);
      await heading(title);
    };

    step('the link makes the account', async () => {
      person = await open(at.browser, at.server, { size });
      page = await person.page();
      count.began = Date.now();
      await page.goto(at.server.link);
      await heading('Kom igång');
      await isForEveryone(page, person.complaints, 'kom-igang');
      await write('Ditt namn', KARIN.name);
      await write('Inloggningsnamn', KARIN.user);
      await write('Lösenord', KARIN.password);
      await write('Lösenordet en gång till', KARIN.password);
      await press('Skapa och logga in');
      await heading('Organisation');
    });

    step('1 Organisation: chosen, proposed, tried, kept', async () => {
      count.fields++;
      await page.getByLabel('Kommun, region eller lärosäte').selectOption({ label: 'Borås' });
      assert.equal(await page.getByLabel('Officiellt namn').inputValue(), 'Borås Stad');
      await page.getByLabel('Kommun, region eller lärosäte').selectOption({ label: 'Jönköping' });
      assert.equal(await page.getByLabel('Officiellt namn').inputValue(), 'Jönköpings kommun');
      await write('Personuppgiftsansvariga nämnder', 'Socialnämnden\nÄldrenämnden');
      await press('Visa hur det blir');
      await page.getByText('Personuppgiftsansvariga: Socialnämnden, Äldrenämnden.').waitFor();
      await look('1');
      await killed('/kom-igang/1', 'Organisation');
      assert.equal(await page.getByLabel('Officiellt namn').inputValue(), 'Jönköpings kommun', 'what was tried outlives the server');
      await press('Spara och fortsätt');
      await heading('Adress och e-post');
    });

    step('2 Adress och e-post: the test mail arrives', async () => {
      await page.getByText('Port, kryptering och inloggning').click();
      await page.locator('#post-port').waitFor();
      await write('E-postserver (SMTP)', '127.0.0.1');
      await write('Avsändarens adress', 'samverkstad@example.org');
      await page.locator('#post-port').fill(String(mail.port));
      await page.locator('#post-skydd').selectOption('none');
      count.fields += 2;
      await page.getByLabel('Skicka testmejlet till').fill('karin@example.org');
      count.fields++;
      await press('Skicka testmejl');
      await page.getByText('Servern har tagit emot brevet till karin@example.org').waitFor();
      assert.match(mail.mails[0].text, /Syns å, ä och ö rätt/);
      await look('2');
      await killed('/kom-igang/2', 'Adress och e-post');
      assert.equal(await page.getByLabel('Avsändarens adress').inputValue(), 'samverkstad@example.org');
      await press('Tillbaka');
      await heading('Organisation');
      await page.goBack();
      await heading('Adress och e-post');
      await press('Testa adressen');
      await page.locator('#svar').waitFor();
      await press('Spara och fortsätt');
      await heading('Inloggning');
    });

    step('3 Inloggning: a password is tried and not kept', async () => {
      await write('Prova ett lösenord', '12345678');
      await press('Testa lösenordet');
      await page.getByText('Lösenordet är bland de vanligaste').waitFor();
      await look('3');
      await killed('/kom-igang/3', 'Inloggning');
      await press('Spara och fortsätt');
      await heading('Enheter från fil');
    });

    step('4 Enheter från fil: a wrong file changes nothing, a right one is shown first', async () => {
      await page.getByLabel('Fil med enheter (CSV)').setInputFiles(csv(WRONG));
      await press('Visa vad filen ger');
      await page.getByText('Rad 2: Den överordnade enheten').or(page.getByText('Rad 3: I kolumnen Chef')).first().waitFor();
      assert.ok(!(await page.content()).includes('>121212-1212'), 'the number is not repeated');
      await look('4-fel');
      count.fields++;
      await page.getByLabel('Välj en annan fil').setInputFiles(csv(UNITS));
      await press('Visa vad filen ger');
      await page.getByText('Nya: 4. Ändrade: 0.').waitFor();
      await look('4');
      await killed('/kom-igang/4', 'Enheter från fil');
      await page.getByLabel('Fil med enheter (CSV)').setInputFiles(csv(UNITS));
      await press('Visa vad filen ger');
      await page.getByText('Nya: 4. Ändrade: 0.').waitFor();
      await press('Lägg in enheterna');
      await heading('Moduler');
    });

    step('5 Moduler: looked at, and installed', async () => {
      await killed('/kom-igang/5', 'Moduler');
      await page.getByRole('checkbox', { name: 'Forskningspodd' }).check();
      await press('Visa vad som skulle hända');
      await page.getByText('Inget har ändrats än.').waitFor();
      await look('5');
      await page.locator('#main').getByRole('button', { name: 'Installera och avsluta' }).dblclick();
      count.clicks++;
      await heading('Klart att börja');
      assert.equal(await page.locator('#brev').inputValue().then((text) => text.includes(at.server.base)), true);
      await page.getByText('Modulerna är installerade.').waitFor();
      await look('klart');
    });

    step('the unit manager is invited and lands signed in', async () => {
      await press('Bjud in');
      await page.getByText('Länken är skickad till').waitFor();
      invitation = await page.getByLabel('Länk', { exact: true }).inputValue();
      await look('inbjudan');
      const sent = mail.mails.at(-1);
      assert.ok(sent.text.includes(invitation), 'the mail holds the link');
      const manager = await open(at.browser, at.server, { size });
      const hers = await manager.page();
      await hers.goto(`${invitation}?till=/podcast`);
      await hers.getByText('Arbetsytan tillhör Jönköpings kommun.').waitFor();
      await isForEveryone(hers, manager.complaints, 'inbjudan');
      await hers.screenshot({ path: join(PICTURES, `inbjudan-${size.width}.png`), fullPage: true });
      await hers.getByLabel('Välj ett lösenord').fill('en annan mening om sjöar');
      await hers.getByLabel('Lösenordet en gång till').fill('en annan mening om sjöar');
      count.fields += 2;
      count.clicks++;
      await hers.getByRole('button', { name: 'Spara och logga in' }).click();
      await hers.waitForURL('**/podcast');
      const seconds = Math.round((Date.now() - count.began) / 1000);
      console.log(`J6 at ${size.width}: ${count.clicks} clicks, ${count.fields} fields, ${seconds} s with five kill -9`);
      assert.ok(count.clicks <= 30 && count.fields <= 25 && seconds < 1800);

      await page.goto(`${at.server.base}/enheter?flik=personer`);
      await look('personer');
      await page.goto(`${at.server.base}/enheter`);
      await look('enheter');
      await page.goto(`${at.server.base}/installningar`);
      await isForEveryone(page, person.complaints, 'installningar');
      await page.screenshot({ path: join(PICTURES, `installningar-${size.width}.png`), fullPage: true });
      await page.goto(`${at.server.base}/installningar/adress`);
      const watch = page.getByLabel('Om nattens säkerhetskopia misslyckas, mejla', { exact: true });
      assert.equal(await watch.inputValue(), '', 'nobody gets a mail who has not asked for it');
      person.complaints.expect('/installningar/adress', 422);
      await watch.fill('it..drift@alvmark.se');
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await page.locator('#post-kopia-error').waitFor();
      await look('adress-fel');
      await watch.fill('it@alvmark.se');
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await page.getByText('Inställningarna är sparade.').first().waitFor();
      await page.goto(`${at.server.base}/drift?flik=sakerhetskopia`);
      await page.getByText('Misslyckas nattens kopia skickas ett brev till it@alvmark.se.').waitFor();
      await look('sakerhetskopia');
      await page.getByRole('link', { name: 'Ändra under Adress och e-post' }).click();
      await page.waitForURL('**/installningar/adress#post-kopia');
      assert.equal(await watch.inputValue(), 'it@alvmark.se');
      await page.goto(`${at.server.base}/enheter?flik=personer&sok=${encodeURIComponent('Lindgren')}`);
      const who = (await page.getByText('Kan logga in', { exact: true }).count()) > 0 ? 'Åsa Lindgren' : 'Björn Ek';
      await page.goto(`${at.server.base}/enheter?flik=personer`);
      await page.getByRole('link', { name: who }).click();
      await page.getByRole('button', { name: 'Avsluta kontot' }).click();
      await page.getByText('är avslutat').first().waitFor();
      await hers.goto(`${at.server.base}/`);
      await hers.waitForURL('**/logga-in*');
      await manager.context.close();
      await person.context.close();
    });
  });
}
