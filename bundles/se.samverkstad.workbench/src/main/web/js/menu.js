// Marks where we are when the menu was drawn for another page, and closes the sheet of the bottom bar.
export function startMenu() {
  document.addEventListener('sv:arrived', mark);
  let open = false;
  document.body.addEventListener('htmx:oobBeforeSwap', (event) => {
    if (event.detail.target.id === 'sv-tabbar') {
      open = document.querySelector('#sv-tabbar details').open;
    }
  });
  document.body.addEventListener('htmx:oobAfterSwap', (event) => {
    // Only an event from the server finds the sheet open: following a link closes it first.
    if (event.target.id === 'sv-tabbar') {
      event.target.querySelector('details').open = open;
    }
    mark();
  });
  document.addEventListener('keydown', (event) => {
    const open = document.querySelector('#sv-tabbar details[open]');
    if (event.key === 'Escape' && open) {
      open.open = false;
      open.querySelector('summary').focus();
    }
  });
  document.addEventListener('click', (event) => {
    const open = document.querySelector('#sv-tabbar details[open]');
    if (open && (!open.contains(event.target) || event.target.closest('a'))) {
      open.open = false;
    }
  });
}

function mark() {
  const links = [...document.querySelectorAll('#sv-menu a, #sv-tabbar a[data-menu]')];
  const here = location.pathname;
  const lies = (path) => path === here || (path !== '/' && here.startsWith(path + '/'));
  const best = links
    .map((link) => link.pathname)
    .filter(lies)
    .sort((a, b) => b.length - a.length)[0];
  links.forEach((link) => {
    if (link.pathname === best) {
      link.setAttribute('aria-current', link.pathname === here ? 'page' : 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  });
}
