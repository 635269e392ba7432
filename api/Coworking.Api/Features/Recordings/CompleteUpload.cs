using Azure;
using Coworking.Api.Platform.Blobs;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Takes an upload over, in steps that each leave the row telling what is next, so that an interrupted completion goes on where it
/// stopped and two at once end as one: look into one version, note it, move exactly that version, publish.
/// </summary>
public sealed partial class CompleteUpload(
    RecordingStore store, RecordingLinks links, RecordingViews views, InspectUpload inspect, BlobPromotion promotion, IClock clock, ILogger<CompleteUpload> logger)
{
    /// <summary>A round is lost only when somebody else moved meanwhile: nobody moves so often.</summary>
    private const int MostRounds = 8;

    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        var done = await FinishAsync(id, Author.Of(request), cancellation);
        return done.IsOk ? await views.DeskAnswerAsync(done.Value, cancellation) : done.Error;
    }

    internal async Task<Result<StoredRecording, ProblemAnswer>> FinishAsync(string id, string? by, CancellationToken cancellation)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (await store.FindAsync(id, cancellation) is not { Recording.State: not RecordingState.Deleted } stored)
            {
                return Problems.NotFound.Answer();
            }

            if (stored.Recording.IsKept)
            {
                return stored;
            }

            if (stored.Recording.State == RecordingState.Checking && await MoveAsync(stored.Recording, cancellation))
            {
                await PublishAsync(stored, by, cancellation);
                continue;
            }

            var file = await inspect.RunAsync(stored.Recording, cancellation);
            if (!file.IsOk)
            {
                // Another completion may have moved and cleared the upload since the row was read: then the row says so.
                if (await store.FindAsync(id, cancellation) is { } now && now.Version == stored.Version)
                {
                    LogRefused(logger, file.Error.Kind.Code);
                    return file.Error;
                }
            }
            else if (file.Value is { } found)
            {
                await store.ReplaceAsync(stored, stored.Recording.Check(found), by, cancellation);
            }
        }

        return Problems.ChangedMeanwhile.Answer();
    }

    /// <summary>False when the upload is no longer what was looked into.</summary>
    private Task<bool> MoveAsync(Recording recording, CancellationToken cancellation)
    {
        var file = recording.Checked!;
        return promotion.MoveAsync(links.Upload(recording), new ETag(file.Version), links.Kept(file.Kept), file.Facts.ContentType, cancellation);
    }

    private async Task PublishAsync(StoredRecording stored, string? by, CancellationToken cancellation)
    {
        var published = stored.Recording.Publish(clock.GetCurrentInstant());
        if (await store.ReplaceAsync(stored, published, by, cancellation) is null)
        {
            return;
        }

        var facts = published.Checked!.Facts;
        LogKept(logger, facts.Container, facts.Kind, facts.Duration.TotalSeconds, published.File.Size);
        await links.Upload(published).DeleteIfExistsAsync(cancellationToken: cancellation);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A recording is kept: {Container}, {Kind}, {Seconds} s, {Size} bytes")]
    private static partial void LogKept(ILogger logger, Coworking.Domain.Recordings.Media.MediaContainer container, RecordingKind kind, double seconds, long size);

    [LoggerMessage(Level = LogLevel.Information, Message = "An upload was refused: {Code}")]
    private static partial void LogRefused(ILogger logger, string code);
}
