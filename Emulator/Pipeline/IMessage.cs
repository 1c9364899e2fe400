using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline;

/// <summary>A message of the platform, found by its request name.</summary>
internal interface IMessage
{
    string Name { get; }

    /// <summary>Whether it may change data: decides which kind of session a top-level call opens.</summary>
    bool Writes { get; }

    /// <returns>The response's results.</returns>
    /// <exception cref="DataverseFault">Every refusal.</exception>
    ParameterCollection Execute(Call call);
}
