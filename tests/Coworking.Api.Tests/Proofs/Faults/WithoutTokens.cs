using Coworking.Api.Tests.Fixture;

namespace Coworking.Api.Tests.Proofs.Faults;

/// <summary>The guard taken out: every token is a row that nobody else reaches for.</summary>
internal sealed class WithoutTokens : RewriteTransactions
{
    protected override ValueTask<string> RewriteAsync(string body) =>
        new(body.Replace("T|Computer|", $"T|Computer|{Guid.NewGuid():n}", StringComparison.Ordinal));
}
