using System.Reflection;
using System.Reflection.Metadata;

namespace CrmChecklists.Packer;

/// <summary>Reads out of a plug-in dll what its classes declare: steps, Custom APIs, and the names of tables and columns. Nothing of it is run.</summary>
internal sealed class PluginDeclarations(MetadataReader metadata)
{
    private const string Attributes = "CrmChecklists.Dataverse";
    private const string Tables = "CrmChecklists.Dataverse.Tables";

    /// <summary>The steps, in the order of the classes.</summary>
    public IReadOnlyList<DeclaredStep> Steps() => [.. With("StepAttribute").Select(declared =>
    {
        var named = declared.Value.NamedArguments.ToDictionary(one => one.Name!, one => one.Value as string, StringComparer.Ordinal);
        var fix = declared.Value.FixedArguments;
        return new DeclaredStep(declared.Type, (string)fix[0].Value!, (string)fix[1].Value!, (int)fix[2].Value!,
            Split(named.GetValueOrDefault("Filter")), Split(named.GetValueOrDefault("PreImage")));
    })];

    /// <summary>The Custom API that each class implements, by the class's name.</summary>
    public IReadOnlyDictionary<string, string> CustomApis() =>
        With("CustomApiAttribute").ToDictionary(declared => declared.Type, declared => (string)declared.Value.FixedArguments[0].Value!, StringComparer.Ordinal);

    /// <summary>The tables whose columns have constants.</summary>
    public IReadOnlyList<DeclaredTable> DeclaredTables() =>
        [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => metadata.StringComparer.Equals(type.Namespace, Tables))
            .Select(type => (Type: NameOf(type), Texts: Texts(type).ToList())).Where(type => type.Texts.Exists(text => text.Key == "Name"))
            .Select(type => new DeclaredTable(type.Type, type.Texts.Find(text => text.Key == "Name").Value, [.. type.Texts.Where(text => text.Key != "Name")]))];

    private static HashSet<string> Split(string? columns) => [.. (columns ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)];

    private string NameOf(TypeDefinition type) => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";

    private IEnumerable<(string Type, CustomAttributeValue<string> Value)> With(string attribute) =>
        metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).SelectMany(type => type.GetCustomAttributes().Select(metadata.GetCustomAttribute)
            .Where(one => Is(one, attribute)).Select(one => (NameOf(type), one.DecodeValue(Names.Instance))));

    private bool Is(CustomAttribute one, string attribute)
    {
        var (space, name) = one.Constructor.Kind switch
        {
            HandleKind.MethodDefinition when metadata.GetTypeDefinition(metadata.GetMethodDefinition((MethodDefinitionHandle)one.Constructor).GetDeclaringType()) is var own => (own.Namespace, own.Name),
            HandleKind.MemberReference when metadata.GetMemberReference((MemberReferenceHandle)one.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
                && metadata.GetTypeReference((TypeReferenceHandle)parent) is var other => (other.Namespace, other.Name),
            _ => default,
        };
        return !name.IsNil && metadata.StringComparer.Equals(name, attribute) && metadata.StringComparer.Equals(space, Attributes);
    }

    private IEnumerable<KeyValuePair<string, string>> Texts(TypeDefinition type) =>
        from field in type.GetFields().Select(metadata.GetFieldDefinition)
        where field.Attributes.HasFlag(FieldAttributes.Literal) && !field.GetDefaultValue().IsNil
        let constant = metadata.GetConstant(field.GetDefaultValue())
        where constant.TypeCode == ConstantTypeCode.String
        select KeyValuePair.Create(metadata.GetString(field.Name), (string)metadata.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode)!);

    /// <summary>Types by name; the attributes' arguments are texts and enumerations over whole numbers.</summary>
    private sealed class Names : ICustomAttributeTypeProvider<string>
    {
        public static readonly Names Instance = new();

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSystemType() => "System.Type";

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => reader.GetString(reader.GetTypeDefinition(handle).Name);

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => reader.GetString(reader.GetTypeReference(handle).Name);

        public string GetTypeFromSerializedName(string name) => name;

        public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

        public bool IsSystemType(string type) => type == "System.Type";
    }
}
