using System.Text.Json.Nodes;
using Coworking.Domain.Common;

namespace Coworking.Api.Platform.Http;

/// <summary>A refusal that clients can rely on: its status and code never change, its title is for people.</summary>
public sealed record ProblemKind(int Status, string Code, LocalizedText Title)
{
    /// <summary>How many seconds a client should wait before it asks again; none where asking again is no use.</summary>
    public int? RetryAfterSeconds { get; init; }

    public static ProblemKind Of(int status, string code, string kk, string ru, string en) =>
        new(status, code, new LocalizedText(kk, ru, en));

    /// <summary>Makes the answer to one request. Call it where the refusal is found, return it as the function's result.</summary>
    public ProblemAnswer Answer(
        LocalizedText? detail = null,
        IReadOnlyDictionary<string, string[]>? errors = null,
        params (string Name, JsonNode? Value)[] with) => new(this, detail, errors, with);

    /// <summary>The same, naming the one field that is wrong.</summary>
    public ProblemAnswer AnswerFor(string field, LocalizedText message) =>
        new(this, Detail: null, Errors: null, With: []) { FieldErrors = [(field, message)] };
}
