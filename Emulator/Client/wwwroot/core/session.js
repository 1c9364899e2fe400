import { read, readAll } from "./http.js";

/** Who is signed in and to what: read once at the start, because the Client API hands it out synchronously. */
export const session = { userId: null, userName: "", email: "", organization: null, roles: [], privileges: new Set(), language: 1033, app: null };

export async function openSession() {
  const who = await read("WhoAmI");
  const [user, organizations, roles, privileges] = await Promise.all([
    read(`systemusers(${who.UserId})?$select=fullname,internalemailaddress`),
    read("organizations?$select=name,languagecode&$top=1"),
    readAll(`systemusers(${who.UserId})/systemuserroles_association?$select=roleid,name`),
    read(`systemusers(${who.UserId})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`),
  ]);
  session.userId = who.UserId;
  session.businessUnitId = who.BusinessUnitId;
  session.userName = user.fullname ?? user.internalemailaddress;
  session.email = user.internalemailaddress ?? "";
  session.organization = { id: who.OrganizationId, name: organizations.value[0]?.name ?? "", language: organizations.value[0]?.languagecode ?? 1033 };
  session.language = session.organization.language;
  session.roles = roles.map((role) => ({ id: role.roleid, name: role.name }));
  session.privileges = new Set(privileges.RolePrivileges.map((p) => p.PrivilegeName.toLowerCase()));
}

/** Whether a role of the user grants the verb ("Create", "Write", "Delete", "Assign") on the table, at any depth; the server decides per row. */
export const may = (verb, table) => session.privileges.has(`prv${verb}${table.schemaName}`.toLowerCase());
