using Emulator.Metadata;

namespace Emulator.WebApi.Edm;

/// <summary>Keeps the API model until the metadata is replaced.</summary>
internal sealed class ApiModelCache
{
    private readonly MetadataHolder holder;
    private readonly Lock gate = new();
    private ApiModel? model;

    public ApiModelCache(MetadataHolder holder)
    {
        this.holder = holder;
        holder.Replaced += () => { lock (gate) model = null; };
    }

    public ApiModel Current
    {
        get { lock (gate) return model ??= new ApiModel(holder.Current); }
    }
}
