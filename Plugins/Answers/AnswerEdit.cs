using CrmChecklists.Dataverse;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Answers;

/// <summary>What a save changes about one answer.</summary>
/// <param name="Input">What is sent.</param>
/// <param name="Before">What is stored.</param>
/// <param name="Says">Whether the answer is to say something else. One that does not keeps who changed it last, and when.</param>
/// <param name="Chain">The links to replace; null where the chain stays as it is.</param>
internal sealed record AnswerEdit(AnswerInput Input, KnownItem Before, bool Says, IReadOnlyList<Entity>? Chain);
