using Coworking.Api.Features.Plays;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Lends links to a recording's bytes for as long as it takes to play them.</summary>
public sealed class StartPlayback(RecordingStore store, RecordingLinks links, ReaderCircle circle, PlayTokens plays)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        return await store.FindAsync(id, cancellation) is { Recording: { Checked: { } file } recording } && await circle.MaySeeAsync(request, recording, cancellation)
            ? await LendAsync(recording, file, request, cancellation)
            : Problems.NotFound.Answer();
    }

    /// <summary>The same for the desk, which also looks after what is shown to nobody.</summary>
    public async Task<IResult> AtDeskAsync(string id, HttpRequest request, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { Recording: { IsKept: true, Checked: { } file } recording }
            ? await LendAsync(recording, file, request, cancellation)
            : Problems.NotFound.Answer();

    private async Task<IResult> LendAsync(Recording recording, CheckedFile file, HttpRequest request, CancellationToken cancellation)
    {
        var period = links.PlaybackPeriod(recording);
        var subtitles = new List<SubtitleLink>();
        foreach (var (language, name) in recording.Subtitles.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            subtitles.Add(new SubtitleLink(language, await links.ForReadingAsync(name, period, cancellation)));
        }

        var renditions = new List<RenditionLink>();
        foreach (var one in recording.Renditions.OrderBy(one => one.Name))
        {
            renditions.Add(new RenditionLink(one.Name, await links.ForReadingAsync(one.Kept, period, cancellation), one.ContentType, one.Size, await SavingAsync(one.Kept, one.ContentType)));
        }

        var played = recording.StandIn?.Kept ?? file.Kept;
        var answer = new PlaybackAnswer(
            await links.ForReadingAsync(played, period, cancellation), RecordingViews.PlayedType(recording),
            RecordingViews.PlayedSize(recording), RecordingViews.Seconds(recording), RecordingViews.Wire(period.Until), (long)period.Life.TotalSeconds, subtitles, renditions,
            await links.ForPosterAsync(recording, cancellation),
            recording.Peaks is { } peaks ? await links.ForReadingAsync(peaks, period, cancellation) : null,
            plays.Give(request, recording.Id, file.Facts.Duration),
            await SavingAsync(played, RecordingViews.PlayedType(recording)));
        return JsonAnswer.Ok(answer, RecordingsJson.Wire.PlaybackAnswer);

        async Task<string?> SavingAsync(BlobName name, string contentType) => recording.Description.Terms.Licence.MayBeKept()
            ? await links.ForSavingAsync(name, SavedName.Of(recording.Description.Title.In(RequestLanguage.Of(request)), contentType), period, cancellation)
            : null;
    }
}
