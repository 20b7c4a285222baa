// The main screens for other eyes: enlarged, with wider text, in the colours of the system, and without movement.
import assert from 'node:assert/strict';
import { objections } from '../lib/axe.mjs';
import { DESK, open, picture } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { importFeed, prepare, publish, signIn } from '../lib/people.mjs';

/** A window of 1440 × 900 and one of 1280 × 1024 as a page sees them when they are enlarged (WCAG 1.4.4, 1.4.10). */
const ENLARGED = { '200 %': { width: 720, height: 450 }, '400 %': { width: 320, height: 256 } };

journey('For other eyes', (at, step) => {
  let karin, page, episode;
  const screens = () => [
    ['start', '/'],
    ['anpassa', '/start/anpassa'],
    ['podd', '/podcast'],
    ['avsnitt', episode],
    ['nytt-avsnitt', '/podcast/avsnitt/nytt'],
    ['redaktion', '/podcast/redaktion'],
    ['moduler', '/moduler'],
    ['modul', '/moduler/podcast'],
    ['enheter', '/enheter'],
    ['drift', '/drift'],
    ['hjalp', '/hjalp/start'],
  ];

  step('a podcast with an episode', async () => {
    await prepare(at.server);
    karin = await open(at.browser, at.server);
    page = await karin.page();
    await signIn(page);
    await importFeed(page);
    episode = await publish(page);
  });

  step('enlarged to 200 and to 400 per cent everything is read downwards', async () => {
    const found = [];
    for (const [enlarged, size] of Object.entries(ENLARGED)) {
      await page.setViewportSize(size);
      for (const [name, address] of screens()) {
        await page.goto(address);
        found.push(...(await objections(page, karin.complaints)).map((each) => `${name}, ${enlarged}: ${each}`));
        await picture(page, `forstorad-${name}`);
        const room = await page.evaluate(roomForMain);
        if (room < 0.4) {
          found.push(`${name}, ${enlarged}: what stays in place leaves ${Math.round(100 * room)} per cent to the page`);
        }
      }
    }
    await page.setViewportSize(DESK);
    assert.deepEqual(found, []);
  });

  step('wider text is not cut', async () => {
    const found = [];
    for (const [name, address] of screens()) {
      await page.goto(address);
      await page.evaluate(widerText);
      found.push(...(await page.evaluate(cutTexts)).map((each) => `${name}: ${each}`));
      found.push(...(await objections(page, karin.complaints)).map((each) => `${name}: ${each}`));
    }
    assert.deepEqual(found, []);
  });

  step('in the colours of the system what can be pressed and where the focus is still shows', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    const found = [];
    for (const [name, address] of screens()) {
      await page.goto(address);
      assert.equal(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
      found.push(...(await page.evaluate(withoutEdge)).map((each) => `${name}: no edge: ${each}`));
      for (let i = 0; i < 8; i++) {
        await page.keyboard.press('Tab');
        const unseen = await page.evaluate(withoutFocusRing);
        if (unseen) {
          found.push(`${name}: no sign of focus: ${unseen}`);
        }
      }
      await picture(page, `systemfarger-${name}`);
    }
    await page.goto('/podcast');
    const current = await page.evaluate(() => {
      const [here, other] = ['#sv-menu a[aria-current]', '#sv-menu a:not([aria-current])'].map((each) =>
        getComputedStyle(document.querySelector(each)));
      return ['backgroundColor', 'borderInlineStartWidth', 'borderInlineStartColor', 'fontWeight', 'textDecorationLine', 'outlineStyle'].some((each) => here[each] !== other[each]);
    });
    assert.ok(current, 'where one is in the menu is told by more than a colour of ours');
    await page.emulateMedia({ forcedColors: 'none' });
    assert.deepEqual(found, []);
  });

  step('without movement nothing moves', async () => {
    for (const [name, address] of screens()) {
      await page.goto(address);
      const menu = page.locator('#sv-menu a').first();
      await menu.hover();
      assert.deepEqual(await page.evaluate(movements), [], name);
    }
  });
});

/* Runs in the page. The share of the window's height that nothing fixed or sticky covers at its edges. */
function roomForMain() {
  let covered = 0;
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const stays = style.position === 'fixed' || (style.position === 'sticky' && box.top <= 0);
    if (stays && style.visibility === 'visible' && box.width > innerWidth / 2 && box.height < innerHeight) {
      covered += Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0));
    }
  }
  return 1 - covered / innerHeight;
}

/* Runs in the page: the spacing of WCAG 1.4.12. */
function widerText() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}

/* Runs in the page: elements whose text goes on where it is not shown. */
function cutTexts() {
  return [...document.querySelectorAll('#main *, header *, nav *')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
    .filter((element) => element.clientHeight > 2 && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
    .filter((element) => {
      const style = getComputedStyle(element);
      const down = style.overflowY === 'hidden' || style.overflowY === 'clip';
      const aside = style.overflowX === 'hidden' || style.overflowX === 'clip';
      return (down && element.scrollHeight > element.clientHeight + 1) || (aside && element.scrollWidth > element.clientWidth + 1);
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/* Runs in the page: buttons and fields that nothing but a forced-away colour would set apart from the ground. */
function withoutEdge() {
  return [...document.querySelectorAll('button, .ds-button, input:not([type=hidden], [type=file], [type=checkbox], [type=radio]), select, textarea')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 2)
    .filter((element) => {
      const style = getComputedStyle(element);
      const border = ['Top', 'Bottom'].some((side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none');
      const underlined = style.textDecorationLine.includes('underline');
      const picture = element.querySelector('svg, img') !== null;
      return !border && !underlined && !picture && style.outlineStyle === 'none';
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/* Runs in the page: what has the focus, when neither it nor what it stands for shows so. */
function withoutFocusRing() {
  const focused = document.activeElement;
  if (!focused || focused === document.body) {
    return '';
  }
  const signs = [focused, focused.closest('label'), focused.parentElement].filter(Boolean).some((element) => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  });
  return signs ? '' : focused.outerHTML.slice(0, 120);
}

/* Runs in the page: animations and transitions long enough to be seen. */
function movements() {
  return document
    .getAnimations()
    .filter((each) => each.playState === 'running' && Number(each.effect.getComputedTiming().duration) > 10)
    .map((each) => `${each.animationName ?? each.transitionProperty} of ${each.effect.target.outerHTML.slice(0, 80)}`);
}
