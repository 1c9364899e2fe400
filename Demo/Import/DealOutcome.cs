namespace CrmChecklists.Demo.Import;

/// <summary>How a deal of the files stands: open in Qualify (Prospecting), open in Develop (Engaging), won or lost.</summary>
public enum DealOutcome { Prospecting, Engaging, Won, Lost }
