// A bare server of Node: it answers every request with the status, headers and bytes that are written to its input as JSON
// ({status, headers, body in base64}), and says its port.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const { status, headers, body } = JSON.parse(await text(process.stdin));
const bytes = status === 304 ? undefined : Buffer.from(body, 'base64');
const server = createServer((_request, response) => response.writeHead(status, headers).end(bytes));
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
process.once('SIGTERM', () => process.exit());
