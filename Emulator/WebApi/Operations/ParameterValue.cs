using System.Globalization;
using System.Text.Json;
using Emulator.Metadata;
using Emulator.WebApi.Addressing;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Reading;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Operations;

/// <summary>Reads one parameter's value. (facts: how each custom API type travels; Learn: "Use Web API functions", reference parameters.)</summary>
internal sealed class ParameterValue(ApiCall call, string operation)
{
    public object? Read(OperationValue parameter, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null) return null;

        return parameter.Kind switch
        {
            ValueKind.Boolean when json.ValueKind is JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
            ValueKind.Integer when json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) => number,
            ValueKind.Picklist when json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var option) => new OptionSetValue(option),
            ValueKind.Decimal when json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number) => number,
            ValueKind.Money when json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var amount) => new Money(amount),
            ValueKind.Float when json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var number) => number,
            ValueKind.String when json.ValueKind == JsonValueKind.String => json.GetString(),
            ValueKind.Guid when json.ValueKind == JsonValueKind.String && Guid.TryParse(json.GetString(), out var id) => id,
            ValueKind.DateTime when json.ValueKind == JsonValueKind.String && Moment(json.GetString()!) is { } moment => moment,
            ValueKind.Binary when json.ValueKind == JsonValueKind.String => json.TryGetBytesFromBase64(out var bytes) ? bytes : throw WrongType(parameter),
            ValueKind.StringArray when json.ValueKind == JsonValueKind.Array => Texts(parameter, json),
            ValueKind.EntityReference when json.ValueKind == JsonValueKind.Object => Reference(parameter, json),
            ValueKind.Entity when json.ValueKind == JsonValueKind.Object => Entity(parameter, json),
            ValueKind.EntityCollection when json.ValueKind == JsonValueKind.Array =>
                new EntityCollection([.. json.EnumerateArray().Select(item => Entity(parameter, item))]),
            _ => throw WrongType(parameter),
        };
    }

    /// <param name="text">As it stands in the URL, decoded.</param>
    public object? Read(OperationValue parameter, string text)
    {
        if (text == "null") return null;

        var invariant = CultureInfo.InvariantCulture;
        return parameter.Kind switch
        {
            ValueKind.String => ArgumentList.Unquote(text) ?? throw WrongType(parameter),
            ValueKind.Boolean => text switch { "true" => true, "false" => false, _ => throw WrongType(parameter) },
            ValueKind.Integer => int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var number) ? number : throw WrongType(parameter),
            ValueKind.Picklist => int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var option) ? new OptionSetValue(option) : throw WrongType(parameter),
            ValueKind.Decimal => decimal.TryParse(text, NumberStyles.Float, invariant, out var number) ? number : throw WrongType(parameter),
            ValueKind.Money => decimal.TryParse(text, NumberStyles.Float, invariant, out var amount) ? new Money(amount) : throw WrongType(parameter),
            ValueKind.Float => double.TryParse(text, NumberStyles.Float, invariant, out var number) ? number : throw WrongType(parameter),
            ValueKind.Guid => Guid.TryParse(ArgumentList.Unquote(text) ?? text, out var id) ? id : throw WrongType(parameter),
            ValueKind.DateTime => Moment(ArgumentList.Unquote(text) ?? text) ?? throw WrongType(parameter),
            ValueKind.StringArray => JsonTexts.Read(text).ToArray(),
            ValueKind.EnumMember => EnumMember(parameter, text),
            _ => FromJsonText(parameter, text),
        };
    }

    // Microsoft.Dynamics.CRM.RibbonLocationFilters'Form'
    private string EnumMember(OperationValue parameter, string text)
    {
        var type = $"{EdmNames.Namespace}.{parameter.Table}";
        return text.StartsWith(type, StringComparison.Ordinal) && ArgumentList.Unquote(text[type.Length..]) is { } member ? member : throw WrongType(parameter);
    }

    // Reference parameters come as {'@odata.id':'accounts(…)'}, with single quotes, which JSON does not allow.
    private object? FromJsonText(OperationValue parameter, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.Contains('"') ? text : text.Replace('\'', '"'));
            return Read(parameter, document.RootElement);
        }
        catch (JsonException)
        {
            throw WrongType(parameter);
        }
    }

    private string[] Texts(OperationValue parameter, JsonElement json) =>
        [.. json.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw WrongType(parameter))];

    private EntityReference Reference(OperationValue parameter, JsonElement json)
    {
        if (json.TryGetProperty("@odata.id", out var address) && address.ValueKind == JsonValueKind.String) return call.References.Read(address.GetString()!);

        var table = TableOf(parameter, json);
        return json.TryGetProperty(table.PrimaryIdColumn, out var id) && id.ValueKind == JsonValueKind.String && Guid.TryParse(id.GetString(), out var value)
            ? new EntityReference(table.LogicalName, value)
            : throw Faults.BadRequest("EdmEntityObject passed should have the key property value set.");
    }

    private Entity Entity(OperationValue parameter, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw WrongType(parameter);

        var table = TableOf(parameter, json);
        var row = call.Entities.Read(table, json, new Entity(table.LogicalName), isCreate: true);
        return row.IsDeep ? throw Faults.NotSupported($"related rows inside the parameter '{parameter.Name}'") : row.Target;
    }

    private TableMetadata TableOf(OperationValue parameter, JsonElement json)
    {
        if (json.TryGetProperty("@odata.type", out var type) && type.ValueKind == JsonValueKind.String)
            return call.Model.Metadata.Table(EdmNames.TableOf(type.GetString()!));

        return parameter.Table is { Length: > 0 } table ? call.Model.Metadata.Table(table)
            : throw Faults.BadRequest("EdmEntityObject passed should have the key property value set.");
    }

    private static DateTime? Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment.UtcDateTime : null;

    private DataverseFault WrongType(OperationValue parameter) =>
        Faults.BadRequest($"The parameter '{parameter.Name}' of '{operation}' could not be read: it must be of type {parameter.Kind}.");
}
