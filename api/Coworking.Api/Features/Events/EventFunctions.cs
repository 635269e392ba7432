using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace Coworking.Api.Features.Events;

/// <summary>What is on, for everybody.</summary>
public sealed class EventFunctions(ListEvents list, ShowEvent show, ShowEventCalendar calendar)
{
    [Function("ListEvents"), Access(Caller.Anyone)]
    [Summary("What is on, in order of time; what was cancelled says so and why")]
    [Query("from", typeof(LocalDate), "First date; today unless told"), Query("to", typeof(LocalDate), "Last date; 92 days later unless told, 366 at most")]
    [Query("limit", typeof(int), PageQuery.LimitTold), Query("cursor", typeof(string), PageQuery.CursorTold)]
    [Answer(200, typeof(EventList), Headers = ["ETag"]), Answer(304)]
    [Refuses(typeof(Problems), nameof(Problems.Malformed)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "events")] HttpRequest request, CancellationToken cancellation) =>
        list.RunAsync(request, cancellation);

    [Function("ShowEvent"), Access(Caller.Anyone)]
    [Summary("One event with what it is about")]
    [Answer(200, typeof(EventAnswer), Headers = ["ETag"]), Answer(304)]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "events/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        show.RunAsync(id, request, cancellation);

    [Function("ShowEventCalendar"), Access(Caller.Anyone)]
    [Summary("One event as an iCalendar file")]
    [Query(AskedLanguage.Query, typeof(string), "kk, ru or en; as Accept-Language says unless told")]
    [Answer(200, typeof(string), MediaTypes = ["text/calendar"], Headers = ["ETag"]), Answer(304)]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> ShowCalendar(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "events/{id}/calendar.ics")] HttpRequest request, string id, CancellationToken cancellation) =>
        calendar.RunAsync(id, request, cancellation);
}
