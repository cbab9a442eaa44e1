/** A sentence of the contract: what stands in backticks is code. */
export function Words({ text = '' }: { text: string | undefined }) {
  return <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>;
}

/** A description of the contract, as a paragraph. */
export function Prose({ text }: { text: string | undefined }) {
  if (text === undefined || text === '') return null;
  return (
    <p>
      <Words text={text} />
    </p>
  );
}
