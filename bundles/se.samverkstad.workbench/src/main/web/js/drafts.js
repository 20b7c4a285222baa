// Keeps what is being written in a form[data-draft] on the server, a moment after the last key.
import { announce, word } from './speech.js';

const PAUSE = 800;
const AGAIN = 5000;
const watched = new WeakMap();

export function startDrafts() {
  adopt();
  document.addEventListener('sv:arrived', adopt);
  document.body.addEventListener('htmx:afterSettle', adopt);
  document.addEventListener('input', changed);
  document.addEventListener('change', changed);
  document.addEventListener('submit', (event) => stop(event.target), true);
  document.addEventListener('visibilitychange', () => document.hidden && flush());
  window.addEventListener('pagehide', flush);
  document.body.addEventListener('htmx:beforeSwap', (event) => event.detail.boosted && flush());
}

const forms = () => [...document.querySelectorAll('form[data-draft]')];

// A sent form tells which draft it ends.
function adopt() {
  forms().forEach((form) => {
    if (!form.querySelector('input[name="_draft"]')) {
      const hidden = document.createElement('input');
      hidden.type = 'hidden';
      hidden.name = '_draft';
      hidden.value = form.dataset.draft;
      form.append(hidden);
    }
  });
}

function changed(event) {
  const form = event.target.form;
  if (form?.dataset.draft && kept(event.target)) {
    later(form, PAUSE);
  }
}

function later(form, time) {
  const state = watched.get(form) ?? {};
  watched.set(form, state);
  clearTimeout(state.timer);
  state.sent = false;
  state.timer = setTimeout(() => save(form), time);
}

function stop(form) {
  const state = watched.get(form);
  if (state) {
    clearTimeout(state.timer);
    state.timer = undefined;
    state.sent = true;
    state.request?.abort();
  }
}

function flush() {
  forms().forEach((form) => {
    const state = watched.get(form);
    if (state?.timer && !state.sent) {
      clearTimeout(state.timer);
      save(form, true);
    }
  });
}

function kept(field) {
  return field.name && !field.name.startsWith('_') && !['password', 'file', 'submit'].includes(field.type);
}

async function save(form, leaving = false) {
  const state = watched.get(form);
  state.timer = undefined;
  const fields = new URLSearchParams();
  for (const field of form.elements) {
    if (kept(field) && !field.disabled && (!['checkbox', 'radio'].includes(field.type) || field.checked)) {
      fields.append(field.name, field.value);
    }
  }
  const module = form.closest('[data-draft-module]')?.dataset.draftModule ?? location.pathname.split('/')[1];
  state.request = new AbortController();
  try {
    const answer = await fetch(`/utkast/${encodeURIComponent(module)}/${encodeURIComponent(form.dataset.draft)}`, {
      method: 'POST',
      headers: { 'X-CSRF-Token': document.querySelector('meta[name="sv-csrf"]').content },
      body: fields,
      keepalive: leaving,
      signal: leaving ? undefined : state.request.signal,
      redirect: 'error',
    });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const masked = answer.status === 200 ? (await answer.json()).masked : [];
    tell(form, state, masked.length ? `${word('draftMasked')} ${masked.map((name) => label(form, name)).join(', ')}` : word('draftSaved'));
  } catch (error) {
    if (error.name !== 'AbortError' && !leaving && !state.sent) {
      tell(form, state, word('draftFailed'));
      later(form, AGAIN);
    }
  }
}

function label(form, name) {
  return form.elements.namedItem(name)?.labels?.[0]?.textContent.trim() || name;
}

// Seen each time; heard only when it is news.
function tell(form, state, sentence) {
  let status = form.querySelector('.sv-draft-status');
  if (!status) {
    status = document.createElement('p');
    status.className = 'sv-draft-status';
    form.append(status);
  }
  status.textContent = sentence;
  if (state.told !== sentence) {
    state.told = sentence;
    announce(sentence);
  }
}
