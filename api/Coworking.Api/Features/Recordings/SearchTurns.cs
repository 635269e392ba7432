using System.Threading.RateLimiting;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Lets few people search for words at once, as each may have megabytes of transcripts read; some more wait for their turn, the rest are
/// told to come back. Of one instance: it is the instance's memory that this guards.
/// </summary>
public sealed class SearchTurns : IDisposable
{
    internal const int AtOnce = 4;
    internal const int Waiting = 20;

    private readonly ConcurrencyLimiter _turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = AtOnce,
        QueueLimit = Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>A turn, to be disposed of; null when too many wait already.</summary>
    internal async Task<IDisposable?> TakeAsync(CancellationToken cancellation)
    {
        var turn = await _turns.AcquireAsync(permitCount: 1, cancellation);
        if (turn.IsAcquired)
        {
            return turn;
        }

        turn.Dispose();
        return null;
    }

    public void Dispose() => _turns.Dispose();
}
