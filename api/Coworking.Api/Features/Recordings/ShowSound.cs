using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Sends a podcast program to where a recording's sound is: an address that stays, for links that do not. Programs carry no token, so
/// only what is for everyone is there.
/// </summary>
public sealed class ShowSound(RecordingStore store, RecordingLinks links)
{
    private const string Stem = "sound.";

    /// <summary>The address below <c>/api</c> that a feed names.</summary>
    internal static string PathOf(Recording recording, PodcastFile file) => $"/recordings/{recording.Id}/sound/{Stem}{file.Ending}";

    /// <summary>An address with another ending than the file has now still leads to it: feeds that were read earlier name it.</summary>
    public async Task<IResult> RunAsync(string id, string file, CancellationToken cancellation) =>
        file.StartsWith(Stem, StringComparison.Ordinal) && PodcastFile.IsEnding(file[Stem.Length..])
        && await store.FindAsync(id, cancellation) is { Recording: var recording }
        && recording.IsFor(Audience.Everyone)
        && PodcastFile.Of(recording) is { } sound
            ? new LinkAnswer(await links.ForReadingAsync(sound.Kept, links.PlaybackPeriod(recording), cancellation), "no-store")
            : Problems.NotFound.Answer();
}
