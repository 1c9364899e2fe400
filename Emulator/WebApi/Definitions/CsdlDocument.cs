using System.Text;
using System.Xml;
using System.Xml.Linq;
using Emulator.Metadata;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Http;
using Emulator.WebApi.Operations;
using Microsoft.OData.Edm.Csdl;

namespace Emulator.WebApi.Definitions;

/// <summary>GET $metadata: the model as CSDL, with the actions and functions. (Learn: "Web API service documents", CSDL $metadata document.)</summary>
internal static class CsdlDocument
{
    private static readonly XNamespace Edm = "http://docs.oasis-open.org/odata/ns/edm";

    public static Operation Get(ApiCall call)
    {
        if (call.Request.Method != "GET") throw ApiFaults.MethodNotAllowed(call.Request.Method, "$metadata");
        call.Query.Allow();

        return Operation.Read(() =>
        {
            var document = Write(call.Model);
            var operations = PlatformOperations.All.Values.Concat(new CustomApis(call.Dataverse, call.Model.Metadata).All());
            AddOperations(document, operations, call.Model);
            return new ApiResponse(200) { ContentType = "application/xml; charset=utf-8", Body = Encoding.UTF8.GetBytes(document.Declaration + document.ToString()) };
        });
    }

    private static XDocument Write(ApiModel model)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
            if (!CsdlWriter.TryWriteCsdl(model.Edm, writer, CsdlTarget.OData, out var errors))
                throw new InvalidOperationException(string.Join("; ", errors.Select(e => e.ErrorMessage)));

        return new XDocument(new XDeclaration("1.0", "utf-8", null), XElement.Parse(text.ToString()));
    }

    private static void AddOperations(XDocument document, IEnumerable<OperationDefinition> operations, ApiModel model)
    {
        var schema = document.Descendants(Edm + "Schema").First();
        schema.SetAttributeValue("Alias", EdmNames.Alias);
        var container = document.Descendants(Edm + "EntityContainer").Single();
        schema.AddFirst(new XElement(Edm + "EnumType", new XAttribute("Name", nameof(RibbonLocationFilters)), new XAttribute("IsFlags", "true"),
            Enum.GetNames<RibbonLocationFilters>().Select(name => new XElement(Edm + "Member", new XAttribute("Name", name), new XAttribute("Value", (int)Enum.Parse<RibbonLocationFilters>(name))))));
        foreach (var operation in operations)
        {
            if (operation.BoundTable is { } bound && model.Metadata.TryTable(bound) is null) continue;
            var kind = operation.IsFunction ? "Function" : "Action";
            schema.AddFirst(Declare(operation, kind));
            if (operation.Results.Count > 0) schema.AddFirst(ResponseType(operation));
            if (operation.Binding == OperationBinding.Global)
                container.Add(new XElement(Edm + $"{kind}Import", new XAttribute("Name", operation.Name), new XAttribute(kind, $"{EdmNames.Namespace}.{operation.Name}")));
        }
    }

    private static XElement Declare(OperationDefinition operation, string kind)
    {
        var element = new XElement(Edm + kind, new XAttribute("Name", operation.Name));
        if (operation.Binding != OperationBinding.Global)
        {
            var type = $"{EdmNames.Alias}.{operation.BoundTable}";
            element.Add(new XAttribute("IsBound", "true"), new XElement(Edm + "Parameter", new XAttribute("Name", "entity"),
                new XAttribute("Type", operation.Binding == OperationBinding.Set ? $"Collection({type})" : type), new XAttribute("Nullable", "false")));
        }

        foreach (var parameter in operation.Parameters)
            element.Add(new XElement(Edm + "Parameter", new XAttribute("Name", parameter.Name), new XAttribute("Type", TypeOf(parameter)),
                parameter.IsOptional ? null : new XAttribute("Nullable", "false")));
        if (operation.Results.Count > 0)
            element.Add(new XElement(Edm + "ReturnType", new XAttribute("Type", $"{EdmNames.Alias}.{operation.Name}Response"), new XAttribute("Nullable", "false")));

        return element;
    }

    private static XElement ResponseType(OperationDefinition operation) => new(Edm + "ComplexType", new XAttribute("Name", operation.Name + "Response"),
        operation.Results.Select(result => new XElement(Edm + "Property", new XAttribute("Name", result.Name), new XAttribute("Type", TypeOf(result)))));

    private static string TypeOf(OperationValue value)
    {
        var row = $"{EdmNames.Alias}.{(string.IsNullOrEmpty(value.Table) ? EdmNames.BaseType : value.Table)}";
        return value.Kind switch
        {
            ValueKind.Boolean => "Edm.Boolean",
            ValueKind.DateTime => "Edm.DateTimeOffset",
            ValueKind.Decimal or ValueKind.Money => "Edm.Decimal",
            ValueKind.Float => "Edm.Double",
            ValueKind.Integer or ValueKind.Picklist => "Edm.Int32",
            ValueKind.Guid => "Edm.Guid",
            ValueKind.StringArray => "Collection(Edm.String)",
            ValueKind.Binary => "Edm.Binary",
            ValueKind.EntityCollection => $"Collection({row})",
            ValueKind.Entity or ValueKind.EntityReference or ValueKind.EnumMember => row,
            _ => "Edm.String",
        };
    }
}
