using System.Security.Cryptography;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Announces a smaller copy of a recording's file and says where it is to be sent; asked again, it says which blocks are there.</summary>
public sealed class StartRendition(RecordingStore store, RenditionUploads uploads, RecordingLinks links, IClock clock)
{
    public async Task<IResult> RunAsync(string id, string name, HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, RecordingsJson.Wire.StartRenditionBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        if (RenditionUploads.Read(name) is not { } known)
        {
            return Problems.NotFound.Answer();
        }

        FileFingerprint of = default;
        if (body.Value.Fingerprint is { } text && !FileFingerprint.TryParse(text, out of))
        {
            return RecordingProblems.Unclear("fingerprint");
        }

        var announced = await AnnounceAsync(id, known, body.Value.Size, file => body.Value.Fingerprint is null || file.IsSame(of), cancellation);
        if (!announced.IsOk)
        {
            return announced.Error;
        }

        var upload = announced.Value;
        var blocks = await links.BlocksAsync(upload.Upload, cancellation);
        var link = await links.ForUploadAsync(upload.Upload, upload.File, clock.GetCurrentInstant(), blocks, cancellation);
        return JsonAnswer.Ok(link, RecordingsJson.Wire.UploadLink);
    }

    /// <summary>Refuses at once what could not be completed. A copy of another size is another file and arrives elsewhere.</summary>
    /// <param name="isOf">Whether it was made of this file.</param>
    internal async Task<Result<RenditionUpload, ProblemAnswer>> AnnounceAsync(
        string id, RenditionName name, long size, Predicate<CheckedFile> isOf, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { Recording: { State: not RecordingState.Deleted } recording })
        {
            return Problems.NotFound.Answer();
        }

        var declared = DeclaredFile.Create(RenditionUploads.Word(name), size);
        if (!declared.IsOk)
        {
            return RecordingProblems.Of(declared.Error);
        }

        if (!recording.IsKept)
        {
            return RecordingProblems.IncompleteUpload.Answer();
        }

        var file = recording.Checked!.Kept;
        if (!isOf(recording.Checked))
        {
            return Problems.ChangedMeanwhile.Answer();
        }

        if (!RenditionRules.Fits(name, recording.Kind))
        {
            return RecordingProblems.Of(RenditionFault.WrongKind);
        }

        if (size > RenditionRules.LargestSize(name, recording.Checked.Facts.Duration))
        {
            return RecordingProblems.Of(RenditionFault.TooHeavy);
        }

        var now = clock.GetCurrentInstant();
        var before = await uploads.FindAsync(id, name, cancellation);
        var upload = before?.File.Size == size && before.Of == file
            ? before with { Since = now }
            : new RenditionUpload(id, name, declared.Value, file, BlobName.Create(RandomNumberGenerator.GetBytes(16)), now);
        await uploads.PutAsync(upload, cancellation);
        return upload;
    }
}
