using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Desk;

public sealed class CodeFunctions(ShowScreenCode screen, ListPosters posters)
{
    [Function("ShowScreenCode"), Access(Caller.Staff)]
    [Summary("The code of this minute for the centre's screen: who sees it can check in")]
    [Answer(200, typeof(ScreenCodeAnswer))]
    [Refuses(typeof(DeskProblems), nameof(DeskProblems.CardsNotSetUp)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Screen(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/check-in-code")] HttpRequest request, CancellationToken cancellation) =>
        screen.RunAsync(cancellation);

    [Function("ListPosters"), Access(Caller.Staff)]
    [Summary("The codes of the posters at the places")]
    [Answer(200, typeof(PosterList))]
    [Refuses(typeof(DeskProblems), nameof(DeskProblems.CardsNotSetUp)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Posters(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/posters")] HttpRequest request, CancellationToken cancellation) =>
        posters.RunAsync(cancellation);
}
