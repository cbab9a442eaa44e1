import type { Content } from '../../protocol/caching.ts';

/** Only this server, and inline styles, which the reference page sets on its elements. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The script of the reference page, at `/docs/start.js`: the policy allows no inline script. */
export const docsScript = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#reference', deepLinking: true, validatorUrl: null });\n`;

/** The API reference: Swagger UI, served from here and asking no other host. */
export function renderDocsPage(): Content {
  const html = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>API reference · Stepladder</title>
        <link rel="stylesheet" href="/docs/swagger-ui.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <div id="reference">
          <p>
            The reference needs a script. Without one, read <a href="/openapi.json">the contract itself</a>.
          </p>
        </div>
        <script src="/docs/swagger-ui-bundle.js" />
        <script src="/docs/start.js" />
      </body>
    </html>
  );
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>\n${html.toString()}\n`,
    headers: { 'Content-Security-Policy': POLICY },
  };
}
