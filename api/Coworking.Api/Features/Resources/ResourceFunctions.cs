using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Resources;

public sealed class ResourceFunctions(ListResources list)
{
    [Function("ListResources"), Access(Caller.Anyone)]
    [Summary("What the centre lends")]
    [Query("limit", typeof(int), PageQuery.LimitTold), Query("cursor", typeof(string), PageQuery.CursorTold)]
    [Answer(200, typeof(ResourceList), Headers = ["ETag"]), Answer(304)]
    [Refuses(typeof(Problems), nameof(Problems.Malformed)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "resources")] HttpRequest request, CancellationToken cancellation) =>
        list.RunAsync(request, cancellation);
}
