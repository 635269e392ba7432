using System.Security.Cryptography;
using Azure;
using Coworking.Api.Platform.Blobs;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Recordings.Media;

namespace Coworking.Api.Features.Recordings;

/// <summary>Looks into what arrived: all of it, of the announced size, and audio or video by its own bytes.</summary>
public sealed class InspectUpload(RecordingLinks links)
{
    /// <summary>The one version that was looked into, why it is refused, or null inside an ok result when it changed while being read.</summary>
    public async Task<Result<CheckedFile?, ProblemAnswer>> RunAsync(Recording recording, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var upload = links.Upload(recording);
        try
        {
            var arrived = (await upload.GetPropertiesAsync(cancellationToken: cancellation)).Value;
            if (arrived.ContentLength != recording.File.Size)
            {
                return RecordingProblems.SizeDiffers.Answer(null, null, ("expected", recording.File.Size), ("arrived", arrived.ContentLength));
            }

            var verdict = await MediaSignature.ReadAsync(new BlobRanges(upload, arrived.ETag, arrived.ContentLength), cancellation);
            // A name of its own for each version: a later one can never take the place of the one that was looked into.
            return verdict.Facts is { } facts
                ? new CheckedFile(arrived.ETag.ToString(), facts, BlobName.Create(RandomNumberGenerator.GetBytes(16)))
                : RecordingProblems.Of(verdict.Fault);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Blocks that were not put together yet are no blob.
            return RecordingProblems.IncompleteUpload.Answer();
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return (CheckedFile?)null;
        }
    }
}
