import { type Contract, nameOfReference, type Schema } from './contract.ts';
import { Prose } from './prose.tsx';

/** Every schema of the contract, with its fields. */
export function SchemaList({ contract }: { contract: Contract }) {
  return (
    <section class="stack" aria-labelledby="schemas">
      <h2 id="schemas">Shapes</h2>
      {Object.entries(contract.components.schemas).map(([name, schema]) => (
        <section class="stack-small" data-entry={name}>
          <h3 id={`schema-${name}`}>{name}</h3>
          <Prose text={schema.description} />
          {schema.properties ? (
            <Fields schema={schema} />
          ) : (
            <p>
              <TypeName schema={schema} />
            </p>
          )}
        </section>
      ))}
    </section>
  );
}

/** The fields of an object: name, type, and what they say. */
function Fields({ schema }: { schema: Schema }) {
  const { properties = {}, required = [] } = schema;
  return (
    <dl class="api-fields">
      {Object.entries(properties).map(([name, field]) => (
        <div>
          <dt>
            <code>{name}</code>{' '}
            <span class="help">
              <TypeName schema={field} />
              {required.includes(name) && ', always there'}
            </span>
          </dt>
          <dd>
            <Prose text={sayField(field)} />
            {isInline(field) && <Fields schema={field.items?.properties ? field.items : field} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function sayField({ description, allOf = [], items }: Schema): string | undefined {
  return description ?? allOf.findLast((part) => part.description)?.description ?? items?.description;
}

function isInline({ properties, items }: Schema): boolean {
  return properties !== undefined || items?.properties !== undefined;
}

/** What a value may be, in words; shapes are links. */
export function TypeName({ schema }: { schema: Schema }) {
  const reference = schema.$ref ?? schema.allOf?.find(({ $ref }) => $ref)?.$ref;
  if (reference !== undefined) {
    const name = nameOfReference(reference);
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  if (schema.items) {
    return (
      <>
        list of <TypeName schema={schema.items} />
        {schema.maxItems !== undefined && `, at most ${schema.maxItems}`}
      </>
    );
  }
  if (schema.enum) return <>{schema.enum.map((value) => JSON.stringify(value)).join(' | ')}</>;
  const type = [schema.type ?? 'anything'].flat().join(' or ');
  return (
    <>
      {schema.format === undefined ? type : `${type} (${schema.format})`}
      {sayRange(schema)}
    </>
  );
}

function sayRange({ minimum, maximum, maxLength }: Schema): string {
  if (maxLength !== undefined) return `, at most ${maxLength} characters`;
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, at least ${minimum}`;
  return maximum === undefined ? '' : `, at most ${maximum}`;
}
