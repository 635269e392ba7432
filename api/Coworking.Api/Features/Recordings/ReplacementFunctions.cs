using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Recordings;

/// <summary>Another file for a recording that keeps its address and all that is said about it.</summary>
public sealed class ReplacementFunctions(StartReplacement start, CompleteReplacement complete, WithdrawReplacement withdraw)
{
    private const string MeantSaid = "The upload that is meant, by the id of its link; another one that is under way by then is left alone";

    [Function("StartReplacement"), Access(Caller.Staff)]
    [Summary("Announce a file that is to take the place of a recording's, with the blocks that storage has already; asking again renews the link")]
    [Body(typeof(StartReplacementBody)), Answer(200, typeof(UploadLink))]
    [Refuses(typeof(Problems), nameof(Problems.Malformed), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    [Refuses(typeof(RecordingProblems), nameof(RecordingProblems.FileTooLarge), nameof(RecordingProblems.StorageFull))]
    [Refuses(typeof(RecordingProblems), nameof(RecordingProblems.IncompleteUpload), nameof(RecordingProblems.AlreadyComplete))]
    public Task<IResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "recordings/{id}/replacement")] HttpRequest request, string id, CancellationToken cancellation) =>
        start.RunAsync(id, request, cancellation);

    [Function("CompleteReplacement"), Access(Caller.Staff)]
    [Summary("Check the uploaded file and put it in the place of the recording's; until then the old one plays. May be asked again at any time")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Query("upload", typeof(string), MeantSaid)]
    [Answer(200, typeof(DeskRecording), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    [Refuses(typeof(RecordingProblems), nameof(RecordingProblems.NotMedia), nameof(RecordingProblems.SizeDiffers))]
    [Refuses(typeof(RecordingProblems), nameof(RecordingProblems.IncompleteUpload), nameof(RecordingProblems.WouldNotPlay))]
    public Task<IResult> Complete(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "recordings/{id}/replacement/complete")] HttpRequest request, string id,
        CancellationToken cancellation) =>
        complete.RunAsync(id, request, cancellation);

    [Function("WithdrawReplacement"), Access(Caller.Staff)]
    [Summary("Give up a file that was to take the place of a recording's; the recording stays as it is")]
    [Query("upload", typeof(string), MeantSaid)]
    [Answer(204)]
    public Task<IResult> Withdraw(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "recordings/{id}/replacement")] HttpRequest request, string id, CancellationToken cancellation) =>
        withdraw.RunAsync(id, request.Query["upload"], cancellation);
}
