/** A description of the contract; what stands in backticks is code. */
export function Prose({ text }: { text: string | undefined }) {
  if (text === undefined || text === '') return null;
  return <p>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</p>;
}
