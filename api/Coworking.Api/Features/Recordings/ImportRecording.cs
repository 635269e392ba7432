using Azure.Storage.Blobs.Specialized;
using Coworking.Api.Platform.Blobs;
using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Brings a file in from the program's own side, through the same announcement, blocks, check and move as a librarian's upload.
/// </summary>
public sealed class ImportRecording(CreateRecording create, CompleteUpload complete, CentreBlobs blobs)
{
    /// <summary>The ready recording.</summary>
    /// <exception cref="InvalidOperationException">The file is not one that a librarian could upload.</exception>
    public async Task<RecordingId> RunAsync(
        RecordingDescription description, RecordingKind kind, string fileName, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var file = DeclaredFile.Create(fileName, bytes.Length).Value;
        var recording = await create.AnnounceAsync(description, kind, file, cancellation);
        var upload = blobs.Incoming.GetBlockBlobClient(recording.Upload.Value);
        var blocks = new List<string>();
        for (var offset = 0; offset < bytes.Length; offset += file.BlockSize)
        {
            var block = Convert.ToBase64String(BitConverter.GetBytes(blocks.Count));
            var piece = BinaryData.FromBytes(bytes.Slice(offset, Math.Min(file.BlockSize, bytes.Length - offset)));
            await upload.StageBlockAsync(block, piece.ToStream(), cancellationToken: cancellation);
            blocks.Add(block);
        }

        await upload.CommitBlockListAsync(blocks, cancellationToken: cancellation);
        var done = await complete.FinishAsync(recording.Id.Value, by: null, cancellation);
        return done.Match(ready => ready.Recording.Id, problem => throw new InvalidOperationException($"{fileName}: {problem.Kind.Code}"));
    }
}
