using Coworking.Api.Platform.Limits;
using Coworking.Domain.Bookings;
using NodaTime;

namespace Coworking.Api.Features.Desk;

/// <summary>
/// How often PINs may be tried: five times a card, then a quarter of an hour's rest, and thirty wrong ones a minute over all
/// cards. Cards that exist and cards that do not are counted in the same way and in the same rows.
/// </summary>
public sealed class PinTries(RateLimits limits)
{
    private static readonly Limit OfCard = new("pin", Most: 5, Duration.FromMinutes(15), Counters: 65_536);
    private static readonly Limit OfAll = new("pins", Most: 30, Duration.FromMinutes(1), Counters: 1);

    /// <summary>Counts a try; the number of seconds to wait where there have been enough.</summary>
    internal async Task<(PinTry? Try, int RetryAfterSeconds)> TakeAsync(PatronId holder, CancellationToken cancellation)
    {
        var ofCard = await limits.TakeAsync(OfCard, holder.Value, cancellation);
        if (ofCard is not LimitOutcome.Taken card)
        {
            return (null, ((LimitOutcome.Full)ofCard).RetryAfterSeconds);
        }

        var ofAll = await limits.TakeAsync(OfAll, "", cancellation);
        if (ofAll is LimitOutcome.Taken all)
        {
            return (new PinTry(all, card), 0);
        }

        await limits.GiveBackAsync(card, cancellation);
        return (null, ((LimitOutcome.Full)ofAll).RetryAfterSeconds);
    }

    /// <summary>The PIN was right.</summary>
    internal async Task GiveBackAsync(PinTry taken, CancellationToken cancellation)
    {
        await limits.GiveBackAsync(taken.Card, cancellation);
        await limits.GiveBackAsync(taken.All, cancellation);
    }

    /// <summary>The holder stands at the desk and has a new PIN: earlier tries are forgiven.</summary>
    internal Task ForgiveAsync(PatronId holder, CancellationToken cancellation) => limits.ForgetAsync(OfCard, holder.Value, cancellation);
}

/// <summary>One try, counted on its card and over all cards.</summary>
internal sealed record PinTry(LimitOutcome.Taken All, LimitOutcome.Taken Card);
