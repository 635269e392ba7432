using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Health;

public sealed class HealthFunctions(CheckHealth check)
{
    [Function("Health"), Access(Caller.Anyone)]
    [Summary("Whether this instance and its storage answer, and which release it runs")]
    [Answer(200, typeof(HealthAnswer)), Refuses(typeof(Problems), nameof(Problems.TryAgain))]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request, CancellationToken cancellation) =>
        check.RunAsync(cancellation);
}
