using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Recordings;

/// <summary>Smaller copies of a recording's file for thin lines: <c>small</c> is video, <c>audio</c> is the sound alone.</summary>
public sealed class RenditionFunctions(StartRendition start, CompleteRendition complete, RemoveRendition remove)
{
    [Function("StartRendition"), Access(Caller.Staff)]
    [Summary("Announce a smaller copy and get a link to upload it, with the blocks that storage has already; asking again renews the link")]
    [Body(typeof(StartRenditionBody)), Answer(200, typeof(UploadLink))]
    [Refuses(typeof(Problems), nameof(Problems.Malformed), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    [Refuses(typeof(RecordingProblems), nameof(RecordingProblems.FileTooLarge), nameof(RecordingProblems.IncompleteUpload), nameof(RecordingProblems.NotARendition))]
    public Task<IResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "recordings/{id}/renditions/{name}")] HttpRequest request, string id, string name,
        CancellationToken cancellation) =>
        start.RunAsync(id, name, request, cancellation);

    [Function("CompleteRendition"), Access(Caller.Staff)]
    [Summary("Check the uploaded copy and put it beside the recording; may be asked again at any time")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Answer(200, typeof(DeskRecording), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    [Refuses(typeof(RecordingProblems), nameof(RecordingProblems.NotMedia), nameof(RecordingProblems.SizeDiffers))]
    [Refuses(typeof(RecordingProblems), nameof(RecordingProblems.IncompleteUpload), nameof(RecordingProblems.NotARendition))]
    public Task<IResult> Complete(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "recordings/{id}/renditions/{name}/complete")] HttpRequest request, string id, string name,
        CancellationToken cancellation) =>
        complete.RunAsync(id, name, request, cancellation);

    [Function("RemoveRendition"), Access(Caller.Staff)]
    [Summary("Take a smaller copy away; the file itself stays")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Answer(200, typeof(DeskRecording), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    public Task<IResult> Remove(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "recordings/{id}/renditions/{name}")] HttpRequest request, string id, string name,
        CancellationToken cancellation) =>
        remove.RunAsync(id, name, request, cancellation);
}
