namespace Emulator.Metadata;

/// <summary>Whose command bars are asked for. (Learn: "RibbonLocationFilters EnumType".)</summary>
[Flags]
internal enum RibbonLocationFilters
{
    Form = 1,
    HomepageGrid = 2,
    SubGrid = 4,
    All = Form | HomepageGrid | SubGrid,
    Default = All,
}
