using System.Globalization;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Publish;

/// <summary>
/// Imports a solution in the background and follows it. (Learn: "Solution staging, with asynchronous import and export": ImportSolutionAsync answers with the
/// asyncoperation row that tells how it goes; the importjob row tells how far it is.)
/// </summary>
internal sealed class SolutionImport(IOrganizationServiceAsync2 service, Output output, TimeProvider clock, TimeSpan patience)
{
    private const int Completed = 3;
    private const int Succeeded = 30;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <exception cref="PublishException">The platform did not import it: with its sentence. Or it takes too long.</exception>
    public async Task Run(SolutionFile solution, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var job = Guid.NewGuid();
        var request = new ImportSolutionAsyncRequest
        {
            CustomizationFile = solution.Content, ImportJobId = job, OverwriteUnmanagedCustomizations = true, PublishWorkflows = true,
        };
        var response = (ImportSolutionAsyncResponse)await service.ExecuteAsync(request, cancellation);

        var shown = -1d;
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            await Task.Delay(pause, clock, cancellation);
            var operation = await Row("asyncoperation", "asyncoperationid", response.AsyncOperationId, ["statecode", "statuscode", "friendlymessage", "message"], cancellation);
            if (operation?.GetAttributeValue<OptionSetValue>("statecode")?.Value == Completed)
            {
                Judge(solution, operation);
                break;
            }

            if (clock.GetElapsedTime(started) > patience)
                throw new PublishException(FormattableString.Invariant(
                    $"{solution} is still being imported after {patience.TotalMinutes:0.#} minutes. The environment goes on with it; look under Solutions, History, there."));
            shown = await ShowProgress(job, shown, clock.GetElapsedTime(started), cancellation);
        }

        output.Say(string.Create(CultureInfo.InvariantCulture, $"Imported {solution} in {clock.GetElapsedTime(started).TotalSeconds:0.0} s."));
    }

    private static void Judge(SolutionFile solution, Entity operation)
    {
        if (operation.GetAttributeValue<OptionSetValue>("statuscode")?.Value == Succeeded) return;
        var why = operation.GetAttributeValue<string>("friendlymessage") ?? operation.GetAttributeValue<string>("message") ?? "the environment does not say why.";
        throw new PublishException($"{solution} was not imported: {why}");
    }

    private async Task<double> ShowProgress(Guid job, double shown, TimeSpan since, CancellationToken cancellation)
    {
        var row = await Row("importjob", "importjobid", job, ["progress"], cancellation);
        var progress = row?.GetAttributeValue<double?>("progress") ?? 0;
        if (progress > shown) output.Say(string.Create(CultureInfo.InvariantCulture, $"  {progress:0} % after {since.TotalSeconds:0} s"));
        return Math.Max(progress, shown);
    }

    // A query, because the rows may not be there yet and Retrieve would throw.
    private async Task<Entity?> Row(string table, string key, Guid id, string[] columns, CancellationToken cancellation)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns), TopCount = 1 };
        query.Criteria.AddCondition(key, ConditionOperator.Equal, id);
        return (await service.RetrieveMultipleAsync(query, cancellation)).Entities.FirstOrDefault();
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 1.5 < LongestPause ? pause * 1.5 : LongestPause;
}
