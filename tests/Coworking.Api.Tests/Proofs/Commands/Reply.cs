using System.Globalization;
using System.Text.Json.Nodes;

namespace Coworking.Api.Tests.Proofs.Commands;

/// <summary>What came back in the end.</summary>
/// <param name="Status">0 where nothing came.</param>
/// <param name="Body">The answer's JSON.</param>
internal sealed record Reply(int Status, JsonObject? Body)
{
    /// <summary>How often it was asked until this came.</summary>
    public int Tries { get; init; } = 1;

    /// <summary>Nobody knows what became of the request.</summary>
    public bool IsUnknown => Status is 0 or 503;

    public bool IsOk => Status is >= 200 and < 300;

    public string Code => (string?)Body?["code"] ?? "";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Status} {(IsOk ? "" : Code.Length > 0 ? Code : Body?.ToJsonString())}").TrimEnd();
}
