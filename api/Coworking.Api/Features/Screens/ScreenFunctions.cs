using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Desk;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Screens;

/// <summary>What a television asks for.</summary>
public sealed class ScreenFunctions(OpenPairing open, ShowScreen show, ShowScreenCode code)
{
    [Function("OpenPairing"), Access(Caller.Anyone)]
    [Summary("A code for a new television to show, good for ten minutes, and the token that is good once the desk has typed it")]
    [Answer(201, typeof(PairingAnswer), Headers = ["Location"]), Refuses(typeof(Problems), nameof(Problems.TooMany))]
    public Task<IResult> OpenPairing(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "screen-pairings")] HttpRequest request, CancellationToken cancellation) =>
        open.RunAsync(cancellation);

    [Function("ShowScreen"), Access(Caller.Screen)]
    [Summary("What this television is to show; 401 once the desk has disconnected it")]
    [Answer(200, typeof(ScreenAnswer), Headers = ["ETag"]), Answer(304)]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "screen")] HttpRequest request, CancellationToken cancellation) =>
        show.RunAsync(request, cancellation);

    [Function("ShowOwnScreenCode"), Access(Caller.Screen)]
    [Summary("The code of this minute for a paired television: who sees it can check in")]
    [Answer(200, typeof(ScreenCodeAnswer))]
    [Refuses(typeof(DeskProblems), nameof(DeskProblems.CardsNotSetUp)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Code(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "screen/check-in-code")] HttpRequest request, CancellationToken cancellation) =>
        code.RunAsync(cancellation);
}
