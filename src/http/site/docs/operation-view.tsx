import { Scrollable } from '../../content/answer-body.tsx';
import { bodyExample, writeSamples } from './code-samples.ts';
import { type Contract, findResponse, type Parameter, type Placed, wantsPlanKey } from './contract.ts';
import { Prose, Words } from './prose.tsx';
import { TypeName } from './schema-view.tsx';

interface OperationProps {
  contract: Contract;
  placed: Placed;
  publicUrl: string;
}

/** One operation: what it does, takes and answers; beside it how to call it. */
export function OperationView({ contract, placed, publicUrl }: OperationProps) {
  const { method, path, operation } = placed;
  const { operationId, summary, description, parameters = [], requestBody } = operation;
  const samples = writeSamples(contract, placed, publicUrl);
  return (
    <article class="api-operation" data-entry={`${method} ${path} ${summary} ${operationId}`}>
      <div class="stack">
        <header class="stack-small">
          <h3 id={operationId}>
            <a href={`#${operationId}`}>{summary}</a>
          </h3>
          <p>
            <code class={`api-method is-${method.toLowerCase()}`}>{method}</code> <code>{path}</code>
          </p>
          {operation.deprecated && <p class="notice warn">Goes in a later version.</p>}
        </header>
        <Prose text={description} />
        {wantsPlanKey(operation) && (
          <p class="help">
            Needs the plan’s key: <code>Authorization: Bearer sl_plan_…</code>
          </p>
        )}
        {parameters.length > 0 && <ParameterList parameters={parameters} />}
        {requestBody && (
          <p>
            <strong>Body</strong>{' '}
            {Object.entries(requestBody.content).map(([type, { schema }], index) => (
              <>
                {index > 0 && ', or '}
                <code>{type}</code>: <TypeName schema={schema} />
              </>
            ))}
          </p>
        )}
        <Responses contract={contract} placed={placed} />
      </div>
      <div class="stack-small api-beside">
        <Sample label="curl" text={samples.curl} operationId={operationId} />
        <details class="fold">
          <summary>
            TypeScript<span class="out-of-sight">, {summary}</span>
          </summary>
          <Sample label="TypeScript" text={samples.typescript} operationId={operationId} />
        </details>
        <TryIt contract={contract} placed={placed} />
      </div>
    </article>
  );
}

function ParameterList({ parameters }: { parameters: readonly Parameter[] }) {
  return (
    <dl class="api-fields">
      {parameters.map(({ name, in: place, required, description, schema, deprecated }) => (
        <div>
          <dt>
            <code>{name}</code>{' '}
            <span class="help">
              {place}, <TypeName schema={schema} />
              {required && ', required'}
              {deprecated && ', goes in a later version'}
            </span>
          </dt>
          <dd>
            <Prose text={description} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Responses({ contract, placed }: { contract: Contract; placed: Placed }) {
  const faults = Object.keys(placed.operation.responses).filter((status) => status >= '400');
  const answers = Object.entries(placed.operation.responses).filter(([status]) => status < '400');
  return (
    <div>
      {answers.map(([status, response]) => {
        const { description, content = {} } = findResponse(contract, response);
        return (
          <p>
            <strong>{status}</strong> <Words text={description} />{' '}
            {Object.entries(content).map(([type, { schema }], index) => (
              <span class="help">
                {index > 0 && ', '}
                <code>{type}</code> {schema?.$ref !== undefined && <TypeName schema={schema} />}
              </span>
            ))}
          </p>
        );
      })}
      {faults.length > 0 && (
        <p class="help">
          Faults, as a <a href="#schema-Problem">Problem</a>: {faults.join(', ')}.
        </p>
      )}
    </div>
  );
}

function Sample({ label, text, operationId }: { label: string; text: string; operationId: string }) {
  return (
    <Scrollable label={`${label}, ${operationId}`}>
      <pre>
        <code>{text}</code>
      </pre>
    </Scrollable>
  );
}

/** A form that sends the request from here; shown by script, which sends it. */
function TryIt({ contract, placed }: { contract: Contract; placed: Placed }) {
  const { method, path, operation } = placed;
  const { operationId, parameters = [], requestBody } = operation;
  const body = bodyExample(contract, placed);
  // What wants a file is for the tools that have one.
  if (requestBody && body === undefined) return null;
  return (
    <details class="fold" data-try hidden>
      <summary>
        Try it<span class="out-of-sight">, {operation.summary}</span>
      </summary>
      <form class="stack-small" data-method={method} data-path={path}>
        {wantsPlanKey(operation) && (
          <TryField id={`${operationId}-key`} name="key" place="key" label="The plan’s key" />
        )}
        {parameters.map(({ name, in: place, required }) => (
          <TryField
            id={`${operationId}-${name}`}
            name={name}
            place={place}
            label={required ? `${name} (required)` : name}
          />
        ))}
        {body !== undefined && (
          <div class="field">
            <label for={`${operationId}-body`}>Body</label>
            <textarea id={`${operationId}-body`} name="body" rows={8} spellcheck={false}>
              {JSON.stringify(body, null, 2)}
            </textarea>
          </div>
        )}
        <button type="submit" class="quiet">
          Send
        </button>
        <div role="status" data-answer />
      </form>
    </details>
  );
}

function TryField(props: { id: string; name: string; place: string; label: string }) {
  const { id, name, place, label } = props;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} name={name} data-place={place} autocomplete="off" spellcheck={false} />
    </div>
  );
}
