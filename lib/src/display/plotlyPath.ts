/** Where a page finds plotly.js: the kernelspec's folder on the server, or beside an exported page. */
export const plotlyPath = "kernelspecs/six-steps/plotly.min.js";
