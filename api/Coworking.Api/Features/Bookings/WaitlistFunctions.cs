using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Bookings;

public sealed class WaitlistFunctions(JoinWaitlist join, ListWaitlist list, LeaveWaitlist leave, TakeHold take)
{
    [Function("JoinWaitlist"), Access(Caller.Patron)]
    [Summary("Wait for a place on a day"), Header(IdempotencyKey.Header, "1 to 64 visible ASCII characters: repeating the request has no second effect")]
    [Body(typeof(JoinWaitlistBody)), Answer(201, typeof(WaitlistAnswer), Headers = ["Location"])]
    [Refuses(
        typeof(WaitlistProblems),
        nameof(WaitlistProblems.PlaceFree), nameof(WaitlistProblems.TooManyWaiting), nameof(WaitlistProblems.WindowTooShort))]
    [Refuses(
        typeof(BookingProblems),
        nameof(BookingProblems.UnknownResource), nameof(BookingProblems.TooManyResources), nameof(BookingProblems.DeskOnly), nameof(BookingProblems.OffGrid),
        nameof(BookingProblems.TooShort), nameof(BookingProblems.InThePast), nameof(BookingProblems.BeyondHorizon), nameof(BookingProblems.Closed),
        nameof(BookingProblems.OutsideOpeningHours), nameof(BookingProblems.TooLong), nameof(BookingProblems.Sanctioned))]
    [Refuses(typeof(Problems), nameof(Problems.IdempotencyKeyReused)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Join(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "me/waitlist")] HttpRequest request, CancellationToken cancellation) =>
        join.RunAsync(request, cancellation);

    [Function("ListWaitlist"), Access(Caller.Patron)]
    [Summary("What you wait for, from today on")]
    [Query("limit", typeof(int), PageQuery.LimitTold), Query("cursor", typeof(string), PageQuery.CursorTold)]
    [Answer(200, typeof(WaitlistList)), Refuses(typeof(Problems), nameof(Problems.Malformed)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "me/waitlist")] HttpRequest request, CancellationToken cancellation) =>
        list.RunAsync(request, cancellation);

    [Function("LeaveWaitlist"), Access(Caller.Patron)]
    [Summary("Wait no longer")]
    [Answer(200, typeof(WaitlistAnswer)), Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Leave(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "me/waitlist/{id}/leave")] HttpRequest request, string id, CancellationToken cancellation) =>
        leave.RunAsync(request, id, cancellation);

    [Function("TakeHold"), Access(Caller.Patron)]
    [Summary("Take the place that is kept for you")]
    [Answer(201, typeof(BookingAnswer), Headers = ["Location", "ETag"])]
    [Refuses(typeof(WaitlistProblems), nameof(WaitlistProblems.NoHold), nameof(WaitlistProblems.HoldLapsed))]
    [Refuses(
        typeof(BookingProblems),
        nameof(BookingProblems.SlotTaken), nameof(BookingProblems.UnknownResource), nameof(BookingProblems.DeskOnly), nameof(BookingProblems.InThePast),
        nameof(BookingProblems.Closed), nameof(BookingProblems.OutsideOpeningHours), nameof(BookingProblems.DailyLimit), nameof(BookingProblems.TooManyOpen),
        nameof(BookingProblems.OverlapsOwnBooking), nameof(BookingProblems.Sanctioned))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Take(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "me/waitlist/{id}/take")] HttpRequest request, string id, CancellationToken cancellation) =>
        take.RunAsync(request, id, cancellation);
}
