/** A cited work, in the terms of CSL (https://docs.citationstyles.org/en/stable/specification.html). */
export interface Reference {
  /** The citation key, as in `[@vaswani2017attention]`. */
  key: string;
  title: string;
  /** `Family, Given` or a literal name, in order; `et al.` stands for those left out. */
  authors: string[];
  year: number;
  url: string;
  type: string;
  /** Paper, book, standard, law, report or official documentation. */
  primary: boolean;
  containerTitle?: string;
  publisher?: string;
  doi?: string;
  /** For instance `arXiv:1706.03762`. */
  number?: string;
}
