import { documented } from "./documented.js";

/** The execution context a handler gets (Learn: "Execution context (Client API reference)"). Shared variables live as long as one event. */
export function executionContext(formContext, { eventSource, depth = 0, args = null }, shared) {
    return documented("executionContext", {
        getDepth: () => depth + 1,
        getEventArgs: () => (args ? documented("eventArgs", args) : null),
        getEventSource: () => eventSource ?? null,
        getFormContext: () => formContext,
        getSharedVariable: (key) => shared.get(key),
        setSharedVariable: (key, value) => void shared.set(key, value),
    });
}
