using System.Security.Cryptography;
using System.Text;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// Another time or day for a booking, never neither: on its own day in one transaction; to another day it is booked there
/// first and then cancelled here. The new booking's id follows from the old one and the request, so a repeat finds what it
/// made, and it names the old one, so that whoever is interrupted between the two is finished by <see cref="FinishMove"/>.
/// </summary>
public sealed class MoveBooking(
    ReadSettings settings, DayStore store, ChangeBooking change, PlaceBooking place, FinishMove finish, FindAlternatives alternatives, IClock clock)
{
    /// <summary>Moves a booking.</summary>
    /// <param name="id">Which.</param>
    /// <param name="onlyOf">The patron whose it must be; null at the desk.</param>
    /// <param name="request">Where to. What it does not say about purpose, note and people stays as it was.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async Task<Result<Booking, ProblemAnswer>> RunAsync(BookingId id, PatronId? onlyOf, BookingRequest request, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } old || (onlyOf is not null && old.Patron != onlyOf))
        {
            return Problems.NotFound.Answer();
        }

        request = request with { Alias = old.Alias, Source = old.Source, Series = old.Series, Event = old.Event, Purpose = request.Purpose ?? old.Purpose, Note = request.Note ?? old.Note };
        return request.Date == id.Date
            ? await OnItsDayAsync(old, request, cancellation)
            : await ToAnotherDayAsync(old, request, cancellation);
    }

    private async Task<Result<Booking, ProblemAnswer>> OnItsDayAsync(Booking old, BookingRequest request, CancellationToken cancellation)
    {
        var isTaken = false;
        var moved = await change.ByPatronAsync(
            old.Id,
            old.Patron,
            (ledger, booking) => ledger.Move(booking, request).Match(
                after => (Result<Booking, ProblemAnswer>)after,
                refusal =>
                {
                    isTaken = refusal is ChangeRefusal.Rule { Refusal: BookingRefusal.SlotTaken };
                    return refusal.ToAnswer();
                }),
            cancellation);
        return !moved.IsOk && isTaken ? await TakenAsync(old, request, cancellation) : moved;
    }

    private async Task<Result<Booking, ProblemAnswer>> TakenAsync(Booking old, BookingRequest request, CancellationToken cancellation)
    {
        var found = await settings.RunAsync(cancellation) is { } centre
            ? await alternatives.RunAsync(request, centre, old.Patron, old.Id, clock.GetCurrentInstant(), cancellation)
            : [];
        return new BookingRefusal.SlotTaken(request.Wanted is Wanted.Named named ? named.Resources : []).ToAnswer(found);
    }

    private async Task<Result<Booking, ProblemAnswer>> ToAnotherDayAsync(Booking old, BookingRequest request, CancellationToken cancellation)
    {
        var id = IdOf(old, request);
        if (await store.FindAsync(id, cancellation) is not { } made)
        {
            if (Refusal(old, clock.GetCurrentInstant()) is { } refusal)
            {
                return await MadeBeforeAsync(old, request, cancellation) ?? refusal.ToAnswer();
            }

            var placed = await place.RunAsync(new Placing(request with { MovedFrom = old.Id }, old.Patron) { Id = id }, cancellation);
            if (!placed.IsOk)
            {
                return placed;
            }

            made = placed.Value;
        }

        return await finish.RunAsync(made, cancellation);
    }

    /// <summary>A repeat comes after the old booking was cancelled by it, which is a version more.</summary>
    private async Task<Result<Booking, ProblemAnswer>?> MadeBeforeAsync(Booking old, BookingRequest request, CancellationToken cancellation) =>
        await store.FindAsync(IdOf(old with { Version = old.Version - 1 }, request), cancellation) is { } made ? (Result<Booking, ProblemAnswer>?)made : null;

    private static ChangeRefusal? Refusal(Booking old, Instant now) => old.StatusAt(now) switch
    {
        BookingStatus.Confirmed or BookingStatus.AwaitingApproval => null,
        BookingStatus.CheckedIn => new ChangeRefusal.AlreadyStarted(),
        _ => new ChangeRefusal.AlreadyOver(),
    };

    private static BookingId IdOf(Booking old, BookingRequest request)
    {
        var wanted = request.Wanted switch
        {
            Wanted.AnyOf any => Name(any),
            Wanted.ClassBlock whole => $"{Names(whole.Resources)} {Name(whole.Others)}",
            _ => Names(((Wanted.Named)request.Wanted).Resources),
        };
        return BookingId.Create(request.Date, SHA256.HashData(Encoding.UTF8.GetBytes($"{old.Id.Value} {old.Version} {request.Range} {wanted}")));
    }

    private static string Name(Wanted.AnyOf any) => $"{any.Kind} {any.Count}";

    private static string Names(IEnumerable<ResourceId> resources) =>
        string.Join(',', resources.Select(resource => resource.Value).Order(StringComparer.Ordinal));
}
