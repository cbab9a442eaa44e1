/** A subject area of the taxonomy. */
export interface Topic {
  slug: string;
  name: string;
  /** For places with little room, such as a title in a calendar; absent: the name. */
  shortName?: string;
  summary: string;
  /** Topic slugs that help before this one; acyclic, for display and for the order of a plan. */
  buildsOn: string[];
  /** Whether a person may choose it as a specialisation. */
  specialisation: boolean;
}
