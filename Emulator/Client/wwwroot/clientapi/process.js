import { answering, collection, documented } from "./documented.js";

/** formContext.data.process (Learn: "formContext.data.process (Client API reference)"). Callbacks get the documented result words. */
export function processApi(form) {
    const flow = form.process;
    const { events } = flow;
    flow.decorate = () => flow.stages.forEach((stage) => (stage.api = stageApi(flow, stage)));
    const withCallback = (promise, callback) => void answering(promise, callback);
    flow.api = documented("formContext.data.process", {
        addOnPreStageChange: (handler) => events.preStageChange.addFirst(handler),
        removeOnPreStageChange: (handler) => events.preStageChange.remove(handler),
        addOnStageChange: (handler) => events.stageChange.add(handler),
        removeOnStageChange: (handler) => events.stageChange.remove(handler),
        addOnStageSelected: (handler) => events.stageSelected.add(handler),
        removeOnStageSelected: (handler) => events.stageSelected.remove(handler),
        addOnPreProcessStatusChange: (handler) => events.preStatusChange.addFirst(handler),
        removeOnPreProcessStatusChange: (handler) => events.preStatusChange.remove(handler),
        addOnProcessStatusChange: (handler) => events.statusChange.add(handler),
        removeOnProcessStatusChange: (handler) => events.statusChange.remove(handler),
        getActiveProcess: () => (flow.process ? processOf(flow) : null),
        getActiveStage: () => flow.active?.api ?? null,
        getSelectedStage: () => flow.selected?.api ?? null,
        getActivePath: () =>
            collection(
                "activePath",
                () => flow.stages.map((stage) => stage.api),
                (stage) => stage.getId(),
            ),
        getInstanceId: () => flow.instance?.id ?? "",
        getInstanceName: () => flow.instance?.name ?? "",
        getStatus: () => flow.status ?? "",
        getProcessInstances: (callback) => callback(flow.instance ? { [flow.instance.id]: instanceOf(flow) } : {}),
        getEnabledProcesses: (callback) => callback(flow.process ? { [flow.process.id]: flow.process.name } : {}),
        moveNext: (callback) => withCallback(flow.moveNext(true), callback),
        movePrevious: (callback) => withCallback(flow.movePrevious(true), callback),
        setActiveStage: (id, callback) => withCallback(flow.setActiveStage(id, true), callback),
        setStatus: (status, callback) => withCallback(flow.setStatus(status), callback),
    });
    return flow.api;
}

function stageApi(flow, stage) {
    return documented(`stage "${stage.name}"`, {
        getId: () => stage.id,
        getName: () => stage.name,
        getCategory: () => ({ getValue: () => stage.category }),
        getEntityName: () => stage.entityName,
        getStatus: () => (stage === flow.active ? "active" : "inactive"),
        getSteps: () => [],
    });
}

const processOf = (flow) =>
    documented("process", {
        getId: () => flow.process.id,
        getName: () => flow.process.name,
        getStages: () =>
            collection(
                "stages",
                () => flow.stages.map((stage) => stage.api),
                (stage) => stage.getId(),
            ),
        isRendered: () => flow.isVisible,
    });

const instanceOf = ({ instance, process }) => ({
    CreatedOnDate: instance.startedOn,
    ProcessDefinitionID: process.id,
    ProcessDefinitionName: process.name,
    ProcessInstanceID: instance.id,
    ProcessInstanceName: instance.name,
    StatusCodeName: instance.status,
});
