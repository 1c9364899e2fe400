import { el } from "../core/dom.js";
import { webResourceAddress } from "../ui/frame.js";

/**
 * The hidden window a form's libraries run in: their globals are theirs alone, and gone with the form
 * (facts of Learn: "Events in forms and grids": scripts and web resource pages do not see each other's globals).
 */
export class ScriptHost {
    #libraries = new Map();

    constructor(xrm) {
        this.xrm = xrm;
        this.frame = el("iframe", {
            title: "Form scripts",
            src: "/_client/scripthost.html",
            hidden: true,
            "aria-hidden": "true",
            tabindex: "-1",
        });
    }

    async open() {
        const ready = new Promise((resolve) => this.frame.addEventListener("load", resolve, { once: true }));
        document.body.append(this.frame);
        await ready;
        this.frame.contentWindow.Xrm = this.xrm;
    }

    /** Loads a library; in the form's order, each once, also when a command names it that the form has already. */
    load(name) {
        if (!this.#libraries.has(name)) this.#libraries.set(name, this.#read(name));
        return this.#libraries.get(name);
    }

    #read(name) {
        const document = this.frame.contentDocument;
        return new Promise((resolve, reject) => {
            const script = document.createElement("script");
            script.addEventListener("load", resolve);
            script.addEventListener("error", () => reject(new Error(`The form's library ${name} could not be loaded.`)));
            script.src = webResourceAddress(name);
            document.head.append(script);
        });
    }

    /** The function a handler names ("Namespace.Object.function"); throws naming what is missing, as the platform's script error does. */
    find(functionName, libraryName) {
        let owner = null;
        let value = this.frame.contentWindow;
        for (const part of functionName.split(".")) {
            owner = value;
            value = value?.[part];
        }
        if (typeof value !== "function") throw new Error(`The function ${functionName} was not found in ${libraryName}.`);
        return value.bind(owner);
    }

    close() {
        this.frame.remove();
    }
}

/** The arguments written in FormXml: a comma-separated list of literals. */
export function handlerArguments(text) {
    if (!text.trim()) return [];
    try {
        return JSON.parse(`[${text.replace(/'((?:[^'\\]|\\.)*)'/g, (_, inner) => JSON.stringify(inner.replaceAll("\\'", "'")))}]`);
    } catch {
        throw new Error(`The parameters of a form handler are not a list of literals: ${text}`);
    }
}

/** A form's handler as a function of the execution context. */
export function handlerOf(host, { functionName, libraryName, parameters, passExecutionContext }) {
    const run = (context) =>
        host.find(functionName, libraryName)(...(passExecutionContext ? [context] : []), ...handlerArguments(parameters));
    run.label = `${libraryName}: ${functionName}`;
    return run;
}
