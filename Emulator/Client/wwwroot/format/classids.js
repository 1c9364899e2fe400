/** The class ids of FormXml controls the client knows (Learn: "Form XML control class ids"); anything else is shown as not supported. */
const kinds = {
    "4273edbd-ac1d-40d3-9fb2-095c621b552d": "text",
    "e0dece4b-6fc8-4a8f-a065-082708572369": "memo",
    "270bd3db-d9af-4782-9025-509e298dec0a": "lookup",
    "3ef39988-22bb-4f0b-bbbe-64b5a3748aee": "choice",
    "4aa28ab7-9c13-4f57-a73d-ad894d048b5f": "choices",
    "67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed": "yesno",
    "b0c6723a-8503-4fd7-bb28-c8a06ac933c2": "yesno",
    "5b773807-9fb2-42db-97c3-7a91eff8adff": "datetime",
    "c6d124ca-7eda-4a60-aea9-7fb8d318b68f": "integer",
    "c3efe0c3-0ec6-42be-8349-cbd9079dfd8e": "decimal",
    "0d2c745a-e5a8-4c8f-ba63-c6d3bb604660": "decimal",
    "533b9e00-756b-4312-95a0-dc888637ac78": "money",
    "ada2203e-b4cd-49be-9ddf-234642b43b52": "email",
    "71716b6c-711e-476c-8ab8-5d11542bfb47": "url",
    "5d68b988-0661-4db2-bc3e-17598ad3be6c": "choice",
    "e7a81278-8635-4d9e-8d4d-59480b391c5b": "subgrid",
    "5c5600e0-1d6e-4205-a272-be80da87fd42": "quickview",
    "9fdf5f91-88b1-47f4-ad53-c11efc01a01d": "webresource",
};

export const kindOf = (classId) =>
    kinds[
        String(classId ?? "")
            .replace(/[{}]/g, "")
            .toLowerCase()
    ] ?? "unsupported";
