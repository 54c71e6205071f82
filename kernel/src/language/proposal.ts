/** One word that could stand at the cursor. */
export interface Proposal {
  name: string;
  /** What JupyterLab shows an icon for. */
  type: string;
  /** Proposals are shown in the order of this, then of their names. */
  order: string;
}
