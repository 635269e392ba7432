using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Desk;

public sealed class CardFunctions(SetPin set, OpenCardSession open)
{
    [Function("SetPin"), Access(Caller.Staff)]
    [Summary("Give a library card a PIN of its holder's choice")]
    [Body(typeof(CardAndPin)), Answer(204)]
    [Refuses(typeof(DeskProblems), nameof(DeskProblems.CardsNotSetUp)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> SetPin(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "desk/cards/pin")] HttpRequest request, CancellationToken cancellation) =>
        set.RunAsync(request, cancellation);

    [Function("OpenCardSession"), Access(Caller.Anyone)]
    [Summary("See and cancel own bookings by library card and PIN, for half an hour")]
    [Body(typeof(CardAndPin)), Answer(200, typeof(CardSessionAnswer))]
    [Refuses(typeof(DeskProblems), nameof(DeskProblems.WrongCardOrPin), nameof(DeskProblems.TooManyTries), nameof(DeskProblems.CardsNotSetUp))]
    [Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "card-sessions")] HttpRequest request, CancellationToken cancellation) =>
        open.RunAsync(request, cancellation);
}
