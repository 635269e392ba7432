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
    /// <summary>What the note of an event's booking begins with; the event's id follows: the address of its page on the site.</summary>
    private const string NotePrefix = "event/?id=";

    private const int LongestAlias = 60;

    /// <summary>Bookings of one event that are gone through: each that was given back, or moved to another day, leads to the next.</summary>
    private const int MostSteps = 32;

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
            Note = NotePrefix + told.Id.Value,
            Alias = alias.Length > LongestAlias ? alias[..LongestAlias] : alias,
            Source = BookingSource.Desk,
            Event = told.Id.Value,
            Waived = NotForEvents,
        };
        var (held, free) = await HeldAsync(told, cancellation) is { } known ? (known, (BookingId?)null) : await MadeAsync(told, cancellation);
        if (held is not null)
        {
            return IsFor(held, said) ? held.Id : Id(await move.RunAsync(held.Id, onlyOf: null, request, cancellation));
        }

        return free is { } id ? Id(await place.RunAsync(new Placing(request, Patron: null) { Id = id }, cancellation)) : Problems.TryAgain.Answer();
    }

    /// <summary>Gives the resource back, where it is kept.</summary>
    internal async Task<ProblemAnswer?> GiveBackAsync(CentreEvent told, LocalizedText reason, CancellationToken cancellation) =>
        await HeldAsync(told, cancellation) is { } held ? await StopAsync(held.Id, reason, cancellation) : null;

    /// <summary>Gives back what this booking keeps.</summary>
    internal async Task<ProblemAnswer?> StopAsync(BookingId id, LocalizedText reason, CancellationToken cancellation)
    {
        var stopped = await stop.RunAsync(id, reason, cancellation);
        return stopped.IsOk ? null : stopped.Error;
    }

    private static Result<BookingId, ProblemAnswer> Id(Result<Booking, ProblemAnswer> booked) => booked.IsOk ? booked.Value.Id : booked.Error;

    private static bool IsFor(Booking held, EventAnnouncement said) =>
        held.Id.Date == said.Date && held.Range == said.Time && held.Resources is [var only] && only.Id == said.Resource;

    private static BookingId IdOf(CentreEvent told, BookingId? before)
    {
        var said = told.Announcement;
        return BookingId.Create(said.Date, SHA256.HashData(Encoding.UTF8.GetBytes($"{told.Id.Value} {before?.Value} {said.Time} {said.Resource}")));
    }

    /// <summary>
    /// The booking that was made for the event and stands, although the event does not name it yet; else the first name that no booking has.
    /// One that was given back by hand is not made again under its name. Neither where more were given back than anybody does.
    /// </summary>
    private async Task<(Booking? Standing, BookingId? Free)> MadeAsync(CentreEvent told, CancellationToken cancellation)
    {
        var before = told.Room;
        for (var tries = 0; tries < MostSteps; tries++)
        {
            var id = IdOf(told, before);
            if (await find.RunAsync(id, cancellation) is not { } made)
            {
                return (null, id);
            }

            if (await StandingAsync(made, cancellation) is { } standing)
            {
                return (standing, null);
            }

            before = id;
        }

        return (null, null);
    }

    private async Task<Booking?> HeldAsync(CentreEvent told, CancellationToken cancellation) =>
        told.Room is { } id ? await StandingAsync(await find.RunAsync(id, cancellation), cancellation) : null;

    /// <summary>The booking if it stands; one that was moved to other days is followed there.</summary>
    private async Task<Booking?> StandingAsync(Booking? booking, CancellationToken cancellation)
    {
        for (var moves = 0; booking?.MovedTo is { } elsewhere && moves < MostSteps; moves++)
        {
            booking = await find.RunAsync(elsewhere, cancellation);
        }

        return booking?.IsOpen(clock.GetCurrentInstant()) == true ? booking : null;
    }
}
