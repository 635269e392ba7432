using System.Security.Cryptography;
using System.Text;
using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Events;
using NodaTime;

namespace Coworking.Api.Features.Events;

/// <summary>
/// The booking that keeps an event's resource: an ordinary booking of the desk under the event's title, so a room is never given
/// twice (ADR 0024). What it is follows from the event as it stands; asked again, it finds what it made.
/// </summary>
public sealed class EventRoom(FindBooking find, PlaceBooking place, MoveBooking move, StopBooking stop, IClock clock)
{
    private const int LongestAlias = 60;

    private const Waived NotForEvents = Waived.DailyLimit | Waived.TooManyOpen | Waived.TooLong | Waived.TooShort | Waived.OffGrid
        | Waived.BeyondHorizon | Waived.OverlapsOwnBooking | Waived.OutsideOpeningHours | Waived.DeskOnly | Waived.Approval;

    /// <summary>Whether the resource is kept for the event.</summary>
    internal async Task<RoomState> StateAsync(CentreEvent told, CancellationToken cancellation) =>
        await HeldAsync(told, cancellation) is not { } held ? RoomState.None
            : told.IsCancelled || !IsFor(held, told.Announcement) ? RoomState.Differs
            : RoomState.Booked;

    /// <summary>Books the resource for the event as it stands, or moves the booking there that it has.</summary>
    internal async Task<Result<BookingId, ProblemAnswer>> KeepAsync(CentreEvent told, CentreSettings settings, CancellationToken cancellation)
    {
        if (told.Announcement.Resource is not { } resource)
        {
            return EventProblems.NoRoom.Answer();
        }

        var said = told.Announcement;
        var alias = said.Title.In(settings.Centre.Languages is [var first, ..] ? first : "ru");
        var request = new BookingRequest(said.Date, said.Time, new Wanted.Named([resource]))
        {
            Alias = alias.Length > LongestAlias ? alias[..LongestAlias] : alias,
            Source = BookingSource.Desk,
            Waived = NotForEvents,
        };
        if (await HeldAsync(told, cancellation) is not { } held)
        {
            var id = IdOf(told);
            return await find.RunAsync(id, cancellation) is { } made && made.IsOpen(clock.GetCurrentInstant())
                ? id
                : Id(await place.RunAsync(new Placing(request, Patron: null) { Id = id }, cancellation));
        }

        return IsFor(held, said) ? held.Id : Id(await move.RunAsync(held.Id, onlyOf: null, request, cancellation));
    }

    /// <summary>Gives the resource back, where it is kept.</summary>
    internal async Task<ProblemAnswer?> GiveBackAsync(CentreEvent told, LocalizedText reason, CancellationToken cancellation)
    {
        if (await HeldAsync(told, cancellation) is not { } held)
        {
            return null;
        }

        var stopped = await stop.RunAsync(held.Id, reason, cancellation);
        return stopped.IsOk ? null : stopped.Error;
    }

    private static Result<BookingId, ProblemAnswer> Id(Result<Booking, ProblemAnswer> booked) => booked.IsOk ? booked.Value.Id : booked.Error;

    private static bool IsFor(Booking held, EventAnnouncement said) =>
        held.Id.Date == said.Date && held.Range == said.Time && held.Resources is [var only] && only.Id == said.Resource;

    /// <summary>A booking that was given back by hand is not made again under its name.</summary>
    private static BookingId IdOf(CentreEvent told)
    {
        var said = told.Announcement;
        return BookingId.Create(said.Date, SHA256.HashData(Encoding.UTF8.GetBytes($"{told.Id.Value} {told.Room?.Value} {said.Time} {said.Resource}")));
    }

    /// <summary>The booking that stands; one that was moved to another day is followed there.</summary>
    private async Task<Booking?> HeldAsync(CentreEvent told, CancellationToken cancellation)
    {
        var held = told.Room is { } id ? await find.RunAsync(id, cancellation) : null;
        if (held?.MovedTo is { } elsewhere)
        {
            held = await find.RunAsync(elsewhere, cancellation);
        }

        return held?.IsOpen(clock.GetCurrentInstant()) == true ? held : null;
    }
}
