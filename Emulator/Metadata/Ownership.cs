namespace Emulator.Metadata;

/// <summary>Who owns a table's rows: users and teams, a business unit, the organisation, or nobody (intersect and system tables).</summary>
internal enum Ownership { None, User, BusinessUnit, Organization }
