// Reads a feed as a podcast app does: without cookies. The browser's own parser judges whether it is XML.

/** What the feed says, parsed in a blank page. */
export async function read(context, address) {
  const answer = await context.request.get(address);
  const body = await answer.text();
  const blank = await context.newPage();
  try {
    const said = await blank.evaluate((xml) => {
      const feed = new DOMParser().parseFromString(xml, 'application/xml');
      const wrong = feed.querySelector('parsererror')?.textContent;
      const text = (parent, name) => parent.querySelector(`:scope > ${name}`)?.textContent;
      return {
        wrong,
        title: feed.querySelector('channel > title')?.textContent,
        items: [...feed.querySelectorAll('channel > item')].map((item) => {
          const enclosure = item.querySelector(':scope > enclosure');
          return {
            title: text(item, 'title'),
            guid: text(item, 'guid'),
            enclosure: enclosure && {
              url: enclosure.getAttribute('url'),
              length: Number(enclosure.getAttribute('length')),
              type: enclosure.getAttribute('type'),
            },
          };
        }),
      };
    }, body);
    return { status: answer.status(), type: answer.headers()['content-type'], ...said };
  } finally {
    await blank.close();
  }
}
