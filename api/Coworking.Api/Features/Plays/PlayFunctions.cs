using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace Coworking.Api.Features.Plays;

/// <summary>How often recordings are watched and listened to, without knowing by whom (ADR 0023).</summary>
public sealed class PlayFunctions(CountPlay count, ShowPlays show, ForgetPlays forget)
{
    [Function("CountPlay"), Access(Caller.Anyone)]
    [Summary("How much of a recording was heard so far, in all: said again, it counts once")]
    [Body(typeof(PlayBody)), Answer(204)]
    [Refuses(typeof(Problems), nameof(Problems.Malformed), nameof(Problems.NotFound), nameof(Problems.TooMany)), Refuses(typeof(PlayProblems), nameof(PlayProblems.PlayOver))]
    public Task<IResult> Count(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "recordings/{id}/plays")] HttpRequest request, string id, CancellationToken cancellation) =>
        count.RunAsync(id, request, cancellation);

    [Function("ShowPlays"), Access(Caller.Staff)]
    [Summary("How often recordings were played, most often first")]
    [Query("from", typeof(LocalDate), "First date; 30 days with the last one unless told")]
    [Query("to", typeof(LocalDate), "Last date, at most 366 days in all; today unless told")]
    [Query("recording", typeof(string), "Only this one")]
    [Answer(200, typeof(PlaysAnswer))]
    [Refuses(typeof(Problems), nameof(Problems.Malformed)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/recordings/plays")] HttpRequest request, CancellationToken cancellation) =>
        show.RunAsync(request, cancellation);

    [Function("ForgetPlays")]
    public Task Forget([TimerTrigger("0 5 22 * * *")] TimerInfo timer, CancellationToken cancellation) => forget.RunAsync(cancellation);
}
