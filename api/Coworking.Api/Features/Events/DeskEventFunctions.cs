using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace Coworking.Api.Features.Events;

/// <summary>The programme from the desk.</summary>
public sealed class DeskEventFunctions(ListEvents list, AnnounceEvent announce, ChangeEvent change, CancelEvent cancel, KeepEventRoom keep)
{
    [Function("ListDeskEvents"), Access(Caller.Staff)]
    [Summary("The programme in order of time, each with whether its room is booked")]
    [Query("from", typeof(LocalDate), "First date; today unless told"), Query("to", typeof(LocalDate), "Last date; 92 days later unless told, 366 at most")]
    [Query("limit", typeof(int), PageQuery.LimitTold), Query("cursor", typeof(string), PageQuery.CursorTold)]
    [Answer(200, typeof(DeskEventList))]
    [Refuses(typeof(Problems), nameof(Problems.Malformed)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/events")] HttpRequest request, CancellationToken cancellation) =>
        list.RunAtDeskAsync(request, cancellation);

    [Function("AnnounceEvent"), Access(Caller.Staff)]
    [Summary("Announce an event, and book its room in the same act where that is asked for")]
    [Header(IdempotencyKey.Header, "1 to 64 visible ASCII characters: repeating the request has no second effect, and finishes what was interrupted; needed with bookRoom")]
    [Body(typeof(EventBody)), Answer(201, typeof(DeskEvent), Headers = ["Location", "ETag"])]
    [Refuses(typeof(EventProblems), nameof(EventProblems.InThePast), nameof(EventProblems.TooFarAhead), nameof(EventProblems.NoRoom), nameof(EventProblems.TooMany))]
    [Refuses(typeof(BookingProblems), nameof(BookingProblems.SlotTaken), nameof(BookingProblems.Closed), nameof(BookingProblems.InThePast), nameof(BookingProblems.UnknownResource))]
    [Refuses(typeof(Problems), nameof(Problems.IdempotencyKeyReused), nameof(Problems.Malformed)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Announce(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/events")] HttpRequest request, CancellationToken cancellation) =>
        announce.RunAsync(request, cancellation);

    [Function("ChangeEvent"), Access(Caller.Staff)]
    [Summary("Tell an event otherwise, whole; its room stays booked as it was until it is told to follow")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Body(typeof(EventBody)), Answer(200, typeof(DeskEvent), Headers = ["ETag"])]
    [Refuses(typeof(EventProblems), nameof(EventProblems.InThePast), nameof(EventProblems.TooFarAhead), nameof(EventProblems.Cancelled), nameof(EventProblems.Over)), Refuses(typeof(BookingProblems), nameof(BookingProblems.UnknownResource))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Change(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "desk/events/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        change.RunAsync(id, request, cancellation);

    [Function("CancelEvent"), Access(Caller.Staff)]
    [Summary("Cancel an event with a reason that readers read; its room is given back")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Body(typeof(CancelEventBody)), Answer(200, typeof(DeskEvent), Headers = ["ETag"])]
    [Refuses(typeof(EventProblems), nameof(EventProblems.Over))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Cancel(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/events/{id}/cancel")] HttpRequest request, string id, CancellationToken cancellation) =>
        cancel.RunAsync(id, request, cancellation);

    [Function("KeepEventRoom"), Access(Caller.Staff)]
    [Summary("Book the event's room for its time, or have the booking follow the event")]
    [Answer(200, typeof(DeskEvent), Headers = ["ETag"])]
    [Refuses(typeof(EventProblems), nameof(EventProblems.NoRoom), nameof(EventProblems.Cancelled), nameof(EventProblems.Over))]
    [Refuses(typeof(BookingProblems), nameof(BookingProblems.SlotTaken), nameof(BookingProblems.Closed), nameof(BookingProblems.InThePast), nameof(BookingProblems.UnknownResource))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> KeepRoom(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/events/{id}/room")] HttpRequest request, string id, CancellationToken cancellation) =>
        keep.RunAsync(id, cancellation);
}
