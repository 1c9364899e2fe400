/**
 * An object of the Client API: has exactly the members given. Asking for any other one throws, naming it, so that nothing
 * a script relies on is silently missing.
 */
export function documented(name, members) {
    return new Proxy(members, {
        get(target, key) {
            if (key in target || typeof key === "symbol" || key === "then" || key === "toJSON") return target[key];
            throw new Error(`${name}.${key} is not supported by the emulator.`);
        },
        set(target, key, value) {
            const setter = Object.getOwnPropertyDescriptor(target, key)?.set;
            if (!setter) throw new Error(`${name}.${String(key)} cannot be set in the emulator.`);
            setter.call(target, value);
            return true;
        },
    });
}

/** A collection (Learn: "Collections (Client API reference)"): forEach(item, index), get(name | index | filter | nothing), getLength(). */
export function collection(name, itemsOf, nameOf = (item) => item.getName()) {
    return documented(name, {
        forEach: (action) => itemsOf().forEach((item, index) => action(item, index)),
        get(which) {
            const items = itemsOf();
            if (which === undefined || which === null) return items;
            if (typeof which === "number") return items[which] ?? null;
            if (typeof which === "function") return items.filter((item, index) => which(item, index));
            return items.find((item) => nameOf(item) === which) ?? null;
        },
        getLength: () => itemsOf().length,
    });
}

/** Runs `work`; for the callback style of the older methods as well as for promises. */
export function answering(promise, success, failure) {
    if (success || failure) promise.then(success, failure);
    return promise;
}
