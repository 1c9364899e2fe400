namespace Emulator;

/// <summary>How to start an environment.</summary>
public sealed record EmulatorOptions
{
    /// <summary>Loopback port; 0 picks a free one.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>The SQLite file; null keeps everything in memory.</summary>
    public string? DataFile { get; init; }

    /// <summary>Packed solution zips to import (or upgrade) at start when the environment does not have that version yet.</summary>
    public IReadOnlyList<string> Solutions { get; init; } = [];

    /// <summary>internalemailaddress of the first System Administrator, created when the environment is new.</summary>
    public string Administrator { get; init; } = "admin@demo.example";

    /// <summary>The clock, for tests.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
