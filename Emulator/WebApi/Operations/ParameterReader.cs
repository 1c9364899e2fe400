using System.Globalization;
using Emulator.WebApi.Addressing;
using Emulator.WebApi.Json;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Operations;

/// <summary>Reads the parameters of an action (JSON) or a function (URL, with aliases).</summary>
internal sealed class ParameterReader(ApiCall call, OperationDefinition operation)
{
    public ParameterCollection FromBody()
    {
        using var body = JsonBody.ReadObject(call.Request.Body);
        var parameters = new ParameterCollection();
        foreach (var property in body.RootElement.EnumerateObject())
            if (!property.Name.Contains('@')) parameters[property.Name] = new ParameterValue(call, operation.Name).Read(Find(property.Name), property.Value);

        return Complete(parameters);
    }

    public ParameterCollection FromUrl(PathSegment segment)
    {
        var parameters = new ParameterCollection();
        foreach (var (name, text) in ArgumentList.Pairs(segment.Arguments ?? ""))
        {
            var value = text.StartsWith('@') ? call.Query[text] ?? throw Missing(name) : text;
            parameters[name] = new ParameterValue(call, operation.Name).Read(Find(name), value);
        }

        return Complete(parameters);
    }

    private OperationValue Find(string name) => operation.Parameters.FirstOrDefault(p => p.Name == name)
        ?? throw Faults.BadRequest($"The parameter '{name}' in the request payload is not a valid parameter for the operation '{operation.Name}'.");

    private ParameterCollection Complete(ParameterCollection parameters)
    {
        foreach (var parameter in operation.Parameters)
            if (!parameter.IsOptional && (!parameters.TryGetValue(parameter.Name, out var value) || value is null)) throw Missing(parameter.Name);

        return parameters;
    }

    private DataverseFault Missing(string name) => new(unchecked((int)0x80040203), System.Net.HttpStatusCode.BadRequest,
        string.Create(CultureInfo.InvariantCulture, $"Required field '{name}' is missing for the operation '{operation.Name}'."));
}
