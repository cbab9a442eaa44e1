import type { Child } from 'hono/jsx';
import type { FormValues } from './builder/builder-form.ts';

/** A form as it is shown: what was typed, and what is wrong with it, by field. */
export interface FormState {
  values: FormValues;
  faults: ReadonlyMap<string, readonly string[]>;
}

/** A label, its control and, below, help and faults, which the control is described by. */
export function Field(props: {
  form: FormState;
  name: string;
  label: string;
  help?: Child;
  children: (attributes: ControlAttributes) => Child;
}) {
  const { form, name, label, help, children } = props;
  const faults = form.faults.get(name);
  const describedBy = [help && `${name}-help`, faults && `${name}-faults`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {children({
        id: name,
        name,
        ...(describedBy !== '' && { 'aria-describedby': describedBy }),
        ...(faults && { 'aria-invalid': 'true' as const }),
      })}
      {help && (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      <Faults form={form} name={name} />
    </div>
  );
}

interface ControlAttributes {
  id: string;
  name: string;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
}

/** What is wrong with a field, beside it. */
export function Faults({ form, name }: { form: FormState; name: string }) {
  const faults = form.faults.get(name);
  if (!faults) return null;
  return (
    <p class="error" id={`${name}-faults`}>
      {faults.join(' ')}
    </p>
  );
}

/** All that is wrong with a form, at its head, with the way to each field. */
export function FaultSummary({ form }: { form: FormState }) {
  if (form.faults.size === 0) return null;
  return (
    <div class="notice bad" role="alert">
      <strong>That does not make a plan yet.</strong>
      <ul>
        {[...form.faults].map(([field, faults]) => (
          <li>{field === '' ? faults.join(' ') : <a href={`#${field}-faults`}>{faults.join(' ')}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

/** A field of one line. */
export function TextField(props: {
  form: FormState;
  name: string;
  label: string;
  help?: Child;
  type?: 'text' | 'date' | 'number';
  placeholder?: string;
  list?: string;
  required?: boolean;
}) {
  const { form, name, label, help, type = 'text', ...rest } = props;
  return (
    <Field form={form} name={name} label={label} help={help}>
      {(attributes) => (
        <input
          type={type === 'number' ? 'text' : type}
          inputmode={type === 'number' ? 'decimal' : undefined}
          value={form.values[name]?.[0]}
          autocomplete="off"
          {...rest}
          {...attributes}
        />
      )}
    </Field>
  );
}

/** Several words to choose one or some of. */
export function Chips(props: {
  form: FormState;
  name: string;
  legend: Child;
  type: 'radio' | 'checkbox';
  options: readonly { value: string; name: string; note?: string }[];
  /** What is chosen while the form says nothing. */
  preset?: readonly string[];
}) {
  const { form, name, legend, type, options, preset = [] } = props;
  const chosen = form.values[name] ?? preset;
  return (
    <fieldset class="field" aria-describedby={form.faults.has(name) ? `${name}-faults` : undefined}>
      <legend class="label">{legend}</legend>
      <div class="chips">
        {options.map((option) => (
          <Chip type={type} name={name} value={option.value} checked={chosen.includes(option.value)}>
            {option.name}
            {option.note && <small> {option.note}</small>}
          </Chip>
        ))}
      </div>
      <Faults form={form} name={name} />
    </fieldset>
  );
}

export function Chip(props: {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  checked: boolean;
  tiny?: boolean;
  label?: string;
  children: Child;
}) {
  const { type, name, value, checked, tiny, label, children } = props;
  return (
    <label class={tiny ? 'chip tiny' : 'chip'}>
      <input type={type} name={name} value={value} checked={checked} aria-label={label} />
      <span>{children}</span>
    </label>
  );
}
