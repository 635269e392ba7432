using Coworking.Api.Tests.Fixture;

namespace Coworking.Api.Tests.Proofs.Faults;

/// <summary>The guard taken out: what was read is written over, whoever has been there since.</summary>
internal sealed class WithoutIfMatch : RewriteTransactions
{
    protected override ValueTask<string> RewriteAsync(string body) =>
        new(string.Join('\n', body.Split('\n').Where(line => !line.StartsWith("If-Match:", StringComparison.OrdinalIgnoreCase))));
}
