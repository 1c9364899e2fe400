using CrmChecklists.Demo.WebApi;

namespace CrmChecklists.Demo;

/// <summary>The pack that ships with the product, brought in the way sales ops bring in any pack.</summary>
public sealed class ShippedPack(DataverseClient dataverse)
{
    public async Task Import(string file) =>
        await dataverse.Post("chk_ImportPack", new { Pack = await File.ReadAllTextAsync(file), Publish = true });
}
