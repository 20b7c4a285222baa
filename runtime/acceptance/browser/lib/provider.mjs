// A provider of sign-in over HTTP on this computer: whoever comes is the person it was told of.
import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

const text = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function provider(person) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map();
  let issuer;

  const token = (question) => {
    const now = Math.floor(Date.now() / 1000);
    const unsigned = `${text({ alg: 'RS256', kid: 'one' })}.${text({
      iss: issuer, aud: question.get('client_id'), nonce: question.get('nonce'), iat: now, exp: now + 300, sid: randomUUID(), ...person,
    })}`;
    return `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(privateKey, 'base64url')}`;
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, issuer);
    const json = (value, status = 200) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
    if (url.pathname === '/.well-known/openid-configuration') {
      json({ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys` });
    } else if (url.pathname === '/keys') {
      json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] });
    } else if (url.pathname === '/authorize') {
      const code = randomUUID();
      codes.set(code, url.searchParams);
      const back = new URL(url.searchParams.get('redirect_uri'));
      back.searchParams.set('code', code);
      back.searchParams.set('state', url.searchParams.get('state'));
      response.writeHead(302, { Location: back.href }).end();
    } else {
      let body = '';
      for await (const part of request) body += part;
      const sent = new URLSearchParams(body);
      const question = codes.get(sent.get('code'));
      codes.delete(sent.get('code'));
      const challenge = createHash('sha256').update(sent.get('code_verifier') ?? '').digest('base64url');
      if (question?.get('code_challenge') === challenge) json({ token_type: 'Bearer', id_token: token(question) });
      else json({ error: 'invalid_grant' }, 400);
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  issuer = `http://127.0.0.1:${server.address().port}`;
  return { issuer, host: issuer.slice('http://'.length), stop: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }) };
}
