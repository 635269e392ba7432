using System.Security.Cryptography;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Announces a file that is to take the place of a recording's; asked again for the same upload, it says which blocks are there. Nothing but
/// the upload's own name makes it the same: of two files with one name and one size the blocks would be mixed.
/// </summary>
public sealed class StartReplacement(RecordingStore store, ReplacementUploads uploads, RecordingLinks links, MeasureUsage usage, IClock clock)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, RecordingsJson.Wire.StartReplacementBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var file = DeclaredFile.Create(body.Value.FileName, body.Value.Size);
        if (!file.IsOk)
        {
            return RecordingProblems.Of(file.Error);
        }

        if (await store.FindAsync(id, cancellation) is not { Recording: { State: not RecordingState.Deleted } recording })
        {
            return Problems.NotFound.Answer();
        }

        if (!recording.IsKept)
        {
            return RecordingProblems.IncompleteUpload.Answer();
        }

        var now = clock.GetCurrentInstant();
        var before = await uploads.FindAsync(id, cancellation);
        var goesOn = body.Value.Upload is { } asked && before?.Upload.Value == asked;
        if (!goesOn && body.Value.Upload is { } gone)
        {
            return recording.Upload.Value == gone ? RecordingProblems.AlreadyComplete.Answer() : Problems.ChangedMeanwhile.Answer();
        }

        // What is under way already had room, and is given up for this one.
        if (!goesOn && !await usage.HasRoomAsync(file.Value.Size - (before?.File.Size ?? 0), cancellation))
        {
            return RecordingProblems.StorageFull.Answer();
        }

        var upload = goesOn
            ? before! with { Since = now }
            : new ReplacementUpload(id, file.Value, BlobName.Create(RandomNumberGenerator.GetBytes(16)), now);
        await uploads.PutAsync(upload, cancellation);
        var blocks = await links.BlocksAsync(upload.Upload, cancellation);
        return JsonAnswer.Ok(await links.ForUploadAsync(upload.Upload, upload.File, now, blocks, cancellation), RecordingsJson.Wire.UploadLink);
    }
}
