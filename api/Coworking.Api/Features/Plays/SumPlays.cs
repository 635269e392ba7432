using Coworking.Domain.Statistics;
using NodaTime;

namespace Coworking.Api.Features.Plays;

/// <summary>A finished day's plays of all recordings together, for the figures.</summary>
public sealed class SumPlays(PlayStore store)
{
    public async Task<PlayFigures> RunAsync(LocalDate day, CancellationToken cancellation)
    {
        var sums = await store.SumsAsync(day, day, only: null, cancellation);
        return new PlayFigures(sums.Sum(sum => sum.Plays), sums.Sum(sum => sum.Seconds));
    }
}
