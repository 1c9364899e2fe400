import { el } from "../core/dom.js";

/** The address of a web resource; only the documented parameters may be passed (Learn: "Webpage (HTML) web resources"). */
export function webResourceAddress(name, parameters = {}) {
    const query = Object.entries(parameters)
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
        .join("&");
    return `/WebResources/${name.split("/").map(encodeURIComponent).join("/")}${query ? `?${query}` : ""}`;
}

/** A web resource in a frame. `ready` resolves to its window once it has loaded. */
export function webResourceFrame(name, parameters, title, { sandboxed = false, scrolling = true } = {}) {
    const element = el("iframe.webresource", {
        title,
        src: webResourceAddress(name, parameters),
        sandbox: sandboxed ? "allow-scripts allow-forms allow-popups" : null,
    });
    if (!scrolling) element.classList.add("no-scroll");
    const ready = new Promise((resolve) => element.addEventListener("load", () => resolve(element.contentWindow), { once: true }));
    return { element, ready, title: () => element.contentDocument?.title ?? "" };
}
