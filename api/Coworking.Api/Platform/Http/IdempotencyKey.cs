using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Platform.Http;

/// <summary>What a client names a request by, so that repeating it has no second effect: 1 to 64 visible ASCII characters.</summary>
public sealed record IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    public const int MaxLength = 64;

    private static readonly LocalizedText Rule = new(
        "1-64 көрінетін ASCII таңбасы болуы керек.",
        "Нужно от 1 до 64 видимых знаков ASCII.",
        "Must be 1 to 64 visible ASCII characters.");

    private IdempotencyKey(string value) => Value = value;

    public string Value { get; }

    /// <summary>The answer where a request that must name a key names none.</summary>
    public static ProblemAnswer Missing => Problems.Malformed.AnswerFor(Header, Rule);

    /// <summary>The request's key; null inside an ok result when it names none.</summary>
    public static Result<IdempotencyKey?, ProblemAnswer> Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.Headers.TryGetValue(Header, out var values))
        {
            return (IdempotencyKey?)null;
        }

        var value = values.Count == 1 ? values[0] : null;
        return value is { Length: > 0 and <= MaxLength } && value.All(c => c is > ' ' and <= '~')
            ? new IdempotencyKey(value)
            : Problems.Malformed.AnswerFor(Header, Rule);
    }
}
