/** A fault to plant in the planner. */
export interface Plant {
  /** What is planted. */
  name: string;
  /** The source file that it is planted in. */
  file: string;
  /**
   * The file with the fault.
   * @throws Error where the place to change is not there once.
   */
  change(source: string): string;
  /** The test file that has to notice it, with tests that have `called` in their names. */
  test: string;
  called: string;
}

/** All plants, for the code in `root`. */
export declare function listPlants(root: string): Plant[];
