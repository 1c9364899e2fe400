/** The handlers of one event, run in order. A handler that throws is reported and does not stop the others, as on the platform. */
export class Handlers {
    #list = [];

    constructor(report) {
        this.report = report;
    }

    add(handler) {
        if (typeof handler !== "function") throw new TypeError("An event handler has to be a function.");
        if (!this.#list.includes(handler)) this.#list.push(handler);
    }

    addFirst(handler) {
        this.add(handler);
        this.#list = [handler, ...this.#list.filter((other) => other !== handler)];
    }

    remove(handler) {
        this.#list = this.#list.filter((other) => other !== handler);
    }

    /** Runs every handler with what `contextOf(depth)` makes; returns what they returned (promises included). */
    run(contextOf) {
        return [...this.#list].map((handler, depth) => {
            try {
                return handler(contextOf(depth));
            } catch (error) {
                this.report(error, handler.label ?? handler.name);
                return undefined;
            }
        });
    }
}
