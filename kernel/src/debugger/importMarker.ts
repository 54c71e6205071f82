/** A script of this name and a number tells the control thread that V8 has compiled all that an import has loaded. */
export const importMarker = "kernel-import:";
