using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Desk;

public sealed class SlipFunctions(ShowSlip show, CancelSlip cancel)
{
    [Function("ShowSlip"), Access(Caller.Anyone)]
    [Summary("The booking of a printed slip")]
    [Body(typeof(SlipBody)), Answer(200, typeof(SlipAnswer))]
    [Refuses(typeof(DeskProblems), nameof(DeskProblems.UnknownSlip), nameof(DeskProblems.TooManyTries))]
    [Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "slips/show")] HttpRequest request, CancellationToken cancellation) =>
        show.RunAsync(request, cancellation);

    [Function("CancelSlip"), Access(Caller.Anyone)]
    [Summary("Give back the booking of a printed slip")]
    [Body(typeof(SlipBody)), Answer(200, typeof(SlipAnswer))]
    [Refuses(typeof(DeskProblems), nameof(DeskProblems.UnknownSlip), nameof(DeskProblems.TooManyTries))]
    [Refuses(typeof(BookingProblems), nameof(BookingProblems.AlreadyOver), nameof(BookingProblems.AlreadyStarted))]
    [Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Cancel(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "slips/cancel")] HttpRequest request, CancellationToken cancellation) =>
        cancel.RunAsync(request, cancellation);
}
