import { bracedId } from "../core/guid.js";
import { saveModes } from "../form/saver.js";
import { SaveStopped } from "../form/saver.js";
import { collection, documented } from "./documented.js";

/** formContext.data and formContext.data.entity (Learn: "formContext.data (Client API reference)"). */
export function dataApi(form, page, processApi) {
    const attributes = () => [...form.attributes.values()].map((attribute) => attribute.api);
    form.entityApi = documented("formContext.data.entity", {
        addOnSave: (handler) => form.events.save.add(handler),
        removeOnSave: (handler) => form.events.save.remove(handler),
        addOnPostSave: (handler) => form.events.postSave.add(handler),
        removeOnPostSave: (handler) => form.events.postSave.remove(handler),
        attributes: collection("formContext.data.entity.attributes", attributes),
        getDataXml: () => dataXml(form),
        getEntityName: () => form.table.logicalName,
        getEntityReference: () => ({ ...form.reference }),
        getId: () => bracedId(form.id),
        getIsDirty: () => form.isDirty,
        getPrimaryAttributeValue: () => form.primaryName,
        isValid: () => [...form.attributes.values()].every((attribute) => attribute.complaint === null),
        save: (option) =>
            save(form, page, {
                saveMode: { saveandclose: saveModes.saveAndClose, saveandnew: saveModes.saveAndNew }[option] ?? saveModes.save,
            }),
    });
    form.dataApi = documented("formContext.data", {
        addOnLoad: (handler) => form.events.dataLoad.add(handler),
        removeOnLoad: (handler) => form.events.dataLoad.remove(handler),
        attributes: collection("formContext.data.attributes", () => parameters(form)),
        entity: form.entityApi,
        getIsDirty: () => form.isDirty,
        isValid: () => form.entityApi.isValid(),
        process: processApi,
        refresh: (saveFirst = false) => refused(page.refresh(saveFirst)),
        save: (options) => save(form, page, options ?? {}),
    });
    return form.dataApi;
}

async function save(form, page, { saveMode = saveModes.save } = {}) {
    await refused(form.saver.save(saveMode), page);
    if (saveMode === saveModes.saveAndClose) await page.host.close(form.reference);
    if (saveMode === saveModes.saveAndNew) await page.host.navigate({ pageType: "entityrecord", entityName: form.table.logicalName });
    return { savedEntityReference: form.reference };
}

/** The rejection the Client API documents: {errorCode, message}. What the server refused is shown to the user as well, as the platform does. */
async function refused(promise, page = null) {
    try {
        return await promise;
    } catch (error) {
        if (page && !(error instanceof SaveStopped)) page.showSaveError(error);
        throw Object.assign(new Error(error.message), { errorCode: error.errorCode ?? 0, debugMessage: error.reason ?? "" });
    }
}

const parameters = (form) =>
    Object.entries(form.parameters).map(([name, value]) =>
        documented(`parameter "${name}"`, { getName: () => name, getValue: () => value }),
    );

function dataXml(form) {
    const root = document.implementation.createDocument(null, form.table.logicalName).documentElement;
    for (const { name, value, isSent } of form.attributes.values()) {
        if (!isSent) continue;
        const child = root.ownerDocument.createElement(name);
        child.textContent = value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
        root.append(child);
    }
    return new XMLSerializer().serializeToString(root);
}
