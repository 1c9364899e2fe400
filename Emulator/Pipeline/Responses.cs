using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline;

/// <summary>Makes the typed response that belongs to a request, so that SDK code can cast it.</summary>
internal static class Responses
{
    private static readonly Lazy<IReadOnlyDictionary<string, Type>> Types = new(FindTypes);

    public static OrganizationResponse Make(OrganizationRequest request, ParameterCollection results)
    {
        var name = request.RequestName ?? "";
        var response = Types.Value.TryGetValue(name, out var type) ? (OrganizationResponse)Activator.CreateInstance(type)! : new OrganizationResponse();
        response.ResponseName = name;
        response.Results = results;
        return response;
    }

    /// <summary>The responses as an array of the message's response type.</summary>
    public static Array ToArray(string name, IReadOnlyList<OrganizationResponse> responses)
    {
        var array = Array.CreateInstance(Types.Value.GetValueOrDefault(name) ?? typeof(OrganizationResponse), responses.Count);
        for (var i = 0; i < responses.Count; i++) array.SetValue(responses[i], i);
        return array;
    }

    private static Dictionary<string, Type> FindTypes()
    {
        const string Suffix = "Response";
        var assemblies = new[] { typeof(OrganizationResponse).Assembly }.Concat(ProxyAssembly());
        return assemblies.SelectMany(a => a.GetExportedTypes())
                         .Where(t => t.IsSubclassOf(typeof(OrganizationResponse)) && t.GetConstructor([]) is not null && t.Name.EndsWith(Suffix, StringComparison.Ordinal))
                         .DistinctBy(t => t.Name)
                         .ToDictionary(t => t.Name[..^Suffix.Length], StringComparer.Ordinal);
    }

    private static IEnumerable<System.Reflection.Assembly> ProxyAssembly()
    {
        yield return System.Reflection.Assembly.Load("Microsoft.Crm.Sdk.Proxy");
    }
}
