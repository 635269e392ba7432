using Azure.Storage;
using Azure.Storage.Blobs.Models;
using Coworking.Api.Features.Recordings;
using Coworking.Domain.Recordings;
using Microsoft.Extensions.Logging;

namespace Coworking.Conversion;

/// <summary>Why a recording was not converted; what does not lie in its file is tried again as if it had not happened.</summary>
public sealed record ConversionFault(string Why, bool LiesInFile, bool IsTooLarge = false);

/// <summary>Fetches one recording to disk, a few megabytes of it in memory at a time, and makes each copy that it lacks.</summary>
public sealed partial class ConvertRecording(Ffmpeg ffmpeg, RecordingLinks links, ImportRendition import, ILogger<ConvertRecording> logger)
{
    private const int Piece = 4 * 1024 * 1024;

    /// <summary>Room that is left free beside the file and its copies: for whatever else lives on the disk.</summary>
    private const long Spare = 512L * 1024 * 1024;

    private static readonly TimeSpan Start = TimeSpan.FromMinutes(30);

    private static readonly string[] FaultsOfTheFile = [RecordingProblems.NotARendition.Code, RecordingProblems.NotMedia.Code];

    /// <summary>What takes longer is the file's fault, even where the program is stopped over it: a copy is made faster than it plays.</summary>
    public static TimeSpan Usual(Recording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return Start + recording.Checked!.Facts.Duration.ToTimeSpan();
    }

    /// <summary>Null when nothing is lacking now, or why something is.</summary>
    /// <param name="recording">As it was just read.</param>
    /// <param name="made">Is called for each copy that stands beside the recording.</param>
    /// <param name="cancellation">Ends the work; a copy that is not done is begun anew another time.</param>
    public async Task<ConversionFault?> RunAsync(Recording recording, Action made, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(made);
        var lacking = RenditionRules.Lacking(recording).ToList();
        if (lacking.Count == 0)
        {
            return null;
        }

        var needed = recording.File.Size + lacking.Sum(name => LargestOf(recording, name)) + Spare;
        var folder = Directory.CreateTempSubdirectory("conversion-");
        try
        {
            if (new DriveInfo(folder.FullName).AvailableFreeSpace < needed)
            {
                return new ConversionFault($"it needs {needed} bytes of disk", LiesInFile: true, IsTooLarge: true);
            }

            var source = Path.Combine(folder.FullName, "source");
            var options = new BlobDownloadToOptions { TransferOptions = new StorageTransferOptions { InitialTransferSize = Piece, MaximumTransferSize = Piece, MaximumConcurrency = 2 } };
            await links.Kept(recording.Checked!.Kept).DownloadToAsync(source, options, cancellation);
            foreach (var name in lacking)
            {
                if (await MakeAsync(recording, name, source, Path.Combine(folder.FullName, $"{name}.mp4"), cancellation) is { } fault)
                {
                    return fault with { Why = $"{name}: {fault.Why}" };
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

    private static long LargestOf(Recording recording, RenditionName name) => RenditionRules.LargestSize(name, recording.Checked!.Facts.Duration);

    private async Task<ConversionFault?> MakeAsync(Recording recording, RenditionName name, string source, string target, CancellationToken cancellation)
    {
        var facts = recording.Checked!.Facts;
        var recipe = Recipe.Of(name, facts.Container, source, target, LargestOf(recording, name));
        if (await ffmpeg.RunAsync(recipe, Start + (4 * facts.Duration.ToTimeSpan()), cancellation) is { } complaint)
        {
            return new ConversionFault(complaint, LiesInFile: true);
        }

        await using var copy = File.OpenRead(target);
        if (await import.RunAsync(recording.Id, recording.Checked.Kept, name, copy, cancellation) is { } refused)
        {
            return new ConversionFault(refused, FaultsOfTheFile.Contains(refused));
        }

        LogMade(logger, recording.Id.Value, name, recording.File.Size, copy.Length);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Recording {Id}: {Name} made, {Size} bytes to {Copy}")]
    private static partial void LogMade(ILogger logger, string id, RenditionName name, long size, long copy);
}
