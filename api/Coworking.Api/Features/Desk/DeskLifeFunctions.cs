using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Desk;

/// <summary>What the desk can do with anybody's booking.</summary>
public sealed class DeskLifeFunctions(ChangeAtDesk change, MoveAtDesk move)
{
    [Function("CheckInAtDesk"), Access(Caller.Staff)]
    [Summary("Somebody is here"), Answer(200, typeof(BookingAnswer), Headers = ["ETag"])]
    [Refuses(
        typeof(BookingProblems),
        nameof(BookingProblems.CheckInTooEarly), nameof(BookingProblems.CheckInClosed), nameof(BookingProblems.NotApproved), nameof(BookingProblems.AlreadyOver))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> CheckIn(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/bookings/{id}/check-in")] HttpRequest request, string id, CancellationToken cancellation) =>
        change.CheckInAsync(id, cancellation);

    [Function("CancelAtDesk"), Access(Caller.Staff)]
    [Summary("Give somebody's booking back"), Body(typeof(ReasonBody), Required = false), Answer(200, typeof(BookingAnswer), Headers = ["ETag"])]
    [Refuses(typeof(BookingProblems), nameof(BookingProblems.AlreadyOver), nameof(BookingProblems.AlreadyStarted))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Cancel(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/bookings/{id}/cancel")] HttpRequest request, string id, CancellationToken cancellation) =>
        change.CancelAsync(request, id, cancellation);

    [Function("ExtendAtDesk"), Access(Caller.Staff)]
    [Summary("Let somebody stay longer"), Body(typeof(ExtendBody)), Answer(200, typeof(BookingAnswer), Headers = ["ETag"])]
    [Refuses(
        typeof(BookingProblems),
        nameof(BookingProblems.SlotTaken), nameof(BookingProblems.SomebodyWaits), nameof(BookingProblems.NotLater), nameof(BookingProblems.OffGrid),
        nameof(BookingProblems.OutsideOpeningHours), nameof(BookingProblems.DailyLimit), nameof(BookingProblems.OverlapsOwnBooking),
        nameof(BookingProblems.NotApproved), nameof(BookingProblems.AlreadyOver))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Extend(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/bookings/{id}/extend")] HttpRequest request, string id, CancellationToken cancellation) =>
        change.ExtendAsync(request, id, cancellation);

    [Function("LeaveAtDesk"), Access(Caller.Staff)]
    [Summary("Somebody has gone: free the rest"), Answer(200, typeof(BookingAnswer), Headers = ["ETag"])]
    [Refuses(typeof(BookingProblems), nameof(BookingProblems.NotCheckedIn), nameof(BookingProblems.AlreadyOver))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Leave(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/bookings/{id}/leave")] HttpRequest request, string id, CancellationToken cancellation) =>
        change.LeaveAsync(id, cancellation);

    [Function("ApproveAtDesk"), Access(Caller.Staff)]
    [Summary("Agree to a booking that waits for it"), Answer(200, typeof(BookingAnswer), Headers = ["ETag"])]
    [Refuses(typeof(BookingProblems), nameof(BookingProblems.AlreadyOver))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Approve(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/bookings/{id}/approve")] HttpRequest request, string id, CancellationToken cancellation) =>
        change.ApproveAsync(id, cancellation);

    [Function("DeclineAtDesk"), Access(Caller.Staff)]
    [Summary("Do not agree to a booking that waits for it"), Body(typeof(ReasonBody), Required = false), Answer(200, typeof(BookingAnswer), Headers = ["ETag"])]
    [Refuses(typeof(BookingProblems), nameof(BookingProblems.AlreadyApproved), nameof(BookingProblems.AlreadyOver))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Decline(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/bookings/{id}/decline")] HttpRequest request, string id, CancellationToken cancellation) =>
        change.DeclineAsync(request, id, cancellation);

    [Function("SwapAtDesk"), Access(Caller.Staff)]
    [Summary("Another place of the same kind from this minute on; who has it gets the other"), Body(typeof(SwapBody)), Answer(200, typeof(BookingAnswer), Headers = ["ETag"])]
    [Refuses(
        typeof(BookingProblems),
        nameof(BookingProblems.NotHeld), nameof(BookingProblems.CannotExchange), nameof(BookingProblems.UnknownResource), nameof(BookingProblems.AlreadyOver))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Swap(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/bookings/{id}/swap")] HttpRequest request, string id, CancellationToken cancellation) =>
        change.SwapAsync(request, id, cancellation);

    [Function("MoveAtDesk"), Access(Caller.Staff)]
    [Summary("Another time, day or place of the same kind; never neither"), Body(typeof(DeskMoveBody)), Answer(200, typeof(BookingAnswer), Headers = ["ETag"])]
    [Refuses(
        typeof(BookingProblems),
        nameof(BookingProblems.SlotTaken), nameof(BookingProblems.UnknownResource), nameof(BookingProblems.TooManyResources),
        nameof(BookingProblems.OffGrid), nameof(BookingProblems.TooShort), nameof(BookingProblems.InThePast), nameof(BookingProblems.BeyondHorizon),
        nameof(BookingProblems.Closed), nameof(BookingProblems.OutsideOpeningHours), nameof(BookingProblems.TooLong), nameof(BookingProblems.DailyLimit),
        nameof(BookingProblems.TooManyOpen), nameof(BookingProblems.OverlapsOwnBooking), nameof(BookingProblems.OtherKind),
        nameof(BookingProblems.AlreadyStarted), nameof(BookingProblems.AlreadyOver))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Move(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/bookings/{id}/move")] HttpRequest request, string id, CancellationToken cancellation) =>
        move.RunAsync(request, id, cancellation);
}
