/** The grey on which black and white text have the same contrast, 4.6:1; 0 is black, 1 is white. */
const middle = 0.46;

/** Whether text on a grey is to be white. @param brightness 0 for black to 1 for white */
export const isDarkGrey = (brightness: number): boolean => brightness < middle;
