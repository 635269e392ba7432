using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Recordings;

/// <summary>Keeping the library of audio and video in order.</summary>
public sealed class DeskRecordingFunctions(
    ListDeskRecordings list, MeasureUsage usage, ReadDeskRecording read, StartPlayback play, ChangeRecording change, DeleteRecording delete, RestoreRecording restore,
    HideRecording hide, ShowHistory history)
{
    [Function("ListDeskRecordings"), Access(Caller.Staff)]
    [Summary("Recordings in every state, newest first")]
    [Query("query", typeof(string), "Words, or their beginnings, to be found in titles, descriptions, people, places, tags and file names")]
    [Query("kind", typeof(string), "audio or video")]
    [Query("status", typeof(string), "uploading, checking, ready, needs-conversion, hidden or deleted")]
    [Query("fingerprint", typeof(string), "Only those whose file has this fingerprint: " + RecordingQuery.FingerprintSaid)]
    [Query("limit", typeof(int), PageQuery.LimitTold)]
    [Query("cursor", typeof(string), PageQuery.CursorTold)]
    [Answer(200, typeof(DeskRecordingsPage)), Refuses(typeof(Problems), nameof(Problems.Malformed))]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/recordings")] HttpRequest request, CancellationToken cancellation) =>
        list.RunAsync(request, cancellation);

    [Function("MeasureUsage"), Access(Caller.Staff)]
    [Summary("How much room recordings take and may take, in bytes")]
    [Answer(200, typeof(UsageAnswer))]
    public Task<IResult> Usage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/recordings/usage")] HttpRequest request, CancellationToken cancellation) =>
        usage.RunAsync(cancellation);

    [Function("ReadDeskRecording"), Access(Caller.Staff)]
    [Summary("One recording in any state, and its version")]
    [Answer(200, typeof(DeskRecording), Headers = ["ETag"]), Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Read(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/recordings/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        read.RunAsync(id, cancellation);

    [Function("StartDeskPlayback"), Access(Caller.Staff)]
    [Summary("Links to play a recording from, also one that is shown to nobody, or whose file browsers do not play")]
    [Answer(200, typeof(PlaybackAnswer)), Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Play(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/recordings/{id}/playback")] HttpRequest request, string id, CancellationToken cancellation) =>
        play.AtDeskAsync(id, request, cancellation);

    [Function("ChangeRecording"), Access(Caller.Staff)]
    [Summary("Change what is said about a recording")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Body(typeof(ChangeRecordingBody)), Answer(200, typeof(DeskRecording), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.Malformed), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    public Task<IResult> Change(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "recordings/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        change.RunAsync(id, request, cancellation);

    [Function("DeleteRecording"), Access(Caller.Staff)]
    [Summary("Take a recording away; it can be brought back for 30 days")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Answer(204), Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    public Task<IResult> Delete(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "recordings/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        delete.RunAsync(id, request, cancellation);

    [Function("RestoreRecording"), Access(Caller.Staff)]
    [Summary("Bring a deleted recording back")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Answer(200, typeof(DeskRecording), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    [Refuses(typeof(RecordingProblems), nameof(RecordingProblems.TooLateToRestore), nameof(RecordingProblems.StorageFull))]
    public Task<IResult> Restore(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "recordings/{id}/restore")] HttpRequest request, string id, CancellationToken cancellation) =>
        restore.RunAsync(id, request, cancellation);

    [Function("HideRecording"), Access(Caller.Staff)]
    [Summary("Show a ready recording to nobody; hiding it again changes nothing")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Answer(200, typeof(DeskRecording), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    [Refuses(typeof(RecordingProblems), nameof(RecordingProblems.NothingToHide))]
    public Task<IResult> Hide(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "recordings/{id}/hide")] HttpRequest request, string id, CancellationToken cancellation) =>
        hide.HideAsync(id, request, cancellation);

    [Function("ShowRecording"), Access(Caller.Staff)]
    [Summary("Show a hidden recording again to those whom it is for")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Answer(200, typeof(DeskRecording), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "recordings/{id}/show")] HttpRequest request, string id, CancellationToken cancellation) =>
        hide.ShowAsync(id, request, cancellation);

    [Function("ShowRecordingHistory"), Access(Caller.Staff)]
    [Summary("Who did what with a recording, newest first")]
    [Answer(200, typeof(RecordingHistoryAnswer)), Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> History(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/recordings/{id}/history")] HttpRequest request, string id, CancellationToken cancellation) =>
        history.RunAsync(id, cancellation);
}
