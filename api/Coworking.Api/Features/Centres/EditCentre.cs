using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;

namespace Coworking.Api.Features.Centres;

/// <summary>
/// Reads the centre as it is now, changes it and writes it back. Who was faster is not overwritten: the change is decided again
/// on what they wrote.
/// </summary>
public sealed class EditCentre(CentreStore store)
{
    private const int MostTries = 8;

    /// <summary>Changes resources; for the features that own them.</summary>
    public Task<Result<CentreSettings, ProblemAnswer>> RunAsync(
        Func<CentreSettings, Result<CentreSettings, ProblemAnswer>> change, CancellationToken cancellation) =>
        RunAsync(
            stored => change(stored.Settings).Match(
                changed => (Result<StoredCentre, ProblemAnswer>)(stored with { Settings = changed }), problem => problem),
            stored => stored.Settings,
            cancellation);

    internal Task<Result<StoredCentre, ProblemAnswer>> RunAsync(Func<StoredCentre, Result<StoredCentre, ProblemAnswer>> change, CancellationToken cancellation) =>
        RunAsync(change, stored => stored, cancellation);

    private async Task<Result<T, ProblemAnswer>> RunAsync<T>(
        Func<StoredCentre, Result<StoredCentre, ProblemAnswer>> change, Func<StoredCentre, T> show, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await store.ReadNowAsync(cancellation) is not { } stored)
            {
                return CentreProblems.NotSetUp.Answer();
            }

            var changed = change(stored);
            if (!changed.IsOk)
            {
                return changed.Error;
            }

            if (await store.ReplaceAsync(stored, changed.Value, cancellation))
            {
                return show(changed.Value);
            }
        }

        return Problems.TryAgain.Answer();
    }
}
