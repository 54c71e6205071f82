/** Under it a browser keeps the notebooks, over new editions of the site; another name would hide a student's work. */
export const storageName = "Six Steps";
