using System.Diagnostics;
using Azure;
using Coworking.Api.Features.Recordings;
using Coworking.Domain.Recordings;
using Microsoft.Extensions.Logging;

namespace Coworking.Conversion;

/// <summary>How many copies were made, and how many recordings were left for another time.</summary>
public sealed record ConversionRun(int Made, int Left);

/// <summary>
/// Makes the smaller copies that recordings lack, one recording after another, until nothing is left. Stopped anywhere, it goes on with
/// the copy that is missing. Two at once share the work. The recording itself is only read.
/// </summary>
public sealed partial class ConvertRecordings(RecordingStore store, ConversionClaims claims, ConvertRecording convert, ILogger<ConvertRecordings> logger)
{
    /// <summary>Goes through all recordings once. One that fails does not keep the others waiting.</summary>
    public async Task<ConversionRun> RunAsync(CancellationToken cancellation)
    {
        var (made, left) = (0, 0);
        await foreach (var stored in store.KeptAsync(cancellation))
        {
            if (RenditionRules.Lacking(stored.Recording).Any() && !await TakeAsync(stored.Recording.Id, () => made++, cancellation))
            {
                left++;
            }
        }

        return new ConversionRun(made, left);
    }

    /// <summary>False when it has to be tried again.</summary>
    private async Task<bool> TakeAsync(RecordingId id, Action made, CancellationToken cancellation)
    {
        if (await claims.TakeAsync(id.Value, cancellation) is not { } claim)
        {
            return true;
        }

        await using var held = new HeldClaim(claims, claim);
        // As it is now: another may have made the copies since the list was read.
        if (await store.FindAsync(id.Value, cancellation) is not { Recording: var recording })
        {
            return true;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, held.Lost);
        var began = Stopwatch.GetTimestamp();
        try
        {
            if (await convert.RunAsync(recording, made, either.Token) is not { } fault)
            {
                return true;
            }

            if (fault.LiesInFile)
            {
                held.Fail(fault.IsTooLarge);
            }

            LogLeft(logger, id.Value, fault.Why);
            return false;
        }
        catch (OperationCanceledException) when (held.Lost.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            LogLost(logger, id.Value);
            return true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested && Stopwatch.GetElapsedTime(began) > ConvertRecording.Usual(recording))
        {
            held.Fail();
            throw;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or TimeoutException or RequestFailedException { Status: 404 }
            || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            LogLeft(logger, id.Value, (e as RequestFailedException)?.ErrorCode ?? e.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Recording {Id} could not be converted: {Fault}")]
    private static partial void LogLeft(ILogger logger, string id, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Recording {Id} was taken over by another program")]
    private static partial void LogLost(ILogger logger, string id);
}
