using Azure;
using Coworking.Api.Platform.Blobs;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Puts an uploaded file in the place of a recording's: looked into and moved as any upload is, and then in one write. Until that write
/// the old file plays. The name that the new one is kept under follows from the version that was looked into, so an interrupted completion
/// goes on where it stopped and two at once end as one.
/// </summary>
public sealed class CompleteReplacement(
    RecordingStore store, ReplacementUploads uploads, RenditionUploads copies, ConversionClaims claims, RecordingLinks links, RecordingViews views,
    InspectUpload inspect, EditRecording edit, BlobPromotion promotion, IClock clock)
{
    private const int MostRounds = 4;

    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        var done = await FinishAsync(id, request, request.Query["upload"], cancellation);
        return done.IsOk ? await views.DeskAnswerAsync(done.Value, cancellation) : done.Error;
    }

    /// <param name="id">Whose file is to be replaced.</param>
    /// <param name="request">Null where nobody asks and the program works by itself.</param>
    /// <param name="asked">Which upload is meant; null or empty where it is the one there is.</param>
    /// <param name="cancellation">Ends the work; asked again, it goes on.</param>
    internal async Task<Result<StoredRecording, ProblemAnswer>> FinishAsync(string id, HttpRequest? request, string? asked, CancellationToken cancellation)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (await store.FindAsync(id, cancellation) is not { Recording: { IsKept: true } recording } stored)
            {
                return Problems.NotFound.Answer();
            }

            if (await uploads.FindAsync(id, cancellation) is not { } upload)
            {
                // Completed before, or nothing was announced: it is as it stands.
                return ReplacementUpload.IsMeant(recording.Upload, asked) ? stored : Problems.ChangedMeanwhile.Answer();
            }

            if (!ReplacementUpload.IsMeant(upload.Upload, asked))
            {
                return Problems.ChangedMeanwhile.Answer();
            }

            if (!EditRecording.IsSeen(request, stored))
            {
                // Before anything is kept of it.
                return Problems.ChangedMeanwhile.Answer();
            }

            var looked = await inspect.RunAsync(upload.Upload, upload.File, cancellation);
            if (!looked.IsOk)
            {
                return looked.Error;
            }

            if (looked.Value is not { } seen)
            {
                continue;
            }

            if (seen.Facts.Hindrance is not null && recording.State != RecordingState.NeedsConversion)
            {
                return RecordingProblems.WouldNotPlay.Answer();
            }

            var found = seen with { Kept = CompleteRendition.NameOf(upload.Upload, new ETag(seen.Version)) };
            if (await promotion.MoveAsync(
                links.Arriving(upload.Upload), new ETag(found.Version), links.Kept(found.Kept), found.Facts.ContentType, cancellation))
            {
                if ((await uploads.FindAsync(id, cancellation))?.Upload == upload.Upload)
                {
                    return await PutAsync(recording, upload, found, request, cancellation);
                }

                // Completed or given up meanwhile. What was kept of it goes, unless the recording has it.
                await store.LeaveAsync(Leftover.Of(upload.Upload, found.Kept, id, clock.GetCurrentInstant()), cancellation);
            }
        }

        return Problems.ChangedMeanwhile.Answer();
    }

    private async Task<Result<StoredRecording, ProblemAnswer>> PutAsync(
        Recording original, ReplacementUpload upload, CheckedFile found, HttpRequest? request, CancellationToken cancellation)
    {
        var id = original.Id.Value;
        var edited = await edit.RunAsync(
            id,
            request,
            recording => !recording.IsKept ? Problems.NotFound.Answer()
                : recording.Checked?.Kept == found.Kept ? recording
                // Another file took its place meanwhile: who completed that one did not see this.
                : recording.Checked?.Kept != original.Checked?.Kept ? Problems.ChangedMeanwhile.Answer()
                : recording.ReplaceFile(upload.File, upload.Upload, found, clock.GetCurrentInstant()),
            cancellation);
        if (!edited.IsOk)
        {
            return edited.Error;
        }

        // What is on its way was made of the old file.
        foreach (var name in Enum.GetValues<RenditionName>())
        {
            if (await copies.FindAsync(id, name, cancellation) is { } copy)
            {
                await copies.GiveUpAsync(copy, store, links, clock.GetCurrentInstant(), cancellation);
            }
        }

        await claims.ForgetAsync(id, cancellation);
        // The row first: where it was announced anew meanwhile, what is arriving there stays.
        if (await uploads.TakeAwayAsync(upload, cancellation))
        {
            await links.Arriving(upload.Upload).DeleteIfExistsAsync(cancellationToken: cancellation);
        }

        return edited;
    }
}
