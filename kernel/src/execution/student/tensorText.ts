export interface TensorLike {
  shape: number[];
  dtype: string;
  isDisposed?: boolean;
  dataSync(): ArrayLike<number | string>;
  name?: string;
  trainable?: boolean;
}
export function isTensor(value: unknown): value is TensorLike {
  return false;
}
export function tensorText(tensor: TensorLike): string {
  return "";
}
