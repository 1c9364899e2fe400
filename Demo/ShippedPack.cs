using CrmChecklists.Demo.WebApi;

namespace CrmChecklists.Demo;

/// <summary>What an administrator does after importing the solution: completes the setup, and brings in the pack that ships the way sales ops bring in any pack.</summary>
public sealed class ShippedPack(DataverseClient dataverse)
{
    public async Task Import(string file)
    {
        await dataverse.Post("chk_CompleteSetup", new { });
        await dataverse.Post("chk_ImportPack", new { Pack = await File.ReadAllTextAsync(file), Publish = true });
    }
}
