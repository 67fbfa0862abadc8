/** Pages are counted from 1. */
export interface PageRequest {
  readonly page: number;
  readonly perPage: number;
}

export interface Page<Row> extends PageRequest {
  readonly rows: readonly Row[];
  /** Rows on all pages together. */
  readonly total: number;
}
