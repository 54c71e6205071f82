// One after the other: each alone would wait for whichever installs JupyterHub, which takes a minute and more.
import "./licences.js";
import "./kubernetes.js";
import "./singleServer.js";
import "./demo.js";
