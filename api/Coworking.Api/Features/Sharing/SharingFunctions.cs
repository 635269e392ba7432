using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Sharing;

/// <summary>Addresses to pass on: a messenger reads from them what it shows of a page, and a person is taken to the page.</summary>
public sealed class SharingFunctions(ShareRecording recording, ShareCollection collection)
{
    [Function("ShareRecording"), Access(Caller.Anyone)]
    [Summary("A recording for everyone, to pass on: a preview for programs (Open Graph), the way to its page for people")]
    [Query(AskedLanguage.Query, typeof(string), AskedLanguage.Said)]
    [Answer(200, typeof(string), MediaTypes = ["text/html"], Headers = ["ETag"]), Answer(304)]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Recording(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "share/recordings/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        recording.RunAsync(id, request, cancellation);

    [Function("ShareCollection"), Access(Caller.Anyone)]
    [Summary("A collection with something for everyone, to pass on: a preview for programs (Open Graph), the way to its page for people")]
    [Query(AskedLanguage.Query, typeof(string), AskedLanguage.Said)]
    [Answer(200, typeof(string), MediaTypes = ["text/html"], Headers = ["ETag"]), Answer(304)]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Collection(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "share/collections/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        collection.RunAsync(id, request, cancellation);
}
