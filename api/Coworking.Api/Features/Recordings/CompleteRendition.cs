using System.Security.Cryptography;
using System.Text;
using Azure;
using Coworking.Api.Platform.Blobs;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Recordings.Media;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Takes a smaller copy over: all of it, by its own bytes a copy of this recording, the version that was looked into and no other. The
/// name that it is kept under follows from that version, so an interrupted completion goes on where it stopped and two at once end as one.
/// </summary>
public sealed class CompleteRendition(
    RecordingStore store, RenditionUploads uploads, RecordingLinks links, RecordingViews views, EditRecording edit, BlobPromotion promotion, IClock clock)
{
    private const int MostRounds = 4;

    public async Task<IResult> RunAsync(string id, string name, HttpRequest request, CancellationToken cancellation)
    {
        var done = RenditionUploads.Read(name) is { } known ? await FinishAsync(id, known, request, cancellation) : Problems.NotFound.Answer();
        return done.IsOk ? await views.DeskAnswerAsync(done.Value, cancellation) : done.Error;
    }

    /// <param name="request">Null where no version was seen.</param>
    internal async Task<Result<StoredRecording, ProblemAnswer>> FinishAsync(
        string id, RenditionName name, HttpRequest? request, CancellationToken cancellation)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (await store.FindAsync(id, cancellation) is not { Recording: { State: not RecordingState.Deleted } recording } stored)
            {
                return Problems.NotFound.Answer();
            }

            if (await uploads.FindAsync(id, name, cancellation) is not { } upload)
            {
                // Completed before, or never announced.
                return recording.Renditions.Any(one => one.Name == name) ? stored : RecordingProblems.IncompleteUpload.Answer();
            }

            if (upload.Of != recording.Checked?.Kept)
            {
                // Another file took the place of that which it is a copy of.
                return Problems.ChangedMeanwhile.Answer();
            }

            if (!EditRecording.IsSeen(request, stored))
            {
                // Before anything is kept of it.
                return Problems.ChangedMeanwhile.Answer();
            }

            var looked = await LookAsync(recording, upload, cancellation);
            if (!looked.IsOk)
            {
                return looked.Error;
            }

            if (looked.Value is { } found
                && await promotion.MoveAsync(links.Arriving(upload.Upload), found.Version, links.Kept(found.Rendition.Kept), found.Rendition.ContentType, cancellation))
            {
                return await KeepAsync(recording, upload, found.Rendition, request, cancellation);
            }
        }

        return Problems.ChangedMeanwhile.Answer();
    }

    /// <summary>Null inside an ok result when the upload changed while it was read.</summary>
    private async Task<Result<Found?, ProblemAnswer>> LookAsync(Recording recording, RenditionUpload upload, CancellationToken cancellation)
    {
        var blob = links.Arriving(upload.Upload);
        try
        {
            var arrived = (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value;
            if (arrived.ContentLength != upload.File.Size)
            {
                return RecordingProblems.SizeDiffers.Answer(null, null, ("expected", upload.File.Size), ("arrived", arrived.ContentLength));
            }

            var verdict = await MediaSignature.ReadAsync(new BlobRanges(blob, arrived.ETag, arrived.ContentLength), cancellation);
            if (verdict.Facts is not { } facts)
            {
                return RecordingProblems.Of(verdict.Fault);
            }

            return RenditionRules.FaultOf(upload.Name, recording.Checked!.Facts, facts, arrived.ContentLength) is { } fault
                ? RecordingProblems.Of(fault)
                : new Found(arrived.ETag, new Rendition(upload.Name, facts.Container, arrived.ContentLength, NameOf(upload.Upload, arrived.ETag)));
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Blocks that were not put together yet are no blob.
            return RecordingProblems.IncompleteUpload.Answer();
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return (Found?)null;
        }
    }

    private async Task<Result<StoredRecording, ProblemAnswer>> KeepAsync(
        Recording original, RenditionUpload upload, Rendition rendition, HttpRequest? request, CancellationToken cancellation)
    {
        var edited = await edit.RunAsync(
            original.Id.Value,
            request,
            recording =>
            {
                if (!recording.IsKept)
                {
                    return Problems.NotFound.Answer();
                }

                if (recording.Checked?.Kept != original.Checked?.Kept)
                {
                    // Another file took its place meanwhile: this is a copy of the old one.
                    return Problems.ChangedMeanwhile.Answer();
                }

                return recording.Renditions.Contains(rendition) ? recording : recording.Render(rendition, clock.GetCurrentInstant());
            },
            cancellation);
        if (!edited.IsOk)
        {
            // What was kept of it goes, unless the recording has it.
            await store.LeaveAsync(Leftover.Of(upload.Upload, rendition.Kept, upload.Recording, clock.GetCurrentInstant()), cancellation);
            return edited.Error;
        }

        // The row first: where it was announced anew meanwhile, what is arriving there stays.
        if (await uploads.TakeAwayAsync(upload, cancellation))
        {
            await links.Arriving(upload.Upload).DeleteIfExistsAsync(cancellationToken: cancellation);
        }

        return edited;
    }

    /// <summary>Where the one version of an upload that was looked into is kept.</summary>
    internal static BlobName NameOf(BlobName upload, ETag version) =>
        BlobName.Create(SHA256.HashData(Encoding.UTF8.GetBytes($"{upload}\n{version}")));

    private sealed record Found(ETag Version, Rendition Rendition);
}
