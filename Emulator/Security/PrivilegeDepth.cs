namespace Emulator.Security;

/// <summary>How far a privilege reaches: own rows, the business unit, it and its children, the organisation (roleprivileges.privilegedepthmask).</summary>
internal enum PrivilegeDepth { Basic = 1, Local = 2, Deep = 4, Global = 8 }
