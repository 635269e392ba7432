using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Recordings;

/// <summary>The library of audio and video as anyone may use it.</summary>
public sealed class RecordingFunctions(ListRecordings list, ReadRecording read, StartPlayback play)
{
    [Function("ListRecordings"), Access(Caller.Anyone)]
    [Summary("Recordings that are ready, newest first")]
    [Query("query", typeof(string), "Words to be found in titles, descriptions and tags")]
    [Query("kind", typeof(string), "audio or video")]
    [Query("language", typeof(string), "Two or three letters, such as kk")]
    [Query("tag", typeof(string), "A whole tag")]
    [Query("limit", typeof(int), "1 to 100, 50 unless told")]
    [Query("cursor", typeof(string), "The last answer's next")]
    [Answer(200, typeof(RecordingsPage), Headers = ["ETag"]), Refuses(typeof(Problems), nameof(Problems.Malformed))]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "recordings")] HttpRequest request, CancellationToken cancellation) =>
        list.RunAsync(request, cancellation);

    [Function("ReadRecording"), Access(Caller.Anyone)]
    [Summary("One recording")]
    [Answer(200, typeof(RecordingAnswer), Headers = ["ETag"]), Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Read(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "recordings/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        read.RunAsync(id, request, cancellation);

    [Function("StartPlayback"), Access(Caller.Anyone)]
    [Summary("Links to play a recording from, good for about twice its length")]
    [Answer(200, typeof(PlaybackAnswer)), Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Play(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "recordings/{id}/playback")] HttpRequest request, string id, CancellationToken cancellation) =>
        play.RunAsync(id, cancellation);
}
