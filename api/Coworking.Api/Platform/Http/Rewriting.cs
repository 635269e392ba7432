using Coworking.Domain.Common;

namespace Coworking.Api.Platform.Http;

/// <summary>
/// Reads one thing, changes it and writes it back, and begins anew where somebody else was faster. Who names the version seen
/// (<c>If-Match</c>) is told of that; who names none has the change made on top.
/// </summary>
internal static class Rewriting
{
    private const int MostTries = 8;

    /// <summary>What stands in the end.</summary>
    /// <param name="seen">The version that the client names; empty where it names none.</param>
    /// <param name="find">Reads it; null where there is none.</param>
    /// <param name="version">The version that stands.</param>
    /// <param name="rewrite">Changes and writes it, or says no; null where somebody else wrote since it was read.</param>
    public static async Task<Result<T, ProblemAnswer>> RunAsync<T>(
        string seen, Func<Task<T?>> find, Func<T, string> version, Func<T, Task<Result<T?, ProblemAnswer>>> rewrite)
        where T : class
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await find() is not { } read)
            {
                return Problems.NotFound.Answer();
            }

            if (!SeenVersion.Is(seen, version(read)))
            {
                return Problems.ChangedMeanwhile.Answer();
            }

            var written = await rewrite(read);
            if (!written.IsOk)
            {
                return written.Error;
            }

            if (written.Value is { } stands)
            {
                return stands;
            }
        }

        return Problems.TryAgain.Answer();
    }
}
