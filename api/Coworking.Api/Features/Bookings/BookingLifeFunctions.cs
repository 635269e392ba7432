using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Bookings;

/// <summary>What a patron can do with a booking between making it and its end.</summary>
public sealed class BookingLifeFunctions(CheckInBooking checkIn, ExtendBooking extend, LeaveBooking leave, MoveMyBooking move)
{
    [Function("CheckInBooking"), Access(Caller.Patron | Caller.Card)]
    [Summary("Say that you are here"), Body(typeof(CheckInBody)), Answer(200, typeof(BookingAnswer), Headers = ["ETag"])]
    [Refuses(
        typeof(BookingProblems),
        nameof(BookingProblems.CheckInTooEarly), nameof(BookingProblems.CheckInClosed), nameof(BookingProblems.CheckInCodeNeeded),
        nameof(BookingProblems.CheckInCodeWrong), nameof(BookingProblems.CheckInAtDesk), nameof(BookingProblems.NotApproved), nameof(BookingProblems.AlreadyOver))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.TooMany))]
    public Task<IResult> CheckIn(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bookings/{id}/check-in")] HttpRequest request, string id, CancellationToken cancellation) =>
        checkIn.RunAsync(request, id, cancellation);

    [Function("ExtendBooking"), Access(Caller.Patron | Caller.Card)]
    [Summary("Stay longer"), Body(typeof(ExtendBody)), Answer(200, typeof(BookingAnswer), Headers = ["ETag"])]
    [Refuses(
        typeof(BookingProblems),
        nameof(BookingProblems.SlotTaken), nameof(BookingProblems.SomebodyWaits), nameof(BookingProblems.NotLater), nameof(BookingProblems.OffGrid),
        nameof(BookingProblems.OutsideOpeningHours), nameof(BookingProblems.DailyLimit), nameof(BookingProblems.OverlapsOwnBooking),
        nameof(BookingProblems.NotApproved), nameof(BookingProblems.AlreadyOver))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Extend(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bookings/{id}/extend")] HttpRequest request, string id, CancellationToken cancellation) =>
        extend.RunAsync(request, id, cancellation);

    [Function("LeaveBooking"), Access(Caller.Patron | Caller.Card)]
    [Summary("Go now and free the rest"), Answer(200, typeof(BookingAnswer), Headers = ["ETag"])]
    [Refuses(typeof(BookingProblems), nameof(BookingProblems.NotCheckedIn), nameof(BookingProblems.AlreadyOver))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Leave(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bookings/{id}/leave")] HttpRequest request, string id, CancellationToken cancellation) =>
        leave.RunAsync(request, id, cancellation);

    [Function("MoveBooking"), Access(Caller.Patron)]
    [Summary("Another time, day or place of the same kind for a booking; never neither")]
    [Body(typeof(CreateBookingBody)), Answer(200, typeof(BookingAnswer), Headers = ["ETag"])]
    [Refuses(
        typeof(BookingProblems),
        nameof(BookingProblems.SlotTaken), nameof(BookingProblems.UnknownResource), nameof(BookingProblems.TooManyResources), nameof(BookingProblems.DeskOnly),
        nameof(BookingProblems.OffGrid), nameof(BookingProblems.TooShort), nameof(BookingProblems.InThePast), nameof(BookingProblems.BeyondHorizon),
        nameof(BookingProblems.Closed), nameof(BookingProblems.OutsideOpeningHours), nameof(BookingProblems.TooLong), nameof(BookingProblems.DailyLimit),
        nameof(BookingProblems.TooManyOpen), nameof(BookingProblems.OverlapsOwnBooking), nameof(BookingProblems.OtherKind),
        nameof(BookingProblems.AlreadyStarted), nameof(BookingProblems.AlreadyOver))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Move(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bookings/{id}/move")] HttpRequest request, string id, CancellationToken cancellation) =>
        move.RunAsync(request, id, cancellation);
}
