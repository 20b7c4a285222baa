// A form is sent once, and the first thing wrong with it is found at once.
export function startForms() {
  focusErrors();
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (form.dataset.svSent) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (form.method === 'post') {
        form.dataset.svSent = 'true';
        buttons(form).forEach((button) => button.setAttribute('aria-disabled', 'true'));
      }
    },
    true,
  );

  document.body.addEventListener('htmx:afterRequest', (event) => release(event.target.closest?.('form')));
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      document.querySelectorAll('form[data-sv-sent]').forEach(release);
    }
  });
}

function buttons(form) {
  return [...form.elements].filter((element) => element.type === 'submit');
}

function release(form) {
  if (form?.dataset.svSent) {
    delete form.dataset.svSent;
    buttons(form).forEach((button) => button.removeAttribute('aria-disabled'));
  }
}

function focusErrors() {
  const summary = document.querySelector('.sv-error-summary, .ds-error-summary');
  if (summary) {
    summary.setAttribute('tabindex', '-1');
    summary.focus();
  }
}
