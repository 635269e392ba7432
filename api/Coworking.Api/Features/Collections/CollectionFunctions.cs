using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Collections;

/// <summary>Collections of recordings as readers use them: each sees those that have something for them.</summary>
public sealed class CollectionFunctions(ListCollections list, ReadCollection read, ShowPodcast podcast)
{
    /// <summary>Nobody need sign in; who does may see more.</summary>
    private const Caller Readers = Caller.Anyone | Caller.Patron | Caller.Card | Caller.Staff | Caller.Region | Caller.Screen;

    [Function("ListCollections"), Access(Readers)]
    [Summary("Collections of recordings, the newest first")]
    [Query("limit", typeof(int), PageQuery.LimitTold), Query("cursor", typeof(string), PageQuery.CursorTold)]
    [Answer(200, typeof(CollectionList), Headers = ["ETag"]), Answer(304), Refuses(typeof(Problems), nameof(Problems.Malformed))]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "collections")] HttpRequest request, CancellationToken cancellation) =>
        list.RunAsync(request, cancellation);

    [Function("ReadCollection"), Access(Readers)]
    [Summary("One collection and its recordings in order")]
    [Answer(200, typeof(CollectionAnswer), Headers = ["ETag"]), Answer(304), Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Read(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "collections/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        read.RunAsync(id, request, cancellation);

    [Function("ShowPodcast"), Access(Caller.Anyone)]
    [Summary("The audio of a collection for podcast programs: RSS 2.0 with Apple's tags")]
    [Query(AskedLanguage.Query, typeof(string), AskedLanguage.Said)]
    [Answer(200, typeof(string), MediaTypes = ["application/rss+xml"], Headers = ["ETag"]), Answer(304)]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Podcast(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "collections/{id}/feed")] HttpRequest request, string id, CancellationToken cancellation) =>
        podcast.RunAsync(id, request, cancellation);
}
