// The search field of the header as a combobox: hits while one types, arrow keys, Enter, Escape; Ctrl+K goes there.
/* global htmx */
import { byId } from './page.js';
import { announce } from './speech.js';

const PAUSE = 150;

export function startQuick() {
  const form = byId('sv-search');
  const input = form.querySelector('input');
  const list = byId('sv-quick-list');
  const options = () => [...list.querySelectorAll('[role=option]')];
  let chosen = -1;
  let asked = 0;
  let timer;

  list.setAttribute('role', 'listbox');
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  })) {
    input.setAttribute(name, value);
  }

  function choose(at) {
    const all = options();
    chosen = all.length ? (at + all.length) % all.length : -1;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    input.setAttribute('aria-activedescendant', all[chosen].id);
    all[chosen].scrollIntoView({ block: 'nearest' });
  }

  function close() {
    clearTimeout(timer);
    asked++;
    chosen = -1;
    list.hidden = true;
    form.ariaBusy = null;
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  async function suggest() {
    const sought = input.value.trim();
    const mine = ++asked;
    if (sought.length < 2) {
      close();
      return;
    }
    form.ariaBusy = true;
    const answer = await fetch(`/sok/forslag?q=${encodeURIComponent(sought)}`).catch(() => null);
    const html = answer?.ok && !answer.redirected ? await answer.text() : '';
    // Someone typed on, left or went somewhere meanwhile.
    if (mine !== asked || document.activeElement !== input) {
      return;
    }
    if (!html) {
      close();
      return;
    }
    chosen = -1;
    input.removeAttribute('aria-activedescendant');
    htmx.swap(list, html, { swapStyle: 'innerHTML', swapDelay: 0, settleDelay: 0 });
    list.hidden = false;
    form.ariaBusy = null;
    input.setAttribute('aria-expanded', 'true');
    const hits = options().length - 1;
    announce(hits ? list.dataset.some.replace('#', hits) : list.dataset.none);
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, PAUSE);
  });

  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.hidden) {
      event.preventDefault();
      suggest();
    } else if (step) {
      event.preventDefault();
      choose(chosen < 0 && step < 0 ? -1 : chosen + step);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      options()[chosen].click();
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    }
  });

  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget)) {
      close();
    }
  });
  form.addEventListener('submit', close);
  document.addEventListener('sv:arrived', () => {
    close();
    input.value = '';
  });

  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      if (input.offsetParent) {
        input.focus();
        input.select();
      } else {
        document.querySelector('.sv-quick-link').click();
      }
    }
  });
}
