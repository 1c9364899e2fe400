namespace CrmChecklists.Demo.Data;

/// <summary>A demo account with the names of its contacts. Industry is the platform's industrycode.</summary>
public sealed record DemoAccount(string Name, string City, int Employees, int Industry, IReadOnlyList<string> Contacts);
