using Coworking.Api.Features.Centres;
using NodaTime;

namespace Coworking.Api.Features.Plays;

/// <summary>
/// Takes away the rows of single plays that take no more seconds: their tokens are over. The sums stay, also those of recordings that
/// are there no more.
/// </summary>
public sealed class ForgetPlays(PlayStore store, ReadSettings settings, IClock clock)
{
    /// <summary>How many went.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return 0;
        }

        // Yesterday's are over two hours after midnight; whenever this runs, those of the day before are.
        return await store.ForgetBeforeAsync(centre.Centre.Today(clock.GetCurrentInstant()).Date.PlusDays(-1), cancellation);
    }
}
