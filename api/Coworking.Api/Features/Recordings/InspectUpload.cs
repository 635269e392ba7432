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
    public Task<Result<CheckedFile?, ProblemAnswer>> RunAsync(Recording recording, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return RunAsync(recording.Upload, recording.File, cancellation);
    }

    /// <inheritdoc cref="RunAsync(Recording, CancellationToken)"/>
    public async Task<Result<CheckedFile?, ProblemAnswer>> RunAsync(BlobName name, DeclaredFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        var upload = links.Arriving(name);
        try
        {
            var arrived = (await upload.GetPropertiesAsync(cancellationToken: cancellation)).Value;
            if (arrived.ContentLength != file.Size)
            {
                return RecordingProblems.SizeDiffers.Answer(null, null, ("expected", file.Size), ("arrived", arrived.ContentLength));
            }

            var bytes = new BlobRanges(upload, arrived.ETag, arrived.ContentLength);
            var verdict = await MediaSignature.ReadAsync(bytes, cancellation);
            if (verdict.Facts is not { } facts)
            {
                return RecordingProblems.Of(verdict.Fault);
            }

            // A name of its own for each version: a later one can never take the place of the one that was looked into.
            return new CheckedFile(arrived.ETag.ToString(), facts, BlobName.Create(RandomNumberGenerator.GetBytes(16)))
            {
                Fingerprint = await FileFingerprint.OfAsync(bytes, cancellation),
            };
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
