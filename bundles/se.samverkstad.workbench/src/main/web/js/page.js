// What stands on the page at most once.
export const byId = (id) => document.getElementById(id);
