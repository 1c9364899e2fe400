/** The handler list an event element of FormXml registers with (Learn: "Events in forms and grids in model-driven apps"). Unknown events throw by name. */
export function formEvents(form, { name, column, control }) {
    if (name === "onload") return form.events.load;
    if (name === "onsave") return form.events.save;
    if (name === "onchange")
        return form.attributes.get(column)?.onChange ?? unknown(form, `onchange of ${column}, which is not on the form`);
    if (name === "tabstatechange")
        return form.layout.tabs.find((tab) => tab.name === control)?.onStateChange ?? unknown(form, `tabstatechange of ${control}`);
    return unknown(form, name);
}

function unknown(form, name) {
    form.report(new Error(`The form event "${name}" is not supported by the emulator.`), "Form events");
    return null;
}
