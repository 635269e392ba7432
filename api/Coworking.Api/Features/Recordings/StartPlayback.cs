using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Lends links to a recording's bytes for as long as it takes to play them.</summary>
public sealed class StartPlayback(RecordingStore store, RecordingLinks links, ReaderCircle circle)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { Recording: { Checked: { } file } recording }
            || !await circle.MaySeeAsync(request, recording, cancellation))
        {
            return Problems.NotFound.Answer();
        }

        var period = links.PlaybackPeriod(recording);
        var subtitles = new List<SubtitleLink>();
        foreach (var (language, name) in recording.Subtitles.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            subtitles.Add(new SubtitleLink(language, await links.ForReadingAsync(name, period, cancellation)));
        }

        var answer = new PlaybackAnswer(
            await links.ForReadingAsync(file.Kept, period, cancellation), file.Facts.ContentType, recording.File.Size,
            RecordingViews.Seconds(recording), RecordingViews.Wire(period.Until), subtitles, await links.ForPosterAsync(recording, cancellation));
        return JsonAnswer.Ok(answer, RecordingsJson.Wire.PlaybackAnswer);
    }
}
