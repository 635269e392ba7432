using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Calendars;

public sealed class CalendarFunctions(ShowBookingCalendar showBooking, OpenFeed open, CloseFeed close, ShowFeed show)
{
    internal const string FeedRoute = "calendar/feed.ics";
    internal const string FeedKey = "key";

    [Function("ShowBookingCalendar"), Access(Caller.Patron | Caller.Card)]
    [Summary("One of your bookings as an iCalendar file")]
    [Answer(200, typeof(string), MediaTypes = ["text/calendar"], Headers = ["ETag"]), Answer(304)]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> ShowBooking(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bookings/{id}/calendar.ics")] HttpRequest request, string id, CancellationToken cancellation) =>
        showBooking.RunAsync(request, id, cancellation);

    [Function("OpenCalendarFeed"), Access(Caller.Patron)]
    [Summary("A private link for calendar programs, shown this once; an earlier one is no good any more")]
    [Answer(201, typeof(CalendarFeedAnswer), Headers = ["Location"])]
    public Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "me/calendar-feed")] HttpRequest request, CancellationToken cancellation) =>
        open.RunAsync(request, cancellation);

    [Function("CloseCalendarFeed"), Access(Caller.Patron)]
    [Summary("Revoke the private calendar link"), Answer(204)]
    public Task<IResult> Close(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "me/calendar-feed")] HttpRequest request, CancellationToken cancellation) =>
        close.RunAsync(request, cancellation);

    [Function("ShowCalendarFeed"), Access(Caller.Anyone)]
    [Summary("A patron's bookings for whoever has the private link")]
    [Query(FeedKey, typeof(string), "What the link was given")]
    [Answer(200, typeof(string), MediaTypes = ["text/calendar"], Headers = ["ETag"]), Answer(304)]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> ShowFeed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = FeedRoute)] HttpRequest request, CancellationToken cancellation) =>
        show.RunAsync(request, cancellation);
}
