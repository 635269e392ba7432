using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Collections;

/// <summary>Keeping collections of recordings.</summary>
public sealed class DeskCollectionFunctions(
    ListDeskCollections list, ReadDeskCollection read, CreateCollection create, ChangeCollection change, ArrangeCollection arrange,
    DeleteCollection delete, RestoreCollection restore)
{
    [Function("ListDeskCollections"), Access(Caller.Staff)]
    [Summary("All collections, those too that can still be brought back")]
    [Answer(200, typeof(DeskCollectionList))]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/collections")] HttpRequest request, CancellationToken cancellation) =>
        list.RunAsync(cancellation);

    [Function("ReadDeskCollection"), Access(Caller.Staff)]
    [Summary("One collection with its recordings in every state, and its version")]
    [Answer(200, typeof(DeskCollection), Headers = ["ETag"]), Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Read(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/collections/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        read.RunAsync(id, cancellation);

    [Function("CreateCollection"), Access(Caller.Staff)]
    [Summary("Make a collection without recordings")]
    [Header(IdempotencyKey.Header, "1 to 64 visible ASCII characters: repeating the request has no second effect")]
    [Body(typeof(CreateCollectionBody)), Answer(201, typeof(DeskCollection), Headers = ["Location", "ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.IdempotencyKeyReused)), Refuses(typeof(CollectionProblems), nameof(CollectionProblems.TooMany))]
    public Task<IResult> Create(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "collections")] HttpRequest request, CancellationToken cancellation) =>
        create.RunAsync(request, cancellation);

    [Function("ChangeCollection"), Access(Caller.Staff)]
    [Summary("Change what is said about a collection")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Body(typeof(ChangeCollectionBody)), Answer(200, typeof(DeskCollection), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    public Task<IResult> Change(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "collections/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        change.RunAsync(id, request, cancellation);

    [Function("ArrangeCollection"), Access(Caller.Staff)]
    [Summary("Say which recordings a collection has, and in what order")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Body(typeof(ArrangeCollectionBody)), Answer(200, typeof(DeskCollection), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    [Refuses(typeof(CollectionProblems), nameof(CollectionProblems.UnknownRecording))]
    public Task<IResult> Arrange(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "collections/{id}/recordings")] HttpRequest request, string id, CancellationToken cancellation) =>
        arrange.RunAsync(id, request, cancellation);

    [Function("DeleteCollection"), Access(Caller.Staff)]
    [Summary("Take a collection away, its recordings stay; it can be brought back for 30 days")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Answer(204), Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    public Task<IResult> Delete(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "collections/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        delete.RunAsync(id, request, cancellation);

    [Function("RestoreCollection"), Access(Caller.Staff)]
    [Summary("Bring a deleted collection back")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Answer(200, typeof(DeskCollection), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    [Refuses(typeof(CollectionProblems), nameof(CollectionProblems.TooLateToRestore), nameof(CollectionProblems.TooMany))]
    public Task<IResult> Restore(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "collections/{id}/restore")] HttpRequest request, string id, CancellationToken cancellation) =>
        restore.RunAsync(id, request, cancellation);
}
