import { bracedId } from "../core/guid.js";
import { session } from "../core/session.js";
import { webResourceAddress } from "../ui/frame.js";
import { collection, documented } from "./documented.js";

/** What getGlobalContext gives (Learn: "getGlobalContext (Client API reference)"). */
export function globalContext() {
    const appUrl = () => `${window.location.origin}/main.aspx?appid=${session.app.id}`;
    return documented("globalContext", {
        client: documented("globalContext.client", {
            getClient: () => "Web",
            getClientState: () => "Online",
            getFormFactor: () => 1,
            isOffline: () => false,
            isNetworkAvailable: () => true,
        }),
        organizationSettings: documented("globalContext.organizationSettings", {
            languageId: session.organization.language,
            organizationId: session.organization.id,
            uniqueName: session.organization.name,
        }),
        userSettings: userSettings(),
        getClientUrl: () => window.location.origin,
        getCurrentAppName: async () => session.app.name,
        getCurrentAppProperties: async () => ({
            appId: session.app.id,
            displayName: session.app.name,
            uniqueName: session.app.uniqueName,
            url: appUrl(),
        }),
        getCurrentAppUrl: appUrl,
        getVersion: () => "9.2.0.0",
        getWebResourceUrl: (name) => webResourceAddress(name),
        isOnPremises: () => false,
    });
}

function userSettings() {
    const roles = session.roles.map(({ id, name }) => ({ id, name, entityType: "role" }));
    return documented("globalContext.userSettings", {
        dateFormattingInfo: dateFormatting(),
        getTimeZoneOffsetMinutes: (date = new Date()) => -date.getTimezoneOffset(),
        isHighContrastEnabled: window.matchMedia("(forced-colors: active)").matches,
        isRTL: false,
        languageId: session.language,
        roles: collection(
            "userSettings.roles",
            () => roles,
            (role) => role.name,
        ),
        securityRoles: roles.map((role) => role.id),
        userId: bracedId(session.userId),
        userName: session.userName,
    });
}

/** The user's date pattern, and the day and month names and first day of the browser's own language, in .NET's property names. */
function dateFormatting() {
    const language = navigator.language;
    const names = (options, dates) => dates.map((date) => new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(date));
    const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2023, 0, 1 + day)));
    const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 1)));
    return {
        AbbreviatedDayNames: names({ weekday: "short" }, days),
        DayNames: names({ weekday: "long" }, days),
        AbbreviatedMonthNames: [...names({ month: "short" }, months), ""],
        MonthNames: [...names({ month: "long" }, months), ""],
        FirstDayOfWeek: 0,
        ShortDatePattern: session.dates.pattern,
        DateSeparator: session.dates.separator,
    };
}
