using Coworking.Api.Features.Upkeep;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Proofs;

/// <summary>The product's own look at its tables: what it names is a fault.</summary>
internal static class Fsck
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(TestCentre centre, IEnumerable<LocalDate> dates)
    {
        var check = centre.Host.Services.GetRequiredService<CheckConsistency>();
        var found = new List<string>();
        foreach (var date in dates)
        {
            var report = await check.RunAsync(date, TestContext.Current.CancellationToken);
            found.AddRange(report.Findings.Select(finding => $"fsck: {finding}"));
        }

        return found;
    }
}
