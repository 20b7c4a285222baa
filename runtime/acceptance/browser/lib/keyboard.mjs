// A person without a mouse: Tab, Enter, Space, and eyes that look for the focus after every key.
import assert from 'node:assert/strict';

const FAR = 80;
const FRAMES = 30;
// What a page wears while another one is on its way into it: asked for, put in, settling.
const ARRIVING = 'a.htmx-request, form.htmx-request, button.htmx-request, .htmx-swapping, .htmx-settling';

/** What has the focus, and whether an eye can tell. */
export function focus(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const lost = !element || element === document.body || element === document.documentElement;
    if (lost) {
      return { lost, name: '' };
    }
    const seen = (each) => {
      const style = getComputedStyle(each);
      return { outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0, shadow: style.boxShadow !== 'none' };
    };
    const { outline, shadow } = seen(element);
    const box = element.getBoundingClientRect();
    // Small things must be seen in their middle; of a large one, such as a text area, a part (WCAG 2.2, 2.4.11).
    const parts = box.height < 100 ? [0.5] : [0.05, 0.25, 0.5, 0.75, 0.95];
    const own = [element, ...(element.labels ?? [])];
    const shown = (part) => {
      const hit = document.elementFromPoint(box.x + Math.min(box.width / 2, 40), box.y + box.height * part);
      return hit && own.some((each) => each.contains(hit) || hit.contains(each));
    };
    const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
    return {
      lost,
      tag: element.localName,
      id: element.id,
      type: element.getAttribute('type'),
      name: name.replace(/\s+/g, ' ').trim(),
      visible: outline || shadow,
      covered: !parts.some(shown),
      outside: box.bottom <= 0 || box.top >= innerHeight || box.width === 0,
    };
  });
}

/** One key, on a page that has arrived; afterwards the focus is somewhere, and seen when it is on something to use. */
export async function press(page, key) {
  // The focus that follows a new page would overtake a Tab that comes before it.
  await page.waitForFunction((arriving) => !document.querySelector(arriving), ARRIVING);
  await page.keyboard.press(key);
  let now = await focus(page);
  // The window follows the focus within some frames, on a busy machine later than the key is answered.
  for (let frame = 0; frame < FRAMES && !now.lost && (now.outside || now.covered); frame++) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    now = await focus(page);
  }
  if (key.endsWith('Tab') && !now.lost) {
    assert.ok(now.visible, `the focus is not seen on ${describe(now)}`);
    assert.ok(!now.outside, `the focus is outside the window on ${describe(now)}`);
    assert.ok(!now.covered, `the focus is covered on ${describe(now)}`);
  }
  return now;
}

/** Tabs until something by that name has the focus. */
export async function reach(page, name, key = 'Tab') {
  const passed = [];
  for (let count = 0; count < FAR; count++) {
    const now = await press(page, key);
    // A button may say more to those who do not see the row that it stands in.
    if (!now.lost && (now.name === name || now.name.startsWith(`${name},`))) {
      return now;
    }
    passed.push(now.lost ? '(nothing)' : now.name.slice(0, 30));
  }
  assert.fail(`${FAR} times ${key} did not come to ${name}, but to ${passed.join(' · ')}`);
}

/** Tabs to the thing and presses Enter. */
export async function choose(page, name) {
  await reach(page, name);
  await page.keyboard.press('Enter');
}

export async function fill(page, label, text) {
  await reach(page, label);
  await page.keyboard.insertText(text);
}

/** After a page change the focus is on the heading of the new page. */
export async function arrived(page, heading) {
  await page.getByRole('heading', { level: 1, name: heading, exact: typeof heading === 'string' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('#main h1')).catch(async (late) => {
    assert.fail(`after the way to ${heading} the focus is on ${describe(await focus(page))}: ${late.message}`);
  });
}

function describe(now) {
  return now.lost ? 'nothing' : `${now.tag}${now.id ? `#${now.id}` : ''} "${now.name.slice(0, 40)}"`;
}
