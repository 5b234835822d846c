import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { freePort } from './vscodeHost';

export interface WebFront {
  port: number;
  stop(): void;
}

/**
 * A front of the same origin before a VS Code server. It makes the workbench run an extension, and
 * its tests if there are any, in the *web* extension host: it serves their folders and names them in the workbench's
 * configuration, for which the page address has no parameter. All else, sockets too, passes through.
 */
export async function startWebFront(
  hostPort: number,
  folders: { extension: string; tests?: string },
): Promise<WebFront> {
  const port = await freePort();
  // The tests' address lies below the extension's: that is how VS Code finds their host.
  const served = [
    ...(folders.tests ? [['/_ext/_tests/', folders.tests] as const] : []),
    ['/_ext/', folders.extension] as const,
  ];
  const upstream = (incoming: IncomingMessage) => ({
    host: '127.0.0.1',
    port: hostPort,
    path: incoming.url,
    method: incoming.method,
    headers: { ...incoming.headers, 'accept-encoding': 'identity' },
  });

  const server = createServer((incoming, outgoing) => {
    const pathname = decodeURIComponent(new URL(incoming.url ?? '/', 'http://front').pathname);
    const place = served.find(([prefix]) => pathname.startsWith(prefix));
    if (place) {
      const file = path.join(place[1], pathname.slice(place[0].length));
      if (!existsSync(file)) return outgoing.writeHead(404).end();
      outgoing.writeHead(200, { 'content-type': contentType(file) });
      return createReadStream(file).pipe(outgoing);
    }
    incoming.pipe(
      request(upstream(incoming), (answer) => {
        const isWorkbench = pathname === '/' && answer.statusCode === 200;
        if (!isWorkbench) {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          return answer.pipe(outgoing);
        }
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () => {
          const { 'content-length': _, ...headers } = answer.headers;
          outgoing.writeHead(200, headers);
          const html = Buffer.concat(chunks).toString('utf8');
          outgoing.end(withDevelopmentOptions(html, incoming.headers.host ?? '', !!folders.tests));
        });
      }).on('error', () => outgoing.writeHead(502).end()),
    );
  });

  server.on('upgrade', (incoming, socket, head) => {
    const tunnel = connect(hostPort, '127.0.0.1', () => {
      const lines = [`GET ${incoming.url} HTTP/1.1`];
      for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
        lines.push(`${incoming.rawHeaders[i]}: ${incoming.rawHeaders[i + 1]}`);
      }
      tunnel.write(`${lines.join('\r\n')}\r\n\r\n`);
      tunnel.write(head);
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on('error', () => socket.destroy());
    socket.on('error', () => tunnel.destroy());
  });

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Adds `developmentOptions` to the JSON the workbench reads from its own page. */
function withDevelopmentOptions(html: string, authority: string, hasTests: boolean): string {
  const setting = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  if (!setting.test(html)) throw new Error('The workbench page has no configuration to extend.');
  return html.replace(setting, (_, start: string, escaped: string) => {
    const configuration = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    const location = (pathname: string) => ({ scheme: 'http', authority, path: pathname });
    configuration.developmentOptions = {
      extensions: [location('/_ext')],
      ...(hasTests ? { extensionTestsPath: location('/_ext/_tests/index.js') } : {}),
    };
    const json = JSON.stringify(configuration);
    return `${start}${json.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}

function contentType(file: string): string {
  if (file.endsWith('.js')) return 'text/javascript; charset=utf-8';
  if (file.endsWith('.json')) return 'application/json; charset=utf-8';
  if (file.endsWith('.css')) return 'text/css; charset=utf-8';
  if (file.endsWith('.svg')) return 'image/svg+xml';
  return 'application/octet-stream';
}
