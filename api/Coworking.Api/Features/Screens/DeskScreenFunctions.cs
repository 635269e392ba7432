using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Screens;

/// <summary>The centre's televisions from the desk.</summary>
public sealed class DeskScreenFunctions(ListScreens list, PairScreen pair, ChangeScreen change, RevokeScreen revoke)
{
    [Function("ListScreens"), Access(Caller.Staff)]
    [Summary("The televisions, what they show, and when each was last seen")]
    [Answer(200, typeof(DeskScreenList))]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/screens")] HttpRequest request, CancellationToken cancellation) =>
        list.RunAsync(cancellation);

    [Function("PairScreen"), Access(Caller.Staff)]
    [Summary("Make the television that shows this code one of the centre's")]
    [Body(typeof(PairScreenBody)), Answer(201, typeof(DeskScreen), Headers = ["Location", "ETag"])]
    [Refuses(typeof(ScreenProblems), nameof(ScreenProblems.UnknownPairingCode), nameof(ScreenProblems.TooManyScreens))]
    public Task<IResult> Pair(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/screens")] HttpRequest request, CancellationToken cancellation) =>
        pair.RunAsync(request, cancellation);

    [Function("ChangeScreen"), Access(Caller.Staff)]
    [Summary("Set what a television is called and shows")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Body(typeof(ChangeScreenBody)), Answer(200, typeof(DeskScreen), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    public Task<IResult> Change(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "desk/screens/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        change.RunAsync(id, request, cancellation);

    [Function("RevokeScreen"), Access(Caller.Staff)]
    [Summary("Disconnect a television: its token opens nothing any more"), Answer(204)]
    public Task<IResult> Revoke(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "desk/screens/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        revoke.RunAsync(id, cancellation);
}
