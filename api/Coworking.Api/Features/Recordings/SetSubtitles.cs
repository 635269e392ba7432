using Coworking.Api.Features.Recordings.Transcripts;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Sets the subtitles of one language, brought as WebVTT or as SRT.</summary>
public sealed class SetSubtitles(KeepSmallFile keep, IndexTranscripts index)
{
    /// <summary>What browsers are told that it is.</summary>
    internal const string ContentType = "text/vtt; charset=utf-8";

    public async Task<IResult> RunAsync(string id, string language, HttpRequest request, CancellationToken cancellation)
    {
        if (!RecordingDescription.IsLanguage(language))
        {
            return RecordingProblems.Of(RecordingFault.UnknownLanguage);
        }

        var file = await KeepSmallFile.ReadAsync(request, WebVtt.LargestSize, cancellation);
        if (!file.IsOk)
        {
            return file.Error;
        }

        var subtitles = SubtitleFile.ToWebVtt(file.Value);
        if (!subtitles.IsOk)
        {
            return RecordingProblems.NotSubtitles.Answer(with: ("fault", subtitles.Error.What));
        }

        (BlobName? before, BlobName? now) = (null, null);
        var answer = await keep.RunAsync(
            id, request, subtitles.Value, ContentType,
            (recording, name) =>
            {
                (before, now) = (KeptIn(recording, language), name);
                return recording.Subtitle(language, name).Match(
                    done => (Result<Recording, ProblemAnswer>)done, refused => RecordingProblems.Of(refused));
            },
            cancellation);
        if (answer is not ProblemAnswer)
        {
            await index.FollowAsync(before, now, cancellation);
        }

        return answer;
    }

    private static BlobName? KeptIn(Recording recording, string language) => recording.Subtitles.TryGetValue(language, out var kept) ? kept : null;
}
