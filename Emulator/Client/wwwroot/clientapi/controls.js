import { Handlers } from "../form/events.js";
import { webResourceAddress } from "../ui/frame.js";
import { optionsOf } from "../form/controls/choices.js";
import { collection, documented } from "./documented.js";

const types = {
    lookup: "lookup",
    choice: "optionset",
    choices: "multiselectoptionset",
    yesno: "optionset",
    subgrid: "subgrid",
    quickview: "quickform",
    webresource: "webresource",
};

const readOnly = (member) => () => {
    throw new Error(`${member} is not possible: what stands in a quick view control is read-only.`);
};

/** One control's API (Learn: "Controls (Client API reference)"): the common members and those of its kind. */
export function controlApi(form, control) {
    const own = {
        webresource: webResourceMembers,
        lookup: lookupMembers,
        choice: optionMembers,
        choices: optionMembers,
        subgrid: gridMembers,
        quickview: quickViewMembers,
    }[control.kind];
    return documented(`control "${control.name}"`, {
        getControlType: () => types[control.kind] ?? "standard",
        getDisabled: () => control.disabled,
        setDisabled(disabled) {
            control.disabled = disabled;
            control.changed();
        },
        getLabel: () => control.label,
        setLabel(label) {
            control.label = label;
            control.changed();
        },
        getName: () => control.name,
        getParent: () => sectionOf(form, control)?.api ?? null,
        getVisible: () => control.visible,
        setVisible(visible) {
            control.visible = visible;
            control.changed();
        },
        setFocus: () => control.focus(),
        ...(control.attribute && control.kind !== "quickview" ? fieldMembers(control) : {}),
        ...(own ? own(control, form) : {}),
    });
}

const sectionOf = (form, control) => form.layout.tabs.flatMap((tab) => tab.sections).find((section) => section.controls.includes(control));

function fieldMembers(control) {
    const put = (id, notification) => {
        control.notifications.set(id, notification);
        control.changed();
        return true;
    };
    return {
        getAttribute: () => control.attribute.api,
        setNotification: (message, id = "") => put(id, { level: "ERROR", text: message }),
        addNotification({ messages, notificationLevel = "ERROR", uniqueId = "", actions = [] }) {
            return put(uniqueId, { level: notificationLevel === "RECOMMENDATION" ? "INFO" : "ERROR", text: messages.join(" "), actions });
        },
        clearNotification(id) {
            const had = id === undefined ? control.notifications.size > 0 : control.notifications.has(id);
            if (id === undefined) control.notifications.clear();
            else control.notifications.delete(id);
            control.changed();
            return had;
        },
    };
}

/** getContentWindow resolves once the page has loaded, at once when it has (Learn: "getContentWindow (Client API reference)"). */
function webResourceMembers(control) {
    return {
        getContentWindow: () => control.contentWindow,
        getObject: () => control.frame ?? null,
        getSrc: () => (control.frame ? control.frame.getAttribute("src") : webResourceAddress(control.source)),
        setSrc: (name) => control.setSource(name.replace(/^\/?WebResources\//i, "")),
        getInitialUrl: () => webResourceAddress(control.spec.parameters.Url ?? ""),
    };
}

/** The promise exists before the frame does: a tab's frames start when the tab is first seen. */
export function prepareContentWindow(control) {
    if (control.kind !== "webresource") return;
    let resolve;
    control.contentWindow = new Promise((done) => (resolve = done));
    control.loaded = (window) => {
        resolve(window);
        control.contentWindow = Promise.resolve(window);
    };
}

function lookupMembers(control, form) {
    control.preSearch ??= new Handlers(form.report);
    return {
        addCustomFilter: (xml, table) => void (control.customFilters ??= []).push({ xml, table }),
        addPreSearch: (handler) => control.preSearch.add(handler),
        removePreSearch: (handler) => control.preSearch.remove(handler),
        getEntityTypes: () => [...(control.entityTypes ?? control.attribute.column.targets)],
        setEntityTypes: (tables) => (control.entityTypes = [...tables]),
    };
}

function optionMembers(control) {
    const redraw = (change) => {
        control.options = change(optionsOf(control));
        control.changed();
    };
    return {
        getOptions: () => optionsOf(control).map(({ text, value }) => ({ text, value })),
        addOption: ({ text, value }, index) =>
            redraw((all) => {
                const others = all.filter((o) => o.value !== value);
                const known = control.attribute.column.options.find((o) => o.value === value);
                return others.toSpliced(index ?? others.length, 0, { ...(known ?? { state: null }), value, text });
            }),
        removeOption: (value) => redraw((all) => all.filter((o) => o.value !== value)),
        clearOptions: () => redraw(() => []),
    };
}

/** (Learn: "formContext.ui.quickForms (Client API reference)"). The fields are there once isLoaded says so. */
function quickViewMembers(control) {
    const fields = () => control.quickFields.map((field) => quickFieldApi(control, field));
    const all = collection(`control "${control.name}".getControl`, fields);
    return {
        getControl: (which) => all.get(which),
        isLoaded: () => control.isLoaded,
        refresh: () => void control.widget.refresh(),
    };
}

function quickFieldApi(control, { name, label, column, value, text }) {
    const attribute = documented(`attribute "${column.name}" of quick view "${control.name}"`, {
        getName: () => column.name,
        getValue: () => value,
        getText: () => text,
        setValue: readOnly("setValue"),
    });
    return documented(`control "${name}" of quick view "${control.name}"`, {
        getAttribute: () => attribute,
        getDisabled: () => true,
        getLabel: () => label,
        getName: () => name,
        getVisible: () => control.visible,
    });
}

function gridMembers(control, form) {
    control.onGridLoad ??= new Handlers(form.report);
    control.gridContext = (depth) => form.contextOf({ eventSource: control.api, depth });
    return {
        refresh: () => control.widget.refresh(),
        addOnLoad: (handler) => control.onGridLoad.add(handler),
        removeOnLoad: (handler) => control.onGridLoad.remove(handler),
        getEntityName: () => control.spec.parameters.TargetEntityType,
        getRelationship: () => ({ name: control.spec.parameters.RelationshipName ?? null }),
        getGrid: () => documented(`control "${control.name}" grid`, { getTotalRecordCount: () => control.grid?.total ?? -1 }),
    };
}
