using System.Globalization;
using System.Text.Json;
using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Json;

/// <summary>Writes column values as the Web API has them. (Learn: "Web API types and operations".)</summary>
internal static class JsonValue
{
    /// <param name="column">The column, which decides between date and date with time; null when unknown.</param>
    public static void Write(Utf8JsonWriter json, object? value, ColumnMetadata? column)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case Guid id: json.WriteStringValue(id); break;
            case DateTime moment: json.WriteStringValue(Date(moment, column)); break;
            case EntityReference reference: json.WriteStringValue(reference.Id); break;
            case OptionSetValue option: json.WriteNumberValue(option.Value); break;
            case OptionSetValueCollection options: json.WriteStringValue(string.Join(',', options.Select(o => o.Value))); break;
            case Money money: json.WriteNumberValue(money.Value); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            case BooleanManagedProperty managed: json.WriteBooleanValue(managed.Value); break;
            case AliasedValue aliased: Write(json, aliased.Value, column); break;
            default: throw Faults.NotSupported($"values of type {value.GetType().Name} in JSON");
        }
    }

    private static string Date(DateTime moment, ColumnMetadata? column) =>
        moment.ToString(column is { DateBehavior: DateBehavior.DateOnly } ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
