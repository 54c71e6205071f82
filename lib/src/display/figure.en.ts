/** What plotly.js writes beside its buttons, by its own English. */
export const en = {
  "Download plot as a PNG": "Download plot as a PNG",
  "Sorry, there was a problem downloading your image!": "Sorry, there was a problem downloading your image!",
  "Double-click to zoom back out": "Double-click to zoom back out",
  Zoom: "Zoom",
  Pan: "Pan",
  "Reset axes": "Reset axes",
};
