using System;
using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>
/// Hands its services to the test: the test sets the application data "TestPlugins.Relay", and this plug-in, built for .NET Framework and loaded from its
/// row's content like any other, calls it with its configuration.
/// </summary>
public sealed class Relay : IPlugin
{
    private readonly string configuration;

    public Relay(string unsecure)
    {
        configuration = unsecure;
    }

    public void Execute(IServiceProvider serviceProvider)
    {
        var relay = (Action<string, IServiceProvider>)AppDomain.CurrentDomain.GetData("TestPlugins.Relay");
        relay(configuration, serviceProvider);
    }
}
