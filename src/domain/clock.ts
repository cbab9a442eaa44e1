/** Now, as milliseconds since 1970 UTC. The only clock of the service; tests pass their own. */
export type Clock = () => number;
