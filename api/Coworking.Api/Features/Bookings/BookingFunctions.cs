using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Coworking.Domain.Resources;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

public sealed class BookingFunctions(
    CreateBooking create, ShowBooking show, ListMyBookings list, CancelBooking cancel, ShowAvailability availability)
{
    [Function("CreateBooking"), Access(Caller.Patron)]
    [Summary("Book places"), Header(IdempotencyKey.Header, "1 to 64 visible ASCII characters: repeating the request has no second effect")]
    [Body(typeof(CreateBookingBody)), Answer(201, typeof(BookingAnswer), Headers = ["Location", "ETag"])]
    [Refuses(
        typeof(BookingProblems),
        nameof(BookingProblems.SlotTaken), nameof(BookingProblems.UnknownResource), nameof(BookingProblems.TooManyResources), nameof(BookingProblems.DeskOnly),
        nameof(BookingProblems.OffGrid), nameof(BookingProblems.TooShort), nameof(BookingProblems.InThePast), nameof(BookingProblems.BeyondHorizon),
        nameof(BookingProblems.Closed), nameof(BookingProblems.OutsideOpeningHours), nameof(BookingProblems.TooLong), nameof(BookingProblems.DailyLimit),
        nameof(BookingProblems.TooManyOpen), nameof(BookingProblems.OverlapsOwnBooking), nameof(BookingProblems.Sanctioned))]
    [Refuses(typeof(Problems), nameof(Problems.IdempotencyKeyReused)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Create(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bookings")] HttpRequest request, CancellationToken cancellation) =>
        create.RunAsync(request, cancellation);

    [Function("ShowBooking"), Access(Caller.Patron | Caller.Card)]
    [Summary("One of your bookings")]
    [Answer(200, typeof(BookingAnswer), Headers = ["ETag"]), Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bookings/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        show.RunAsync(request, id, cancellation);

    [Function("ListMyBookings"), Access(Caller.Patron | Caller.Card)]
    [Summary("Your bookings in order of time")]
    [Query("from", typeof(LocalDate), "First date; today unless told"), Query("to", typeof(LocalDate), "Last date, at most 31 days in all; as far as can be booked unless told")]
    [Query("limit", typeof(int), PageQuery.LimitTold), Query("cursor", typeof(string), PageQuery.CursorTold)]
    [Answer(200, typeof(BookingList)), Refuses(typeof(Problems), nameof(Problems.Malformed))]
    public Task<IResult> ListMine(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "me/bookings")] HttpRequest request, CancellationToken cancellation) =>
        list.RunAsync(request, cancellation);

    [Function("CancelBooking"), Access(Caller.Patron | Caller.Card)]
    [Summary("Give a booking back"), Header("If-Match", "Cancel only what you have seen: the ETag or etag of an answer")]
    [Answer(200, typeof(BookingAnswer), Headers = ["ETag"])]
    [Refuses(typeof(BookingProblems), nameof(BookingProblems.AlreadyOver), nameof(BookingProblems.AlreadyStarted))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    public Task<IResult> Cancel(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bookings/{id}/cancel")] HttpRequest request, string id, CancellationToken cancellation) =>
        cancel.RunAsync(request, id, cancellation);

    [Function("ShowAvailability"), Access(Caller.Anyone)]
    [Summary("When the centre is open on a day and where nothing can be booked")]
    [Query("date", typeof(LocalDate), "The day; today unless told"), Query("kind", typeof(ResourceKind), "Only this kind")]
    [Answer(200, typeof(AvailabilityAnswer), Headers = ["ETag"]), Answer(304)]
    [Refuses(typeof(Problems), nameof(Problems.Malformed)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Availability(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "availability")] HttpRequest request, CancellationToken cancellation) =>
        availability.RunAsync(request, cancellation);
}
