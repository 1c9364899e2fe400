import { bracedId } from "../core/guid.js";
import { label, table as tableOf } from "../core/metadata.js";
import { session } from "../core/session.js";
import { closeProgress, showProgress } from "../ui/progress.js";
import { collection, documented } from "./documented.js";
import { globalContext } from "./globalcontext.js";
import { resourceString } from "./resources.js";

/** Xrm.Utility (Learn: "Xrm.Utility (Client API reference)"). */
export function utility(shell) {
    const context = globalContext();
    return documented("Xrm.Utility", {
        closeProgressIndicator: () => closeProgress(),
        getEntityMetadata: async (name, columns = []) => entityMetadata(await tableOf(name), columns),
        getGlobalContext: () => context,
        getPageContext: () => documented("pageContext", { input: inputOf(shell.current) }),
        getResourceString: (name, key) => resourceString(name, key, session.language, session.organization.language),
        showProgressIndicator: (message) => showProgress(message),
    });
}

function inputOf(page) {
    if (page.pageType !== "entityrecord")
        return {
            pageType: page.pageType,
            entityName: page.entityName,
            viewId: page.viewId ?? undefined,
            webresourceName: page.webresourceName,
            dashboardId: page.dashboardId ?? undefined,
        };
    return {
        pageType: page.pageType,
        entityName: page.entityName,
        entityId: page.entityId ? bracedId(page.entityId) : undefined,
        formId: page.formId ?? undefined,
    };
}

/** The table's definition with the columns asked for (Learn: "getEntityMetadata (Client API reference)"). */
function entityMetadata(table, columns) {
    const d = table.definition;
    const attributes = columns.filter((name) => table.columns.has(name)).map((name) => attributeMetadata(table.columns.get(name)));
    return documented(`metadata of ${table.logicalName}`, {
        Attributes: collection(
            "Attributes",
            () => attributes,
            (attribute) => attribute.LogicalName,
        ),
        DisplayName: table.displayName,
        DisplayCollectionName: table.collectionName,
        Description: label(d.Description),
        EntitySetName: table.entitySet,
        LogicalName: table.logicalName,
        SchemaName: table.schemaName,
        ObjectTypeCode: d.ObjectTypeCode,
        PrimaryIdAttribute: table.primaryId,
        PrimaryNameAttribute: table.primaryName,
        IsActivity: d.IsActivity ?? false,
        IsCustomEntity: d.IsCustomEntity ?? false,
        OwnershipType: d.OwnershipType,
    });
}

const attributeMetadata = (column) => ({
    LogicalName: column.name,
    DisplayName: column.label,
    AttributeTypeName: column.type,
    OptionSet: Object.fromEntries(column.options.map((o) => [o.value, { text: o.text, value: o.value }])),
    Targets: column.targets,
});
