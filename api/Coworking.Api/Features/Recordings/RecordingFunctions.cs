using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Recordings;

/// <summary>The library of audio and video as readers use it: each sees what is for them, the rest is not there.</summary>
public sealed class RecordingFunctions(ListRecordings list, ShowCatalogue catalogue, ReadRecording read, ShowPoster poster, StartPlayback play, ShowSound sound)
{
    /// <summary>Nobody need sign in; who does may see more.</summary>
    private const Caller Readers = Caller.Anyone | Caller.Patron | Caller.Card | Caller.Staff | Caller.Region | Caller.Screen;

    [Function("ListRecordings"), Access(Readers)]
    [Summary("Recordings that are ready, newest first")]
    [Query("query", typeof(string), "Words, or their beginnings, to be found in titles, descriptions, people, places, tags and in what is said")]
    [Query("kind", typeof(string), "audio or video")]
    [Query("language", typeof(string), "Two or three letters, such as kk")]
    [Query("tag", typeof(string), "A whole tag")]
    [Query("age", typeof(string), "0, 6, 12, 16 or 18: what is marked as fit for that age")]
    [Query("limit", typeof(int), PageQuery.LimitTold)]
    [Query("cursor", typeof(string), PageQuery.CursorTold)]
    [Answer(200, typeof(RecordingsPage), Headers = ["ETag"]), Refuses(typeof(Problems), nameof(Problems.Malformed), nameof(Problems.TooMany))]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "recordings")] HttpRequest request, CancellationToken cancellation) =>
        list.RunAsync(request, cancellation);

    [Function("ShowCatalogue"), Access(Readers)]
    [Summary("All recordings that are ready, in columns, for a site that searches by itself")]
    [Answer(200, typeof(CatalogueAnswer), Headers = ["ETag"]), Answer(304)]
    public Task<IResult> Catalogue(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "catalogue")] HttpRequest request, CancellationToken cancellation) =>
        catalogue.RunAsync(request, cancellation);

    [Function("ShowPoster"), Access(Readers)]
    [Summary("To the picture shown before play, or to the small one for lists where there is one")]
    [Query("size", typeof(string), PosterSize.Said)]
    [Answer(302, Headers = ["Location"]), Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Poster(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "recordings/{id}/poster")] HttpRequest request, string id, CancellationToken cancellation) =>
        poster.RunAsync(id, request, cancellation);

    [Function("ReadRecording"), Access(Readers)]
    [Summary("One recording")]
    [Answer(200, typeof(RecordingAnswer), Headers = ["ETag"]), Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Read(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "recordings/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        read.RunAsync(id, request, cancellation);

    [Function("StartPlayback"), Access(Readers)]
    [Summary("Links to play a recording from, good for about twice its length")]
    [Answer(200, typeof(PlaybackAnswer)), Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Play(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "recordings/{id}/playback")] HttpRequest request, string id, CancellationToken cancellation) =>
        play.RunAsync(id, request, cancellation);

    [Function("ShowSound"), Access(Caller.Anyone)]
    [Summary("To the sound of a recording for everyone, by an address that stays: for podcast programs")]
    [Answer(302, Headers = ["Location"]), Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Sound(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "recordings/{id}/sound/{file}")] HttpRequest request, string id, string file,
        CancellationToken cancellation) =>
        sound.RunAsync(id, file, cancellation);
}
