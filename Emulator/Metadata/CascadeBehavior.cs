namespace Emulator.Metadata;

/// <summary>What happens to the referencing rows. (Learn: "Configure table relationship cascading behavior".)</summary>
internal enum CascadeBehavior { NoCascade, Cascade, Active, UserOwned, RemoveLink, Restrict }
