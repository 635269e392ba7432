using System.Security.Cryptography;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>A booking to be made.</summary>
/// <param name="Booking">What is asked for.</param>
/// <param name="Patron">For whom; null for a guest, who gets a pseudonym of this one booking.</param>
internal sealed record Placing(BookingRequest Booking, PatronId? Patron)
{
    /// <summary>The request's key, if it names one, and what tells the request from another under it.</summary>
    public (IdempotencyKey Key, RequestHash Hash)? Key { get; init; }

    /// <summary>Whose key it is, where that is not the patron: the desk's keys are the librarian's.</summary>
    public PatronId? KeyOwner { get; init; }

    /// <summary>The id that the booking must have, where repeats are told by it.</summary>
    public BookingId? Id { get; init; }
}

/// <summary>How placing a booking ended.</summary>
internal abstract record Placed
{
    private Placed()
    {
    }

    /// <summary>It stands; as it was when it was made.</summary>
    internal sealed record Booked(Booking Booking) : Placed;

    /// <summary>A rule says no.</summary>
    /// <param name="Refusal">Which.</param>
    /// <param name="TieBreak">Picks among equally good alternatives.</param>
    internal sealed record Refused(BookingRefusal Refusal, BookingId TieBreak) : Placed;

    /// <summary>The key stood for another request.</summary>
    internal sealed record KeyReused : Placed;

    /// <summary>Nothing is known to be written.</summary>
    internal sealed record GaveUp : Placed;
}

/// <summary>
/// Makes a booking for whoever it is. Three storage calls in two steps, four with a key or a token: the sheets are read and
/// claims made side by side, then one transaction writes the decision. ADR 0002 says why two people never get one place, ADR
/// 0003 why a repeated request books once.
/// </summary>
public sealed class PlaceBooking(ReadSettings settings, PatronClaims claims, BookingWriter writer, FindAlternatives alternatives, IClock clock)
{
    /// <summary>Books, or says as a problem why not; a place that is taken names alternatives.</summary>
    internal async Task<Result<Booking, ProblemAnswer>> RunAsync(Placing placing, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var now = clock.GetCurrentInstant();
        return await TryAsync(placing, centre, now, cancellation) switch
        {
            Placed.Booked made => made.Booking,
            Placed.Refused { Refusal: BookingRefusal.SlotTaken slot } refused =>
                slot.ToAnswer(await alternatives.RunAsync(placing.Booking, centre, placing.Patron ?? Guest(refused.TieBreak), refused.TieBreak, now, cancellation)),
            Placed.Refused refused => refused.Refusal.ToAnswer(),
            Placed.KeyReused => Problems.IdempotencyKeyReused.Answer(),
            _ => Problems.TryAgain.Answer(),
        };
    }

    /// <summary>Books, or says which rule refused.</summary>
    internal async Task<Placed> TryAsync(Placing placing, CentreSettings centre, Instant now, CancellationToken cancellation)
    {
        var id = placing.Id ?? BookingId.Create(placing.Booking.Date, RandomNumberGenerator.GetBytes(8));
        var plan = BookingPlan.Make(placing.Booking, centre, now);
        if ((SanctionOf(placing, centre, now) ?? (plan.IsOk ? null : plan.Error)) is { } refusal)
        {
            // Time may have passed since this key's first try, and that one may have booked.
            return placing.Key is { } known
                && await claims.FindAsync(Owner(placing, id), known.Key, known.Hash, cancellation) is { } earlier && Replayed(earlier) is { } answer
                    ? answer
                    : new Placed.Refused(refusal, id);
        }

        var isRepeat = false;
        if (placing.Key is { } key && Owner(placing, id) != placing.Patron)
        {
            var claimed = await claims.ClaimAsync(
                new ClaimRequest(Owner(placing, id), id, key.Key, key.Hash, [], plan.Value.Day.At(plan.Value.Request.Range.End)), cancellation);
            if (claimed is not Claim.Taken mine)
            {
                return Replayed(claimed)!;
            }

            (id, isRepeat) = (mine.Booking, mine.IsRepeat);
            placing = placing with { Key = null };
        }

        return await BookAsync(placing, plan.Value, centre, id, isRepeat, now, cancellation);
    }

    /// <summary>A sanction binds what patrons book anew: not the desk, and not a move of what they have.</summary>
    private static BookingRefusal? SanctionOf(Placing placing, CentreSettings centre, Instant now) =>
        placing is { Patron: { } patron, Booking: { Source: BookingSource.Site, MovedFrom: null } } ? centre.SanctionOf(patron, now) : null;

    private async Task<Placed> BookAsync(
        Placing placing, BookingPlan plan, CentreSettings centre, BookingId id, bool isRepeat, Instant now, CancellationToken cancellation)
    {
        var patron = placing.Patron ?? Guest(id);
        var limits = plan.Kinds
            .Select(kind => (Kind: kind, Most: plan.Binds(Waived.TooManyOpen) ? plan.Centre.Rules.For(kind).OpenBookings ?? 0 : 0))
            .Where(limit => limit.Most > 0)
            .ToList();

        var reading = writer.ReadAsync(plan, patron, cancellation);
        var claiming = claims.ClaimAsync(
            new ClaimRequest(patron, id, placing.Key?.Key, placing.Key?.Hash ?? default, limits, plan.Day.At(plan.Request.Range.End)) { Instead = placing.Booking.MovedFrom },
            cancellation);
        await Task.WhenAll(reading, claiming);
        var claim = await claiming;
        if (claim is not Claim.Taken taken)
        {
            return Replayed(claim)!;
        }

        taken = taken with { IsRepeat = taken.IsRepeat || isRepeat };
        return await writer.WriteAsync(plan, centre, taken, await reading, patron, now, cancellation) switch
        {
            BookingWriter.Outcome.Booked booked => new Placed.Booked(booked.Booking),
            BookingWriter.Outcome.Refused refused => new Placed.Refused(refused.Refusal, taken.Booking),
            _ => new Placed.GaveUp(),
        };
    }

    /// <summary>The answer to a request that was made before; null where the first try came to nothing.</summary>
    private static Placed? Replayed(Claim earlier) => earlier switch
    {
        Claim.AlreadyBooked made => new Placed.Booked(made.Booking),
        Claim.KeyReused => new Placed.KeyReused(),
        _ => null,
    };

    private static PatronId Owner(Placing placing, BookingId id) => placing.KeyOwner ?? placing.Patron ?? Guest(id);

    private static PatronId Guest(BookingId id) => new($"guest:{id.Value}");
}
