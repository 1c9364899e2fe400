using Emulator.Pipeline.Rows;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Steps;

/// <summary>Reads the rows images are cut from, once for all steps of an event, and cuts them. (Learn: "Register a plug-in", entity images.)</summary>
internal static class StepImages
{
    public static void ReadBefore(Call call, PipelineEvent happening, IEnumerable<Step> steps)
    {
        // A row that is being created has no before.
        if (happening.Message is "Create" or "CreateMultiple") return;
        Read(call, happening, steps.SelectMany(s => s.Images).Where(i => i.IsPre), (row, image) => row.Before = image);
    }

    public static void ReadAfter(Call call, PipelineEvent happening, IEnumerable<Step> steps)
    {
        if (happening.Message is "Delete" or "DeleteMultiple") return;
        Read(call, happening, steps.SelectMany(s => s.Images).Where(i => i.IsPost), (row, image) => row.After = image);
    }

    /// <summary>The images of one row as the step named them.</summary>
    public static EntityImageCollection Cut(IEnumerable<StepImage> images, Entity? source)
    {
        var result = new EntityImageCollection();
        if (source is null) return result;
        foreach (var image in images)
        {
            var copy = RowValues.Copy(source);
            foreach (var name in copy.Attributes.Keys.Where(n => image.Columns?.Contains(n) == false).ToList()) copy.Attributes.Remove(name);
            result[image.Alias] = copy;
        }

        return result;
    }

    private static void Read(Call call, PipelineEvent happening, IEnumerable<StepImage> images, Action<EventRow, Entity?> keep)
    {
        var wanted = images.ToList();
        if (wanted.Count == 0) return;
        foreach (var row in happening.Rows)
        {
            IReadOnlyCollection<string>? columns = wanted.Any(i => i.Columns is null)
                ? null
                : [.. wanted.SelectMany(i => i.Columns!).Where(c => row.Table.TryColumn(c) is not null).Distinct()];
            if (row.Id != Guid.Empty) keep(row, call.Session.Find(row.Table, row.Id, columns));
        }
    }
}
