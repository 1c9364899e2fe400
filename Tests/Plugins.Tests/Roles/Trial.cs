namespace CrmChecklists.Plugins.Tests.Roles;

/// <summary>One cell of the matrix on one row, and what the roles say about it.</summary>
internal sealed record Trial(Persona Persona, RoleTable Table, Right Right, Place Place)
{
    public static IEnumerable<Trial> All =>
        from persona in Persona.All
        from table in RoleTable.All
        from right in new[] { Right.Create, Right.Read, Right.Write, Right.Delete, Right.Append, Right.Assign }
        where right != Right.Append || table.TiedTo is not null
        where right != Right.Assign || table.HasOwners
        from place in table.HasOwners ? Enum.GetValues<Place>() : [Place.OtherUnit]
        select new Trial(persona, table, right, place);

    /// <summary>What the roles allow. A new row also needs Append, and Append To on what it points at; tying an existing one is a write of it.</summary>
    public bool IsDeclared => Right switch
    {
        Right.Create => Has(Right.Create) && (Table.CreatedUnder.Length == 0 || Has(Right.Append)) && Table.CreatedUnder.All(AppendsTo),
        Right.Append => Has(Right.Write) && Has(Right.Append) && AppendsTo(Table.TiedTo!),
        _ => Has(Right),
    };

    /// <summary>The product's own refusal of what the roles would allow: nobody decides about an exception for the own deal. Null where there is none.</summary>
    public string? Number => Table.Schema == "chk_Waiver" && Right == Right.Write && IsDeclared && Place == Place.Own ? "CHK236" : null;

    public override string ToString() => $"{Persona}: {Right} {Table}, {Place}";

    private bool Has(Right right) => Persona.Reaches(right, Table.Schema, Place);

    private bool AppendsTo(string schema) => Persona.Reaches(Right.AppendTo, schema, Place);
}
