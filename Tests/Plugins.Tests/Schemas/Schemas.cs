using System.Collections.Concurrent;

namespace CrmChecklists.Plugins.Tests;

/// <summary>The schemas of docs/schemas, and which parameter or answer of a Custom API each describes.</summary>
internal static class Schemas
{
    private static readonly ConcurrentDictionary<string, JsonSchema> Known = new();

    /// <summary>API, parameter or answer, schema: as docs/schemas/README.md says it.</summary>
    public static (string Api, string Property, string Schema)[] Uses =>
    [
        ("chk_PreviewMove", "Preview", "preview"), ("chk_GetGuidance", "Guidance", "guidance"), ("chk_SaveAnswers", "Guidance", "guidance"), ("chk_QualifyOut", "Guidance", "guidance"), ("chk_TakeBackExit", "Guidance", "guidance"), ("chk_SaveAnswers", "Answers", "answers"),
        ("chk_GetCompliance", "Compliance", "compliance"), ("chk_ImportPack", "Pack", "pack"), ("chk_ImportPack", "Summary", "pack-summary"), ("chk_GetWaivers", "Waivers", "waivers"),
        ("chk_Reconcile", "Report", "reconcile-report"), ("chk_CompleteSetup", "Report", "setup-report"), ("chk_UndoSetup", "Report", "undo-report"),
    ];

    public static string Folder => Path.Combine(Repository.Root, "docs", "schemas");

    public static JsonSchema Named(string name) => Known.GetOrAdd(name, one => JsonSchema.Read(Path.Combine(Folder, one + ".schema.json")));

    /// <summary>Fails the test where a JSON text the product took or gave does not fit its schema.</summary>
    public static void Hold(string api, string property, object? value)
    {
        if (value is string json && Uses.FirstOrDefault(use => use.Api == api && use.Property == property) is { Schema: { } schema })
            Assert.That(Named(schema).Problems(json), Is.Empty, $"{property} of {api} does not fit {schema}.schema.json:\n{json}");
    }
}
