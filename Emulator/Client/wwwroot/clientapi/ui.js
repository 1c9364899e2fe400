import { collection, documented } from "./documented.js";

/** formContext.ui (Learn: "formContext.ui (Client API reference)"). */
export function uiApi(form, page) {
    form.layout.tabs.forEach((tab) => decorateTab(form, tab));
    const all = [...form.controls.values()];
    const controls = () => all.filter((control) => control.kind !== "quickview").map((control) => control.api);
    form.uiApi = documented("formContext.ui", {
        addOnLoad: (handler) => form.events.load.add(handler),
        removeOnLoad: (handler) => form.events.load.remove(handler),
        clearFormNotification: (id) => form.notifications.clear(id),
        setFormNotification: (text, level, id) => notify(form, text, level, id),
        close: () => page.canLeave().then((leave) => leave && page.host.close()),
        controls: collection("formContext.ui.controls", controls),
        formSelector: formSelector(form, page),
        getFormType: () => form.type,
        getViewPortHeight: () => page.element.clientHeight,
        getViewPortWidth: () => page.element.clientWidth,
        process: documented("formContext.ui.process", {
            getVisible: () => form.process.isVisible,
            setVisible(visible) {
                form.process.isVisible = visible;
                form.process.onDraw();
            },
        }),
        quickForms: collection("formContext.ui.quickForms", () => all.filter((control) => control.kind === "quickview").map((control) => control.api)),
        refreshRibbon: () => page.commands.draw(),
        setFormEntityName: (name) => page.named(name),
        tabs: collection("formContext.ui.tabs", () => form.layout.tabs.map((tab) => tab.api)),
    });
    return form.uiApi;
}

function notify(form, text, level, id) {
    if (!["ERROR", "WARNING", "INFO"].includes(level))
        throw new Error(`"${level}" is no level of a form notification. Use ERROR, WARNING or INFO.`);
    form.notifications.show({ id, text, level, closable: level !== "ERROR" });
    return true;
}

function formSelector(form, page) {
    const item = (definition) =>
        documented("form", {
            getId: () => definition.id,
            getLabel: () => definition.name,
            navigate: () =>
                page.host.navigate({
                    pageType: "entityrecord",
                    entityName: form.table.logicalName,
                    entityId: form.id,
                    formId: definition.id,
                }),
            getVisible: () => true,
        });
    return documented("formContext.ui.formSelector", {
        getCurrentItem: () => item(page.definition),
        items: collection(
            "formContext.ui.formSelector.items",
            () => page.forms.map(item),
            (f) => f.getId(),
        ),
    });
}

function decorateTab(form, tab) {
    const { layout } = form;
    tab.sections.forEach((section) => (section.api = sectionApi(tab, section)));
    tab.api = documented(`tab "${tab.name}"`, {
        addTabStateChange: (handler) => tab.onStateChange.add(handler),
        removeTabStateChange: (handler) => tab.onStateChange.remove(handler),
        getDisplayState: () => (layout.selected === tab ? "expanded" : "collapsed"),
        setDisplayState: (state) => state === "expanded" && layout.select(tab),
        getLabel: () => tab.label,
        setLabel(label) {
            tab.label = label;
            layout.tabChanged();
        },
        getName: () => tab.name,
        getParent: () => form.uiApi,
        getVisible: () => tab.visible,
        setVisible(visible) {
            tab.visible = visible;
            layout.tabChanged();
        },
        sections: collection(`tab "${tab.name}".sections`, () => tab.sections.map((section) => section.api)),
        setFocus: () => layout.select(tab, { focus: true }),
    });
}

const sectionApi = (tab, section) =>
    documented(`section "${section.name}"`, {
        controls: collection(`section "${section.name}".controls`, () => section.controls.map((control) => control.api)),
        getLabel: () => section.label,
        setLabel(label) {
            section.label = label;
            section.changed();
        },
        getName: () => section.name,
        getParent: () => tab.api,
        getVisible: () => section.visible,
        setVisible(visible) {
            section.visible = visible;
            section.changed();
        },
    });
