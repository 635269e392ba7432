using Azure.Storage;
using Azure.Storage.Blobs.Models;
using Coworking.Api.Features.Recordings;
using Coworking.Domain.Recordings;
using Microsoft.Extensions.Logging;

namespace Coworking.Conversion;

/// <summary>Fetches one recording to disk, a few megabytes of it in memory at a time, and makes each copy that it lacks.</summary>
public sealed partial class ConvertRecording(Ffmpeg ffmpeg, RecordingLinks links, ImportRendition import, ILogger<ConvertRecording> logger)
{
    private const int Piece = 4 * 1024 * 1024;

    /// <summary>Room that is left free beside the file: for its copies and for whatever else lives on the disk.</summary>
    private const long Spare = 512L * 1024 * 1024;

    /// <summary>Null when nothing is lacking now, or why the file could not be converted.</summary>
    /// <param name="recording">As it was just read.</param>
    /// <param name="made">Is called for each copy that stands beside the recording.</param>
    /// <param name="cancellation">Ends the work; a copy that is not done is begun anew another time.</param>
    public async Task<string?> RunAsync(Recording recording, Action made, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(made);
        var folder = Directory.CreateTempSubdirectory("conversion-");
        try
        {
            if (new DriveInfo(folder.FullName).AvailableFreeSpace < recording.File.Size + Spare)
            {
                LogNoRoom(logger, recording.Id.Value, recording.File.Size);
                return null;
            }

            var source = Path.Combine(folder.FullName, "source");
            var options = new BlobDownloadToOptions { TransferOptions = new StorageTransferOptions { InitialTransferSize = Piece, MaximumTransferSize = Piece, MaximumConcurrency = 2 } };
            await links.Kept(recording.Checked!.Kept).DownloadToAsync(source, options, cancellation);
            foreach (var name in RenditionRules.Lacking(recording).ToList())
            {
                if (await MakeAsync(recording, name, source, Path.Combine(folder.FullName, $"{name}.mp4"), cancellation) is { } fault)
                {
                    return $"{name}: {fault}";
                }

                made();
            }

            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<string?> MakeAsync(Recording recording, RenditionName name, string source, string target, CancellationToken cancellation)
    {
        if (await ffmpeg.RunAsync(Recipe.Of(name, recording.Checked!.Facts.Container, source, target), cancellation) is { } complaint)
        {
            return complaint;
        }

        await using var copy = File.OpenRead(target);
        if (await import.RunAsync(recording.Id, name, copy, cancellation) is { } refused)
        {
            return refused;
        }

        LogMade(logger, recording.Id.Value, name, recording.File.Size, copy.Length);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Recording {Id}: {Name} made, {Size} bytes to {Copy}")]
    private static partial void LogMade(ILogger logger, string id, RenditionName name, long size, long copy);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Recording {Id} of {Size} bytes does not fit the disk of this machine and is left as it is")]
    private static partial void LogNoRoom(ILogger logger, string id, long size);
}
