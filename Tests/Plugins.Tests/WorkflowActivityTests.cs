using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CrmChecklists.Plugins.Tests;

/// <summary>
/// What the process designer finds in the dll that ships: the steps for classic workflows and their arguments. They are read, not run, because .NET has no
/// Windows Workflow Foundation. (Learn: "Workflow extensions".)
/// </summary>
internal sealed class WorkflowActivityTests
{
    [Test]
    public void Checking_a_moment_takes_a_deal_and_a_moment_and_gives_the_answer()
    {
        Assert.That(Arguments("CheckMomentActivity"), Is.EqualTo(new[]
        {
            "Deal: InArgument<EntityReference> Input(Deal) ReferenceTarget(opportunity) RequiredArgument()",
            "Moment: InArgument<String> Input(Moment (leavingStage, winning, losing)) Default(leavingStage)",
            "IsAllowed: OutArgument<Boolean> Output(Is allowed)",
            "Message: OutArgument<String> Output(Message)",
            "GapCount: OutArgument<Int32> Output(Number of gaps)",
            "Gaps: OutArgument<String> Output(Gaps)",
        }));
    }

    [Test]
    public void Evaluating_compliance_takes_a_deal_and_a_stage_and_gives_the_counts()
    {
        Assert.That(Arguments("EvaluateComplianceActivity"), Is.EqualTo(new[]
        {
            "Deal: InArgument<EntityReference> Input(Deal) ReferenceTarget(opportunity) RequiredArgument()",
            "Stage: InArgument<Int32> Input(Stage (0 Qualify to 3 Close; -1 the present one)) Default(-1)",
            "Items: OutArgument<Int32> Output(Items)",
            "Settled: OutArgument<Int32> Output(Settled)",
            "Verified: OutArgument<Int32> Output(Verified)",
            "Holding: OutArgument<Int32> Output(Holding)",
            "SettledPercent: OutArgument<Int32> Output(Settled percent)",
            "VerifiedPercent: OutArgument<Int32> Output(Verified percent)",
        }));
    }

    [Test]
    public void An_environment_lists_the_steps_under_a_group_of_their_own()
    {
        using var product = new Product();

        var listed = product.All("plugintype", ("isworkflowactivity", true)).Select(type =>
            $"{type.GetAttributeValue<string>("workflowactivitygroupname")}: {type.GetAttributeValue<string>("name")}, {type.GetAttributeValue<string>("typename")}");

        Assert.That(listed, Is.EquivalentTo(new[]
        {
            "CRM Checklists: Check a moment of a deal, CrmChecklists.Workflow.CheckMomentActivity",
            "CRM Checklists: Evaluate a deal's compliance, CrmChecklists.Workflow.EvaluateComplianceActivity",
        }));
    }

    private static List<string> Arguments(string activity)
    {
        using var file = new PEReader(File.OpenRead(Repository.ShippedDll));
        var metadata = file.GetMetadataReader();
        var type = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Single(one => metadata.StringComparer.Equals(one.Name, activity));
        return [.. type.GetProperties().Select(metadata.GetPropertyDefinition).Select(property =>
            $"{metadata.GetString(property.Name)}: {property.DecodeSignature(new TypeNames(), null).ReturnType} "
            + string.Join(" ", property.GetCustomAttributes().Select(metadata.GetCustomAttribute).Select(one => Attribute(metadata, one)).OfType<string>()))];
    }

    /// <summary>"Input(Deal)"; null for what the compiler adds.</summary>
    private static string? Attribute(MetadataReader metadata, CustomAttribute attribute)
    {
        var type = metadata.GetTypeReference((TypeReferenceHandle)metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent);
        var name = metadata.GetString(type.Name);
        if (metadata.GetString(type.Namespace).StartsWith("System.Runtime", StringComparison.Ordinal))
            return null;
        return $"{name[..^"Attribute".Length]}({string.Join(", ", attribute.DecodeValue(new TypeNames()).FixedArguments.Select(argument => argument.Value))})";
    }

    /// <summary>The types of a signature by their short names.</summary>
    private sealed class TypeNames : ISignatureTypeProvider<string, object?>, ICustomAttributeTypeProvider<string>
    {
        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => reader.GetString(reader.GetTypeReference(handle).Name).Split('`')[0];

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => reader.GetString(reader.GetTypeDefinition(handle).Name);

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(", ", typeArguments)}>";

        public string GetSystemType() => nameof(Type);

        public bool IsSystemType(string type) => type == nameof(Type);

        public string GetTypeFromSerializedName(string name) => name;

        public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

        public string GetSZArrayType(string elementType) => throw Unused();

        public string GetArrayType(string elementType, ArrayShape shape) => throw Unused();

        public string GetByReferenceType(string elementType) => throw Unused();

        public string GetPointerType(string elementType) => throw Unused();

        public string GetPinnedType(string elementType) => throw Unused();

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => throw Unused();

        public string GetFunctionPointerType(MethodSignature<string> signature) => throw Unused();

        public string GetGenericMethodParameter(object? genericContext, int index) => throw Unused();

        public string GetGenericTypeParameter(object? genericContext, int index) => throw Unused();

        public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => throw Unused();

        private static NotSupportedException Unused() => new("No argument of a workflow step has such a type.");
    }
}
