// The parts of Start and of a perspective, and what there is to do, come and go with their modules in an open page. What is the same stays as it
// stands, and so does a part that someone is writing in; whoever stands in one stays there.
/* global htmx */
import { byId } from './page.js';
import { announce, word } from './speech.js';

// By the id of its heading; the link that arranges them, which has none, among them.
const parts = (place) =>
  new Map([...place.querySelectorAll('.sv-part, .sv-arrange')].map((part) => [part.firstElementChild.id, part]));

// A copy of a list has what it came with: what is chosen in it is not copied.
const selected = ({ options }) => [...options].map((option) => option.selected).join();

// Whether a field holds something else than it came with.
const written = (part) =>
  [...part.querySelectorAll('input, textarea')].some(
    (field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked,
  ) || [...part.querySelectorAll('select')].some((list) => selected(list) !== selected(list.cloneNode(true)));

export async function refreshParts() {
  const places = document.querySelectorAll('#sv-start, #sv-todo, #sv-parts');
  // A page whose own module has gone stands as it is; what it would answer now is said when someone asks for it.
  if (!places[0] || !document.querySelector(`#sv-menu [href="${location.pathname}"]`)) {
    return;
  }
  const html = await fetch('', { headers: { 'HX-Request': true } }).then((answer) => answer.ok && answer.text(), () => '');
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const place of places) {
    const fresh = page.getElementById(place.id);
    if (fresh && place.isConnected && !fresh.isEqualNode(place)) {
      replace(place, fresh);
    }
  }
}

function replace(place, fresh) {
  const before = parts(place);
  const after = parts(fresh);
  const active = document.activeElement;
  place.replaceWith(fresh);
  for (const [id, part] of after) {
    const old = before.get(id);
    if (old && (old.isEqualNode(part) || written(old))) {
      part.replaceWith(old);
    }
  }
  htmx.process(fresh);
  const heading = active.closest('.sv-part')?.firstElementChild.id;
  const same = `[href="${active.getAttribute('href')}"]`;
  // Parts may lead to the same address, so the link is looked for in the same part first.
  const there = active.isConnected
    ? active
    : (after.get(heading)?.querySelector(same) ?? fresh.querySelector(same) ?? byId(heading) ?? document.querySelector('h1'));
  if (!there.href && there !== active) {
    there.tabIndex = -1;
  }
  there.focus({ preventScroll: true });
  say('partCame', after, before);
  say('partWent', before, after);
}

function say(key, some, others) {
  const titles = [...some].flatMap(([id, part]) => (id && !others.has(id) ? part.firstElementChild.textContent : []));
  if (titles.length) {
    announce(word(key).replace('#', titles.join(', ')));
  }
}
