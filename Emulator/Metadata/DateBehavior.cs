namespace Emulator.Metadata;

/// <summary>How a date and time column treats time zones. (Learn: "Behavior and format of the date and time column".)</summary>
internal enum DateBehavior { UserLocal = 1, DateOnly = 2, TimeZoneIndependent = 3 }
