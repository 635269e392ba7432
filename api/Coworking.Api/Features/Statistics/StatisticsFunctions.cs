using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace Coworking.Api.Features.Statistics;

/// <summary>Counts at night, before names of long ago go (<c>ScrubNames</c>): without them nobody can say how many patrons there were.</summary>
public sealed class StatisticsFunctions(CountFinishedDays count, ShowStatistics show)
{
    [Function("CountFinishedDays")]
    public Task Count([TimerTrigger("0 20 21 * * *")] TimerInfo timer, CancellationToken cancellation) => count.RunAsync(cancellation);

    [Function("ShowStatistics"), Access(Caller.Anyone)]
    [Summary("How much the centre was used: figures of finished days in which nobody can be told")]
    [Query("from", typeof(LocalDate), "First date; 30 days with the last one unless told")]
    [Query("to", typeof(LocalDate), "Last date, at most 366 days in all; yesterday unless told")]
    [Answer(200, typeof(StatisticsAnswer), Headers = ["ETag"]), Answer(304)]
    [Refuses(typeof(Problems), nameof(Problems.Malformed)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "stats")] HttpRequest request, CancellationToken cancellation) =>
        show.RunAsync(request, cancellation);
}
