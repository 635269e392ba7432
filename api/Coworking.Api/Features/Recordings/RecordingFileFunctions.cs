using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Recordings;

/// <summary>The small files that go with a recording: its picture and its subtitles.</summary>
public sealed class RecordingFileFunctions(SetPoster poster, SetPeaks peaks, SetSubtitles subtitles, RemoveSubtitles remove)
{
    [Function("SetPoster"), Access(Caller.Staff)]
    [Summary("Set the picture shown before play, at most 1 MiB, or then the same picture for lists, at most 100 KiB")]
    [Query("size", typeof(string), PosterSize.Said)]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Body(typeof(byte[]), MediaTypes = ["image/jpeg", "image/png", "image/webp"]), Answer(200, typeof(DeskRecording), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.Malformed), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile), nameof(Problems.TooLarge))]
    [Refuses(typeof(RecordingProblems), nameof(RecordingProblems.NotAPicture))]
    public Task<IResult> SetPoster(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "recordings/{id}/poster")] HttpRequest request, string id, CancellationToken cancellation) =>
        poster.RunAsync(id, request, cancellation);

    [Function("SetPeaks"), Access(Caller.Staff)]
    [Summary("Say how loud a recording is from place to place: 100 to 2000 bytes, evenly spaced over it, 0 is silence")]
    [Query("fingerprint", typeof(string), "Of the file that was listened through: " + RecordingQuery.FingerprintSaid, Required = true)]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Body(typeof(byte[]), MediaTypes = ["application/octet-stream"]), Answer(200, typeof(DeskRecording), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.Malformed), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile), nameof(Problems.TooLarge))]
    [Refuses(typeof(RecordingProblems), nameof(RecordingProblems.NotPeaks))]
    public Task<IResult> SetPeaks(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "recordings/{id}/peaks")] HttpRequest request, string id, CancellationToken cancellation) =>
        peaks.RunAsync(id, request, cancellation);

    [Function("SetSubtitles"), Access(Caller.Staff)]
    [Summary("Set the subtitles of one language, WebVTT or SRT of at most 1 MiB; SRT is kept as WebVTT")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Body(typeof(string), MediaTypes = ["text/vtt", "application/x-subrip"]), Answer(200, typeof(DeskRecording), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.Malformed), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile), nameof(Problems.TooLarge))]
    [Refuses(typeof(RecordingProblems), nameof(RecordingProblems.NotSubtitles))]
    public Task<IResult> SetSubtitles(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "recordings/{id}/subtitles/{language}")] HttpRequest request, string id, string language,
        CancellationToken cancellation) =>
        subtitles.RunAsync(id, language, request, cancellation);

    [Function("RemoveSubtitles"), Access(Caller.Staff)]
    [Summary("Take the subtitles of one language away")]
    [Header(SeenVersion.Header, SeenVersion.Said)]
    [Answer(200, typeof(DeskRecording), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.NotFound), nameof(Problems.ChangedMeanwhile))]
    public Task<IResult> RemoveSubtitles(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "recordings/{id}/subtitles/{language}")] HttpRequest request, string id, string language,
        CancellationToken cancellation) =>
        remove.RunAsync(id, language, request, cancellation);
}
