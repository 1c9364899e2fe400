import { app } from "./app.js";
import { documented } from "./documented.js";
import { navigation } from "./navigation.js";
import { utility } from "./utility.js";
import { webApi } from "./webapi.js";

/** The `Xrm` object of form scripts and, as parent.Xrm, of web resources (Learn: "Client API Xrm object"). What it lacks throws by name. */
export function createXrm(shell) {
    return documented("Xrm", { App: app(shell), Navigation: navigation(shell), Utility: utility(shell), WebApi: webApi() });
}
