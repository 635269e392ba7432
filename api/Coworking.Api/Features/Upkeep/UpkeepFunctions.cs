using Coworking.Api.Features.Recordings;
using Coworking.Api.Features.Recordings.Transcripts;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Upkeep;

/// <summary>
/// What happens each minute and at night without anybody asking. Schedules are UTC: the centres stand five hours ahead. Names
/// go before the backup is taken, so that it does not keep them longer.
/// </summary>
public sealed class UpkeepFunctions(EmptyOutbox outbox, ScrubNames scrub, SweepOldRows sweep, SweepUploads uploads, IndexTranscripts index, BackUpTables backUp)
{
    [Function("EmptyOutbox")]
    public Task Outbox([TimerTrigger("30 * * * * *")] TimerInfo timer, CancellationToken cancellation) => outbox.RunAsync(cancellation);

    [Function("EmptyWholeOutbox")]
    public Task WholeOutbox([TimerTrigger("45 7 * * * *")] TimerInfo timer, CancellationToken cancellation) => outbox.RunOverAllAsync(cancellation);

    [Function("ScrubNames")]
    public Task Scrub([TimerTrigger("0 40 21 * * *")] TimerInfo timer, CancellationToken cancellation) => scrub.RunAsync(cancellation);

    [Function("SweepOldRows")]
    public Task Sweep([TimerTrigger("0 0 22 * * *")] TimerInfo timer, CancellationToken cancellation) => sweep.RunAsync(cancellation);

    [Function("SweepUploads")]
    public Task Uploads([TimerTrigger("0 10 22 * * *")] TimerInfo timer, CancellationToken cancellation) => uploads.RunAsync(cancellation);

    [Function("IndexTranscripts")]
    public Task Index([TimerTrigger("15 37 * * * *")] TimerInfo timer, CancellationToken cancellation) => index.RunAsync(cancellation);

    [Function("BackUpTables")]
    public Task BackUp([TimerTrigger("0 20 22 * * *")] TimerInfo timer, CancellationToken cancellation) => backUp.RunAsync(cancellation);
}
