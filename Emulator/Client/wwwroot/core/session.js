import { sameId } from "./guid.js";
import { read, readAll } from "./http.js";

/** The same in every environment (Learn: "System administrator and system customizer"); this role has every privilege. */
const systemAdministrator = "627090ff-40a3-4053-8790-584edc5be201";

/** Who is signed in and to what: read once at the start, because the Client API hands it out synchronously. */
export const session = { userId: null, userName: "", organization: null, roles: [], privileges: new Set(), language: 1033, dates: {}, app: null };

export async function openSession() {
    const who = await read("WhoAmI");
    const user = `systemusers(${who.UserId})`;
    const [row, settings, organizations, own, teams] = await Promise.all([
        read(`${user}?$select=fullname,internalemailaddress`),
        read(`usersettingscollection(${who.UserId})?$select=uilanguageid,dateformatstring,dateseparator`),
        read("organizations?$select=name,languagecode&$top=1"),
        readAll(`${user}/systemuserroles_association?$select=roleid,name`),
        readAll(`${user}/teammembership_association?$select=teamid`),
    ]);
    const ofTeams = await Promise.all(teams.map((team) => readAll(`teams(${team.teamid})/teamroles_association?$select=roleid,name`)));
    const roles = new Map([...own, ...ofTeams.flat()].map((role) => [role.roleid, { id: role.roleid, name: role.name }]));
    session.userId = who.UserId;
    session.userName = row.fullname ?? row.internalemailaddress;
    session.organization = {
        id: who.OrganizationId,
        name: organizations.value[0]?.name ?? "",
        language: organizations.value[0]?.languagecode ?? 1033,
    };
    session.language = settings.uilanguageid || session.organization.language;
    session.dates = { pattern: settings.dateformatstring, separator: settings.dateseparator };
    session.roles = [...roles.values()];
    session.privileges = await privilegesOf(session.roles);
}

async function privilegesOf(roles) {
    if (!roles.length) return new Set();
    const query = `<fetch distinct="true"><entity name="privilege"><attribute name="name"/><link-entity name="roleprivileges" from="privilegeid" to="privilegeid" intersect="true">
    <filter><condition attribute="roleid" operator="in">${roles.map((role) => `<value>${role.id}</value>`).join("")}</condition></filter></link-entity></entity></fetch>`;
    const rows = await read(`privileges?fetchXml=${encodeURIComponent(query.replace(/\s+/g, " "))}`);
    return new Set(rows.value.map((row) => row.name.toLowerCase()));
}

/** Whether a role of the user grants the verb ("Create", "Write", "Delete") on the table, at any depth; the server decides per row. */
export const may = (verb, table) =>
    session.roles.some((role) => sameId(role.id, systemAdministrator)) ||
    session.privileges.has(`prv${verb}${privilegeName(table)}`.toLowerCase());

/** Activities share the privileges of the activity table (Learn: "Activity tables"). */
const privilegeName = (table) => (table.definition.IsActivity && !table.definition.IsCustomEntity ? "Activity" : table.schemaName);
