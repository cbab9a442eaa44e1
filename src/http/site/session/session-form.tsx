import type { Child } from 'hono/jsx';

/** Where the forms of a session's page are sent, and the revision that the plan's holder has seen. */
export interface FormTarget {
  action: string;
  revision?: number;
}

/** A form of a session's page. */
export function SessionForm({ target, children }: { target: FormTarget; children: Child }) {
  return (
    <form method="post" action={target.action} class="row">
      {target.revision !== undefined && (
        <input type="hidden" name="revision" value={String(target.revision)} />
      )}
      {children}
    </form>
  );
}
