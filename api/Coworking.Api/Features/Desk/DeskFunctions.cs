using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace Coworking.Api.Features.Desk;

/// <summary>The desk's day, what is looked for in it, and what is booked there.</summary>
public sealed class DeskFunctions(ShowDeskDay day, SearchBookings search, BookAtDesk book, ShowBookingAtDesk show)
{
    [Function("ShowDeskDay"), Access(Caller.Staff)]
    [Summary("The whole day: places, bookings, who waits, what is shut")]
    [Query("date", typeof(LocalDate), "The day; today unless told"), Header("If-None-Match", "The ETag or etag of the answer before")]
    [Answer(200, typeof(DeskDayAnswer), Headers = ["ETag"]), Answer(304)]
    [Refuses(typeof(Problems), nameof(Problems.Malformed)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Day(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/day")] HttpRequest request, CancellationToken cancellation) =>
        day.RunAsync(request, cancellation);

    [Function("SearchBookings"), Access(Caller.Staff)]
    [Summary("Bookings from today on by library card or alias")]
    [Body(typeof(SearchBody)), Answer(200, typeof(FoundBookings)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Search(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/bookings/search")] HttpRequest request, CancellationToken cancellation) =>
        search.RunAsync(request, cancellation);

    [Function("BookAtDesk"), Access(Caller.Staff)]
    [Summary("Book for a library card, an account or a guest")]
    [Header(IdempotencyKey.Header, "1 to 64 visible ASCII characters: repeating the request has no second effect")]
    [Body(typeof(DeskBookingBody)), Answer(201, typeof(BookingAnswer), Headers = ["Location", "ETag"])]
    [Refuses(
        typeof(BookingProblems),
        nameof(BookingProblems.SlotTaken), nameof(BookingProblems.UnknownResource), nameof(BookingProblems.TooManyResources),
        nameof(BookingProblems.OffGrid), nameof(BookingProblems.TooShort), nameof(BookingProblems.InThePast), nameof(BookingProblems.BeyondHorizon),
        nameof(BookingProblems.Closed), nameof(BookingProblems.OutsideOpeningHours), nameof(BookingProblems.TooLong), nameof(BookingProblems.DailyLimit),
        nameof(BookingProblems.TooManyOpen), nameof(BookingProblems.OverlapsOwnBooking))]
    [Refuses(typeof(Problems), nameof(Problems.IdempotencyKeyReused)), Refuses(typeof(DeskProblems), nameof(DeskProblems.CardsNotSetUp))]
    [Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Book(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/bookings")] HttpRequest request, CancellationToken cancellation) =>
        book.RunAsync(request, cancellation);

    [Function("ShowBookingAtDesk"), Access(Caller.Staff)]
    [Summary("One booking, whoever's it is"), Answer(200, typeof(BookingAnswer), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/bookings/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        show.RunAsync(id, cancellation);
}
