using Azure.Storage.Blobs.Specialized;
using Coworking.Api.Platform.Blobs;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Recordings;

/// <summary>Brings a smaller copy in from the program's own side, through the same announcement, blocks and check as a librarian's.</summary>
public sealed class ImportRendition(StartRendition start, CompleteRendition complete, CentreBlobs blobs)
{
    /// <summary>Null, or the code of the refusal.</summary>
    /// <param name="of">The file that the copy was made of: where another took its place, the copy is refused.</param>
    public async Task<string?> RunAsync(RecordingId recording, BlobName of, RenditionName name, Stream copy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var announced = await start.AnnounceAsync(recording.Value, name, copy.Length, file => file.Kept == of, cancellation);
        if (!announced.IsOk)
        {
            return announced.Error.Kind.Code;
        }

        var (file, upload) = (announced.Value.File, blobs.Incoming.GetBlockBlobClient(announced.Value.Upload.Value));
        var blocks = new List<string>();
        var piece = new byte[Math.Min(file.BlockSize, copy.Length)];
        while (await copy.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancellation) is > 0 and var length)
        {
            var block = Convert.ToBase64String(BitConverter.GetBytes(blocks.Count));
            using var content = new MemoryStream(piece, 0, length, writable: false);
            await upload.StageBlockAsync(block, content, cancellationToken: cancellation);
            blocks.Add(block);
        }

        await upload.CommitBlockListAsync(blocks, cancellationToken: cancellation);
        var done = await complete.FinishAsync(recording.Value, name, request: null, cancellation);
        return done.Match(_ => null, (ProblemAnswer problem) => (string?)problem.Kind.Code);
    }
}
