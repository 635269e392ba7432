using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Overview;

public sealed class OverviewFunctions(ShowOverview show)
{
    [Function("ShowOverview"), Access(Caller.Anyone)]
    [Summary("All that the home page shows: open now, free now, the next days, new recordings")]
    [Answer(200, typeof(OverviewAnswer), Headers = ["ETag"]), Answer(304), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "overview")] HttpRequest request, CancellationToken cancellation) =>
        show.RunAsync(request, cancellation);
}
