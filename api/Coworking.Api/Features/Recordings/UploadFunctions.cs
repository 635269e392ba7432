using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Recordings;

/// <summary>Uploading: announce, send blocks straight to storage, complete.</summary>
public sealed class UploadFunctions(CreateRecording create, RenewUpload renew, CompleteUpload complete, GiveUpUpload giveUp)
{
    [Function("CreateRecording"), Access(Caller.Staff)]
    [Summary("Announce a recording and get a link to upload its file")]
    [Header(IdempotencyKey.Header, "1 to 64 visible ASCII characters")]
    [Body(typeof(CreateRecordingBody)), Answer(201, typeof(DeskRecording), Headers = ["Location", "ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.Malformed), nameof(Problems.IdempotencyKeyReused))]
    [Refuses(typeof(RecordingProblems), nameof(RecordingProblems.FileTooLarge), nameof(RecordingProblems.StorageFull))]
    public Task<IResult> Create(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "recordings")] HttpRequest request, CancellationToken cancellation) =>
        create.RunAsync(request, cancellation);

    [Function("RenewUpload"), Access(Caller.Staff)]
    [Summary("Get a fresh upload link, and the blocks that storage has already")]
    [Answer(200, typeof(DeskRecording), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(RecordingProblems), nameof(RecordingProblems.AlreadyComplete))]
    public Task<IResult> Renew(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "recordings/{id}/upload")] HttpRequest request, string id, CancellationToken cancellation) =>
        renew.RunAsync(id, cancellation);

    [Function("CompleteUpload"), Access(Caller.Staff)]
    [Summary("Check the uploaded file and publish the recording, or keep it until there is a copy that browsers play; may be asked again at any time")]
    [Answer(200, typeof(DeskRecording), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    [Refuses(typeof(RecordingProblems), nameof(RecordingProblems.NotMedia), nameof(RecordingProblems.SizeDiffers), nameof(RecordingProblems.IncompleteUpload))]
    public Task<IResult> Complete(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "recordings/{id}/complete")] HttpRequest request, string id, CancellationToken cancellation) =>
        complete.RunAsync(id, request, cancellation);

    [Function("GiveUpUpload"), Access(Caller.Staff)]
    [Summary("Give up an upload that is not complete: the recording goes with it. A complete one is left alone")]
    [Answer(204)]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile)), Refuses(typeof(RecordingProblems), nameof(RecordingProblems.AlreadyComplete))]
    public Task<IResult> GiveUp(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "recordings/{id}/upload")] HttpRequest request, string id, CancellationToken cancellation) =>
        giveUp.RunAsync(id, request, cancellation);
}
