import type { Display } from "../kernelApi.js";

/** A place under a cell: each call takes the place of what the call before has shown. */
export function place(show: Display, id: string): (bundle: Record<string, unknown>) => void {
  let update = false;
  return (bundle) => {
    show(bundle, { raw: true, id, update });
    update = true;
  };
}
