using Coworking.Api.Features.Recordings;
using Coworking.Domain.Recordings;
using Microsoft.Extensions.Logging;

namespace Coworking.Conversion;

/// <summary>
/// Makes the smaller copies that recordings lack, one recording after another, until nothing is left. Stopped anywhere, it goes on with
/// the copy that is missing. Two at once share the work. The recording itself is only read.
/// </summary>
public sealed partial class ConvertRecordings(RecordingStore store, ConversionClaims claims, ConvertRecording convert, ILogger<ConvertRecordings> logger)
{
    /// <summary>How many copies were made.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var made = 0;
        await foreach (var stored in store.KeptAsync(cancellation))
        {
            if (RenditionRules.Lacking(stored.Recording).Any())
            {
                made += await TakeAsync(stored.Recording.Id, cancellation);
            }
        }

        return made;
    }

    private async Task<int> TakeAsync(RecordingId id, CancellationToken cancellation)
    {
        if (await claims.TakeAsync(id.Value, cancellation) is not { } claim)
        {
            return 0;
        }

        await using var held = new HeldClaim(claims, claim);
        // As it is now: another may have made the copies since the list was read.
        if (await store.FindAsync(id.Value, cancellation) is not { Recording: var recording })
        {
            return 0;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, held.Lost);
        var made = 0;
        try
        {
            var fault = await convert.RunAsync(recording, () => made++, either.Token);
            if (fault is not null)
            {
                LogFailed(logger, id.Value, fault);
                held.Fail();
            }
        }
        catch (OperationCanceledException) when (held.Lost.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            LogLost(logger, id.Value);
        }

        return made;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Recording {Id} could not be converted: {Fault}")]
    private static partial void LogFailed(ILogger logger, string id, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Recording {Id} was taken over by another program")]
    private static partial void LogLost(ILogger logger, string id);
}
