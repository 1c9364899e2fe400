using System.Net;

namespace Emulator.Solutions;

/// <summary>Why a solution cannot be imported. Each sentence says what is wrong and where; an import that fails has changed nothing.</summary>
internal static class ImportFaults
{
    private const int InvalidFile = unchecked((int)0x80048060);
    private const int ImportFailed = unchecked((int)0x80048033);
    private const int MissingDependency = unchecked((int)0x8004801D);
    private const int LowerVersion = unchecked((int)0x80048541);
    private const int HoldingExists = unchecked((int)0x80048539);
    private const int ManagedMismatch = unchecked((int)0x80048040);
    private const int UnmanagedMismatch = unchecked((int)0x80048041);
    private const int UnmanagedBaseInstance = unchecked((int)0x8004F016);
    private const int InUse = unchecked((int)0x80040227);
    private const int HasDependencies = unchecked((int)0x8004F01D);

    /// <summary>The file is no solution zip at all.</summary>
    public static DataverseFault NotASolution(string why, Exception? cause = null) =>
        new(InvalidFile, HttpStatusCode.BadRequest,
            $"The solution file is invalid. The compressed file must contain solution.xml and customizations.xml at its root: {why}", cause);

    /// <summary>Something in the file contradicts itself or the schema.</summary>
    /// <param name="where">The file, and the component in it.</param>
    /// <param name="what">A sentence without its full stop.</param>
    public static DataverseFault Invalid(string where, string what, Exception? cause = null) =>
        new(ImportFailed, HttpStatusCode.BadRequest, $"The solution was not imported, nothing was changed. In {where}: {what}.", cause);

    /// <summary>The solution needs something that neither it nor the environment has.</summary>
    public static DataverseFault Missing(string where, string what) =>
        new(MissingDependency, HttpStatusCode.BadRequest,
            $"The solution was not imported, nothing was changed. {where} needs {what}, which neither this solution nor the environment has.");

    public static DataverseFault Unsupported(string where, string what) =>
        Faults.NotSupported($"{what} ({where}); the solution was not imported, nothing was changed");

    /// <summary>The environment has a newer version, or for an upgrade the same. (Learn: KB 4499878, the first sentence and the code.)</summary>
    public static DataverseFault NotHigher(string solution, Version offered, Version installed) =>
        Refused(LowerVersion,
            "The import solution must have a higher version than the existing solution it is upgrading. " +
            $"The solution {solution} is here in version {installed}; the file has version {offered}.");

    /// <summary>Learn: KB 4456697.</summary>
    public static DataverseFault ManagedOverUnmanaged() =>
        Refused(ManagedMismatch,
            "The solution is already installed on this system as an unmanaged solution and the package supplied is attempting to install it in managed mode. " +
            "Import can only update solutions when the modes match. Uninstall the current solution and try again.");

    /// <summary>Learn: KB 4456771.</summary>
    public static DataverseFault UnmanagedOverManaged() =>
        Refused(UnmanagedMismatch,
            "The solution is already installed on this system as a managed solution and the package supplied is attempting to install it in unmanaged mode. " +
            "Import can only update solutions when the modes match. Uninstall the current solution and try again.");

    /// <summary>Learn: "Web service error codes", CannotOverwriteActiveComponent.</summary>
    public static DataverseFault UnmanagedBase(ComponentKey component) =>
        Refused(UnmanagedBaseInstance,
            $"A managed solution cannot overwrite the {component.Kind} component {component.Name} which has an unmanaged base instance. " +
            $"The most likely scenario for this error is that an unmanaged solution has installed a new unmanaged {component.Kind} component on the target system, " +
            $"and now a managed solution from the same publisher is trying to install that same {component.Kind} component as managed. " +
            "This will cause an invalid layering of solutions on the target system and is not allowed.");

    /// <summary>A staged upgrade waits already.</summary>
    public static DataverseFault AlreadyHolding(string holding) => Refused(HoldingExists, $"Holding solution {holding} already exists.");

    public static DataverseFault NothingToUpgrade(string solution) =>
        Refused(ImportFailed, $"There is no managed solution {solution} to upgrade: import it without HoldingSolution first.");

    public static DataverseFault NothingToPromote(string solution) =>
        Refused(ImportFailed, $"There is no staged upgrade of the solution {solution}: import one with HoldingSolution first.");

    public static DataverseFault HasHolding(string solution, string holding) =>
        Refused(InUse, $"The solution {solution} cannot be deleted: it is the base of {holding}. Delete that first, or apply the upgrade.");

    /// <summary>Something still needs what would go. (Learn: "Web service error codes", CannotUninstallWithDependencies; the list as environments show it.)</summary>
    public static DataverseFault Needed(IReadOnlyList<Dependency> dependencies) =>
        Refused(HasDependencies,
            $"Solution dependencies exist, cannot uninstall. DependencyCount : {dependencies.Count}\n\n" + string.Join("\n", dependencies.Select(Sentence)));

    /// <summary>A role that would go is still somebody's. The platform's own sentence for this is not documented.</summary>
    public static DataverseFault RolesAssigned(IReadOnlyList<string> roles) =>
        Refused(InUse,
            "The object you tried to delete is associated with another object and cannot be deleted. " +
            $"Security roles of the solution are still assigned: {string.Join("; ", roles)}. Take them away first.");

    /// <summary>Learn: "Uninstall or delete the base layer fails because of multiple publishers" (troubleshooting), the sentence.</summary>
    public static DataverseFault BaseLayer(ComponentKey component) =>
        Refused(InUse,
            $"The uninstall operation will delete the base layer for the component '{component.Kind}' with name '{component.Name}'. " +
            "The operation cannot continue because there are other managed layers over the base layer. " +
            "You can use the solution layers to find out which other solutions are blocking the operation.");

    public static DataverseFault UnmanagedCopy(string solution, string copy, ComponentKey component) =>
        Faults.NotSupported($"removing {component.Kind} {component.Name} of the solution {solution} while the unmanaged solution {copy} holds it, too; nothing was changed");

    private static string Sentence(Dependency dependency) =>
        $"RequiredComponentObject details: {Details(dependency.Required)}, DependentComponentObject details: {Details(dependency.Dependent)} DependencyType: Published";

    private static string Details(DependencyEnd end) =>
        $"Type: {end.Kind}, ObjectName: {end.Name}, Id: {end.Id}, ParentObjectName: {end.ParentName}, ParentId: {end.ParentId}";

    private static DataverseFault Refused(int code, string message) => new(code, HttpStatusCode.BadRequest, message);
}
