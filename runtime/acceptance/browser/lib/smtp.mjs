// A mail server on this computer that takes every mail and remembers it.
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

export async function startMail() {
  const mails = [];
  const server = createServer((socket) => {
    let body;
    let to = '';
    const say = (line) => socket.write(`${line}\r\n`);
    socket.on('error', () => {});
    createInterface({ input: socket, crlfDelay: Infinity }).on('line', (line) => {
      if (body) {
        if (line === '.') {
          mails.push({ to, text: decoded(body.join('\n')) });
          body = undefined;
          say('250 2.0.0 taken as 4711');
        } else {
          body.push(line.replace(/^\./, ''));
        }
      } else if (/^DATA/i.test(line)) {
        body = [];
        say('354 go on');
      } else if (/^QUIT/i.test(line)) {
        say('221 bye');
        socket.end();
      } else {
        to = /^RCPT TO:<(.*)>/i.exec(line)?.[1] ?? to;
        say('250 ok');
      }
    });
    say('220 post.example.org');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { mails, port: server.address().port, stop: () => server.close() };
}

/** Headers as they are, and the quoted-printable text as it reads. */
function decoded(mail) {
  const [head, ...rest] = mail.split('\n\n');
  const bytes = rest.join('\n\n').replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return `${head}\n\n${Buffer.from(bytes, 'latin1').toString('utf8')}`;
}
